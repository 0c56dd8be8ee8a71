/** Payments confirmed late, or of days that others were paid for before: none is lost, none is told wrong. */
import { describe, expect, it } from 'vitest';
import type { FactName } from '../../../utils/facts.ts';
import { boughtOf, isRefunded } from '../../../utils/payoff/fees.ts';
import { entriesOf, type FactChange, type Proposal } from '../../../utils/payoff/proposal.ts';
import { type Left, proposeFees } from '../../../utils/payoff/propose.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { at, BEGIN, END, facts, fee, PLANET, refund, ZONE } from './make.ts';

const NEXT = '2027-06-01';
const paid = {
  type: 'pay',
  viewerState: 'member',
  viewerPaid: true,
  price: 6_800,
  duration: '1Y',
} as const;
const change = (fact: FactName, value: string | number, seenAt: number): FactChange => ({
  ...{ fact, value, seenAt },
});
/** What a visit adds to the history. */
const visit = (day: string, values: Partial<Record<FactName, string | number>>) =>
  Object.entries(values).map(([fact, value]) => change(fact as FactName, value, at(day, '13:00')));
const propose = (
  values: object,
  history: FactChange[] = [],
  fees: Fee[] = [],
  seen = END,
  left?: Left,
) =>
  proposeFees(PLANET, facts({ ...paid, ...values }, at(seen, '13:00')), history, fees, ZONE, left);
const told = (made: readonly Proposal[]) =>
  made.map(({ draft: { kind, paidOn, term } }) => [kind, paidOn, term]);

describe('a join not confirmed before the renewal', () => {
  const renewal = ['renewal', END, { begin: END, end: NEXT }];
  const join = ['join', BEGIN, { begin: BEGIN, end: END }];
  const now = { viewerTermBegin: at(END), viewerTermEnd: at(NEXT), viewerPayAt: at(END, '11:00') };
  const seenThen = visit(BEGIN, { viewerState: 'member', viewerTermEnd: at(END) });

  it('is still proposed, from the day of joining', () => {
    const made = propose({ ...now, viewerJoinAt: at(BEGIN) }, seenThen);
    expect(told(made)).toEqual([join, renewal]);
    expect(made[0]?.key).toBe(`join:${BEGIN}:${END}`);
  });

  it('from its own first day, where that was read: years may lie before it', () => {
    const history = [...seenThen, ...visit(BEGIN, { viewerTermBegin: at(BEGIN) })];
    for (const more of [{ viewerJoinAt: at('2021-06-01') }, {}]) {
      const made = propose({ ...now, ...more }, history);
      expect(told(made)).toEqual([join, renewal]);
      expect(made[0]?.doubts.map(({ id }) => id)).toContain('doubt.noPayTime');
    }
  });

  it('confirmed then, nothing is left to propose; put aside, it has its old name', () => {
    const made = propose({ ...now, viewerJoinAt: at(BEGIN) }, seenThen);
    const booked = made.flatMap((one) => entriesOf(one, one.draft.paid ?? 0));
    expect(propose({ ...now, viewerJoinAt: at(BEGIN) }, seenThen, booked)).toEqual([]);
    const before = { viewerJoinAt: at(BEGIN), viewerTermBegin: at(BEGIN), viewerTermEnd: at(END) };
    expect(propose(before, [], [], BEGIN)[0]?.key).toBe(made[0]?.key);
  });

  it('given back before: that of the later join, not of the first nor of its renewal', () => {
    const first = fee({ paid: 6_800, paidOn: '2025-05-01', paidAt: at('2025-05-01') });
    const back = refund(first, { paidOn: '2025-05-03' });
    const made = propose({ ...now, viewerJoinAt: at(BEGIN) }, seenThen, [first, back]);
    expect(told(made)).toEqual([join, renewal]);
  });
});

