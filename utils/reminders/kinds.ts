/** What can be reminded of; the number says days before a term ends, or hours after a payment. */
export const REMINDER_KINDS = [
  'renewal-30',
  'renewal-7',
  'renewal-1',
  'renewal-0',
  'refund-48',
  'refund-66',
  'plan',
  'backup',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Kinds of one row are about the same thing, each more pressing than the last. */
export type ReminderRow = 'renewal' | 'refund' | 'plan' | 'backup';

export function rowOf(kind: ReminderKind): ReminderRow {
  return kind.replace(/-\d+$/, '') as ReminderRow;
}
