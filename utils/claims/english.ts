/** The same claims in English. Pure. */
import type { Claim } from '../payoff/entries.ts';
import type { Hit, Rule } from './hit.ts';
import { englishNumber } from './numbers.ts';

const N = '(\\d[\\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)';
const KIND =
  '(posts?|reads?|stories|articles?|essays?|notes?|updates?|letters?|issues?|videos?|lessons?|lectures?|files?|templates?|reports?|case stud(?:y|ies)|teardowns?|breakdowns?|deep dives?|write-?ups?|pieces?|interviews?|podcasts?|episodes?)';
const PER = '(?:a|per|every|each)\\s+(day|weekday|week|month|year)\\b';
const OFTEN = '(daily|weekly|monthly|every\\s?day|every week|every month|each day|each week)';
const COUNTED = new RegExp(
  `(?<![\\d.-])(?:\\b${N}\\s*(?:to|or|-|–)\\s*)?\\b${N}\\+?\\s+(?:[\\w-]+\\s+){0,2}?${KIND}\\s+${PER}`,
  'gi',
);
const PLAIN = new RegExp(
  `\\b(?:${OFTEN}\\s+(?:\\w+\\s+)?(?:posts?|updates?|articles?|notes?|essays?|letters?)|(?:updated|published|posted|new (?:[\\w-]+\\s+)?${KIND.replace('(', '(?:')}|updates)\\s+${OFTEN})\\b`,
  'gi',
);
const ACTS =
  /\b(?:i|we)(?:\s+will|'ll|\s+always)?\s+(?:post|publish|write|update|share|send)\b[^.;\n]{0,24}?\b(every\s?day|every weekday|daily|each day|every week|weekly|each week|every month|monthly)\b/gi;
const ON_DAYS =
  /\b(posts?|updates?|articles?|essays?|letters?|issues?|newsletters?|lessons?|videos?|lectures?|reports?)\s+(?:\w+\s+)?(?:(?:go(?:es)? up|lands?|drops?|come out|arrives?)\s+)?(?:every|each|on)\s+((?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:\s*(?:,|and|&)\s*)*)+)/gi;
