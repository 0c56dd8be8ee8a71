import { describe, expect, it } from 'vitest';
import { type FactChange, proposeFees } from '../../../utils/payoff/propose.ts';
import { type Fee, FeeSchema } from '../../../utils/payoff/types.ts';
import { at, BEGIN, END, facts, fee, NOISE, PLANET, refund, TODAY, ZONE } from './make.ts';

const member = {
  type: 'pay',
  viewerState: 'member',
  price: 6_800,
  duration: '1Y',
  viewerJoinAt: at(BEGIN, '09:30'),
  viewerPayAt: at(BEGIN, '09:29'),
  viewerTermBegin: at(BEGIN, '09:30'),
  viewerTermEnd: at(END, '09:30'),
  renewalAdvancePct: 50,
  renewalGracePct: 55,
  renewalPct: 60,
} as const;
const ended = (day: string, seen: string): FactChange => ({
  fact: 'viewerTermEnd',
  seenAt: at(seen),
  value: at(day, '09:30'),
});
const priced = (value: number, seen: string): FactChange => ({
  fact: 'price',
  seenAt: at(seen),
  value,
});
const propose = (values: object = {}, history: FactChange[] = [], fees: Fee[] = []) =>
  proposeFees(PLANET, facts({ ...member, ...values }), history, fees, ZONE);
const joined = fee({ paid: 6_800 });

