/** From a statement to fees: what is found, paired, matched, there already, and as what it would be kept. */
import { describe, expect, it } from 'vitest';
import type { Fact, ResolvedFacts } from '../../../utils/facts.ts';
import type { Known } from '../../../utils/imports/match.ts';
import { bookedAs, matchOf } from '../../../utils/imports/match.ts';
import {
  counterparties,
  leftOut,
  PLANET_WORDS,
  planetPayments,
  searchFor,
} from '../../../utils/imports/planetPayments.ts';
import { itemsOf, type RunChoice, runOf } from '../../../utils/imports/run.ts';
import type { Payment } from '../../../utils/imports/statement.ts';
import { proposeFees } from '../../../utils/payoff/propose.ts';
import { type Fee, FeeSchema } from '../../../utils/payoff/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';

const ZONE = 'Asia/Shanghai';
const AT = Date.UTC(2025, 2, 1, 1, 8, 7);
const DAY = 86_400_000;
const A: CommunityKey = 'zsxq:1';
const B: CommunityKey = 'zsxq:2';

let line = 17;
const payment = (more: Partial<Payment> = {}): Payment => {
  line += 1;
  return {
    ...{ line, provider: 'wechat', at: AT, who: '知识星球', what: '', fen: 36_500, flow: 'paid' },
    order: `42000012345${line}`,
    ...more,
  };
};

function known(key: CommunityKey, values: Record<string, unknown>): Known {
  const facts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, via: 'response', endpoint: 'group', seenAt: AT } satisfies Fact,
    ]),
  ) as ResolvedFacts;
  return {
    key,
    name: String(values.name ?? ''),
    facts,
    proposals: proposeFees(key, facts, [], [], ZONE),
  };
}

const fee = (more: Partial<Fee> = {}): Fee => ({
  ...{ id: 'x', community: A, kind: 'join', paid: 36_500, currency: 'CNY', paidOn: '2025-03-01' },
  term: { begin: '2025-03-01', end: '2026-03-01' },
  ...more,
});

async function rows(
  payments: Payment[],
  communities: Known[],
  fees: Fee[] = [],
  choices: [string, RunChoice][] = [],
) {
  const items = await itemsOf(planetPayments({ payments }), communities);
  return runOf(items, new Map(choices), communities, fees, true, ZONE);
}