describe('on trial, then paid', () => {
  const both = {
    viewerJoinAt: at('2026-03-01'),
    viewerTermBegin: at('2026-03-05', '15:00'),
    viewerTermEnd: at('2027-03-05', '15:00'),
  };

  it('without a pay time: paid on the first day that was paid for, and so said', () => {
    const [one, ...rest] = propose(both);
    expect(rest).toEqual([]);
    expect(told([one as Proposal])).toEqual([
      ['join', '2026-03-05', { begin: '2026-03-05', end: '2027-03-05' }],
    ]);
    expect(one?.doubts.map(({ id }) => id)).toContain('doubt.noPayTime');
    expect(propose({ ...both, viewerJoinAt: at('2026-03-05') })[0]?.doubts).not.toContainEqual({
      ...{ id: 'doubt.noPayTime', params: {} },
    });
  });

  it('at the price of that day, not of the day the trial began', () => {
    const prices = [9_900, 5_900, 4_900].map((fen, i) =>
      change('price', fen, at(['2026-03-06', '2026-03-05', '2026-02-20'][i] as string, '14:00')),
    );
    expect(propose(both, prices)[0]?.draft.paid).toBe(5_900);
  });

  it('with a pay time: that', () => {
    const [one] = propose({ ...both, viewerPayAt: at('2026-03-05', '14:59') });
    expect(one?.draft).toMatchObject({ paidOn: '2026-03-05', paidAt: at('2026-03-05', '14:59') });
    expect(one?.doubts.map(({ id }) => id)).not.toContain('doubt.noPayTime');
  });
});

describe('the same end', () => {
  const year = { viewerJoinAt: at(BEGIN), viewerTermBegin: at(BEGIN), viewerTermEnd: at(END) };

  it.each(['2026-05-30', '2026-05-31', END, '2026-06-02', '2026-06-03'])('typed as %s', (end) => {
    expect(propose(year, [], [fee({ term: { begin: BEGIN, end } })])).toEqual([]);
  });

  it('a window moved by two days is no renewal, and the payment read stays its own', () => {
    const moved = { ...year, viewerPayAt: at(BEGIN, '11:00'), viewerTermEnd: at('2026-06-03') };
    const made = propose(moved, visit(BEGIN, { viewerTermEnd: at(END) }));
    expect(made.map(({ draft }) => [draft.kind, draft.paidAt])).toEqual([
      ['join', at(BEGIN, '11:00')],
    ]);
  });

  it('typed two days early, then renewed: from that end on, not as come back', () => {
    const typed = fee({ term: { begin: BEGIN, end: '2026-05-30' } });
    const now = { ...year, viewerTermBegin: at(END), viewerTermEnd: at(NEXT) };
    const made = propose(now, visit(BEGIN, { viewerTermEnd: at(END) }), [typed], '2026-06-20');
    expect(told(made)).toEqual([['renewal', '2026-06-20', { begin: '2026-05-30', end: NEXT }]]);
  });
});

describe('what makes no member', () => {
  const ever = { duration: 'infinite', viewerJoinAt: at(BEGIN) };
  const nothing = [
    fee({ kind: 'other', term: 'none', paidOn: '2025-08-01', paid: 500 }),
    fee({ kind: 'gift', term: 'none', paidOn: '2025-08-01', paid: 500 }),
  ];

  it.each(nothing)('keeps no payment from being proposed: $kind', (one) => {
    expect(propose(ever, [], [one])).toHaveLength(1);
    const joined = fee();
    const back = refund(joined, { paidOn: '2025-06-03' });
    const year = { viewerJoinAt: at(BEGIN), viewerTermBegin: at(BEGIN), viewerTermEnd: at(END) };
    expect(propose(year, [], [joined, back])).toEqual([]);
    expect(propose(year, [], [joined, back, one])).toEqual([]);
  });
});