describe('fees to confirm', () => {
  it('the join, ready for the ledger', () => {
    const [one, ...rest] = propose();
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      key: `join:${BEGIN}:${END}`,
      draft: {
        community: PLANET,
        kind: 'join',
        paid: 6_800,
        currency: 'CNY',
        paidOn: BEGIN,
        paidAt: at(BEGIN, '09:29'),
        term: { begin: BEGIN, end: END },
      },
      why: { id: 'proposal.join' },
    });
    expect(FeeSchema.safeParse({ id: 'x', ...one?.draft }).success).toBe(true);
  });

  it('the price read before paying, else said to be read later', () => {
    expect(
      propose()
        .at(0)
        ?.doubts.map((d) => d.id),
    ).toEqual(['doubt.priceReadLater']);
    const before = propose({}, [
      priced(9_900, '2025-08-01'),
      priced(5_900, '2025-05-20'),
      priced(4_900, '2025-05-01'),
    ]);
    expect(before.at(0)?.draft.paid).toBe(5_900);
    expect(before.at(0)?.doubts).toEqual([]);
    const after = propose({}, [priced(9_900, '2025-08-01')]);
    expect(after.at(0)?.draft.paid).toBe(9_900);
  });

  it.each([
    ['free', { type: 'free' }],
    ['partner', { viewerState: 'staff' }],
    ['owner', { viewerState: 'owner' }],
    ['trial', { viewerState: 'trial' }],
    ['not joined', { viewerState: 'not-joined' }],
    ['whose role is unknown', { viewerState: undefined }],
    ['price nought', { price: 0 }],
  ])('nothing for one who is %s', (_name, values) => {
    const known = Object.fromEntries(
      Object.entries({ ...member, ...values }).filter(([, v]) => v !== undefined),
    );
    expect(proposeFees(PLANET, facts(known), [], [], ZONE)).toEqual([]);
  });

  it('nothing when it is booked, whatever others have', () => {
    expect(propose({}, [], [joined])).toEqual([]);
    expect(propose({}, [], [fee({ term: 'forever' })])).toEqual([]);
    expect(propose({}, [], NOISE.fees)).toHaveLength(1);
    expect(propose({ viewerTermEnd: at('2026-06-02', '00:10') }, [], [joined])).toEqual([]);
  });

  it('no price, no pay time: left open, never guessed', () => {
    const { price: _, viewerPayAt: __, viewerJoinAt: ___, ...rest } = member;
    const [one] = proposeFees(PLANET, facts(rest), [], [], ZONE);
    expect(one?.draft.paid).toBeUndefined();
    expect(one?.doubts.map((d) => d.id)).toEqual(['doubt.noPrice', 'doubt.noPayTime']);
  });

  it.each([
    ['early', '2026-05-20', 3_400, END],
    ['in grace', '2026-06-10', 3_740, END],
    ['later', '2026-08-01', 4_080, '2026-08-01'],
  ])('a validity that grew is a renewal: %s', (_name, seen, paid, begin) => {
    const now = facts({ ...member, viewerTermEnd: at('2027-06-01', '09:30') }, at(seen));
    const [one, ...rest] = proposeFees(PLANET, now, [ended(END, '2025-06-01')], [joined], ZONE);
    expect(rest).toEqual([]);
    expect(one?.draft).toMatchObject({
      kind: 'renewal',
      paid,
      paidOn: seen,
      term: { begin, end: '2027-06-01' },
    });
    expect(one?.doubts.map((d) => d.id)).toContain('doubt.paidBefore');
    expect(FeeSchema.safeParse({ id: 'x', ...one?.draft }).success).toBe(true);
  });

  it('the pay time that was read dates the renewal', () => {
    const now = facts(
      { ...member, viewerTermEnd: at('2027-06-01'), viewerPayAt: at('2026-05-30') },
      at('2026-06-20'),
    );
    const [one] = proposeFees(PLANET, now, [ended(END, '2026-05-01')], [joined], ZONE);
    expect(one?.draft).toMatchObject({
      paidOn: '2026-05-30',
      paid: 3_400,
      paidAt: at('2026-05-30'),
    });
  });

  it('join and renewal both, when nothing is booked yet', () => {
    const now = { viewerTermEnd: at('2027-06-01') };
    const both = propose(now, [ended(END, '2025-06-01')]);
    expect(both.map((p) => [p.draft.kind, p.draft.term])).toEqual([
      ['join', { begin: BEGIN, end: END }],
      ['renewal', { begin: END, end: '2027-06-01' }],
    ]);
  });

  it('the same end read again, some hours off, is no renewal and keeps the pay time', () => {
    const again = propose({ viewerTermEnd: at(END, '11:00') }, [ended(END, '2025-06-01')]);
    expect(again.map((p) => p.draft.paidAt)).toEqual([at(BEGIN, '09:29')]);
  });

  it('a term longer than one payment buys is said to be several', () => {
    const [one] = propose({ viewerTermEnd: at('2028-06-01') });
    expect(one?.doubts.map((d) => d.id)).toContain('doubt.severalTerms');
  });

  it('gone within 72 h of paying: a refund, once', () => {
    const paid = fee({ paidAt: at('2025-12-09'), paidOn: '2025-12-09' });
    const gone = (day: string, fees: Fee[]) =>
      proposeFees(
        PLANET,
        facts({ type: 'pay', viewerState: 'not-joined' }, at(day)),
        [],
        fees,
        ZONE,
      );
    const [one] = gone(TODAY, [paid]);
    expect(one?.draft).toMatchObject({
      kind: 'refund',
      refunds: paid.id,
      paid: paid.paid,
      paidOn: TODAY,
      term: 'none',
    });
    expect(FeeSchema.safeParse({ id: 'x', ...one?.draft }).success).toBe(true);
    expect(gone('2025-12-13', [paid])).toEqual([]);
    expect(gone(TODAY, [paid, refund(paid)])).toEqual([]);
    expect(gone(TODAY, [])).toEqual([]);
  });

  it('the order of the history does not matter, and keys are stable', () => {
    const history = [
      ended(END, '2025-06-01'),
      priced(5_900, '2025-05-20'),
      priced(6_800, '2025-07-01'),
    ];
    const now = { viewerTermEnd: at('2027-06-01'), coupon: 2_000 };
    expect(propose(now, [...history].reverse())).toEqual(propose(now, history));
    expect(propose(now, history)[0]?.doubts.at(-1)?.id).toBe('doubt.coupon');
  });
});