describe('payments to planets', () => {
  it('are found by names of the platform; all else is let go', () => {
    const list = [
      payment(),
      payment({ who: '面馆' }),
      payment({ who: '深圳市大成天下信息技术有限公司' }),
      payment({ who: '财付通', what: '小密圈-加入' }),
      payment({ flow: 'other' }),
      payment({ flow: 'closed' }),
    ];
    expect(planetPayments({ payments: list }).map((one) => one.payment)).toEqual([
      list[0],
      list[2],
      list[3],
    ]);
    expect(planetPayments({ payments: list }, { words: ['面馆'] })).toHaveLength(1);
    expect(planetPayments({ payments: list }, { words: [' ', ''] })).toEqual([]);
    expect(counterparties({ payments: [...list, payment()] })[0]).toEqual({
      who: '知识星球',
      count: 2,
    });
  });

  it('whatever is typed, the names of communities known here are looked for, too', () => {
    const list = [
      payment({ who: '知识星球' }),
      payment({ who: '慢读 小镇' }),
      payment({ who: '面馆' }),
    ];
    const found = (typed: string | undefined, payee = '') =>
      planetPayments({ payments: list }, searchFor(typed, ['慢读 小镇', '海'], payee)).map(
        (one) => one.payment.who,
      );
    expect(found(undefined)).toEqual(['知识星球', '慢读 小镇']);
    // Looked for again with the words as they stand there.
    expect(found(PLANET_WORDS.join(' '))).toEqual(found(undefined));
    expect(found('书店')).toEqual(['慢读 小镇']);
  });

  it('a picked payee is looked for by its whole name, blanks and all, with its refunds', () => {
    const who = '小 张, 面馆';
    const list = [
      payment({ who }),
      payment({ who: '小 李' }),
      payment({ who: '面馆' }),
      payment({ who: `${who}-退款`, flow: 'refund', at: AT + DAY }),
    ];
    const found = planetPayments({ payments: list }, searchFor('', [], who));
    expect(found.map((one) => one.payment)).toEqual([list[0], list[3]]);
    expect(found[1]?.refundOf).toBe(list[0]?.line);
  });

  it('money that went out in a state not known is told, unless a refund shows that it was paid', () => {
    const list = [
      payment({ flow: 'unsure', state: '先享后付中' }),
      payment({ flow: 'unsure', state: '先享后付中', who: '面馆' }),
    ];
    const search = searchFor(undefined, [], '');
    const told = (payments: Payment[]) =>
      leftOut({ payments }, search, planetPayments({ payments }, search));
    expect(planetPayments({ payments: list })).toEqual([]);
    expect(told(list)).toEqual([
      { line: list[0]?.line, why: 'state', text: '先享后付中 知识星球' },
    ]);
    const back = payment({ flow: 'refund', at: AT + DAY });
    expect(planetPayments({ payments: [...list, back] })).toHaveLength(2);
    expect(told([...list, back])).toEqual([]);
  });

  it('money that came in is told, not taken for a payment or a refund', () => {
    const list = [
      payment({ flow: 'income', what: '分享奖励' }),
      payment({ flow: 'income', who: '面馆' }),
    ];
    const search = searchFor(undefined, [], '');
    expect(planetPayments({ payments: list })).toEqual([]);
    expect(leftOut({ payments: list }, search, [])).toEqual([
      { line: list[0]?.line, why: 'income', text: '知识星球 分享奖励' },
    ]);
  });

  it('refunds find their payment: by number, by name and sum, never a later one', () => {
    const first = payment({ order: '4200001111' });
    const second = payment({ order: '4200002222', at: AT + DAY });
    const byNumber = payment({ flow: 'refund', at: AT + 2 * DAY, order: '4200001111_r' });
    const bySum = payment({ flow: 'refund', at: AT + 3 * DAY, who: '知识星球-退款', order: '9' });
    const tooMuch = payment({ flow: 'refund', at: AT + 4 * DAY, fen: 99_999, order: '8' });
    const before = payment({ flow: 'refund', at: AT - DAY, order: '7' });
    const found = planetPayments({ payments: [first, second, byNumber, bySum, tooMuch, before] });
    const of = (one: Payment) => found.find((f) => f.payment === one)?.refundOf;
    expect([of(byNumber), of(bySum), of(tooMuch), of(before)]).toEqual([
      first.line,
      second.line,
      undefined,
      undefined,
    ]);
  });

  it('a closed one counts only where its refund shows that it was paid', () => {
    const closed = payment({ flow: 'closed', order: '20250301220014' });
    const back = payment({ flow: 'refund', at: AT + DAY, order: '20250301220014_1' });
    expect(planetPayments({ payments: [closed] })).toEqual([]);
    expect(planetPayments({ payments: [closed, back] }).map((f) => f.refundOf)).toEqual([
      undefined,
      closed.line,
    ]);
  });

  it('a refund that only the state tells of is told, with what is missing', () => {
    const paid = payment({ refundedFen: 36_500 });
    expect(planetPayments({ payments: [paid] })[0]?.refundUnlisted).toBe(36_500);
    const back = payment({ flow: 'refund', at: AT + DAY });
    expect(planetPayments({ payments: [paid, back] })[0]?.refundUnlisted).toBeUndefined();
  });
});

