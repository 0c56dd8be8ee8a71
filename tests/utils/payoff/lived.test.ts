/** Whatever is done in a planet and in whatever order: what is booked, said, counted and reminded of agrees with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../../utils/attention/split.ts';
import { addDays, isSameEnd, within } from '../../../utils/payoff/calendar.ts';
import { boughtOf, charges, feesShare, isRefunded } from '../../../utils/payoff/fees.ts';
import { feesHeld } from '../../../utils/payoff/leaving.ts';
import { type LifeState, lifeOf } from '../../../utils/payoff/life.ts';
import { membershipsOf } from '../../../utils/payoff/memberships.ts';
import { paymentsOf } from '../../../utils/payoff/payments.ts';
import { renewalAhead } from '../../../utils/payoff/renewal.ts';
import { FeeSchema } from '../../../utils/payoff/types.ts';
import { verdict } from '../../../utils/payoff/verdict.ts';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { inputs as reminderInputs } from '../reminders/make.ts';
import {
  type Act,
  anySteps,
  type Care,
  live,
  refundable,
  type Seen,
  type Site,
  type Stand,
  type Step,
  standing,
  standOf,
} from './lived.ts';
import { inputs, PLANET, ZONE } from './make.ts';

const SITES: Site[] = [true, false].flatMap((payTime) =>
  [true, false].map((moving) => ({ payTime, moving })),
);
const named = ({ payTime, moving }: Site) =>
  `${payTime ? 'with' : 'without'} a pay time, ${moving ? 'each term its begin' : 'one begin for all'}`;
const RUNS = { numRuns: Number(process.env.LIVED_RUNS ?? 100) };

function holds(acts: Act[], site: Site, care: Care, look: (seen: Seen) => void) {
  fc.assert(
    fc.property(anySteps(...acts), (steps: Step[]) => {
      live(steps, site, care, (seen) => {
        try {
          look(seen);
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${seen.log.join('\n')}`);
        }
      });
    }),
    RUNS,
  );
}

const STATES: Record<Stand, readonly LifeState[]> = {
  never: ['unknown'],
  trial: ['trial', 'ended'],
  refunded: ['refunded'],
  left: ['left'],
  member: ['active', 'refund-window'],
  grace: ['grace', 'refund-window'],
  lapsed: ['lapsed', 'refund-window'],
};

function given({ truth, facts, fees }: Seen) {
  const { now, left } = truth;
  const leftOn = left.at(-1);
  return inputs({ fees, facts, now, ...(leftOn === undefined ? {} : { leftOn }) });
}

/** The ledger is what was paid, when, for which days, and what of it came back. */
function isBooked({ truth, fees, open }: Seen) {
  expect(open).toEqual([]);
  const rows = charges(fees).map((one) => {
    const { kind, paidOn, term, paid } = one.fee;
    return JSON.stringify([paidOn, term, kind, paid, isRefunded(one)]);
  });
  const real = truth.paid.map(({ kind, on, term, fen, back }) =>
    JSON.stringify([on, term, kind, fen, back]),
  );
  expect(rows.sort()).toEqual(real.sort());
  expect(new Set(fees.map(({ id }) => id)).size).toBe(fees.length);
}

/** Money spent is what was paid and stands; leaving makes nothing cheaper. */
function isSpent(seen: Seen) {
  const { truth, fees } = seen;
  const spent = standing(truth).reduce((sum, { fen }) => sum + fen, 0);
  expect(feesShare(fees, { begin: '2000-01-01', end: '2100-01-01' })).toBe(spent);
  const { span, feesFen, net } = verdict(given(seen));
  const before = feesShare(fees, { begin: '2000-01-01', end: span.begin });
  expect(before + feesFen).toBeLessThanOrEqual(spent);
  expect(feesFen).toBeGreaterThanOrEqual(0);
  if (standOf(truth) === 'left') expect(before + feesFen).toBe(spent);
  expect(net.lowFen ?? 0).toBeLessThanOrEqual(net.highFen ?? Number.POSITIVE_INFINITY);
}

/** Where one stands, which end is to be renewed, and what can be given back. */
function isStanding(seen: Seen, { payTime }: Site) {
  const { truth, facts, fees } = seen;
  const { now } = truth;
  const all = given(seen);
  const life = lifeOf(all);
  const is = standOf(truth);
  expect(STATES[is]).toContain(life.state);
  const runs = is === 'member' || is === 'grace' || is === 'lapsed';
  const end = runs ? truth.paid.at(-1)?.term.end : undefined;
  expect(renewalAhead(all)?.term.end).toBe(end);
  if (is === 'member') expect(life.until).toBe(end);
  const leftOn = all.leftOn;
  const occasions = occasionsOf(
    reminderInputs({
      fees,
      facts: new Map([[PLANET, facts]]),
      settings: {
        ...{ reminders: true, remindersOff: [], backupEveryDays: 0 },
        leftOn: leftOn === undefined ? {} : { [PLANET]: leftOn },
      },
      ...{ now, zone: ZONE },
    }),
  );
  const of = (row: string) => occasions.filter(({ what }) => what.startsWith(row));
  const ends = new Set(of('renewal').map(({ on }) => on));
  expect([...ends]).toEqual(is === 'member' || is === 'grace' ? [end] : []);
  if (!payTime) return;
  const open = refundable(truth).length;
  const window = 72 * 3_600_000;
  const listed = paymentsOf(all).filter((one) => !one.barred && now < one.at + window);
  expect(listed.map(({ fee }) => fee?.id === undefined)).toEqual(Array(open).fill(false));
  expect(of('refund')).toHaveLength(open * 2);
  expect(life.state === 'refund-window').toBe(open > 0);
}

