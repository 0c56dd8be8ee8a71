/** Left, then joined again: one rule for all that reckons with the day of leaving. */
import { describe, expect, it } from 'vitest';
import { lastTerm, lifeOf } from '../../../utils/payoff/life.ts';
import { membershipsOf } from '../../../utils/payoff/memberships.ts';
import { paymentsOf } from '../../../utils/payoff/payments.ts';
import { renewalAhead } from '../../../utils/payoff/renewal.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { verdict } from '../../../utils/payoff/verdict.ts';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { inputs as reminderInputs } from '../reminders/make.ts';
import { at, facts, fee, inputs, PLANET, refund, ZONE } from './make.ts';

const LEFT = '2025-03-01';
const year = fee({ paidOn: '2025-01-01', term: { begin: '2025-01-01', end: '2026-01-01' } });
const NEXT = { begin: '2025-12-08', end: '2026-12-08' };
const again = fee({ paidOn: NEXT.begin, paidAt: at(NEXT.begin), term: NEXT });
const read = (values: object = {}) =>
  facts({ type: 'pay', viewerState: 'member', price: 36_500, ...values });
const began = (day: string) =>
  read({ viewerJoinAt: at(day), viewerTermBegin: at(day), viewerTermEnd: at(NEXT.end) });
const all = (more: Partial<PayoffInputs>) => inputs({ leftOn: LEFT, fees: [year], ...more });

function said(more: Partial<PayoffInputs>) {
  const one = all(more);
  const reminders = reminderInputs({
    fees: one.fees,
    facts: new Map(one.facts ? [[PLANET, one.facts]] : []),
    settings: {
      ...{ reminders: true, remindersOff: [], backupEveryDays: 0 },
      leftOn: { [PLANET]: one.leftOn ?? LEFT },
    },
    ...{ now: one.now, zone: ZONE },
  });
  return {
    state: lifeOf(one).state,
    renews: renewalAhead(one)?.term.end,
    open: paymentsOf(one).filter(({ barred }) => !barred).length,
    reminded: new Set(occasionsOf(reminders).map(({ what }) => what.split('-')[0])),
  };
}
const LEFT_SAYS = { state: 'left', renews: undefined, open: 0, reminded: new Set() };