describe('which community', () => {
  const a = known(A, { name: '慢读小镇', price: 36_500 });
  const b = known(B, { name: '看海的人', price: 36_500, viewerPayAt: AT });

  it('by name, by the moment of payment, by price where only one has it', () => {
    expect(matchOf({ text: '加入 慢读 小镇', fen: 1 }, [a, b])).toEqual({
      community: A,
      reasons: ['name'],
    });
    expect(matchOf({ text: '', fen: 1, at: AT + 60_000 }, [a, b])).toEqual({
      community: B,
      reasons: ['payTime'],
    });
    expect(matchOf({ text: '', fen: 36_500 }, [a])).toEqual({ community: A, reasons: ['price'] });
  });

  it('by what renewing costs, the site’s percent reckoned in; not by an amount out of date', () => {
    const one = known(A, { price: 36_500, renewalAdvancePct: 50, renewalAdvanceAmount: 14_950 });
    const { price, renewalAdvanceAmount } = one.facts;
    if (!price || !renewalAdvanceAmount) throw new Error('no price');
    const since = {
      ...one,
      facts: { ...one.facts, price: { ...price, seenAt: renewalAdvanceAmount.seenAt + DAY } },
    };
    const byPrice = { community: A, reasons: ['price'] };
    expect(matchOf({ text: '', fen: 14_950 }, [one])).toEqual(byPrice);
    expect(matchOf({ text: '', fen: 14_950 }, [since])).toBeUndefined();
    expect(matchOf({ text: '', fen: 18_250 }, [since])).toEqual(byPrice);
  });

  it('none where two fit alike, or nothing does', () => {
    const c = known('zsxq:3', { name: '别处', price: 36_500 });
    expect(matchOf({ text: '', fen: 36_500 }, [a, c])).toBeUndefined();
    expect(matchOf({ text: '面', fen: 1 }, [a, b])).toBeUndefined();
  });
});