/** A member on the days that were paid for and stand, up to the day of leaving. */
function isMember(seen: Seen) {
  const { truth } = seen;
  const all = given(seen);
  const leftOn = truth.left.at(-1);
  const today = dayIn(truth.now, ZONE);
  // Who said so, stayed, and renewed since stands as if never left.
  const isOver = standOf(truth) === 'left' || truth.quit;
  const paid = standing(truth).map(({ on, term: { begin, end } }) => ({
    begin,
    end: leftOn !== undefined && isOver && on <= leftOn && leftOn < end ? leftOn : end,
  }));
  const told = membershipsOf(all);
  const edges = [...paid.flatMap(({ begin, end }) => [begin, end]), leftOn ?? today, today];
  for (const day of edges.flatMap((edge) => [addDays(edge, -1), edge, addDays(edge, 1)])) {
    const on = (spans: readonly { begin: string; end: string }[]) =>
      `${day} ${spans.some((span) => within(day, span))}`;
    expect(on(told)).toBe(on(paid));
  }
}

/** What holds even where payments were never seen, or seen and confirmed years later. */
function isSound(seen: Seen) {
  const { fees, open, truth } = seen;
  for (const { paidOn } of fees) expect(paidOn <= dayIn(truth.now, ZONE)).toBe(true);
  expect(open).toEqual([]);
  expect(new Set(fees.map(({ id }) => id)).size).toBe(fees.length);
  for (const fee of fees) expect(FeeSchema.safeParse(fee).error).toBeUndefined();
  const all = given(seen);
  // No day is paid for twice, but where one left what was paid and joined anew.
  const terms = boughtOf(feesHeld(all))
    .filter((charge) => !isRefunded(charge))
    .flatMap(({ fee: { term } }) => (typeof term === 'object' ? [term] : []))
    .sort((a, b) => (a.begin < b.begin ? -1 : 1));
  if (truth.left.length <= 1) {
    for (const [i, { begin }] of terms.entries()) {
      const end = terms[i - 1]?.end ?? begin;
      expect(begin < end && !isSameEnd(begin, end) ? [begin, end] : []).toEqual([]);
    }
  }
  const { feesFen, net } = verdict(all);
  expect(feesFen).toBeGreaterThanOrEqual(0);
  expect(net.lowFen ?? 0).toBeLessThanOrEqual(net.highFen ?? Number.POSITIVE_INFINITY);
  const life = lifeOf(all);
  expect(life.daysLeft ?? 0).toBeGreaterThanOrEqual(0);
  expect(life.valueLeftFen).toBeGreaterThanOrEqual(0);
  // Whoever is in, as read now, has neither left nor given back.
  const is = truth.left.length > 0 ? 'left' : standOf(truth);
  if (is === 'member' || is === 'grace' || is === 'lapsed')
    expect(STATES[is]).toContain(life.state);
}

describe.each(SITES.map((site) => [named(site), site] as const))('%s', (_name, site) => {
  const all: Act[] = ['trial', 'join', 'join', 'renew', 'renew', 'refund', 'refund', 'wait'];
  const leaves: Act[] = ['trial', 'join', 'join', 'renew', 'refund', 'quit', 'leave', 'wait'];

  it('confirmed as it is read: the ledger and all that is said of it agree with what was done', () => {
    holds(all, site, 'always', (seen) => {
      isBooked(seen);
      isSpent(seen);
      isStanding(seen, site);
      isMember(seen);
    });
  });

  it('and left, and back again', () => {
    holds(leaves, site, 'always', (seen) => {
      isBooked(seen);
      isSpent(seen);
      isStanding(seen, site);
      // Of leaving twice the last day alone is kept.
      if (seen.truth.left.length <= 1) isMember(seen);
    });
  });

  it('confirmed only in the end: the same', () => {
    holds(['trial', 'join', 'renew', 'renew', 'wait'], site, 'last', (seen) => {
      isBooked(seen);
      isSpent(seen);
      // Booked late, the moment of the first payments is known no more.
      isStanding(seen, { ...site, payTime: false });
      isMember(seen);
    });
  });

  it('opened and confirmed now and then: no day paid for twice, nothing proposed twice', () => {
    holds([...leaves, 'renew', 'refund'], site, 'sometimes', isSound);
  });
});
