/** What the plan of a running term is reckoned with: what bought the membership, and nothing else. */
import { expect, it } from 'vitest';
import type { Bought } from '../../../utils/decide/bought.ts';
import { planPriceOf } from '../../../utils/decide/planPrice.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import { fee, inputs } from '../payoff/make.ts';

it.each(['gift', 'other', 'question'] as const)(
  'a %s without a term bought no membership',
  (kind) => {
    const fees = [fee(), fee({ id: 'more', kind, paid: 9900, term: 'none', paidOn: '2025-08-01' })];
    const { now } = planPriceOf({ state: 'unknown' } as Bought, payoff(inputs({ fees })), fees);
    expect(now.cost).toEqual({ fen: 36_500, from: 'fees' });
  },
);
