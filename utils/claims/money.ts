/** Price rises at so many members or on a day, and words about refunds. Pure. */
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, MORE, NUM, readNumber } from './numbers.ts';
import { clauseOf } from './text.ts';

const CHECKS: readonly Check[] = ['past', 'asked', 'others'];
/** `仅限前100名` is no wish here. */
const PERHAPS = /预计|计划|打算|可能|也许|或许|考虑|拟|视情况|不定期/;
const PEOPLE = '(?:人|位|名|个)(?:成员|星友|会员|用户|付费)?';
const CLIMBS =
  '(?:涨价|涨[到至回为]|涨\\s*(?=[\\d一二三四五六七八九十百¥￥])|提价|调价|加价|恢复(?:到|至|为)?\\s*(?:原价|[\\d¥￥])|(?:价格|售价|定价|门票|年费|会费|费用)[^，。\\n]{0,6}(?:涨|上调|提高|恢复|上浮|改为|变为|变成|调整?[至到为]))';
const RISE = `(?:${CLIMBS}|(?:价格|门票|年费)翻[倍番]|调整?[至到为]|上调|上涨)`;
const LINK = '[^。；\\n\\d]{0,12}?';
const REACHES = '(?:满|到|达到?|突破|破|超过?|超出|(?<!再)过)';
/** What a bare number counts, where no unit says so. */
const WHO = '(?:人数?|成员数?|会员数?|星友数?|用户数?|名额|席位|规模)[^，。；\\n\\d]{0,4}?';
/** No number of people. */
const NO_SUM = '(?!\\s*(?:元|块|折|天|日|[月年]|%|[篇条节讲]))';
const AT: readonly RegExp[] = [
  `(?<!每)${REACHES}\\s*${ABOUT}${NUM}${MORE}${PEOPLE}${LINK}${RISE}`,
  `${WHO}${REACHES}\\s*${ABOUT}${NUM}${NO_SUM}${LINK}${RISE}`,
  `(?<![每圆已])满\\s*${NUM}${NO_SUM}[^。；\\n\\d]{0,4}?${RISE}`,
  `${WHO}[过破满超]([百千万])(?![\\d元])${LINK}${RISE}`,
  `第\\s*${NUM}\\s*${PEOPLE}[^，。；\\n\\d]{0,6}?[起后始][^。；\\n\\d]{0,6}?${RISE}`,
  `(?<![\\d前每])${NUM}${MORE}${PEOPLE}\\s*(?:以后|之后|后|就|即|立即|起)\\s*(?:价格)?${RISE}`,
  `前\\s*${NUM}${MORE}${PEOPLE}[^。；\\n]{0,24}?(?:后|再|将|即|会|，)?[^。；\\n\\d]{0,8}?(?:${RISE})`,
].map((form) => new RegExp(form, 'g'));
const ROUND: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000 };
const EACH = new RegExp(
  `每\\s*(?:增加|新增|增|满|加入|多|进来?|来|涨|超过|超|达到?)?\\s*${NUM}${MORE}${PEOPLE}${LINK}(?:${RISE}|涨|加)`,
  'g',
);

/** A lower sum for the first so many, or another after so many, beside another one. */
const BESIDE: readonly RegExp[] = [
  `(?:前|首批|头|先到的)\\s*${NUM}${MORE}${PEOPLE}[^，。；\\n]{0,8}?[¥￥]?\\s*\\d+\\s*元`,
  `前\\s*${NUM}${MORE}${PEOPLE}[^。；\\n\\d]{0,8}?(?:之后|以后|后)[^，。；\\n\\d]{0,4}?[¥￥]?\\s*\\d{2,5}\\s*元?`,
  `前\\s*${NUM}${MORE}${PEOPLE}[^。；\\n\\d]{0,6}?[¥￥]?\\s*\\d{2,5}[^。；\\n\\d]{0,4}(?:之后|以后|后面|其余)[^。；\\n\\d]{0,6}?[¥￥]?\\s*\\d{2,5}`,
  `(?<![前每\\d])${NUM}${MORE}${PEOPLE}\\s*(?:以后|之后|后|起)\\s*(?:价格|恢复|涨|为|是|就|变成?|[:：]){0,2}\\s*[¥￥]?\\s*\\d{2,5}(?!\\s*(?:[人位名篇条天个次节讲]|小时|分钟))`,
].map((form) => new RegExp(form, 'g'));
/** A price, told as one. */
const SUMS =
  /[¥￥]\s*\d+|\d+\s*[元块]|(?:现价|当前|目前|现在|首发|早鸟|优惠价?|特价|内测|体验价|原价)[^，。\d]{0,4}\d{2,5}(?!\s*[人位名])/g;
const CHEAP = /优惠价?|早鸟价?|特价|内测价/;

/** A day from which it costs more; which day, its words say. */
const DATE =
  '(?:\\d{4}\\s*年|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?|(?:[本这下]个?)?(?:周|星期)[一二三四五六日天]|\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号]?|[初中底末])?|\\d{1,2}\\.\\d{1,2}|\\d{1,2}\\s*[日号]|(?:本|下个?|这个?|次)[月周]|[月年][底末初]|国庆|五一|元旦|春节|年后|中秋|端午|双(?:11|12|十一|十二)|618|明[天日年]|今晚|下一期)';
