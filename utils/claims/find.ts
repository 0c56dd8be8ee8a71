/**
 * Claims in a planet's published introduction, for the user to keep, change or leave. Rather misses
 * one than says a wrong one (docs/claims.md has the counts). Never a way to reach a person. Pure.
 */
import { answers } from './answers.ts';
import { english } from './english.ts';
import { guestLines, guests } from './guests.ts';
import type { Hit, Rule } from './hit.ts';
import { live } from './live.ts';
import { priceRises, refunds } from './money.ts';
import { countedPace } from './pace.ts';
import { plainPace } from './paceOften.ts';
import { clauseOf, hasContact, plain, type Sentence, sentencesOf } from './text.ts';
import { items, lectures } from './totals.ts';
import type { FoundClaim } from './types.ts';

/** Of one place the first rule that speaks counts. */
const RULES: readonly Rule[] = [
  priceRises,
  refunds,
  answers,
  live,
  countedPace,
  plainPace,
  lectures,
  items,
  guests,
  english,
];
/** As a claim's text may be. */
const LONGEST = 500;
const MOST = 40;

/** In the order of the introduction; the same claim made twice is found once, where it is made first. */
export function findClaims(intro: string): FoundClaim[] {
  const said = new Set<string>();
  const out: FoundClaim[] = [];
  const lines = guestLines(plain(intro));
  for (const sentence of sentencesOf(intro)) {
    const hits = hitsIn(sentence.text);
    for (const hit of hits) {
      const key = keyOf(hit, sentence.text);
      const alone = hits.every((other) => other === hit || !isLike(other, hit));
      const place = said.has(key) ? undefined : placeOf(intro, sentence, hit, alone);
      if (!place) continue;
      said.add(key);
      out.push(foundAt(intro, hit, place));
    }
  }
  for (const hit of lines) {
    const key = keyOf(hit, '');
    const text = intro.slice(hit.from, hit.to);
    if (said.has(key) || hasContact(text) || text.length > LONGEST) continue;
    said.add(key);
    out.push(foundAt(intro, hit, trimmed(intro, hit)));
  }
  if (lines.length) out.sort((a, b) => a.from - b.from);
  return out.slice(0, MOST);
}

function foundAt(intro: string, { claim }: Hit, place: { from: number; to: number }): FoundClaim {
  const text = intro.slice(place.from, place.to);
  return { claim: { ...claim, text, source: 'intro' }, ...place };
}

/** What a thing of no kind is, the words after the number say. */
function keyOf({ claim, from, to }: Hit, sentence: string): string {
  const what = claim.thing === 'other' ? sentence.slice(from, to + 6) : '';
  return JSON.stringify([Object.entries(claim).sort(), what]);
}

function hitsIn(sentence: string): Hit[] {
  const hits: Hit[] = [];
  for (const rule of RULES) {
    const taken = [...hits];
    for (const hit of rule(sentence)) {
      const again = taken.some((other) => other.from < hit.to && hit.from < other.to);
      if (!again) hits.push(hit);
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

/** `100个技巧+100个模板`: only their own words tell them apart. */
function isLike(a: Hit, b: Hit): boolean {
  return JSON.stringify(a.claim) === JSON.stringify(b.claim);
}

/**
 * The sentence; its clause where the sentence is too long or tells how to reach somebody, and its
 * own words where it is not `alone`.
 */
function placeOf(intro: string, { text, at }: Sentence, hit: Hit, alone: boolean) {
  const own = /^[^，。、；;,+＋]*/.exec(text.slice(hit.to))?.[0].length ?? 0;
  const item = { from: at + hit.from, to: at + hit.to + own };
  const whole = alone ? { from: at, to: at + text.length } : item;
  const clause = clauseOf(text, hit.from, hit.to);
  const part = { from: at + clause.from, to: at + clause.to };
  const tight = { from: at + hit.from, to: at + hit.to };
  for (const place of [whole, part, tight]) {
    const words = intro.slice(place.from, place.to);
    if (words.length > 0 && words.length <= LONGEST && !hasContact(words))
      return trimmed(intro, place);
  }
  return undefined;
}

function trimmed(intro: string, { from, to }: { from: number; to: number }) {
  const words = intro.slice(from, to);
  const lead = words.length - words.trimStart().length;
  return { from: from + lead, to: from + words.trimEnd().length };
}
