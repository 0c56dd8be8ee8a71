/** So many in all: lectures of a course, files and other things that come with it. Pure. */
import { isNone, PROMISED } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, MORE, NUM, readNumber } from './numbers.ts';
import { thingOf } from './things.ts';

const LECTURES = new RegExp(
  `(?<![第每\\d.])${ABOUT}${NUM}${MORE}(讲(?![师座述解话堂究义书的过课了])|节(?=[^，。\\n]{0,6}(?:课|视频|音频|直播|录播|教程))|课(?![程题堂代本外后前])|课时|集(?=[^，。\\n]{0,4}(?:视频|音频|课))|堂课?|门[^，。\\n]{0,4}课)`,
  'g',
);
/** With nothing between but the list itself. */
const GIVES =
  /(?:即得|即送|赠[：:送]|包含|内含|包括|提供|赠送|附赠|免费送|[送含]|打包|领取|获得|可得|得到|享有?|配套|附带|权益|解锁|开放|礼包[里内]?有?|不少于|至少|承诺|保证|交付)[^，。]*(?:[节讲个份套张本]，[^，。]{0,10})?$/;
const FETCHED = /下载|领取|获取/;
const ITEMS = new RegExp(
  `(?<![第每\\d.])${ABOUT}${NUM}${MORE}(条|份|个|套|款|本|篇|GB?|TB?|张|场|期)\\s*`,
  'g',
);
const GONE = /^[^，。]{0,12}(?:元|块|人|粉丝|会员|成员|字|小时|分钟|天|年|朋友|好友|微信|群)/;

/** `视频课共48节`: what they are stands before. */
const COUNTED = new RegExp(
  `(?:(?:课程?|专栏|教程|视频)[^。；\\d]{0,6}(?:共计?|一共|总共|合计)|(?:录播|视频|音频)?(?:课程?|教程)\\s*[：:×x]?)\\s*${NUM}${MORE}(?:节|讲|集|期|课时?)`,
  'g',
);

export const lectures: Rule = (sentence) => {
  if (/已(?:经)?(?:全部)?(?:更完|更新完|完结)/.test(sentence)) return [];
  const hits: Hit[] = [];
  for (const found of sentence.matchAll(COUNTED)) {
    const count = readNumber(found[1] ?? '');
    if (count === undefined || count < 3) continue;
    const claim = { kind: 'total', thing: 'lectures', count } as const;
    hits.push({ from: found.index, to: found.index + found[0].length, claim });
  }
  for (const found of sentence.matchAll(LECTURES)) {
    const [whole, number = '', unit = ''] = found;
    const count = readNumber(number);
    if (count === undefined || count < 3) continue;
    const before = sentence.slice(Math.max(0, found.index - 10), found.index);
    const to = found.index + whole.length;
    if (hits.some((hit) => hit.from < to && found.index < hit.to)) continue;
    if (
      /[每一全]\s*(?:周|月|天|日|年)|每\s*个?(?:阶段|章|模块|单元|部分|期|人|位|门)|讲过|听|授课|价值/.test(
        before,
      )
    )
      continue;
    const thing = unit.startsWith('门') ? 'other' : 'lectures';
    const claim = { kind: 'total', thing, count } as const;
    hits.push({ from: found.index, to, claim });
  }
  return hits.filter((hit) => !isNone({ sentence, ...hit }, PROMISED));
};

/** Only after a word of giving; each item of a list by itself. */
export const items: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const found of sentence.matchAll(ITEMS)) {
    const [whole, number = '', unit = ''] = found;
    const to = found.index + whole.length;
    const before = sentence.slice(0, found.index);
    const after = sentence.slice(to, to + 20).replace(/[，。、,；+＋（(].*$/s, '');
    const near = after || (/[^，。、+＋：:]{0,6}$/.exec(before)?.[0] ?? '');
    const count = readNumber(number);
    const given = GIVES.test(before) || FETCHED.test(sentence.slice(to));
    if (count === undefined || count < 3 || !given) continue;
    if (/大小|容量|内存|体积/.test(before.slice(-8))) continue;
    if (/(?:[每全]|一整?)\s*(?:周|月|天|日|年)[^，。]{0,14}$/.test(before)) continue;
    const thing = thingOf(unit, near);
    // `送三本给留言的星友`: a few get it.
    if (!thing || thing === 'events' || GONE.test(near) || /^[^，。]{0,4}给/.test(after)) continue;
    if (thing === 'posts' && !/不少于|至少|承诺|保证|交付/.test(before + whole)) continue;
    const claim = { kind: 'total', thing, count } as const;
    hits.push({ from: found.index, to, claim });
  }
  return hits.filter((hit) => !isNone({ sentence, ...hit }, PROMISED));
};