const ON = new RegExp(
  `(?<![\\d每])${DATE}(?:\\s*(?:早上?|晚上?|凌晨|零时)?\\s*\\d{1,2}\\s*[:：点]\\s*\\d{0,2})?[^。；\\n\\d年次]{0,10}?(?:${CLIMBS}|调整?[至到为]\\s*[¥￥]?\\d)(?!\\s*[\\d.]+\\s*[万千w]?\\s*(?:粉|人|%|个|点))`,
  'g',
);
/** After so many more, from a number that is not told. */
const SOON = new RegExp(`再(?:过|来|有|进|加入?)\\s*${NUM}${MORE}${PEOPLE}${LINK}${RISE}`, 'g');
/** With the number of members, which one is not told. */
const BY_SIZE =
  /(?:价格|门票|年费|定价|售价)[^，。；\n]{0,4}(?:随|跟着|按)[^，。；\n]{0,4}(?:人数|成员|会员)[^，。；\n]{0,6}(?:涨|提高|递增|上[浮调]|变贵)|人(?:一)?多(?:了|起来)[^，。；\n]{0,4}涨|人(?:数)?越多[^，。；\n]{0,4}(?:价格)?越[贵高]/g;
/** What else rises. */
const OTHER_PRICES =
  /[金油币股菜药电肉糖煤铜银]价|房(?!间|主)|机票|基金|指数|大盘|市场|行业|粉丝|汇率|利率|流量/;

export const priceRises: Rule = (sentence) => {
  const hits: Hit[] = [];
  const add = (form: RegExp, field: 'members' | 'count') => {
    for (const found of sentence.matchAll(form)) {
      const value = readNumber(found[1] ?? '') ?? ROUND[found[1] ?? ''];
      if (value === undefined || value < 2) continue;
      if (/不(?!同|断|止)[^，。]{0,3}$|不(?:再|会)?(?:涨|上调|提价|加价)/.test(found[0])) continue;
      const to = found.index + found[0].length;
      if (hits.some((hit) => hit.from < to && found.index < hit.to)) continue;
      // `前50名9.9元，第51名起恢复99元` says one thing twice.
      const twin = hits.find((hit) => Math.abs((hit.claim.members ?? -9) - value) <= 1);
      if (twin) {
        twin.claim.members = Math.min(value, twin.claim.members ?? value);
        continue;
      }
      hits.push({ from: found.index, to, claim: { kind: 'price-rise', [field]: value } });
    }
  };
  add(EACH, 'count');
  for (const form of AT) add(form, 'members');
  const sums = (sentence.match(SUMS)?.length ?? 0) + (CHEAP.test(sentence) ? 1 : 0);
  for (const form of BESIDE) {
    if (sums > 1 || form === BESIDE[2] || (sums === 1 && form !== BESIDE[0])) add(form, 'members');
  }
  // Without a number of members: on a day.
  for (const found of hits.length || OTHER_PRICES.test(sentence)
    ? []
    : [ON, SOON, BY_SIZE].flatMap((form) => [...sentence.matchAll(form)])) {
    if (/不(?!同|断|止|限)/.test(found[0])) continue;
    const to = found.index + found[0].length;
    hits.push({ from: found.index, to, claim: { kind: 'price-rise' } });
  }
  return hits.filter((hit) => {
    const clause = clauseOf(sentence, hit.from, hit.to);
    const perhaps = PERHAPS.test(sentence.slice(clause.from, hit.to));
    return !perhaps && !isNone({ sentence, ...hit }, CHECKS);
  });
};

const BACK =
  '(?:退款|可退|包退|全退|[直照都就]接?退(?![出休步群货换])|退(?:还)?给你|退你|找我退|退费|退钱|退还|全额退|原路(?:退|返还)|无条件退|无理由退(?!货)|申请退|随时退(?!出))';
const TIMED = new RegExp(
  `(?:${NUM}\\s*个?\\s*|第[一1]个?|首)(天|日(?!更)|小时|h(?![a-z])|周|星期|月(?![费初末底])|年(?![费卡度]))\\s*(之内|以内|内|里)?([^。；\\n]{0,24}?)${BACK}`,
  'i',
);
/** `72小时犹豫期，超时不退`. */
const WINDOW = new RegExp(
  `退款?期限?[为是：:]?\\s*${NUM}\\s*个?\\s*(天|日|小时|周|月)|${NUM}\\s*个?\\s*(天|日|小时|周|月)(?:的)?(?:犹豫|冷静|后悔|体验|观察|无忧)期[^。；\\n]{0,14}退`,
);
const UNTIMED = new RegExp(
  `(?:不满意|随时|无理由|无条件|[不没]达[标到]|达不到|不想[看要学]|不值|不合适|不适合|没用|没收获|没学到|后悔|不喜欢|支持|可以|可申请)[^。；\\n]{0,10}?${BACK}`,
);
const REFUSED =
  /(?:不支持|概不|不予|不接受|不可以?|不能|不提供|恕不|一律不|不办理|谢绝|拒绝|无法|不)\s*(?:再|予以?|办理|申请|任何|形式的|无理由|给予){0,3}\s*(?:退款|退费|退钱|退换|退(?![出休步缩群役]))/;

