import { describe, expect, it } from 'vitest';
import { charges, isRefunded } from '../../../utils/payoff/fees.ts';
import { entriesOf, type FactChange, type Proposal } from '../../../utils/payoff/proposal.ts';
import { proposeFees } from '../../../utils/payoff/propose.ts';
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
    expect(one?.doubts).toEqual([]);
    expect(gone(TODAY, [paid, refund(paid)])).toEqual([]);
    expect(gone(TODAY, [])).toEqual([]);
    expect(gone('2025-12-09', [{ ...paid, paidAt: at('2025-12-09', '13:00') }])).toEqual([]);
    expect(gone(TODAY, [{ ...paid, method: 'coin' }])).toEqual([]);
    expect(gone(TODAY, [{ ...paid, paid: 0 }])).toEqual([]);
  });

  it('seen outside later than a refund is possible: with that said, while the term should run', () => {
    const paid = fee({ paidAt: at('2025-12-09'), paidOn: '2025-12-09' });
    const gone = (day: string, more: Partial<Fee> = {}) =>
      proposeFees(
        PLANET,
        facts({ type: 'pay', viewerState: 'not-joined' }, at(day)),
        [],
        [{ ...paid, ...more }],
        ZONE,
      );
    const [late] = gone('2025-12-14');
    expect(late?.draft).toMatchObject({ kind: 'refund', refunds: paid.id, paidOn: '2025-12-12' });
    expect(late?.doubts.map((d) => d.id)).toEqual(['doubt.refundLate']);
    expect(gone('2026-05-31')).toHaveLength(1);
    expect(gone(END)).toEqual([]);
    expect(gone('2025-12-14', { term: 'forever' })).toHaveLength(1);
    expect(gone('2025-12-14', { term: 'none' })).toEqual([]);
  });

  it('a day alone known begins where the user is, and may be told the wrong way round', () => {
    const byDay = fee({ paidOn: '2025-12-09' });
    const seen = (day: string, time: string) =>
      proposeFees(
        PLANET,
        facts({ viewerState: 'not-joined' }, at(day, time)),
        [],
        [byDay],
        ZONE,
      ).map((one) => one.doubts.map((d) => d.id));
    expect(seen('2025-12-09', '07:00')).toEqual([['doubt.seenBefore']]);
    expect(seen('2025-12-10', '07:00')).toEqual([[]]);
    expect(seen('2025-12-08', '23:59')).toEqual([]);
  });

  it('paid and given back before anything was booked: both in one go', () => {
    const state = (value: string, day: string): FactChange => ({
      fact: 'viewerState',
      seenAt: at(day, '13:00'),
      value,
    });
    const was = [state('member', BEGIN)];
    const out = (day: string, values: object = {}, history = was, fees: Fee[] = []) =>
      proposeFees(
        PLANET,
        {
          ...facts({ ...member, ...values }, at(BEGIN, '13:00')),
          ...facts({ viewerState: 'not-joined' }, at(day)),
        },
        history,
        fees,
        ZONE,
      );
    const [one, ...rest] = out('2025-06-03');
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      draft: { kind: 'join', paid: 6_800, paidAt: at(BEGIN, '09:29') },
      back: { kind: 'refund', paidOn: '2025-06-03', term: 'none' },
      why: { id: 'proposal.paidBack', params: { paidDay: BEGIN } },
    });
    const [paid, back] = entriesOf(one as Proposal, 5_800);
    expect(back).toMatchObject({ refunds: paid?.id, paid: 5_800 });
    for (const row of [paid, back]) expect(FeeSchema.safeParse(row).error).toBeUndefined();
    expect(isRefunded(charges([paid, back] as Fee[])[0] as never)).toBe(true);
    expect(out('2025-06-03', {}, was, [paid, back] as Fee[])).toEqual([]);
    expect(out('2025-06-09')[0]?.doubts.map((d) => d.id)).toContain('doubt.refundLate');
    // Over anyway, never a member, on trial, paid by somebody else, or never seen inside.
    expect(out('2026-06-02')).toEqual([]);
    expect(out('2025-06-03', {}, [])).toEqual([]);
    expect(out('2025-06-03', {}, [state('trial', BEGIN)])).toEqual([]);
    expect(out('2025-06-03', { viewerPaid: false })).toEqual([]);
    expect(out('2025-05-31')).toEqual([]);
  });

  describe('a trial is no paid term', () => {
    const trialEnd = (seenAt: number): FactChange => ({
      fact: 'viewerTermEnd',
      seenAt,
      value: at('2026-03-08'),
    });
    const paid = {
      viewerJoinAt: at('2026-03-01'),
      viewerPayAt: at('2026-03-05'),
      viewerTermBegin: at('2026-03-05'),
      viewerTermEnd: at('2027-03-05'),
    };
    const state = (value: string, seenAt: number): FactChange => ({
      fact: 'viewerState',
      seenAt,
      value,
    });
    const only = (history: FactChange[]) =>
      propose(paid, history).map((p) => [p.draft.kind, p.draft.term, p.draft.paidAt]);
    const join = [['join', { begin: '2026-03-05', end: '2027-03-05' }, at('2026-03-05')]];

    it('then paid: one payment', () => {
      const on = [state('trial', at('2026-03-01')), trialEnd(at('2026-03-01'))];
      expect(only(on)).toEqual(join);
      expect(only([...on, state('member', at('2026-03-05'))])).toEqual(join);
    });

    it('known by its end where the state was not read', () => {
      expect(only([trialEnd(at('2026-03-01'))])).toEqual(join);
    });

    it('a paid term that ends some days after its renewal was paid stays one', () => {
      const now = { viewerPayAt: at('2026-05-28'), viewerTermEnd: at('2027-06-01') };
      const both = propose(now, [state('member', at(BEGIN)), ended(END, '2025-06-01')]);
      expect(both.map((p) => p.draft.kind)).toEqual(['join', 'renewal']);
    });
  });

  describe('given back, then joined again', () => {
    const first = fee({ paid: 6_800, paidOn: BEGIN });
    const back = refund(first, { paidOn: '2025-06-03' });
    const again = {
      viewerJoinAt: at('2025-07-10'),
      viewerPayAt: at('2025-07-10'),
      viewerTermBegin: at('2025-07-10'),
    };
    const kinds = (values: object, fees: Fee[], history = [ended(END, BEGIN)]) =>
      propose(values, history, fees).map((p) => [p.draft.kind, p.draft.term]);

    it('a rolling term: a join of its own', () => {
      const now = { ...again, viewerTermEnd: at('2026-07-10') };
      expect(kinds(now, [first, back])).toEqual([
        ['join', { begin: '2025-07-10', end: '2026-07-10' }],
      ]);
      const old = fee({ paidOn: '2023-01-01', term: { begin: '2023-01-01', end: '2024-01-01' } });
      expect(kinds(now, [old, first, back])).toEqual([
        ['join', { begin: '2025-07-10', end: '2026-07-10' }],
      ]);
    });

    it('a fixed window with the same end', () => {
      const window = {
        ...again,
        viewerTermBegin: at('2025-01-01'),
        viewerTermEnd: at(END, '00:00') - 1,
      };
      const booked = { ...first, term: { begin: BEGIN, end: END } };
      expect(kinds(window, [booked, back])).toEqual([['join', { begin: '2025-07-10', end: END }]]);
    });

    it('nothing while what was read is of before', () => {
      expect(kinds({}, [first, back])).toEqual([]);
    });

    it('and booked: nothing more', () => {
      const now = { ...again, viewerTermEnd: at('2026-07-10') };
      const second = fee({
        paidOn: '2025-07-10',
        term: { begin: '2025-07-10', end: '2026-07-10' },
      });
      expect(kinds(now, [first, back, second])).toEqual([]);
    });
  });

  it('lapsed, then joined again, seen late: from the day that was read', () => {
    const over = fee({ paidOn: '2024-03-01', term: { begin: '2024-03-01', end: '2025-03-01' } });
    const now = facts(
      {
        ...member,
        ...{ viewerJoinAt: at('2024-03-01'), viewerTermBegin: at(BEGIN), viewerTermEnd: at(END) },
        viewerPayAt: at('2024-03-01'),
      },
      at('2025-08-01'),
    );
    const [one, ...rest] = proposeFees(
      PLANET,
      now,
      [ended('2025-03-01', '2024-03-01')],
      [over],
      ZONE,
    );
    expect(rest).toEqual([]);
    expect(one?.draft).toMatchObject({
      ...{ kind: 'renewal', paid: 4_080, paidOn: BEGIN, term: { begin: BEGIN, end: END } },
    });
    expect(one?.doubts.map((d) => d.id)).toEqual(['doubt.laterPrice', 'doubt.noPayTime']);
  });

  it('a fixed window read to its last millisecond has its last day, and one rule of grace', () => {
    const window = { viewerTermEnd: at(END, '00:00') - 1 };
    expect(propose(window).at(0)?.draft.term).toEqual({ begin: BEGIN, end: END });
    const renewed = (seen: string) =>
      proposeFees(
        PLANET,
        facts({ ...member, viewerTermEnd: at('2027-06-01', '00:00') - 1 }, at(seen)),
        [ended(END, '2025-06-01')],
        [joined],
        ZONE,
      )[0]?.draft;
    const grace = { paid: 3_740, term: { begin: END, end: '2027-06-01' } };
    expect(renewed('2026-06-30')).toMatchObject(grace);
    expect(renewed('2026-07-01')).toMatchObject({
      paid: 4_080,
      term: { begin: '2026-07-01', end: '2027-06-01' },
    });
    expect(propose(window, [], [fee({ term: { begin: BEGIN, end: '2026-05-31' } })])).toEqual([]);
  });

  describe('paid once and for all', () => {
    const { viewerTermEnd: _, viewerTermBegin: __, ...ever } = { ...member, duration: 'infinite' };
    const of = (values: object = {}, fees: Fee[] = []) =>
      proposeFees(PLANET, facts({ ...ever, ...values }), [], fees, ZONE);

    it('a join without end', () => {
      const [one, ...rest] = of();
      expect(rest).toEqual([]);
      expect(one).toMatchObject({
        key: 'join:forever',
        draft: { kind: 'join', paid: 6_800, paidOn: BEGIN, term: 'forever' },
        why: { id: 'proposal.joinForever', params: { paidDay: BEGIN } },
      });
      expect(FeeSchema.safeParse({ id: 'x', ...one?.draft }).success).toBe(true);
    });

    it.each([
      ['free', { type: 'free' }, []],
      ['of nothing', { price: 0 }, []],
      ['let in', { viewerPaid: false }, []],
      ['booked', {}, [fee({ term: 'forever' })]],
      ['booked otherwise', {}, [joined]],
      ['partner', { viewerState: 'staff' }, []],
    ])('nothing where it is %s', (_name, values, fees) => {
      expect(of(values, fees)).toEqual([]);
    });

    it('a day that was not read is not guessed silently', () => {
      const { viewerJoinAt: _, viewerPayAt: __, ...bare } = ever;
      const [one] = proposeFees(PLANET, facts(bare), [], [], ZONE);
      expect(one?.draft.paidOn).toBe(TODAY);
      expect(one?.doubts.map((d) => d.id)).toContain('doubt.paidBefore');
    });
  });

  it('a fee booked under a proposal’s own id is not proposed again, however it was corrected', () => {
    const [one] = propose();
    const [booked] = entriesOf(one as Proposal, 6_800);
    expect(FeeSchema.safeParse(booked).success).toBe(true);
    expect(entriesOf(propose()[0] as Proposal, 1)[0]?.id).toBe(booked?.id);
    expect(propose({}, [], [{ ...booked, term: 'none' } as Fee])).toEqual([]);
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
