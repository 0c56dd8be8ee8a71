/** A member again, or longer, and the fee of it not booked yet: it is asked for, not taken for nothing. */
import { describe, expect, it } from 'vitest';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { PayoffInputs } from '../../../utils/payoff/types.ts';
import { at, facts, fee, inputs, used } from './make.ts';

const first = fee({ paidOn: '2024-06-01', term: { begin: '2024-06-01', end: '2025-06-01' } });
const ids = (says: readonly { id: string }[]) => says.map((one) => one.id);

function read(more: Parameters<typeof facts>[0], rest: Partial<PayoffInputs> = {}) {
  const known = facts({ type: 'pay', viewerState: 'member', ...more });
  const settings = { ...inputs().settings, hourLostFen: 0, hourGainedFen: 2000 };
  const attention = [used('2024-07-01', 2), used('2025-11-01', 3)];
  return payoff(inputs({ fees: [first], facts: known, attention, settings, ...rest }));
}

describe('not booked', () => {
  it.each([
    [
      'a joining again',
      {
        viewerJoinAt: at('2025-09-01'),
        viewerTermBegin: at('2025-09-01'),
        viewerTermEnd: at('2026-09-01'),
      },
    ],
    [
      'a renewal that began a term of its own',
      {
        viewerJoinAt: at('2024-06-01'),
        viewerTermBegin: at('2025-06-01'),
        viewerTermEnd: at('2026-06-01'),
      },
    ],
  ])('%s: its fee is missing, and nothing is said to be free', (_name, known) => {
    const { verdict, breakEven, costs } = read(known);
    expect(verdict.state).toBe('cannotTell');
    expect(verdict.says.id).toBe('verdict.noFee');
    expect(ids(verdict.missing)).toContain('missing.fee');
    expect(verdict.made[1]).toMatchObject({ lowFen: null, highFen: 0 });
    expect(breakEven.state).toBe('unbooked');
    expect(costs.feesFen).toBe(0);
  });

  it('a renewal of the days read as one: what is booked was paid at least, and costs are of its days', () => {
    const { verdict, breakEven, costs } = read({
      viewerJoinAt: at('2024-06-01'),
      viewerTermEnd: at('2026-06-01'),
    });
    expect(verdict.made[1]).toMatchObject({ lowFen: null, highFen: -first.paid });
    expect(ids(verdict.missing)).toContain('missing.fee');
    expect(breakEven.state).toBe('unbooked');
    expect(costs).toMatchObject({ feesFen: first.paid, days: 365, perDayFen: 100 });
  });

  it('an end that only another zone moves, or a fee without its days, is no payment more', () => {
    const missing = (end: string, more: Partial<PayoffInputs> = {}) =>
      ids(
        read({ viewerJoinAt: at('2024-06-01'), viewerTermEnd: at(end) }, more).verdict.missing,
      ).includes('missing.fee');
    expect(missing('2025-06-02')).toBe(false);
    expect(missing('2026-06-01')).toBe(true);
    const later = fee({ id: 'later', kind: 'renewal', paidOn: '2025-05-20', term: 'none' });
    expect(missing('2026-06-01', { fees: [first, later] })).toBe(false);
  });

  it('booked, it is asked for no more', () => {
    const term = { begin: '2025-06-01', end: '2026-06-01' };
    const next = fee({ id: 'next', kind: 'renewal', paidOn: '2025-05-20', term });
    const { verdict, costs } = read(
      { viewerJoinAt: at('2024-06-01'), viewerTermEnd: at('2026-06-01') },
      { fees: [first, next] },
    );
    expect(ids(verdict.missing)).not.toContain('missing.fee');
    expect(costs.feesFen).toBeGreaterThan(0);
  });
});
