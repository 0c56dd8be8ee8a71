/** Payments and whether they can be given back: the card, the reminders and the overview say the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../../utils/attention/split.ts';
import { DAY, HOUR } from '../../../utils/days.ts';
import { lastPaid } from '../../../utils/decide/paid.ts';
import { refundWindow } from '../../../utils/decide/refund.ts';
import { needsOf } from '../../../utils/overview/needs.ts';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { PAYOFF_DEFAULTS } from '../../../utils/payoff/kinds.ts';
import { lifeOf } from '../../../utils/payoff/life.ts';
import { loadOf } from '../../../utils/payoff/load.ts';
import { type PaymentInputs, paymentsOf } from '../../../utils/payoff/payments.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { refundEnd } from '../../../utils/reminders/refunds.ts';
import type { ReminderInputs } from '../../../utils/reminders/types.ts';
import { inputs as reminderInputs } from '../reminders/make.ts';
import {
  at,
  facts,
  fee,
  NOW,
  PLANET,
  inputs as payoffInputs,
  refund,
  TODAY,
  ZONE,
} from './make.ts';

const paidAt = NOW - 2 * HOUR;
const year = { begin: '2024-12-10', end: '2025-12-10' };
const given = (more: Partial<PaymentInputs>): PaymentInputs => ({
  community: PLANET,
  fees: [],
  now: NOW,
  zone: ZONE,
  ...more,
});
const first = (more: Partial<PaymentInputs>) => paymentsOf(given(more))[0];

/** What each part of the product says is open: ends of windows, epoch ms. */
function said(more: Partial<PaymentInputs>) {
  const of = given(more);
  const { state, endsAt } = refundWindow(of);
  const reminders: ReminderInputs = reminderInputs({
    fees: of.fees,
    facts: of.facts ? new Map([[PLANET, of.facts]]) : new Map(),
    settings: {
      reminders: true,
      remindersOff: [],
      leftOn: of.leftOn ? { [PLANET]: of.leftOn } : {},
      backupEveryDays: 0,
    },
    now: of.now,
    zone: ZONE,
  });
  const notices = occasionsOf(reminders).filter((one) => one.what.startsWith('refund'));
  const needs = needsOf({
    reminders,
    communities: [payoffInputs({ fees: of.fees, now: of.now, settings: PAYOFF_DEFAULTS as never })],
    load: loadOf([], dayIn(of.now, ZONE)),
  }).filter((one) => one.kind === 'refund');
  const ends = (all: readonly number[]) => [...new Set(all)].sort();
  const payments = paymentsOf(of);
  const { refund: life } = lifeOf(payoffInputs({ ...of, zone: ZONE } as never));
  // Where one stands speaks of booked payments alone, and of none where one is out.
  const standing = payments.find(
    ({ fee, barred, at }) => fee && !barred && at <= of.now && of.now < at + 72 * HOUR,
  );
  if (life) expect(life.fee).toBe(standing?.id);
  return {
    card: state === 'open' || state === 'closing' ? [endsAt] : [],
    notices: ends(notices.map((one) => one.until)),
    needs: ends(needs.map((one) => Number(one.says.params.untilTime))),
  };
}
const agreed = (endsAt?: number) => {
  const all = endsAt === undefined ? [] : [endsAt];
  return { card: all, notices: all, needs: all };
};

