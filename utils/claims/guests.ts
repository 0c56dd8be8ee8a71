/** Guests named: `嘉宾：甲、乙`, `邀请甲、乙担任嘉宾`, a line each. Names only where they cannot be anything else. */
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';

const CHECKS: readonly Check[] = ['denied', 'past', 'asked', 'wished', 'others'];
const LISTED =
  /(?:嘉宾(?:团队?|阵容|们|名单|老师)?(?:有|包括|是|为)?\s*[：:]\s*|嘉宾(?:有|包括)\s*)([^。；\n]+)/g;
const INVITED =
  /(?:邀请(?:了|到)?|特邀)\s*([^。；\n：:]{2,60}?)(?:等(?:人|老师)?)?\s*(?:担任|作为|做|为|加入)[^。，；\n]{0,6}嘉宾/g;
const NO_NAME =
  /大咖|大佬|老师们|专家|若干|多位|不定期|分享|陆续|更多|待定|神秘|行业|创始|高手|牛人|嘉宾|各位|资深|知名|每[周月]|直播|等等|敬请|公司|集团|作者|投资|团队|名师|教授们|成员|星友|一线|大厂|前辈|朋友|更换|轮换|轮流|邀请|随机|随时|保密|[的了和与在将会]/;
/** What people do, not who they are. */
const WORK =
  '(?:总监|经理|主管|总裁|总编|主编|编辑|记者|工程师|程序员|设计师|架构师|分析师|研究员|咨询师|培训师|营养师|理财师|规划师|策划师?|律师|医生|医师|护士|教师|教练|讲师|教授|博士|硕士|顾问|会计师?|运营|产品|销售|开发者?|创业者|从业者|自由职业者?|合伙人|创始人|发起人|负责人|店主|老板|校长|院长|主任|主播|博主|站长|编剧|导演|演员|作家|画家|摄影师|宝妈|达人|学霸|学长|学姐|投资人|基金经理|操盘手|交易员|猎头|HR|HRD|CEO|CTO|COO|CFO|VP|PM)';
const SURNAME =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟平黄和穆萧尹姚邵汪祁毛禹狄米贝明戴宋茅庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆翁甄曲封段侯武刘景龙叶白蒲鄂索赖卓屠池乔闻翟谭申冉桑边温庄晏柴瞿阎连习艾易古肖文欧游聂曾关荆]';
/** What follows a name politely. */
const POLITE = /(?:老师|教授|博士|医生|律师|先生|女士|导师|同学|学长|学姐|大大|总)$/;
/** `腾讯前总监张三`: the name after what they do. */
const AFTER_WORK = new RegExp(`^.{0,12}${WORK}\\s*[：:·]?\\s*(${SURNAME}[\\u4e00-\\u9fff]{1,2})$`);
const NAME =
  /^(?:[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?|[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){0,3}|(?=.*[@A-Za-z])@?[\u4e00-\u9fffA-Za-z]{2,8})$/;
const IS_WORK = new RegExp(`${WORK}$|^${WORK}`, 'i');
const MOST = 20;

export const guests: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const form of [LISTED, INVITED]) {
    for (const found of sentence.matchAll(form)) {
      const from = found.index;
      const to = from + found[0].length;
      // `邀请了…担任` is of the present, though it was done.
      const upTo = form === INVITED ? to : from + 2;
      if (isNone({ sentence, from, to: upTo }, CHECKS)) continue;
      for (const name of namesIn(found[1] ?? '')) {
        hits.push({ from, to, claim: { kind: 'guest', name } });
      }
    }
  }
  return hits.slice(0, MOST);
};

/** What stands in brackets tells who they are; a part that is no name ends the list's trust. */
export function namesIn(list: string): string[] {
  const parts = list
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/\s*[两三四五六七八九十\d]{1,2}位[^、，]{0,4}$/, '')
    .replace(/等(?:[人位]|老师|嘉宾|大咖|\d+[位人])?.{0,4}$/, '')
    .split(/[、，,/|&＆]|\s+和\s+|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff]{2,3}$)/)
    .map((part) => part.trim())
    .filter(Boolean);
  const names = parts.flatMap((part) => nameIn(part) ?? []);
  // Whoever is named with what they do is a person, whoever else is in the list.
  const told = parts.flatMap((part) => AFTER_WORK.exec(part)?.[1] ?? []);
  return [...new Set(names.length * 2 > parts.length ? names : told)];
}

/** The name a part of a list is; undefined: it is none. */
function nameIn(part: string): string | undefined {
  const after = AFTER_WORK.exec(part)?.[1];
  if (after) return after;
  const name = part.replace(POLITE, '');
  // `王老师` is nobody one could look for.
  if ([...name].length < 2 || !NAME.test(name)) return undefined;
  return NO_NAME.test(name) || IS_WORK.test(name) ? undefined : name;
}

const LIKE_A_NAME = new RegExp(
  `^(?:(?:${SURNAME}|欧阳|司马|上官|诸葛|东方|皇甫|慕容)[\\u4e00-\\u9fff]{1,2}|[A-Z][a-z]+(?: [A-Z][A-Za-z.]*)*)$`,
);
const HEADED =
  /^[\s【[#*✅⭐🔥🎁▪·\d.、]*(?:特邀|合作|签约|联合|常驻|驻场|驻站|本期|星球|受邀|重磅)?嘉宾(?:团队?|阵容|名单|们|介绍|老师)?(?:有|如下)?\s*(?:[（(][^）)]{0,12}[）)])?[】\]\s]*[：:]?\s*$/u;
const ITEM = /^\s*(?:[-*•·●▪◆✅✔⭐👉🔹]|[\d一二三四五六七八九十]{1,2}[.、．)）]|[①-⑩])?\s*/u;

/** A heading and a line each: their places in the introduction. */
export function guestLines(intro: string): Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  let below = false;
  for (const line of intro.split('\n')) {
    if (HEADED.test(line)) below = true;
    else if (below) {
      const lead = ITEM.exec(line)?.[0].length ?? 0;
      const [said = '', ...rest] = line.slice(lead).split(/[：:，,（(—–|｜/；;-]|\s+/);
      const name = nameIn(said.trim());
      // Alone on a line only what looks like nothing but a name; a nickname where it says who.
      const sure = name && (LIKE_A_NAME.test(name) || (lead > 0 && rest.join('').trim() !== ''));
      if (!sure) below = false;
      else {
        const to = at + line.trimEnd().length;
        hits.push({ from: at + lead, to, claim: { kind: 'guest', name } });
      }
    }
    at += line.length + 1;
  }
  // One line under such a heading may be anything.
  return hits.length > 1 ? hits.slice(0, MOST) : [];
}
