/** Small builders of ledger rows. All invented. */
import type { Fee, Gain, Plan } from '../../utils/payoff/types.ts';
import { A, NOW } from './make.ts';

export const fee = (id: string, more: Partial<Fee> = {}): Fee => ({
  id,
  community: A,
  kind: 'join',
  paid: 6800,
  currency: 'CNY',
  paidOn: '2025-10-01',
  term: { begin: '2025-10-01', end: '2026-10-01' },
  ...more,
});

export const gain = (id: string, more: Partial<Gain> = {}): Gain => ({
  id,
  community: A,
  kind: 'skill',
  worth: { lowFen: 1000, highFen: 3000 },
  note: '学会了剪枝',
  at: NOW - 1000,
  ...more,
});

export const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
  id,
  community: A,
  madeAt: NOW - 2000,
  aims: [],
  hoursPerWeek: 2,
  questions: [],
  ...more,
});
