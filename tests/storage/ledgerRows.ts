/** Small builders of ledger rows. All invented. */
import type { LedgerRow, LedgerTable } from '../../storage/db.ts';
import type { ReadRow, ReminderRow, TermsRow } from '../../storage/rows.ts';
import type { Claim, Decision, HandDeed, OwnQuestion } from '../../utils/payoff/entries.ts';
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

export const handDeed = (id: string, more: Partial<HandDeed> = {}): HandDeed => ({
  ...{ id, community: A, deed: 'event', on: '2025-11-01', count: 1 },
  ...more,
});

export const question = (id: string, more: Partial<OwnQuestion> = {}): OwnQuestion => ({
  ...{ id, community: A, topic: '99999999999999991', askedAt: NOW - 5000, worth: 'partly' },
  ...more,
});

export const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  ...{ id, community: A, kind: 'pace', text: '每周三篇', thing: 'posts', count: 3, per: 'week' },
  ...{ source: 'intro', keptAt: NOW - 4000 },
  ...more,
});

export const decision = (id: string, more: Partial<Decision> = {}): Decision => ({
  ...{ id, community: A, at: NOW - 3000, moment: 'renewal', choice: 'wait', reason: '先看看' },
  ...more,
});

/** One row of every table of the ledger. */
export const entryOf: { [T in LedgerTable]: (id: string) => LedgerRow } = {
  ...{ fees: fee, gains: gain, plans: plan },
  ...{ handDeeds: handDeed, questions: question, claims: claim, decisions: decision },
};

/** A row of every other table of version 3. */
export const read = (topic: string, more: Partial<ReadRow> = {}): ReadRow => ({
  ...{ community: A, topic, firstAt: NOW - 9000, lastAt: NOW, ms: 9000 },
  ...{ endAt: NOW - 1000, digest: true },
  ...more,
});

export const terms = (hash: string, more: Partial<TermsRow> = {}): TermsRow => ({
  ...{ community: A, hash: hash.repeat(64), firstSeenAt: NOW - 5000, lastSeenAt: NOW },
  ...{ endpoint: 'group', terms: { name: 'Orchard', price: 6800, intro: '每周三篇' } },
  ...more,
});

export const reminder = (on: string, more: Partial<ReminderRow> = {}): ReminderRow => ({
  ...{ community: A, what: 'renewal-7', on, sentAt: NOW },
  ...more,
});
