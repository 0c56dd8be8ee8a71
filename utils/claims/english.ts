/** The same claims in English. Pure. */
import type { Claim } from '../payoff/entries.ts';
import type { Hit, Rule } from './hit.ts';
import { englishNumber } from './numbers.ts';

const N = '(\\d[\\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)';
const KIND =
  '(posts?|reads?|stories|articles?|essays?|notes?|updates?|letters?|issues?|videos?|lessons?|lectures?|files?|templates?|reports?|case stud(?:y|ies)|teardowns?|breakdowns?|deep dives?|write-?ups?|pieces?)';
const PER = '(?:a|per|every|each)\\s+(day|week|month|year)';
const OFTEN = '(daily|weekly|monthly|every\\s?day|every week|every month|each day|each week)';
const COUNTED = new RegExp(
  `(?<![\\d.-])\\b${N}\\+?\\s+(?:[\\w-]+\\s+){0,2}?${KIND}\\s+${PER}`,
  'gi',
);
const PLAIN = new RegExp(
  `\\b(?:${OFTEN}\\s+(?:\\w+\\s+)?(?:posts?|updates?|articles?|notes?|essays?|letters?)|(?:updated|published|posted|new posts?|updates)\\s+${OFTEN})\\b`,
  'gi',
);
const ACTS =
  /\b(?:i|we)(?:\s+will|'ll|\s+always)?\s+(?:post|publish|write|update|share|send)\b[^.;\n]{0,24}?\b(every\s?day|every weekday|daily|each day|every week|weekly|each week|every month|monthly)\b/gi;
const ON_DAYS =
  /\b(posts?|updates?|articles?|essays?|letters?|issues?|newsletters?|lessons?|videos?|lectures?|reports?)\s+(?:\w+\s+)?(?:every|each)\s+((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s*(?:,|and|&)\s*)*)+)/gi;
const DAYS_A_WEEK = /\b(\w+) days a week\b/i;
const LIVE_ON =
  /\b(?:live\s+[\w&]+|livestreams?|amas?|office hours|calls?)\s+(?:\w+\s+)?(?:every|each)\s+(other\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const RISE_ON =
  /\bprice\b[^.;\n]{0,24}?\b(?:rises?|goes up|increases?|will (?:rise|increase|go up))\b[^.;\n]{0,24}?\b(?:on|from|after)\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b/gi;
const LIVE =
  /\b(?:(weekly|monthly|biweekly)\s+(?:\w+\s+)?(?:live\b|livestreams?|q&a|ama|office hours|calls?)|(?:live\s+[\w&]+|livestreams?|amas?|office hours)\s+(?:\w+\s+)?(every week|every month|weekly|monthly|once a week|once a month))/gi;
const ANSWER = new RegExp(
  `\\b(?:answer\\w*|repl(?:y|ies|ied)|respon\\w+)\\b[^.;\\n]{0,40}?\\b(?:with)?in\\s+${N}\\s*(hours?|h|days?)\\b|\\bwithin\\s+${N}\\s*(hours?|days?)\\b[^.;\\n]{0,20}?\\b(?:answer|repl|respon)\\w*`,
  'gi',
);
const EVERY =
  /\b(?:i|we)(?:\s+will|'ll)?\s+(?:always\s+|personally\s+)?(?:answer|reply to|respond to)\s+(?:every|all|each)\b[^.;,\n]{0,12}?\b(?:questions?|messages?|comments?)\b|\b(?:every|each) question\s+(?:is|gets|will be)\s+(?:an answer|answered)\b/gi;
const RISE =
  /\bprice\b[^.;\n]{0,30}?\b(?:rises?|goes up|increases?|will (?:rise|increase|go up))\b[^.;\n]{0,20}?\b(?:at|after|once|when)\b[^.;\n]{0,20}?(\d[\d,]*)\s*(?:members|people|subscribers)/gi;
const REFUND = new RegExp(
  `\\b${N}[- ](day|hour)s?\\b[^.;\\n]{0,20}?(?:refund|money[- ]back)|\\brefund\\w*\\b[^.;\\n]{0,20}?within\\s+${N}\\s*(day|hour)s?|(\\bno refunds?\\b(?!\\s+(?:for|of))|\\bnon-?refundable\\b)`,
  'gi',
);
const LECTURES =
  /(?<![\d.])(\d{1,4})\+?\s+(?:\w+\s+)?(lectures|lessons|episodes)\b(?!\s+(?:a|per|every|each)\b)/gi;
const GUESTS = /\bguests?(?:\s+include)?\s*:\s*([^.;\n]+)/gi;

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
  each(COUNTED, ([, number = '', what = '', per = '']) => {
    const count = englishNumber(number);
    const kind = per.toLowerCase() === 'year' ? 'total' : 'pace';
    return count ? { kind, thing: thingOf(what), count, per: perOf(per) } : undefined;
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
  each(LIVE_ON, ([, other]) => {
    const often = other
      ? ({ count: 2, per: 'month' } as const)
      : ({ count: 1, per: 'week' } as const);
    return { kind: 'live', thing: 'events', ...often };
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
  each(RISE, ([, members = '']) => {
    const value = englishNumber(members);
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
