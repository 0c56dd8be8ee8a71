/** Side by side: the same weeks or a warning, and no matter in which order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../components/decide/bestOf.ts';
import { DAY, WEEK, weekBegin, weekOf } from '../../../utils/days.ts';
import { type CompareCard, compareOf } from '../../../utils/decide/compare.ts';
import { emptyMeasures, type Measures } from '../../../utils/scoring/measures.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { facts, NOW } from '../payoff/make.ts';

const LAST = weekOf(NOW) - 7;

/** A card with weeks `back` weeks ago and older: so many topics each. */
function card(id: string, weeks: number, topics: number, back = 0, covered = 1): CompareCard {
  const rows = Array.from({ length: weeks }, (_, i) => ({
    week: LAST - 7 * (back + weeks - 1 - i),
    total: topics,
    owner: 1,
    staff: 0,
    checkins: 0,
    digests: 2,
    covered,
  }));
  const measures: Measures = {
    ...emptyMeasures(),
    anchorAt: NOW - back * WEEK,
    coveredDays: weeks * 7,
    weeks: rows,
    owner: {
      weeks,
      ownerWeeks: weeks,
      answered: 3,
      open: 1,
      replyHours: null,
      anchorAt: NOW,
    } as NonNullable<Measures['owner']>,
  };
  return {
    community: `zsxq:${id}`,
    measures,
    facts: facts({ name: id, type: 'pay', price: 36_500, paymentMode: 'period', duration: '1Y' }),
  };
}

const row = (c: ReturnType<typeof compareOf>, id: string) =>
  c.rows.find((r) => r.id === id)?.values;
const warned = (c: ReturnType<typeof compareOf>) => c.warnings.map((w) => w.id);

