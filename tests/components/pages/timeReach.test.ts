/** A card out of the time it needs says exactly what it says out of all time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerViewOf } from '../../../entrypoints/pages/payoffInputs.ts';
import { timeSince } from '../../../entrypoints/pages/timeReach.ts';
import { addDays } from '../../../utils/payoff/calendar.ts';
import type { AttentionDay, Fee } from '../../../utils/payoff/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { fee, gain, KEY, member, NOW, rowsOf, TODAY } from '../ledger/sample.ts';

const MANUAL: CommunityKey = 'manual:club';
const day = (ago: number) => addDays(TODAY, -ago);

const fees = fc.array(
  fc.record({
    begin: fc.integer({ min: -60, max: 1400 }),
    days: fc.integer({ min: 1, max: 400 }),
    back: fc.boolean(),
  }),
  { maxLength: 4 },
);
const time = fc.array(
  fc.record({
    ago: fc.nat(1500),
    ms: fc.constantFrom(0, 900_000),
    byHandMs: fc.constantFrom(0, 60_000),
  }),
  { maxLength: 60 },
);
const gap = fc
  .tuple(fc.nat(1500), fc.integer({ min: 1, max: 60 }))
  .map(([ago, days]) => ({ from: NOW - ago * 864e5, to: NOW - (ago - days) * 864e5 }));
const others = fc.array(fc.nat(1500), { maxLength: 8 });

/** What storage/firstRows.ts and `firstMeasured` answer. */
function measuredBy(days: readonly string[], since: string | undefined): string | undefined {
  const sorted = [...days].sort();
  if (since === undefined) return sorted[0];
  return sorted.filter((one) => one <= since).at(-1) ?? sorted.find((one) => one > since);
}

describe('the time that a card needs', () => {
  it('is enough', () => {
    fc.assert(
      fc.property(
        fees,
        time,
        others,
        fc.record({
          manual: fc.boolean(),
          off: fc.boolean(),
          gaps: fc.array(gap, { maxLength: 3 }),
          forever: fc.boolean(),
          left: fc.option(fc.nat(500), { nil: undefined }),
        }),
        (paid, spent, elsewhere, { manual, off, gaps, forever, left }) => {
          const community = manual ? MANUAL : KEY;
          const rows = { ...rowsOf(), row: manual ? undefined : member() };
          rows.fees = paid.flatMap(({ begin, days, back }, i): Fee[] => {
            const term =
              forever && i === 0
                ? ('forever' as const)
                : { begin: day(begin), end: day(begin - days) };
            const one = fee({ id: `${i}`, community, paidOn: day(begin), term });
            const given = fee({
              id: `r${i}`,
              community,
              kind: 'refund',
              paidOn: day(begin - 1),
              term: 'none',
              refunds: `${i}`,
            });
            return back && i > 1 ? [one, given] : [one];
          });
          rows.gains = [gain({ community }), gain({ community, id: 'old', at: NOW - 4e10 })];
          rows.attention = spent.map(
            ({ ago, ms, byHandMs }): AttentionDay => ({
              ...{ community, day: day(ago), pageKind: 'feed', byHandMs },
              ms: manual ? 0 : ms,
            }),
          );
          rows.deeds = elsewhere.map((ago) => ({
            ...{ community, day: day(ago), deed: 'liked', times: [NOW - ago * 864e5] },
          }));
          const measured = [
            ...rows.attention.filter((row) => row.ms > 0).map((row) => row.day),
            ...elsewhere.map(day),
          ];
          const settings = {
            ...defaultSettings(),
            hourLostFen: 1000,
            hourGainedFen: 3000,
            attentionOff: off ? [community] : [],
            offSpans: { [community]: gaps },
            leftOn: left === undefined ? {} : { [community]: day(left) },
          };
          const view = (since: string | undefined) => {
            const late = (row: { day: string }) => since === undefined || row.day >= since;
            const [attention, deeds] = [rows.attention.filter(late), rows.deeds.filter(late)];
            const known = { ...rows, attention, deeds, measuredSince: measuredBy(measured, since) };
            const { payoff, time, proposals, asides } = ledgerViewOf(
              community,
              known,
              settings,
              NOW,
            );
            return { payoff, time, proposals, asides };
          };
          expect(view(timeSince(community, rows.row, rows.fees, NOW))).toEqual(view(undefined));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not all of it where a term runs', () => {
    const paid = [fee({ paidOn: day(30), term: { begin: day(30), end: day(-335) } })];
    expect(timeSince(KEY, member(), paid, NOW)).toBe(day(58));
    expect(timeSince(KEY, member(), [fee({ term: 'forever' })], NOW)).toBeUndefined();
  });
});
