/** Which of several readings of a fact counts. Pure; the order of arrival does not matter. */
import type { Fact, FactName, ResolvedFacts } from './facts.ts';
import type { Via } from './words.ts';

const DAY = 86_400_000;
/** A better source outranks a newer worse one for this long; then the newer one is the truth. */
export const SOURCE_HOLDS = 30 * DAY;
/** A correction is off by hours; two payments of one place are never so near. */
const ANOTHER_PAYMENT = 3 * DAY;
const RANK: Record<Via, number> = { typed: 4, response: 3, stored: 2, page: 1, text: 0 };

/** Adds a reading: at most one kept per way it came, the newest (ties: the larger as text, so that order does not matter). */
export function addReading(readings: readonly Fact[], fact: Fact): Fact[] {
  const others = readings.filter((r) => r.via !== fact.via);
  const same = readings.filter((r) => r.via === fact.via);
  const best = [...same, fact].reduce((a, b) => (newer(b, a) ? b : a));
  return [...others, best].sort((a, b) => RANK[b.via] - RANK[a.via]);
}

function newer(a: Fact, b: Fact): boolean {
  if (a.seenAt !== b.seenAt) return a.seenAt > b.seenAt;
  return `${a.endpoint}${JSON.stringify(a.value)}` > `${b.endpoint}${JSON.stringify(b.value)}`;
}

/**
 * The reading that counts: typed; else the best source not older than 30 days behind the newest. A
 * typed pay time is that of one payment: one read since, and so much later that it is another, counts.
 */
export function resolveFact(readings: readonly Fact[], name?: FactName): Fact | undefined {
  const typed = readings.find((r) => r.via === 'typed');
  if (typed && !(name === 'viewerPayAt' && isPaidAnew(readings, typed))) return typed;
  if (typed) return resolveFact(readings.filter((r) => r !== typed));
  const newest = Math.max(...readings.map((r) => r.seenAt));
  return readings
    .filter((r) => newest - r.seenAt <= SOURCE_HOLDS)
    .sort((a, b) => RANK[b.via] - RANK[a.via])[0];
}

function isPaidAnew(readings: readonly Fact[], typed: Fact): boolean {
  return readings.some(
    ({ value, seenAt }) =>
      seenAt > typed.seenAt && Number(value) - Number(typed.value) > ANOTHER_PAYMENT,
  );
}

export function resolveFacts(all: { [N in FactName]?: Fact[] }): ResolvedFacts {
  const out: Record<string, Fact> = {};
  for (const [name, readings] of Object.entries(all)) {
    const fact = readings?.length ? resolveFact(readings, name as FactName) : undefined;
    if (fact) out[name] = fact;
  }
  if (isOver(out.struckPrice, all)) delete out.struckPrice;
  return out as ResolvedFacts;
}

/**
 * A struck-out price is told only while it is on. Once the same body came again without it, it is
 * off. Of bodies only: visible text may come in pieces.
 */
function isOver(struck: Fact | undefined, all: { [N in FactName]?: Fact[] }): boolean {
  if (struck?.via !== 'response' && struck?.via !== 'stored') return false;
  return Object.values(all)
    .flat()
    .some(
      (r) => r.via === struck.via && r.endpoint === struck.endpoint && r.seenAt > struck.seenAt,
    );
}