describe('payments', () => {
  it('a newer one that was only read comes before those booked', () => {
    const read = facts({ viewerState: 'member', viewerPayAt: paidAt });
    const booked = fee({ paidOn: '2024-12-10', paidAt: NOW - 365 * DAY, term: year });
    expect(paymentsOf(given({ fees: [booked], facts: read })).map(({ id }) => id)).toEqual([
      `@${paidAt}`,
      booked.id,
    ]);
    expect(said({ fees: [booked], facts: read })).toEqual(agreed(paidAt + 72 * HOUR));
    expect(refundWindow(given({ fees: [booked], facts: read }))).toMatchObject({
      state: 'open',
      from: 'read',
      paidAt,
    });
  });

  it('what was in force when it was paid is that of the newer one', () => {
    const read = facts({ viewerState: 'member', viewerPayAt: paidAt });
    const booked = fee({ paidOn: '2024-12-10', paidAt: NOW - 365 * DAY, term: year });
    expect(lastPaid(PLANET, [booked], read, ZONE)?.at).toBe(paidAt);
    const free = facts({ type: 'free', viewerPayAt: paidAt });
    expect(lastPaid(PLANET, [booked], free, ZONE)?.at).toBe(booked.paidAt);
    expect(lastPaid(PLANET, [], free, ZONE)).toBeUndefined();
  });

  it('given back, then paid again within a day: two payments', () => {
    const booked = fee({ paidOn: TODAY, paidAt: at(TODAY, '10:00') });
    const back = refund(booked, { paidOn: TODAY });
    const read = facts({ viewerState: 'member', viewerPayAt: at(TODAY, '15:00') });
    const both = paymentsOf(given({ fees: [booked, back], facts: read }));
    expect(both.map(({ id, barred }) => [id, barred])).toEqual([
      [`@${at(TODAY, '15:00')}`, undefined],
      [booked.id, 'done'],
    ]);
    expect(said({ fees: [booked, back], facts: read })).toEqual(agreed(at('2025-12-13', '15:00')));
  });

  it('a read moment is that of the fee booked for its day, or the day beside', () => {
    const read = facts({ viewerPayAt: at('2025-12-10', '00:30') });
    for (const paidOn of ['2025-12-10', '2025-12-09']) {
      const booked = fee({ paidOn });
      expect(paymentsOf(given({ fees: [booked], facts: read }))).toEqual([
        { id: booked.id, at: at('2025-12-10', '00:30'), sure: true, fee: booked },
      ]);
      expect(said({ fees: [booked], facts: read })).toEqual(agreed(at('2025-12-13', '00:30')));
    }
    // A question of that day is no membership: it hides nothing.
    const question = fee({ kind: 'question', paidOn: '2025-12-10', term: 'none' });
    expect(said({ fees: [question], facts: read })).toEqual(agreed(at('2025-12-13', '00:30')));
  });

  it('where one stands knows the same window', () => {
    const read = facts({ viewerPayAt: at(TODAY, '10:00') });
    const booked = fee({ paidOn: TODAY });
    const life = (fees: Fee[]) => lifeOf(payoffInputs({ fees, facts: read }));
    expect(life([booked]).refund).toEqual({
      untilAt: at('2025-12-13', '10:00'),
      sure: true,
      fee: booked.id,
    });
    expect(life([booked, refund(booked, { paid: 100 })]).state).toBe('active');
  });

  it('of a day alone known the hours run from its first moment, everywhere', () => {
    const booked = fee({ paidOn: TODAY });
    expect(first({ fees: [booked] })).toMatchObject({ at: at(TODAY, '00:00'), sure: false });
    expect(said({ fees: [booked] })).toEqual(agreed(at('2025-12-13', '00:00')));
  });

  it.each<[string, Partial<PaymentInputs>]>([
    ['gone', { fees: [fee({ paidOn: TODAY, paidAt })], leftOn: TODAY }],
    [
      'out',
      {
        fees: [fee({ paidOn: TODAY, paidAt })],
        facts: facts({ viewerState: 'not-joined' }, NOW - HOUR),
      },
    ],
    ['gift', { fees: [fee({ paidOn: TODAY, paidAt, kind: 'gift' })] }],
    ['coin', { fees: [fee({ paidOn: TODAY, paidAt, method: 'coin' })] }],
    ['free', { fees: [fee({ paidOn: TODAY, paidAt, paid: 0 })] }],
    ['free', { facts: facts({ viewerState: 'trial', viewerPayAt: paidAt }) }],
    ['free', { facts: facts({ type: 'free', viewerPayAt: paidAt }) }],
    ['free', { facts: facts({ price: 0, viewerPayAt: paidAt }) }],
  ])('%s: nothing to give back, everywhere', (barred, more) => {
    expect(first(more)?.barred).toBe(barred);
    expect(said(more)).toEqual(agreed());
    expect(refundWindow(given(more))).toMatchObject({
      state: 'none',
      says: { id: `refund.${barred}` },
    });
  });

  it('refunds, whole, in part and without a name', () => {
    const paid = fee({ paidOn: TODAY, paidAt });
    const barred = (other: Fee) => {
      expect(said({ fees: [paid, other] })).toEqual(agreed());
      return first({ fees: [paid, other] })?.barred;
    };
    expect(barred(refund(paid))).toBe('done');
    expect(barred(refund(paid, { paid: 100 }))).toBe('partly');
    const unpaired = { kind: 'refund', term: 'none', paidOn: TODAY } as const;
    expect(barred(fee({ ...unpaired, paid: paid.paid }))).toBe('done');
    expect(barred(fee({ ...unpaired, paid: paid.paid + 1 }))).toBe('done');
    // Of something before.
    const before = fee({ ...unpaired, paidOn: '2025-12-01' });
    expect(first({ fees: [paid, before] })?.barred).toBeUndefined();
  });

  describe('a refund that names no fee and is of less', () => {
    const paid = fee({ paidOn: TODAY, paidAt });
    const end = paidAt + 72 * HOUR;
    const back = (more: Partial<Fee> = {}) =>
      fee({ kind: 'refund', term: 'none', paidOn: TODAY, paid: 1500, ...more });

    it('is a doubt that is said, and bars nothing', () => {
      const fees = [paid, back()];
      expect(said({ fees })).toEqual(agreed(end));
      expect(first({ fees })).toMatchObject({ id: paid.id, doubtFen: 1500 });
      const { doubt } = refundWindow(given({ fees }));
      expect(doubt).toEqual({ id: 'refund.doubt', params: { backFen: 1500 } });
      expect(refundWindow(given({ fees: [paid] })).doubt).toBeUndefined();
    });

    it('is of the question of the same sum where there is one, once', () => {
      const question = fee({ kind: 'question', term: 'none', paidOn: TODAY, paid: 1500 });
      expect(first({ fees: [paid, question, back()] })).not.toHaveProperty('doubtFen');
      expect(first({ fees: [paid, question, back(), back()] })?.doubtFen).toBe(1500);
      // Asked after it, of another sum, given back already, or another join.
      const others: Fee[][] = [
        [{ ...question, paidOn: addDays(TODAY, 1) }],
        [{ ...question, paid: 1600 }],
        [question, refund(question, { paidOn: TODAY })],
        [fee({ paid: 1500, paidOn: '2024-12-10', term: year })],
      ];
      for (const more of others) {
        expect(first({ fees: [paid, ...more, back()] })?.doubtFen).toBe(1500);
      }
    });

    it('with others of the same kind comes to the whole: nothing is left', () => {
      const fees = [paid, back(), back({ paid: paid.paid - 1500 })];
      expect(first({ fees })?.barred).toBe('done');
      expect(said({ fees })).toEqual(agreed());
      // Of as much as was paid it is of the fee, whatever else was.
      const question = fee({ kind: 'question', term: 'none', paidOn: TODAY, paid: paid.paid });
      expect(first({ fees: [paid, question, back({ paid: paid.paid })] })?.barred).toBe('done');
    });

    it('beside a part given back by name, what is left stays unknown', () => {
      const fees = [paid, refund(paid, { paid: 100, paidOn: TODAY }), back()];
      expect(first({ fees })?.barred).toBe('partly');
    });
  });

  it('seen outside before paying says nothing, nor does a day of leaving before it or to come', () => {
    const end = paidAt + 72 * HOUR;
    const booked = [fee({ paidOn: TODAY, paidAt })];
    const before = facts({ viewerState: 'not-joined' }, paidAt - HOUR);
    expect(said({ fees: booked, facts: before })).toEqual(agreed(end));
    expect(said({ fees: booked, leftOn: '2025-01-01' })).toEqual(agreed(end));
    expect(said({ fees: booked, leftOn: '2025-12-31' })).toEqual(agreed(end));
    // Looked at in the morning, paid at some time of the day.
    const morning = facts({ viewerState: 'not-joined' }, at(TODAY, '08:00'));
    expect(said({ fees: [fee({ paidOn: TODAY })], facts: morning })).toEqual(
      agreed(at('2025-12-13', '00:00')),
    );
  });

  it('other kinds: with a term a membership, without none', () => {
    const other = fee({ kind: 'other', paidOn: TODAY, paidAt });
    expect(said({ fees: [other] })).toEqual(agreed(paidAt + 72 * HOUR));
    expect(paymentsOf(given({ fees: [{ ...other, term: 'none' }] }))).toEqual([]);
  });

  it('law: the card counts if and only if a reminder is planned and the overview asks, to the same moment', () => {
    const hoursAgo = fc.integer({ min: 0, max: 100 });
    const anyFee = fc
      .record({
        hours: hoursAgo,
        exact: fc.boolean(),
        kind: fc.constantFrom<Fee['kind'][]>(
          'join',
          'renewal',
          'gift',
          'upgrade',
          'other',
          'question',
          'refund',
          'commission',
        ),
        coin: fc.boolean(),
        paid: fc.constantFrom(0, 100, 36_500),
        term: fc.constantFrom('none' as const, 'forever' as const),
      })
      .map(({ hours, exact, kind, coin, paid, term }) =>
        fee({
          kind,
          paid,
          term: kind === 'refund' ? 'none' : term,
          paidOn: dayIn(NOW - hours * HOUR, ZONE),
          ...(exact && { paidAt: NOW - hours * HOUR }),
          ...(coin && { method: 'coin' as const }),
        }),
      );
    const anyFacts = fc
      .record({
        pay: fc.option(hoursAgo, { nil: undefined }),
        state: fc.constantFrom('member', 'trial', 'expired', 'not-joined', 'staff', undefined),
        seen: hoursAgo,
        type: fc.constantFrom('pay', 'free', undefined),
      })
      .map(({ pay, state, seen, type }) => ({
        ...facts({
          ...(pay === undefined ? {} : { viewerPayAt: NOW - pay * HOUR }),
          ...(type && { type }),
        } as never),
        ...facts({ ...(state && { viewerState: state }) } as never, NOW - seen * HOUR),
      }));
    const leftOn = fc.option(
      fc.integer({ min: -5, max: 2 }).map((n) => addDays(TODAY, n)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(anyFee, { maxLength: 3 }), anyFacts, leftOn, (fees, read, left) => {
        const of = { fees, facts: read, leftOn: left };
        const { card, notices, needs } = said(of);
        expect(needs).toEqual(notices);
        expect(card.length > 0).toBe(notices.length > 0);
        if (card[0] !== undefined) expect(Math.max(...notices)).toBe(card[0]);
        // Newest first, and each once.
        const all = paymentsOf(given(of));
        expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).sort((a, b) => b - a));
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const one of all) expect(refundEnd(one)).toBe(one.at + 72 * HOUR);
      }),
      { numRuns: 500 },
    );
  });
});