describe('given back and joined again on one day', () => {
  const since = (time: string) => ({
    viewerJoinAt: at(BEGIN, time),
    viewerPayAt: at(BEGIN, time),
    viewerTermBegin: at(BEGIN, time),
    viewerTermEnd: at(END, time),
  });
  const bookOne = (time: string, fees: Fee[]) => {
    const [one, ...rest] = propose(since(time), [], fees, BEGIN);
    expect(rest).toEqual([]);
    return entriesOf(one as Proposal, 6_800)[0] as Fee;
  };

  it('each is a fee of its own', () => {
    let fees: Fee[] = [];
    for (const time of ['09:00', '11:00', '14:00']) {
      const joined = bookOne(time, fees);
      expect(fees.map(({ id }) => id)).not.toContain(joined.id);
      fees = [...fees, joined];
      expect(propose(since(time), [], fees, BEGIN)).toEqual([]);
      if (time !== '14:00') fees.push(refund(joined, { paidOn: BEGIN }));
    }
    expect(boughtOf(fees).map(isRefunded)).toEqual([true, true, false]);
  });

  it('the one that was given back is not taken for a new one', () => {
    const joined = bookOne('09:00', []);
    expect(propose(since('09:00'), [], [joined, refund(joined, { paidOn: BEGIN })], BEGIN)).toEqual(
      [],
    );
  });
});

describe('left, then joined again', () => {
  const first = fee({ paidAt: at(BEGIN) });
  const early = fee({ kind: 'renewal', paidOn: '2025-06-20', term: { begin: END, end: NEXT } });
  const again = '2025-09-01';
  const term = { begin: again, end: '2026-09-01' };
  const now = {
    viewerJoinAt: at(again),
    viewerTermBegin: at(again),
    viewerTermEnd: at(term.end),
  };
  const before = [
    ...visit(BEGIN, { viewerState: 'member', viewerTermEnd: at(END) }),
    ...visit('2025-06-20', { viewerTermEnd: at(NEXT) }),
  ];
  const out = visit('2025-08-01', { viewerState: 'not-joined' });
  const left = { on: '2025-07-01', now: at(END) };
  const join = ['join', again, term];

  it('is a join of its own, whatever was paid before: as the user says, or as seen outside', () => {
    for (const fees of [[first], [first, early]]) {
      expect(told(propose(now, before, fees, END, left))).toEqual([join]);
      expect(told(propose(now, [...before, ...out], fees))).toEqual([join]);
    }
  });

  it('once booked nothing more is proposed, and its renewal goes on from it', () => {
    const fees = [first, early, fee({ paidOn: again, term })];
    expect(propose(now, before, fees, END, left)).toEqual([]);
    const grown = { ...now, viewerTermEnd: at('2027-09-01') };
    const history = [...before, ...visit(again, { viewerTermEnd: at(term.end) })];
    expect(told(propose(grown, history, fees, '2026-08-20', { ...left, now: at(NEXT) }))).toEqual([
      ['renewal', '2026-08-20', { begin: term.end, end: '2027-09-01' }],
    ]);
  });

  it('nothing where one did not: never outside, or outside before that payment', () => {
    const old = { ...now, viewerJoinAt: at(BEGIN), viewerTermBegin: at(BEGIN) };
    const year = { ...old, viewerTermEnd: at(END) };
    expect(propose(year, before.slice(0, 2), [first], END, left)).toEqual([]);
    const sooner = visit('2025-05-20', { viewerState: 'not-joined' });
    expect(propose(year, [...sooner, ...before.slice(0, 2)], [first])).toEqual([]);
  });
});

it('a renewal after the grace, by an hour: at the later price, from the moment its term began', () => {
  const joined = fee({ paid: 6_800 });
  const began = at('2026-07-01', '13:00');
  const made = propose(
    {
      ...{ viewerJoinAt: at(BEGIN), viewerTermBegin: began, viewerTermEnd: at('2027-07-01') },
      ...{ renewalAdvancePct: 50, renewalGracePct: 55, renewalPct: 60 },
    },
    visit(BEGIN, { viewerState: 'member', viewerTermEnd: at(END) }),
    [joined],
    '2026-07-02',
  );
  expect(made.map(({ draft }) => draft.paid)).toEqual([4_080]);
});