/** Of a question, of goods, of something else bought: not of the membership. */
const OF_OTHERS =
  /提问|问题|问答|咨询|未?回答|不回|答复|商品|实物|快递|退货|(?:其他|其它|别的|另外|单独|单门)[^，。]{0,4}(?:课|产品|服务|社群|星球)|课程[^，。]{0,8}退|购买[^，。]{0,6}课|优惠券|代金券|红包|报名费|活动费|线下|培训费|材料费|押金|保证金|定金|打卡金|平台会|退款[^，。]{0,4}到账/;

export const refunds: Rule = (sentence) => {
  if (
    /平台(?:的)?(?:规[则定]|统一)|如何退|怎么退|退款(?:流程|方式|步骤|请联系)|吗\s*$|[?？]\s*$/.test(
      sentence,
    )
  )
    return [];
  const timed = TIMED.exec(sentence);
  const refused = REFUSED.exec(sentence);
  const place = refused ?? timed ?? UNTIMED.exec(sentence);
  if (place && isOfOthers(sentence, place.index, place.index + place[0].length)) return [];
  const window = WINDOW.exec(sentence);
  if (window) {
    const [whole, number = window[3] ?? '', unit = window[4] ?? ''] = window;
    const hours = (readNumber(number) ?? 0) * hoursIn(unit);
    const to = window.index + whole.length;
    return hours ? [{ from: window.index, to, claim: { kind: 'refund', hours } }] : [];
  }
  const denied =
    timed &&
    /(?:不支持|不提供|不享受|不适用|没有|概不)[^，。]{0,3}$/.exec(sentence.slice(0, timed.index));
  if (denied) {
    const to = timed.index + timed[0].length;
    return [{ from: denied.index, to, claim: { kind: 'refund' } }];
  }
  // `72小时后不退`: what holds before, it does not say.
  const until = /[天日时周月](?:之?后|以后)[^，。]{0,6}$/;
  if (refused && !timed && until.test(sentence.slice(0, refused.index))) return [];
  if (refused && !(timed && timed.index + timed[0].length <= refused.index)) {
    const to = refused.index + refused[0].length;
    return [{ from: refused.index, to, claim: { kind: 'refund' } }];
  }
  if (timed) {
    const [whole, number = '', unit = '', within, between = ''] = timed;
    const to = timed.index + whole.length;
    // `断更一天全额退款`: how long something is missing, not how long one may ask.
    if (LACKED.test(sentence.slice(0, timed.index))) {
      return [{ from: timed.index, to, claim: { kind: 'refund' } }];
    }
    // `一年365篇` is no time to ask in; `一年内`, `第一年` is.
    if (number && !within && /[周期月年]/.test(unit)) return [];
    const hours = (number ? (readNumber(number) ?? 0) : 1) * hoursIn(unit);
    const after = /^[^，]{0,2}(?:后|之后|以后)|超过|[未没][^，。]{0,3}[回答更发审]/.test(between);
    if (hours && hours <= 10_000 && !after && !/工作日/.test(between)) {
      return [{ from: timed.index, to, claim: { kind: 'refund', hours } }];
    }
    return [];
  }
  const untimed = UNTIMED.exec(sentence);
  if (!untimed || /过|未|没/.test(sentence.slice(0, untimed.index).slice(-4))) return [];
  const to = untimed.index + untimed[0].length;
  return [{ from: untimed.index, to, claim: { kind: 'refund' } }];
};

/** Before a time: what is missing for so long. */
const LACKED = /(?:断|停|缺|少|漏|不)更新?[^，。\d]{0,4}$|(?:失联|消失|不回|鸽)[^，。\d]{0,4}$/;

function hoursIn(unit: string): number {
  if (/[天日]/.test(unit)) return 24;
  if (/周|星期/.test(unit)) return 7 * 24;
  return unit === '月' ? 30 * 24 : unit === '年' ? 365 * 24 : 1;
}

/** `虚拟商品，不退不换`: so a membership is called. */
const VIRTUAL = /虚拟|数字(?:内容|产品|商品)|知识(?:产品|付费|服务)/;

function isOfOthers(sentence: string, from: number, to: number): boolean {
  if (VIRTUAL.test(sentence) && !/提问|问答|打卡|押金/.test(sentence)) return false;
  const clause = clauseOf(sentence, from, to);
  return OF_OTHERS.test(sentence.slice(clause.from, clause.to));
}

/** Whether refund words of a claim say that nothing is given back. */
export function refusesRefund(text: string): boolean {
  return REFUSED.test(text) || /no refunds?|non-?refundable/i.test(text);
}