describe('compareOf', () => {
  it('rates of the weeks all saw whole', () => {
    const one = card('1', 20, 10);
    const two = card('2', 8, 3);
    const done = compareOf([one, two], NOW);
    expect(done.window).toBe('same');
    expect(done.span).toEqual([weekBegin(LAST - 49), weekBegin(LAST) + WEEK]);
    expect(done.columns.map((c) => c.weeks)).toEqual([8, 8]);
    expect(row(done, 'topics')).toMatchObject({
      'zsxq:1': { value: 10, unit: 'perWeek', coveredWeeks: 8 },
      'zsxq:2': { value: 3, coveredWeeks: 8 },
    });
    expect(row(done, 'perDay')).toMatchObject({ 'zsxq:1': { value: 100, unit: 'fen' } });
    expect(row(done, 'answered')).toMatchObject({ 'zsxq:1': { value: 75, of: 4, ownDays: 140 } });
    // Of the eight weeks in common, not of each one's own twenty or eight.
    expect(row(done, 'ownerWeeks')).toMatchObject({
      'zsxq:1': { value: 100, unit: 'pct', coveredWeeks: 8 },
      'zsxq:2': { value: 100, coveredWeeks: 8 },
    });
    expect(warned(done)).toEqual([]);
  });

  it('an owner there only before the weeks in common is not there in them', () => {
    const long = card('1', 20, 10);
    const gone = (long.measures?.weeks ?? []).map((w, i) => (i < 14 ? w : { ...w, owner: 0 }));
    const one = { ...long, measures: { ...long.measures, weeks: gone } as Measures };
    const done = compareOf([one, card('2', 8, 3)], NOW);
    expect(row(done, 'ownerWeeks')).toMatchObject({
      'zsxq:1': { value: 25 },
      'zsxq:2': { value: 100 },
    });
    // What can only be told of each one's own days is said to be so, and is no matter of better.
    const own = done.rows.filter((r) => r.over === 'own');
    expect(own.map((r) => r.id)).toEqual(['answered', 'reply']);
    expect(own.flatMap((r) => bestOf(r, done))).toEqual([]);
  });

  it('else each over its own weeks, with what differs', () => {
    const done = compareOf([card('1', 10, 10), card('2', 10, 3, 20), card('3', 5, 1, 0, 0.5)], NOW);
    expect(done.window).toBe('differs');
    expect(done.span).toBeUndefined();
    expect(warned(done)).toEqual([
      'compare.windowsDiffer',
      'compare.weeksOf',
      'compare.weeksOf',
      'compare.noWeeks',
      'compare.seenApart',
    ]);
    expect(row(done, 'topics')).toMatchObject({
      'zsxq:2': { value: 3 },
      'zsxq:3': { value: null, why: { id: 'compare.why.noWeeks' } },
    });
  });

  it('a month for ¥50 is no better than a year for ¥199: the day is', () => {
    const of = (id: string, price: number, duration: string) => ({
      community: `zsxq:${id}` as CommunityKey,
      facts: facts({ type: 'pay', price, paymentMode: 'period', duration }),
    });
    const done = compareOf([of('1', 5_000, '1M'), of('2', 19_900, '1Y')], NOW);
    const better = done.rows.flatMap((r) => bestOf(r, done).map((key) => [r.id, key]));
    expect(better).toEqual([['perDay', 'zsxq:2']]);
  });

  it('what a day costs by a length we assumed is called no better, and says so', () => {
    const year = card('1', 8, 1);
    const good = card('2', 8, 1);
    const seenAt = NOW - 3 * DAY;
    good.facts = {
      ...facts({ name: '2', type: 'pay', price: 29_900 }),
      duration: { value: 'infinite', via: 'text', endpoint: 'join', seenAt },
    };
    const done = compareOf([year, good], NOW);
    const perDay = done.rows.find((one) => one.id === 'perDay');
    expect(perDay?.values).toMatchObject({
      'zsxq:1': { value: 100 },
      'zsxq:2': { value: 27, estimated: true },
    });
    expect(perDay && bestOf(perDay, done)).toEqual([]);
    expect(row(done, 'price')?.['zsxq:2']).not.toHaveProperty('estimated');
    // The length from where it was read, not from where the price was.
    expect(row(done, 'days')?.['zsxq:2']).toMatchObject({ estimated: true, source: { seenAt } });
  });

  it('digests are marked later: more of them seen is no better', () => {
    const [few, many] = [card('1', 8, 3), card('2', 8, 3)];
    for (const week of many.measures?.weeks ?? []) week.digests = 5;
    const done = compareOf([few, many], NOW);
    expect(row(done, 'digests')).toMatchObject({ 'zsxq:2': { value: 5 } });
    expect(done.rows.flatMap((r) => bestOf(r, done))).toEqual([]);
  });

  it('five at most, and two at least, are compared', () => {
    const six = ['1', '2', '3', '4', '5', '6'].map((id) => card(id, 8, 1));
    expect(compareOf(six, NOW).columns).toHaveLength(5);
    expect(warned(compareOf(six, NOW))).toEqual(['compare.tooMany']);
    expect(warned(compareOf(six.slice(0, 1), NOW))).toContain('compare.tooFew');
    expect(compareOf([], NOW).columns).toEqual([]);
  });

  it('windows beside rolling terms, and nothing seen at all', () => {
    const rolling = { community: 'zsxq:1' as CommunityKey, facts: card('1', 0, 0).facts };
    const fixed = {
      community: 'zsxq:2' as CommunityKey,
      facts: facts({
        price: 100,
        paymentMode: 'deadline',
        windowBegin: NOW - DAY,
        windowEnd: NOW + 90 * DAY,
      }),
    };
    expect(warned(compareOf([rolling, fixed], NOW))).toEqual([
      'compare.nothingSeen',
      'compare.modes',
    ]);
  });

  it('law: the order of the cards does not matter', () => {
    const cards = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('1', '2', '3', '4', '5'),
        weeks: fc.nat(14),
        topics: fc.nat(30),
        back: fc.nat(6),
        covered: fc.constantFrom(1, 1, 0.6),
      }),
      { selector: (c) => c.id, maxLength: 5 },
    );
    fc.assert(
      fc.property(cards, fc.nat(119), (rows, turn) => {
        const made = rows.map((r) => card(r.id, r.weeks, r.topics, r.back, r.covered));
        const other = [...made.slice(turn % 5), ...made.slice(0, turn % 5)].reverse();
        expect(compareOf(other, NOW)).toEqual(compareOf(made, NOW));
      }),
    );
  });

  it('law: with the same window every rate rests on the same weeks', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(14), fc.nat(5), (a, b, back) => {
        const done = compareOf([card('1', a, 2), card('2', b, 3, back)], NOW);
        if (done.window !== 'same') return;
        const weeks = Object.values(row(done, 'topics') ?? {}).map((v) =>
          v.value === null ? 0 : v.coveredWeeks,
        );
        expect(new Set(weeks).size).toBe(1);
        expect(weeks[0]).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
