/** Price rises at so many members, and words about refunds. Pure. */
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, MORE, NUM, readNumber } from './numbers.ts';

const CHECKS: readonly Check[] = ['past', 'asked', 'others', 'wished'];
const PEOPLE = '(?:人|位|名|个)(?:成员|星友|会员|用户|付费)?';
const RISE =
  '(?:涨价|涨[到至回]|涨\\s*(?=[\\d一二三四五六七八九十百¥￥])|调整?[至到为]|上调|上涨|提价|调价|加价|恢复(?:到|至|为)?\\s*(?:原价|[\\d¥￥])|(?:价格|售价|门票)[^，。\\n]{0,4}(?:涨|上调|提高|恢复))';
const LINK = '[^。；\\n\\d]{0,12}?';
const AT = new RegExp(
  `(?<!每)(?:满|到|达到?|突破|超过?|超出)\\s*${ABOUT}${NUM}${MORE}${PEOPLE}${LINK}${RISE}`,
  'g',
);
const EACH = new RegExp(
  `每\\s*(?:增加|新增|增|满|加入|多|进|涨|超过|超|达到?)?\\s*${NUM}${MORE}${PEOPLE}${LINK}(?:${RISE}|涨|加)`,
  'g',
);
const AFTER = new RegExp(
  `(?<![\\d前每])${NUM}${MORE}${PEOPLE}\\s*(?:以后|之后|后|就|即|立即)\\s*(?:价格)?${RISE}`,
  'g',
);
const FIRST = new RegExp(
  `前\\s*${NUM}${MORE}${PEOPLE}[^。；\\n]{0,24}?(?:后|再|将|即|会|，)?[^。；\\n\\d]{0,8}?(?:${RISE})`,
  'g',
);

/** A lower sum for the first so many, beside another one. */
const CHEAPER = new RegExp(
  `前\\s*${NUM}${MORE}${PEOPLE}[^，。；\\n]{0,8}?[¥￥]?\\s*\\d+\\s*元`,
  'g',
);
const SUMS = /[¥￥]\s*\d+|\d+\s*元/g;

export const priceRises: Rule = (sentence) => {
  const hits: Hit[] = [];
  const add = (form: RegExp, field: 'members' | 'count') => {
    for (const found of sentence.matchAll(form)) {
      const value = readNumber(found[1] ?? '');
      if (value === undefined || value < 2) continue;
      if (/不(?!同|断|止)[^，。]{0,3}$|不(?:再|会)?(?:涨|上调|提价|加价)/.test(found[0])) continue;
      const to = found.index + found[0].length;
      if (hits.some((hit) => hit.from < to && found.index < hit.to)) continue;
      hits.push({ from: found.index, to, claim: { kind: 'price-rise', [field]: value } });
    }
  };
  add(EACH, 'count');
  add(AT, 'members');
  add(AFTER, 'members');
  add(FIRST, 'members');
  if ((sentence.match(SUMS)?.length ?? 0) > 1) add(CHEAPER, 'members');
  return hits.filter((hit) => !isNone({ sentence, ...hit }, CHECKS));
};

const BACK =
  '(?:退款|可退|包退|全退|退费|退钱|退还|全额退|原路退|无条件退|无理由退|申请退|随时退(?!出))';
const TIMED = new RegExp(
  `${NUM}\\s*(?:个)?\\s*(天|日(?!更)|小时|h(?![a-z]))\\s*(之内|以内|内|里)?([^。；\\n]{0,24}?)${BACK}`,
  'i',
);
const UNTIMED = new RegExp(
  `(?:不满意|随时|无理由|无条件|觉得不值|不合适|不适合|支持|可以|可申请)[^。；\\n]{0,10}?${BACK}`,
);
const REFUSED =
  /(?:不支持|概不|不予|不接受|不可以?|不能|不提供|恕不|一律不|不办理|谢绝|拒绝|无法|不)\s*(?:再|予以?|办理|申请|任何|形式的|无理由|给予){0,3}\s*(?:退款|退费|退钱|退换|退(?![出休步缩群役]))/;

export const refunds: Rule = (sentence) => {
  if (/如何退|怎么退|退款(?:流程|方式|步骤|请联系)|吗\s*$|[?？]\s*$/.test(sentence)) return [];
  const timed = TIMED.exec(sentence);
  const refused = REFUSED.exec(sentence);
  if (refused && !(timed && timed.index + timed[0].length <= refused.index)) {
    const to = refused.index + refused[0].length;
    return [{ from: refused.index, to, claim: { kind: 'refund' } }];
  }
  if (timed) {
    const [whole, number = '', unit = '', , between = ''] = timed;
    const hours = (readNumber(number) ?? 0) * (/[天日]/.test(unit) ? 24 : 1);
    const after = /^[^，]{0,2}(?:后|之后|以后)|超过|未|没/.test(between);
    if (hours && hours <= 10_000 && !after && !/工作日/.test(between)) {
      const to = timed.index + whole.length;
      return [{ from: timed.index, to, claim: { kind: 'refund', hours } }];
    }
    return [];
  }
  const untimed = UNTIMED.exec(sentence);
  if (!untimed || /过|未|没/.test(sentence.slice(0, untimed.index).slice(-4))) return [];
  const to = untimed.index + untimed[0].length;
  return [{ from: untimed.index, to, claim: { kind: 'refund' } }];
};

/** Whether refund words of a claim say that nothing is given back. */
export function refusesRefund(text: string): boolean {
  return REFUSED.test(text) || /no refunds?|non-?refundable/i.test(text);
}
