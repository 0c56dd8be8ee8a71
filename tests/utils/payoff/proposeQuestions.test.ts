import { describe, expect, it } from 'vitest';
import { entriesOf, type Proposal } from '../../../utils/payoff/proposal.ts';
import { proposeQuestions } from '../../../utils/payoff/proposeQuestions.ts';
import type { QuestionState } from '../../../utils/payoff/questions.ts';
import { type Fee, FeeSchema } from '../../../utils/payoff/types.ts';
import { at, fee, OTHER, PLANET, ZONE } from './make.ts';

const asked = (topic: string, day: string, more: Partial<QuestionState> = {}): QuestionState => ({
  ...{ community: PLANET, topic, askedAt: at(day, '00:30'), state: 'answered', feeFen: 5_000 },
  ...more,
});
const paid = (more: Partial<Fee> = {}) =>
  fee({ kind: 'question', paid: 5_000, paidOn: '2025-09-01', term: 'none', ...more });
const propose = (questions: QuestionState[], fees: Fee[] = []) =>
  proposeQuestions(PLANET, questions, fees, ZONE);
const keys = (all: Proposal[]) => all.map((one) => one.key);

describe('paid questions to confirm', () => {
  it('each with its price and day, oldest first, ready for the ledger', () => {
    const all = propose([asked('2', '2025-10-01'), asked('1', '2025-09-01')]);
    expect(keys(all)).toEqual(['question:1', 'question:2']);
    expect(all[0]).toMatchObject({
      draft: { kind: 'question', paid: 5_000, paidOn: '2025-09-01', term: 'none' },
      why: { id: 'proposal.question', params: { askedDay: '2025-09-01' } },
      doubts: [],
    });
    expect(FeeSchema.safeParse(entriesOf(all[0] as Proposal, 5_000)[0]).success).toBe(true);
  });

  it('nothing for a free one, or one entered by hand', () => {
    const { topic: _, ...byHand } = asked('1', '2025-09-01');
    const { feeFen: __, ...free } = asked('2', '2025-09-01');
    expect(propose([byHand, free])).toEqual([]);
  });

  it('an open one asks to be checked', () => {
    const [one] = propose([asked('1', '2025-09-01', { state: 'open' })]);
    expect(one?.doubts.map((d) => d.id)).toEqual(['doubt.questionOpen']);
  });

  it('booked: by its id, or by hand with the same sum about that day, one fee for one question', () => {
    const two = [asked('1', '2025-09-01'), asked('2', '2025-09-01')];
    const [first] = propose(two);
    const [own] = entriesOf(first as Proposal, 100);
    expect(keys(propose(two, [own as Fee]))).toEqual(['question:2']);
    expect(keys(propose(two, [paid({ paidOn: '2025-09-02' })]))).toEqual(['question:2']);
    expect(propose(two, [paid(), paid()])).toEqual([]);
    expect(propose(two, [own as Fee, paid()])).toEqual([]);
  });

  it('other sums, days, kinds and communities are other payments', () => {
    const one = [asked('1', '2025-09-01')];
    for (const more of [
      { paid: 4_999 },
      { paidOn: '2025-09-03' },
      { kind: 'reward' as const },
      { community: OTHER },
    ]) {
      expect(propose(one, [paid(more)])).toHaveLength(1);
    }
  });
});