describe('the dry run', () => {
  const a = known(A, { name: '慢读小镇', price: 36_500, duration: '1Y' });

  it('a join with the term the planet sells, then a renewal that goes on from it', async () => {
    const [first, second] = await rows(
      [payment({ what: '慢读小镇' }), payment({ what: '慢读小镇', at: AT + 360 * DAY })],
      [a],
    );
    expect(first?.fee).toMatchObject({
      ...{ kind: 'join', paid: 36_500, paidOn: '2025-03-01', paidAt: AT, method: 'wechat' },
      term: { begin: '2025-03-01', end: '2026-03-01' },
    });
    expect(second?.fee).toMatchObject({
      kind: 'renewal',
      term: { begin: '2026-03-01', end: '2027-03-01' },
    });
    for (const row of [first, second]) expect(FeeSchema.safeParse(row?.fee).success).toBe(true);
  });

  it('the term that was read outranks the one that is sold', async () => {
    const read = known(A, {
      ...{ name: '慢读小镇', price: 36_500, type: 'pay', viewerState: 'member', viewerPayAt: AT },
      ...{ viewerJoinAt: AT, viewerTermBegin: AT, viewerTermEnd: AT + 200 * DAY },
    });
    const [row] = await rows([payment({ what: '慢读小镇' })], [read]);
    expect(row?.fee?.term).toEqual({ begin: '2025-03-01', end: '2025-09-17' });
  });

  it('without a length there is no term, and none is made up', async () => {
    const [row] = await rows([payment({ what: '慢读小镇' })], [known(A, { name: '慢读小镇' })]);
    expect(row?.fee?.term).toBe('none');
  });

  it('kind and term are the user’s to change; a term that is none is not kept', async () => {
    const list = [payment({ what: '慢读小镇' }), payment({ flow: 'refund', at: AT + DAY })];
    const id = (await itemsOf(planetPayments({ payments: list }), []))[0]?.id ?? '';
    const change = (as: RunChoice['as']) => rows(list, [a], [], [[id, { as }]] as never);
    const [first] = await change({ kind: 'gift', end: '2025-06-01' });
    expect(first?.fee).toMatchObject({
      kind: 'gift',
      term: { begin: '2025-03-01', end: '2025-06-01' },
    });
    expect((await change({ term: 'forever' }))[0]?.fee?.term).toBe('forever');
    const [wrong, refund] = await change({ end: '2025-02-01' });
    expect([wrong?.fee, wrong?.ticked]).toEqual([undefined, false]);
    expect(wrong?.as).toEqual({
      ...{ kind: 'join', term: 'dates', begin: '2025-03-01', end: '2025-02-01' },
    });
    expect(refund?.as).toBeUndefined();
  });

  it('a refund goes with its payment, to the community it has been given', async () => {
    const list = [payment(), payment({ flow: 'refund', at: AT + DAY })];
    const items = await itemsOf(planetPayments({ payments: list }), []);
    const id = items[0]?.id ?? '';
    const [, before] = await rows(list, []);
    expect(before).toMatchObject({ community: '', ticked: false });
    const [paid, refund] = await rows(list, [], [], [[id, { community: B }]]);
    expect(refund?.fee).toMatchObject({
      kind: 'refund',
      community: B,
      term: 'none',
      refunds: paid?.fee?.id,
    });
    expect(FeeSchema.safeParse(refund?.fee).success).toBe(true);
    const [, alone] = await rows(list, [], [], [[id, { community: B, ticked: false }]]);
    expect(alone?.fee?.refunds, 'its fee is not kept').toBeUndefined();
  });

  it('what the ledger has is marked and not ticked: the same line, or the same sum a day apart', async () => {
    const list = [
      payment({ what: '慢读小镇' }),
      payment({ what: '慢读小镇', flow: 'refund', at: AT + DAY }),
    ];
    const [first] = await rows(list, [a]);
    const again = await rows(list, [a], [first?.fee as Fee]);
    expect(again[0]).toMatchObject({ booked: first?.fee?.id, ticked: false });
    expect(again[1]?.fee?.refunds).toBe(first?.fee?.id);
    const typed = await rows(list, [a], [fee({ paidOn: '2025-02-28' })]);
    expect(typed[0]?.booked).toBe('x');
    expect(typed[1]?.fee?.refunds).toBe('x');
    expect(bookedAs(fee({ paid: 1 }), [fee()])?.id).toBe('x');
    expect(bookedAs(fee({ id: 'y', paid: 1 }), [fee()])).toBeUndefined();
    expect(bookedAs(fee({ id: 'y', paidOn: '2025-03-03' }), [fee()])).toBeUndefined();
    expect(bookedAs(fee({ id: 'y', kind: 'refund' }), [fee()])).toBeUndefined();
  });

  it('a line that was kept is not kept again over what was changed of it since', async () => {
    const list = [payment({ what: '慢读小镇' })];
    const [first] = await rows(list, [a]);
    const id = first?.item.id ?? '';
    const changed = { ...(first?.fee as Fee), term: 'forever' as const, note: 'mine' };
    const [again] = await rows(list, [a], [changed], [[id, { ticked: true }]]);
    expect(again).toMatchObject({ booked: id, ticked: false });
    const [typed] = await rows(list, [a], [fee()], [[id, { ticked: true }]]);
    expect(typed, 'another that is like it').toMatchObject({ booked: 'x', ticked: true });
  });

  it('two of one sum on one day are two: a fee of the ledger is one of them, a refund gives its own back', async () => {
    const twice = [payment({ what: '慢读小镇' }), payment({ what: '慢读小镇', at: AT + 60_000 })];
    const second = twice[1] as Payment;
    const back = payment({ what: '慢读小镇', flow: 'refund', at: AT + DAY, order: second.order });
    const typed = await rows([...twice, back], [a], [fee()]);
    expect(typed.map((row) => row.booked)).toEqual(['x', undefined, undefined]);
    expect(typed[1]?.ticked).toBe(true);
    expect(typed[2]?.fee?.refunds).toBe(typed[1]?.fee?.id);
    const kept = typed.slice(1).map((row) => row.fee as Fee);
    const again = await rows([...twice, back], [a], [fee(), ...kept]);
    expect(again.map((row) => row.booked)).toEqual(['x', ...kept.map((one) => one.id)]);
    expect(again[2]?.fee?.refunds).toBe(kept[0]?.id);
  });

  it('the same line gives the same id, others others', async () => {
    const one = payment();
    const [first, second] = [
      await itemsOf(planetPayments({ payments: [one] }), []),
      await itemsOf(planetPayments({ payments: [{ ...one, line: 99 }] }), []),
    ];
    expect(first[0]?.id).toBe(second[0]?.id);
    const two = await itemsOf(
      planetPayments({ payments: [one, payment(), payment({ flow: 'refund' })] }),
      [],
    );
    expect(new Set(two.map((item) => item.id)).size).toBe(3);
  });
});
