/** Small builders for reminders. All invented; days are of the user in UTC+8 unless a zone is given. */
import type { Fact, ResolvedFacts } from '../../../utils/facts.ts';
import type { Decision } from '../../../utils/payoff/entries.ts';
import type { Fee, Plan } from '../../../utils/payoff/types.ts';
import type { Occasion, ReminderInputs, Sent } from '../../../utils/reminders/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';

export const A = 'zsxq:1000001' as const;
export const B = 'zsxq:1000002' as const;
export const ZONE = 'Asia/Shanghai';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A moment as the clocks of UTC+8 show it. */
export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

export const fee = (more: Partial<Fee> = {}): Fee => ({
  id: 'f1',
  community: A,
  kind: 'join',
  paid: 6800,
  currency: 'CNY',
  paidOn: '2025-03-01',
  term: { begin: '2025-03-01', end: '2026-03-01' },
  ...more,
});

export const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'p1',
  community: A,
  madeAt: at('2026-01-05 20:00'),
  aims: ['learn'],
  hoursPerWeek: 2,
  questions: [],
  remindAt: at('2026-01-08 20:00'),
  ...more,
});

export const decision = (more: Partial<Decision> = {}): Decision => ({
  id: 'd1',
  community: A,
  at: at('2026-01-06 20:00'),
  moment: 'renewal',
  choice: 'keep',
  ...more,
});

export function factsOf(
  values: { [N in keyof ResolvedFacts]: unknown },
  seenAt = at('2026-01-01 12:00'),
): ResolvedFacts {
  const read = (value: unknown): Fact => ({ value, via: 'response', endpoint: 'group', seenAt });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, read(value)]),
  ) as ResolvedFacts;
}

export const inputs = (more: Partial<ReminderInputs> = {}): ReminderInputs => ({
  fees: [],
  plans: [],
  decisions: [],
  facts: new Map(),
  settings: { reminders: true, remindersOff: [], leftOn: {}, backupEveryDays: 0 },
  sent: [],
  backups: {},
  now: at('2026-01-01 12:00'),
  zone: ZONE,
  ...more,
});

export const facts = (of: ResolvedFacts, key: CommunityKey = A) => new Map([[key, of]]);

export const sentAt = ({ community, what, on }: Occasion, time: number): Sent => ({
  community,
  what,
  on,
  sentAt: time,
});
