/** "Every day", "three a week", "365 a year": how often something is to come. Pure. */
import type { Claim } from '../payoff/entries.ts';
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { ABOUT, MORE, NUM, readNumber } from './numbers.ts';
import { EVENTS, LIVE, NO_THING, type Thing, thingOf } from './things.ts';
import { onItsDays } from './weekdays.ts';

type Per = NonNullable<Claim['per']>;

const CHECKS: readonly Check[] = [
  'denied',
  'past',
  'asked',
  'wished',
  'ifs',
  'opening',
  'extra',
  'others',
  'duty',
  'teach',
  'elsewhere',
];
const PERIOD =
  '(每个?(?:工作日|交易日)|(?<![每个非逢\\d])(?:工作日|交易日)(?=[^，。；\\n]{0,4}(?:必|都|均|固定|准时|更新|推送|发布))|(?<![有第哪\\d])[每一]天|每一天|每日|天天|日均|每[早晚]|每个?(?:周|星期|礼拜)(?!刊)|(?<![第上下本])一周|周均|每个?月|一个月|月均|每个?季度?|一个?季度|全年|年度(?!会员|汇总|总结|盘点|计划)|(?:会员|有效|服务|年费)期[内间]|每?双周|每?隔一?个?周|每\\s*[两二2]\\s*个?周|每半个?月|(?<![本这上下])周末|(?<![第近])一(?:整)?年|每一?年|整年|20\\d\\d\\s*年)';
const CLOCK =
  '(?:[早晚]上?|清晨|凌晨|上午|中午|下午)?\\s*[\\d一二三四五六七八九十]{1,3}\\s*[点:：]\\s*[\\d半]{0,2}';
const GAP = `((?:${CLOCK}[，,]\\s*)?[^，。；;！？（）()每\\n]{0,14}?)`;
const UNIT =
  '(篇|则|更(?![新多好加大高])|条|个|份|期|次|场|节|讲|课(?!程|题)|集|本|门|套|款|段|道(?=[^，。]{0,6}题))';
const COUNTED = new RegExp(`${PERIOD}${GAP}${ABOUT}${NUM}${MORE}(?:${UNIT}|(?<=\\+\\s*))`, 'g');
const SLASHED = new RegExp(`${NUM}${MORE}${UNIT}\\s*[/／每]\\s*(天|日|周|月|年)`, 'g');
const AT_CLOCK = new RegExp(CLOCK, 'g');
/** Work the owner does for it, not what comes of it. */
const TOIL =
  /监控|监测|抓取|爬取|采集|收录|浏览|筛选|扫描|处理|收到|接到|加|聊|(?<![精领共解带])读(?!者)|刷|看|听|背|从|面对|产生|花|只?需|跑|走|赚|省|涨/;
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
    if (/能有|会有人|有人/.test(gap)) continue;
    const count = readNumber(number);
    const ahead = /精华[^，。、]{0,3}$/.exec(sentence.slice(0, found.index))?.[0] ?? '';
    const thing = unit
      ? (unitThing(unit, ahead + near, sentence, gap) ?? updates(unit, sentence, found.index))
      : thingOf('个', near);
    if (count === undefined || !thing) continue;
    const claim = claimOf(thing, count * timesIn(period), perOf(period), near);
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

function claimed(sentence: string, hits: readonly Hit[]): Hit[] {
  return hits
    .filter(({ to }) => !NO_THING.test(/^[^，。、]{0,8}/.exec(sentence.slice(to))?.[0] ?? ''))
    .filter((hit) => !isNone({ sentence, ...hit }, CHECKS))
    .map((hit) => onItsDays(sentence, hit));
}