const DAYS_A_WEEK = /\b(\w+) days a week\b/i;
const SENT =
  /\b(?:every|each)\s+(day|weekday|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+\w+)?,?\s+(?:i|we)(?:\s+will|'ll)?\s+(?:post|publish|write|share|send|release|drop|upload)\b/gi;
const LIVE_MONTHLY =
  /\b(?:live\s+[\w&]+|livestreams?|amas?|office hours|calls?)\s+on\s+the\s+(?:first|second|third|last)\s+\w+day\s+of\s+(?:every|each|the)\s+month\b/gi;
const LIVE_TIMES =
  /\b(?:live\s+[\w&]+|livestreams?|amas?|office hours|calls?)\s+(once|twice|three times|four times)\s+(?:a|per|every|each)\s+(week|month|year)\b/gi;
const LIVE_ON =
  /\b(?:(?:go(?:ing)?\s+)?live(?:\s+[\w&]+)?|livestreams?|amas?|office hours|calls?)\s+(?:\w+\s+)?(?:every|each)\s+(other\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const RISE_ON =
  /\bprice\b[^.;\n]{0,24}?\b(?:rises?|goes (?:up|from)|increases?|will (?:rise|increase|go up))\b[^.;\n]{0,24}?\b(?:on|from|after)\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b/gi;
const LIVE =
  /\b(?:(weekly|monthly|biweekly)\s+(?:\w+\s+)?(?:live\b|livestreams?|q&a|ama|office hours|calls?)|(?:live\s+[\w&]+|livestreams?|amas?|office hours)\s+(?:\w+\s+)?(every week|every month|weekly|monthly|once a week|once a month))/gi;
const ANSWER = new RegExp(
  `\\b(?:answer\\w*|repl(?:y|ies|ied)|respon\\w+)\\b[^.;\\n]{0,40}?\\b(?:with)?in\\s+${N}\\s*(?:(?:business|working)\\s+)?(hours?|h|days?)\\b|\\bwithin\\s+${N}\\s*(hours?|days?)\\b[^.;\\n]{0,20}?\\b(?:answer|repl|respon)\\w*`,
  'gi',
);
const EVERY =
  /\b(?:i|we)(?:\s+will|'ll)?\s+(?:always\s+|personally\s+)?(?:answer|reply to|respond to)\s+(?:every|all|each)\b[^.;,\n]{0,12}?\b(?:questions?|messages?|comments?)\b|\b(?:every|each) question\s+(?:is|gets|will be)\s+(?:an answer|answered)\b/gi;
const RISE =
  /\bprice\b[^.;\n]{0,30}?\b(?:rises?|goes up|increases?|will (?:rise|increase|go up))\b[^.;\n]{0,20}?\b(?:at|after|once|when)\b[^.;\n]{0,20}?(\d[\d,]*)\s*(?:members|people|subscribers)|\b(?:after|once|at)\s+(\d[\d,]*)\s*(?:members|people|subscribers)\b[^.;\n]{0,16}?\bprice\s+(?:doubles|rises|goes up|increases)|\bfirst\s+(\d[\d,]*)\s*(?:members|people|subscribers)\b[^.;\n]{0,12}?\$\s*\d+\s*(?:after|then|from)/gi;
const REFUND = new RegExp(
  `\\b${N}[- ](day|hour)s?\\b[^.;\\n]{0,20}?(?:refund|money[- ]back)|\\brefund\\w*\\b[^.;\\n]{0,20}?within\\s+${N}\\s*(day|hour)s?|(\\ball sales (?:are )?final\\b|\\bno refunds?\\b(?!\\s+(?:for|of))|\\bnon-?refundable\\b)`,
  'gi',
);
const LECTURES =
  /(?<![\d.])(\d{1,4})\+?\s+(?:\w+\s+)?(lectures|lessons|episodes)\b(?!\s+(?:a|per|every|each)\b)/gi;
const FILES =
  /\b(?:get|gets|includes?|including|comes with|plus|and)\s+(\d{1,4})\+?\s+(?:[\w-]+\s+)?(templates|files|reports|worksheets|checklists|spreadsheets|pdfs)\b(?!\s+(?:a|per|every|each)\b)|\b(\d{1,4})\+?\s+(?:[\w-]+\s+)?(templates|files|reports|worksheets|checklists|spreadsheets|pdfs)\s+(?:are\s+)?included\b/gi;
const GUESTS = /\bguests?(?:\s+include)?\s*:\s*([^.;\n]+)/gi;

/** Every day then means five a week. */
const OFF_WEEKENDS =
  /\bmon(?:day)?\s*(?:to|through|-|–)\s*fri(?:day)?\b|\b(?:weekdays|business days|trading days)\b|\b(?:except|not|no|never)\s+(?:on\s+)?weekends\b/i;

const DENIED =
  /\b(?:no|not|never|don't|doesn't|do not|does not|won't|can't|cannot|without|nor|other|others|some|most|many|they|their|already|so far|used to|have|has|had|was|were|last year|since|try|aim|hope|may|might|sometimes|maybe|could|if|should|must|how to|twitter|youtube|newsletter|blog|podcast)\b/i;

export const english: Rule = (sentence) => {
  if (/\?\s*$/.test(sentence)) return [];
  const hits: Hit[] = [];
  const each = (
    form: RegExp,
    make: (found: RegExpExecArray) => Hit['claim'] | undefined,
    free = false,
  ) => {
    for (const found of sentence.matchAll(form)) {
      const claim = make(found as RegExpExecArray);
      if (!claim || (!free && DENIED.test(sentence.slice(0, found.index)))) continue;
      const [from, to] = [found.index, found.index + found[0].length];
      // The form that says more comes first.
      if (hits.some((hit) => hit.from < to && from < hit.to)) continue;
      hits.push({ from, to, claim });
    }
  };
  // Of a range the lower end.
  each(COUNTED, ([, least, most = '', what = '', per = '']) => {
    const count = englishNumber(least ?? most);
    const kind = per.toLowerCase() === 'year' ? 'total' : 'pace';
    if (!count) return undefined;
    if (/weekday/i.test(per)) return { kind, thing: thingOf(what), count: 5 * count, per: 'week' };
    return { kind, thing: thingOf(what), count, per: perOf(per) };
  });
  each(PLAIN, (found) => {
    const per = perOf(found[1] ?? found[2] ?? '');
    const days = englishNumber(DAYS_A_WEEK.exec(sentence)?.[1] ?? '');
    if (per === 'day' && days) return { kind: 'pace', thing: 'posts', count: days, per: 'week' };
    return { kind: 'pace', thing: 'posts', count: 1, per };
  });
  each(ACTS, ([words, often = '']) => {
    if (DENIED.test(words)) return undefined;
    const claim = { kind: 'pace', thing: 'posts' } as const;
    return /weekday/i.test(often)
      ? { ...claim, count: 5, per: 'week' }
      : { ...claim, count: 1, per: perOf(often) };
  });
  each(SENT, ([words, often = '']) => {
    if (DENIED.test(words)) return undefined;
    const weekdays = /weekday/i.test(often);
    const per = /day/i.test(often) && !/^day$/i.test(often) ? 'week' : perOf(often);
    return { kind: 'pace', thing: 'posts', count: weekdays ? 5 : 1, per };
  });
  each(LIVE_ON, ([, other]) => {
    const often = other
      ? ({ count: 2, per: 'month' } as const)
      : ({ count: 1, per: 'week' } as const);
    return { kind: 'live', thing: 'events', ...often };
  });
  each(LIVE_MONTHLY, () => ({ kind: 'live', thing: 'events', count: 1, per: 'month' }));
  each(LIVE_TIMES, ([, times = '', per = '']) => {
    const count = ['once', 'twice', 'three times', 'four times'].indexOf(times.toLowerCase()) + 1;
    return { kind: 'live', thing: 'events', count, per: perOf(per) };
  });
  each(FILES, ([, with_, , alone]) => {
    const count = englishNumber(with_ ?? alone ?? '');
    return count && count > 2 ? { kind: 'total', thing: 'files', count } : undefined;
  });
  each(RISE_ON, () => ({ kind: 'price-rise' }));
  each(ON_DAYS, ([, what = '', days = '']) => {
    const count = days.match(/day/gi)?.length ?? 1;
    return { kind: 'pace', thing: thingOf(what), count, per: 'week' };
  });
  each(LIVE, (found) => {
    const how = (found[1] ?? found[2] ?? '').toLowerCase();
    if (how === 'biweekly') return { kind: 'live', thing: 'events', count: 2, per: 'month' };
    return { kind: 'live', thing: 'events', count: 1, per: perOf(how) };
  });
  each(ANSWER, ([, a, unitA, b, unitB]) => {
    const hours = (englishNumber(a ?? b ?? '') ?? 0) * (/^d/i.test(unitA ?? unitB ?? '') ? 24 : 1);
    return hours ? { kind: 'answer', hours } : undefined;
  });
  each(EVERY, () => ({ kind: 'answer' }));
  each(RISE, ([, at, after, first]) => {
    const value = englishNumber(at ?? after ?? first ?? '');
    return value ? { kind: 'price-rise', members: value } : undefined;
  });
  each(
    REFUND,
    ([, a, unitA, b, unitB, refused]) => {
      if (refused) return { kind: 'refund' };
      const hours =
        (englishNumber(a ?? b ?? '') ?? 0) * (/^d/i.test(unitA ?? unitB ?? '') ? 24 : 1);
      return hours ? { kind: 'refund', hours } : undefined;
    },
    true,
  );
  each(LECTURES, ([, number = '']) => {
    const count = englishNumber(number);
    return count ? { kind: 'total', thing: 'lectures', count } : undefined;
  });
  for (const { claim } of OFF_WEEKENDS.test(sentence) ? hits : []) {
    if (claim.kind !== 'pace' || claim.per !== 'day') continue;
    Object.assign(claim, { count: 5 * (claim.count ?? 1), per: 'week' });
  }
  for (const found of sentence.matchAll(GUESTS)) {
    const names = (found[1] ?? '').split(/,| and /).map((name) => name.trim());
    for (const name of names
      .filter((n) => /^[A-Z][\w.]*(?: [A-Z][\w.]*){1,3}$/.test(n))
      .slice(0, 20)) {
      const to = found.index + found[0].length;
      hits.push({ from: found.index, to, claim: { kind: 'guest', name } });
    }
  }
  return hits;
};

function perOf(per: string): NonNullable<Claim['per']> {
  if (/week/i.test(per)) return 'week';
  if (/month/i.test(per)) return 'month';
  return /year/i.test(per) ? 'year' : 'day';
}

function thingOf(what: string): NonNullable<Claim['thing']> {
  if (/lesson|lecture/i.test(what)) return 'lectures';
  return /file|template|report/i.test(what) ? 'files' : 'posts';
}
