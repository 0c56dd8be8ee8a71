/** "Three a week", "365 a year": how many are to come in a time. Pure. */
import type { Claim } from '../payoff/entries.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, MORE, NUM, readNumber } from './numbers.ts';
import { claimed } from './paceChecks.ts';
import { EVENTS, LIVE, NO_THING, type Thing, thingOf } from './things.ts';

type Per = NonNullable<Claim['per']>;

const PERIOD =
  '(每个?(?:工作日|交易日)|(?<![每个非逢\\d])(?:工作日|交易日)(?=[^，。；\\n]{0,4}(?:必|都|均|固定|准时|更新|推送|发布))|(?<![有第哪\\d])[每一]天|每一天|每日|天天|日均|每[早晚]|每个?(?:周|星期|礼拜)(?!刊)|(?<![第上下本])一周|周均|每个?月|一个月|月均|每个?季度?|一个?季度|全年|年度(?!会员|汇总|总结|盘点|计划)|(?:会员|有效|服务|年费)期[内间]|每?双周|每?隔一?个?周|(?:每\\s*|(?<![\\d第前上这近后])(?=[两二2]周[一1]))[两二2]\\s*个?周|每半个?月|(?<![本这上下])周末|(?<![第近])一(?:整)?年|每一?年|整年|20\\d\\d\\s*年)';
const CLOCK =
  '(?:[早晚]上?|清晨|凌晨|上午|中午|下午)?\\s*[\\d一二三四五六七八九十]{1,3}\\s*[点:：]\\s*[\\d半]{0,2}';
const GAP = `((?:(?:${CLOCK}|清[早晨]|早[上晨]|晚[上间]|睡前)[，,]\\s*)?[^，。；;！？（）()每\\n]{0,14}?)`;
const UNIT =
  '(篇|则|更(?![新多好加大高])|条|个|份|期|次|场|节|讲|课(?!程|题)|集(?![中合结团体市锦齐训])|本|门|套|款|段|封|张(?=[^，。]{0,6}(?:图|表|卡|海报))|道(?=[^，。]{0,6}题))';
const COUNTED = new RegExp(`${PERIOD}${GAP}${ABOUT}${NUM}${MORE}(?:${UNIT}|(?<=\\+\\s*))`, 'g');
const SLASHED = new RegExp(`${NUM}${MORE}${UNIT}\\s*[/／每]\\s*(天|日|周|月|年)`, 'g');
const AT_CLOCK = new RegExp(CLOCK, 'g');
/** Work the owner does for it, not what comes of it. */
const TOIL =
  /监控|监测|抓取|爬取|采集|收录|浏览|筛选|扫描|处理|收到|接到|加|聊|(?<![精领共解带])读(?!者)|刷|看|听|背|从(?![^，]{0,8}[选挑摘])|面对|产生|花|只?需|跑|走|赚|省|涨|(?:审|改|批|上|接|教|吃|睡|买|卖|学|练|见|喝|打|备|参加|拜访|面试|服务|咨询|接诊)[了过完]?\s*$/;
const MINUTES = new RegExp(
  `(每天|每日|每周|每晚|每早)[^，。；\\n]{0,6}?${NUM}\\s*(?:分钟|min)[^，。；\\n]{0,4}?(?:语音|音频|视频|讲解|直播)`,
  'g',
);

/** A number of something in a time: `每周三篇`, `一年不少于365篇`, `3篇/周`. */
export const countedPace: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const found of sentence.matchAll(COUNTED)) {
    const [whole, period = '', gap = '', number = '', unit = ''] = found;
    const to = found.index + whole.length;
    const near = gap + sentence.slice(to, to + 16).replace(/[，。、,（(+].*$/s, '');
    if (
      TOIL.test(gap) ||
      /\d/.test(gap.replace(AT_CLOCK, '')) ||
      (unit === '' && !/^\d/.test(number))
    )
      continue;
    if (/^20\d\d/.test(period) && !/将|会|再|至少|不少于|继续/.test(whole)) continue;
    if (/^一(天|周|个月|年)/.test(period) && /才|就|从|前|后/.test(gap.slice(0, 2))) continue;
    // Within a year one reaches much; what is delivered within it is promised.
    if (
      /^一/.test(period) &&
      /^[内里]/.test(gap) &&
      !/更新|输出|发布|交付|推送|提供|奉上|(?:完成|上线)[^，]*[讲节课]/.test(whole)
    )
      continue;
    // `每月第二个周日` is a day.
    if (/能有|会有人|有人|第\s*$/.test(gap)) continue;
    const count = readNumber(number);
    const ahead = /精华[^，。、]{0,3}$/.exec(sentence.slice(0, found.index))?.[0] ?? '';
    const thing = unit
      ? (unitThing(unit, ahead + near, sentence, gap) ??
        updates(unit, sentence, found.index) ??
        given(unit, gap, near))
      : thingOf('个', near);
    if (count === undefined || !thing) continue;
    const each = eachIn(gap);
    if (each === undefined) continue;
    // `一场对谈，直播形式`: how it is held may be told after it.
    const held = /[次场]/.test(unit)
      ? (/^，[^，。]{0,6}/.exec(sentence.slice(to + near.length - gap.length))?.[0] ?? '')
      : '';
    const claim = claimOf(thing, count * each * timesIn(period), perOf(period), near + held);
    hits.push({ from: found.index, to, claim });
    hits.push(...another(sentence, to, unit, claim, timesIn(period)));
  }
  for (const found of sentence.matchAll(SLASHED)) {
    const [whole, number = '', unit = '', per = ''] = found;
    const count = readNumber(number);
    const near = sentence.slice(Math.max(0, found.index - 8), found.index);
    const thing = thingOf(unit, near);
    if (count === undefined || !thing) continue;
    hits.push({
      from: found.index,
      to: found.index + whole.length,
      claim: claimOf(thing, count, perOf(`每${per}`), near),
    });
  }
  for (const found of sentence.matchAll(MINUTES)) {
    const live = /直播/.test(found[0]);
    const claim = claimOf('posts', 1, perOf(found[1] ?? ''), live ? '直播' : '');
    hits.push({ from: found.index, to: found.index + found[0].length, claim });
  }
  return claimed(sentence, hits);
};