/** `更新频率：每周不低于4次`: what comes so often stands before. */
function updates(unit: string, sentence: string, at: number): Thing | undefined {
  const before = /更新[^。；]{0,10}$/.exec(sentence.slice(0, at))?.[0];
  return unit === '次' && before ? 'posts' : undefined;
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
  if (!found || !count || !thing || !first.per || (thing === first.thing && other === unit)) {
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
  if (/^[个家位款]$/.test(unit) && /讲透|拆(?!盲盒|迁)|剖析|解读|精读|讲解/.test(gap))
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

const GIVES =
  '(?:更新|更(?![新多好加大快高深有容换改替迭正衣名])|发布|推送|分享|输出|解读|点评|上新|连载|发文|推文|复盘|[早晨晚日快]报|简报|发(?=[，。\\s]|$|当[天日]|[今昨][天日]|本周|最新|一[封篇条则])|给出|放出)';
const ADVERB =
  '(?:我们?|星主|这里|都|会|均|定时|按时|定点|固定|持续|坚持|稳定|准时|不间断|不断|为你|给大家|为大家|早[上晨]?|晚上?|清晨|凌晨|上午|中午|下午|[\\d一二三四五六七八九十]+[点:：]\\s*[\\d半]*(?:之?前|左右|整)?[，,]?|盘[前后]|收盘后|[地将在里]|原创|至少|一\\s*)';
const WEEKDAYS = '[一二三四五六日天1-7](?:\\s*[、,和及与/]?\\s*周?[一二三四五六日天1-7])*';
const DAILY = new RegExp(
  `(每[天日晚早晨]|天天|日日|每个?(?:工作日|交易日)|每周末?(?:至少)?|每月|每?周[一1]\\s*[至到~～-]\\s*周?[五六日天5-7]周?|(?:每?逢|每)?(?:周|星期)${WEEKDAYS}|365\\s*天(?:每天)?|隔[天日])${ADVERB}{0,5}${GIVES}`,
  'g',
);
const TURNED = new RegExp(
  `更新(?:时间|频率|节奏)[为是:：]?\\s*((?:每|逢)?(?:周|星期)${WEEKDAYS}|每[天日]|每个?(?:工作日|交易日)|每周|每月)(?![^，。]{0,8}\\d)`,
  'g',
);
const EVERY_FEW = new RegExp(
  `每\\s*${NUM}\\s*天${ADVERB}{0,3}(?:${GIVES}|[一1]\\s*[篇更条期则])`,
  'g',
);
const TERSE =
  /(?<![不非未半昨今明近次节假平生往即双隔两\d])([日周月双])更(?![多好加大快高深有容新名换改替迭正衣])|[每日][天日]?([二两双三四五六]|[2-6])更|365\s*[天日](?:不间断|不断更|日?更(?!新))|(?<=\d{3})日更/g;

const EVERY_OTHER = /(?:双周|隔周|半月)更(?![多好加大快高深新换改])/g;
const ONE_EACH = /每([日天周])一[题词句文评](?![\u4e00-\u9fff])/g;

/** Without a number: `每天更新`, `日更`, `周一至周五推送`, `每周二、四更新`. */
export const plainPace: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const found of [...sentence.matchAll(DAILY), ...sentence.matchAll(TURNED)]) {
    const [whole, period = ''] = found;
    hits.push({ from: found.index, to: found.index + whole.length, claim: often(period) });
  }
  for (const found of sentence.matchAll(EVERY_FEW)) {
    // Of a range the longer wait: the least that is claimed.
    const days = readNumber((found[1] ?? '').replace(/^.*[-~～–—至到]/, ''));
    if (days === undefined || days > 30) continue;
    const [period, per] = days < 7 ? ([7, 'week'] as const) : ([30, 'month'] as const);
    const claim = { kind: 'pace' as const, thing: 'posts' as const, per };
    const count = Math.floor(period / days);
    hits.push({
      from: found.index,
      to: found.index + found[0].length,
      claim: { ...claim, count },
    });
  }
  for (const found of sentence.matchAll(EVERY_OTHER)) {
    const claim = { kind: 'pace', thing: 'posts', count: 2, per: 'month' } as const;
    hits.push({ from: found.index, to: found.index + found[0].length, claim });
  }
  for (const found of sentence.matchAll(ONE_EACH)) {
    const thing = /[题词句]/.test(found[0]) ? 'other' : 'posts';
    const per = found[1] === '周' ? 'week' : 'day';
    const claim = { kind: 'pace', thing, count: 1, per } as const;
    hits.push({ from: found.index, to: found.index + found[0].length, claim });
  }
  for (const found of sentence.matchAll(TERSE)) {
    const [whole, how, many] = found;
    const per: Per = how === '周' ? 'week' : how === '月' ? 'month' : 'day';
    const after = sentence.slice(found.index + whole.length);
    const counted = new RegExp(`^\\s*${ABOUT}${NUM}${MORE}[篇条则]`).exec(after);
    if (!counted && /^\s*\d+\s*[多]?\s*[年天个]/.test(after)) continue;
    const count = readNumber(counted?.[1] ?? many ?? (how === '双' ? '双' : '一')) ?? 1;
    const claim = { kind: 'pace' as const, thing: 'posts' as const, count, per };
    const to = found.index + whole.length + (counted?.[0].length ?? 0);
    hits.push({ from: found.index, to, claim });
  }
  return claimed(sentence, hits);
};

function often(period: string): Hit['claim'] {
  const base = { kind: 'pace', thing: 'posts' } as const;
  if (/工作日|交易日/.test(period)) return { ...base, count: 5, per: 'week' };
  const span = /周[一1]\s*[至到~～-]\s*周?([五六日天5-7])/.exec(period);
  if (span)
    return {
      ...base,
      count: /[五5]/.test(span[1] ?? '') ? 5 : /[六6]/.test(span[1] ?? '') ? 6 : 7,
      per: 'week',
    };
  if (/隔/.test(period)) return { ...base, count: 3, per: 'week' };
  if (/^每月/.test(period)) return { ...base, count: 1, per: 'month' };
  if (/周|星期/.test(period)) {
    const days = period.replace(/每|周|星期|末|至少/g, '').match(/[一二三四五六日天1-7]/g);
    return { ...base, count: Math.max(1, days?.length ?? 0), per: 'week' };
  }
  return { ...base, count: 1, per: 'day' };
}