describe('left, then joined again', () => {
  it('booked: a member, judged by the new term, to be renewed and reminded', () => {
    for (const known of [{}, { facts: began(NEXT.begin) }]) {
      expect(said({ fees: [year, again], ...known })).toEqual({
        ...{ state: 'refund-window', renews: NEXT.end, open: 1 },
        reminded: new Set(['refund', 'renewal']),
      });
      const { span, made } = verdict(all({ fees: [year, again], ...known }));
      expect(span).toEqual({ begin: NEXT.begin, end: '2025-12-11' });
      expect(made.map(({ says }) => says.id)).not.toContain('made.unused');
    }
  });

  it('what was paid before ends on the day of leaving, what was paid since does not', () => {
    expect(membershipsOf(all({ fees: [year, again] }))).toEqual([
      { begin: '2025-01-01', end: LEFT },
      NEXT,
    ]);
    expect(membershipsOf(all({ facts: began(NEXT.begin) }))).toEqual([
      { begin: '2025-01-01', end: LEFT },
      NEXT,
    ]);
    expect(membershipsOf(all({}))).toEqual([{ begin: '2025-01-01', end: LEFT }]);
    const paid = paymentsOf(all({ fees: [year, again] }));
    expect(paid.map(({ barred }) => barred)).toEqual([undefined, 'gone']);
  });

  it('joined anew: what was paid before is no end to renew, no days left, no cost of the new one', () => {
    const ahead = fee({
      ...{ kind: 'renewal', paidOn: '2025-02-01', paid: 40_000 },
      term: { begin: '2026-01-01', end: '2027-01-01' },
    });
    const one = all({ fees: [year, ahead, again] });
    const life = lifeOf(one);
    expect([life.until, lastTerm(one)]).toEqual([NEXT.end, NEXT]);
    expect(life.valueLeftFen).toBe(again.paid - 300);
    expect(verdict(one).feesFen).toBe(300);
    expect(membershipsOf(one)).toEqual([{ begin: '2025-01-01', end: LEFT }, NEXT]);
  });

  it('joined anew and renewed on one day: the join tells, whichever moment is known', () => {
    const onward = { begin: NEXT.end, end: '2027-12-08' };
    const more = fee({ ...again, id: 'onward', kind: 'renewal', term: onward });
    const { paidAt: _, ...joined } = again;
    const before = { begin: '2025-01-01', end: NEXT.end };
    const one = all({ fees: [{ ...year, term: before }, joined, more] });
    expect(membershipsOf(one)).toEqual([{ begin: '2025-01-01', end: LEFT }, NEXT, onward]);
  });

  it('renewed since: as if never left', () => {
    const since = { begin: '2026-01-01', end: '2027-01-01' };
    const renewed = fee({ kind: 'renewal', paidOn: '2025-11-01', term: since });
    const one = all({ fees: [year, renewed] });
    expect(lifeOf(one)).toMatchObject({ state: 'active', until: since.end });
    expect(membershipsOf(one)).toEqual([year.term, since]);
    // Of one paid for by another kind the days tell.
    const gift = fee({ kind: 'gift', paidOn: '2025-11-01', term: since });
    expect(membershipsOf(all({ fees: [year, gift] }))).toEqual([year.term, since]);
    const anew = { ...gift, term: { begin: '2025-11-01', end: '2026-11-01' } };
    expect(membershipsOf(all({ fees: [year, anew] }))).toEqual([
      { begin: '2025-01-01', end: LEFT },
      anew.term,
    ]);
  });

  it('only read: the same, and its fee is what is missing', () => {
    const one = said({ facts: began(NEXT.begin) });
    expect(one).toMatchObject({ state: 'active', renews: NEXT.end });
    const paying = { ...began(NEXT.begin), ...read({ viewerPayAt: at(NEXT.begin) }) };
    expect(said({ facts: paying })).toMatchObject({ state: 'active', open: 1 });
  });

  it.each<[string, Partial<PayoffInputs>]>([
    ['nothing since', {}],
    ['read as it was', { facts: began('2025-01-01') }],
    [
      'joined again and given back',
      { fees: [year, again, refund(again, { paidOn: '2025-12-09' })] },
    ],
    [
      'a question paid for since',
      { fees: [year, fee({ kind: 'question', paidOn: '2025-05-01', term: 'none' })] },
    ],
    [
      'an event since',
      { fees: [year, fee({ kind: 'other', paidOn: '2025-05-01', term: 'none' })] },
    ],
    ['to be paid tomorrow', { fees: [year, { ...again, paidOn: '2025-12-11' }] }],
    [
      'renewed before leaving, the term begun since',
      {
        fees: [
          year,
          fee({
            kind: 'renewal',
            paidOn: '2025-02-01',
            term: { begin: '2026-01-01', end: '2027-01-01' },
          }),
        ],
        now: at('2026-02-01'),
      },
    ],
    [
      'renewed before leaving and only read',
      {
        now: at('2026-02-01'),
        facts: read({
          viewerJoinAt: at('2025-01-01'),
          viewerTermBegin: at('2026-01-01'),
          viewerTermEnd: at('2027-01-01'),
        }),
      },
    ],
    [
      'seen outside since, whatever was read before',
      {
        facts: facts({
          viewerState: 'not-joined',
          viewerPayAt: at('2025-05-01'),
          viewerJoinAt: at('2025-05-01'),
        }),
      },
    ],
  ])('still left: %s', (_name, more) => {
    expect(said(more)).toMatchObject({ state: 'left', renews: undefined });
    expect(said(more).reminded).toEqual(new Set());
  });

  it('a pay time beside no state: nothing counts for one who left', () => {
    expect(said({ facts: facts({ viewerPayAt: at(NEXT.begin) }) })).toEqual(LEFT_SAYS);
  });

  it('the day of leaving lies ahead: nothing to renew, still a member', () => {
    const ahead = all({ fees: [{ ...year, paidOn: '2025-12-01' }], leftOn: '2025-12-20' });
    expect(lifeOf(ahead).state).toBe('active');
    expect(lastTerm(ahead)).toBeUndefined();
  });
});