/** `每天早晚各一条` is two; undefined: of each of what, is not told. */
function eachIn(gap: string): number | undefined {
  if (!/各\s*$/.test(gap)) return 1;
  const times =
    /([早晨午中晚]{2,3})各/.exec(gap)?.[1] ??
    /((?:[一二三四五六日天][、,和及与/\s]*(?:周|星期)?){2,7})各/.exec(gap)?.[1];
  return times?.replace(/[^早晨午中晚一二三四五六日天]/g, '').length;
}

/** Whatever it is that is written or sent. */
function given(unit: string, gap: string, near: string): Thing | undefined {
  const isGiven = /(?:发|写|更新?|推送|发布|整理|放)出?\s*$/.test(gap);
  return isGiven && /[个段封份套]/.test(unit) && !NO_THING.test(near) ? 'posts' : undefined;
}

/** `更新频率：每周不低于4次`: what comes so often stands before. */
function updates(unit: string, sentence: string, at: number): Thing | undefined {
  const before = /更新[^。；]{0,10}$/.test(sentence.slice(0, at));
  const after = /^[^。；]{2,14}(?:推送|更新|发布)(?:[，。\s]|$)/.test(sentence.slice(at));
  return unit === '次' && (before || after) ? 'posts' : undefined;
}

const ANOTHER = new RegExp(
  `^[^，。；+＋、\\d]{0,10}?(?:[+＋、]|，(?:以及|外加|还有|再加|和)?)\\s*${ABOUT}${NUM}${MORE}([篇次场期份条节])(?![，。不都也])`,
);

/** A second thing in the same time: `每月4篇笔记+2次共读`; no part of the first (`其中一条`). */
function another(
  sentence: string,
  from: number,
  unit: string,
  first: Hit['claim'],
  times: number,
): Hit[] {
  const found = ANOTHER.exec(sentence.slice(from));
  const [whole = '', number = '', other = ''] = found ?? [];
  const near = sentence.slice(from + whole.length).replace(/[，。、,（(+].*$/s, '');
  const count = readNumber(number);
  const thing = thingOf(other, near);
  if (
    !found ||
    !count ||
    !thing ||
    !first.per ||
    (other === unit && (thing === first.thing || count < (first.count ?? 0)))
  ) {
    return [];
  }
  // Of another unit without a word of its own it is told of the first: `三篇，一次发完`.
  const claim = claimOf(thing, count * times, first.per, near);
  const begin = from + whole.lastIndexOf(number);
  return near ? [{ from: begin, to: from + whole.length, claim }] : [];
}

/** Of a bare "times" the sentence says what; the words beside the number come first. */
function unitThing(unit: string, near: string, sentence: string, gap: string): Thing | undefined {
  if (LIVE.test(near)) return 'events';
  if (/[次场]/.test(unit) && /组织|举办|举行|发起/.test(gap)) return 'events';
  // `每周讲透一个概念` is one post.
  if (/^[个家位款]$/.test(unit) && /写|讲透|拆(?!盲盒|迁)|剖析|解读|精读|讲解/.test(gap))
    return 'posts';
  const thing = thingOf(unit, near);
  if (thing || !/[次场期]/.test(unit)) return thing;
  return EVENTS.test(sentence) && !/提问|连麦/.test(gap) ? 'events' : undefined;
}

function claimOf(thing: Thing, count: number, per: Per, near: string): Hit['claim'] {
  if (LIVE.test(near)) return { kind: 'live', thing: 'events', count, per };
  return { kind: per === 'year' || per === 'term' ? 'total' : 'pace', thing, count, per };
}

/** Of a week five days are worked, of a year four quarters are told as a year, two fortnights a month. */
function timesIn(period: string): number {
  if (FORTNIGHT.test(period)) return 2;
  return /工作日|交易日/.test(period) ? 5 : /季/.test(period) ? 4 : 1;
}

const FORTNIGHT = /双周|隔|[两二2]\s*个?周|半/;

function perOf(period: string): Per {
  if (/期[内间]/.test(period)) return 'term';
  if (FORTNIGHT.test(period)) return 'month';
  if (/年(?!费)/.test(period)) return 'year';
  if (/季/.test(period)) return 'year';
  if (/月/.test(period)) return 'month';
  return /周|星期|礼拜|工作日|交易日/.test(period) ? 'week' : 'day';
}