describe('a renewal confirmed long after', () => {
  const now = {
    ...{ viewerJoinAt: at(BEGIN), viewerTermBegin: at(END), viewerTermEnd: at(NEXT) },
    ...{ viewerPayAt: at('2026-05-30', '12:00'), renewalAdvancePct: 80 },
  };
  const then = [
    ...visit(BEGIN, { viewerState: 'member', viewerTermEnd: at(END), price: 6_800 }),
    ...visit('2026-05-01', { renewalAdvancePct: 50 }),
    ...visit('2026-05-30', { viewerTermEnd: at(NEXT) }),
  ];
  const since: FactChange[] = [
    { ...change('price', 9_900, at('2026-08-01')), beforeAt: at('2026-07-01') },
    { ...change('renewalAdvancePct', 80, at('2026-08-01')), beforeAt: at('2026-07-01') },
  ];
  const paidFor = (values: object, history: FactChange[], joined = fee({ paid: 6_800 })) =>
    propose({ ...now, ...values }, history, [joined], '2026-09-01').map(({ draft }) => draft.paid);

  it('is at the price and percent of the day it was paid, not of today', () => {
    expect(paidFor({ price: 9_900 }, [...then, ...since])).toEqual([3_400]);
    expect(paidFor({ price: 6_800, renewalAdvancePct: 50 }, then)).toEqual([3_400]);
  });

  it('at the amount of the site, as long as it was the last that was read by then', () => {
    const amount = visit('2026-05-20', { renewalAdvanceAmount: 2_900 });
    const read = { price: 9_900, renewalAdvanceAmount: 2_900 };
    // The price and the percent were read, unchanged, until July; the amount until today.
    expect(paidFor(read, [...then, ...amount, ...since])).toEqual([2_900]);
    const gone = { ...change('renewalAdvanceAmount', 4_400, at('2026-08-01')) };
    const until = (beforeAt: number) => [...then, ...amount, ...since, { ...gone, beforeAt }];
    const today = { price: 9_900, renewalAdvanceAmount: 4_400 };
    expect(paidFor(today, until(at('2026-07-02')))).toEqual([2_900]);
    expect(paidFor(today, until(at('2026-06-01')))).toEqual([3_400]);
  });
});

describe('paid ahead, the term still to begin', () => {
  const ahead = { viewerTermBegin: at(END), viewerTermEnd: at(NEXT) };
  const seen = '2026-04-01';

  it.each<[string, object, Fee[]]>([
    ['nothing booked, joined before', { ...ahead, viewerJoinAt: at(BEGIN) }, []],
    ['nothing booked, the day of joining not read', ahead, []],
    [
      'after days without',
      ahead,
      [fee({ paidOn: '2024-06-01', term: { begin: '2024-06-01', end: BEGIN } })],
    ],
  ])('is not paid on a day to come: %s', (_name, values, fees) => {
    const [one, ...rest] = propose(values, [], fees, seen);
    expect(rest).toEqual([]);
    expect(one?.draft).toMatchObject({ paidOn: seen, term: { begin: END, end: NEXT } });
    expect(one?.doubts).toContainEqual({
      ...{ id: 'doubt.paidBefore', params: { seenAt: at(seen, '13:00') } },
    });
    expect(one?.doubts.map(({ id }) => id)).not.toContain('doubt.noPayTime');
  });
});

it('a term seen before one joined is of another membership, also where nothing of it is booked', () => {
  const again = '2025-07-10';
  const history = visit(BEGIN, { viewerState: 'member', viewerTermEnd: at(END) });
  const now = {
    ...{ viewerJoinAt: at(again), viewerTermBegin: at(again) },
    viewerTermEnd: at('2026-07-10'),
  };
  expect(told(propose(now, history))).toEqual([
    ['join', again, { begin: again, end: '2026-07-10' }],
  ]);
});
