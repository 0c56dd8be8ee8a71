/** Which reminders are about the same thing: only those pass one another over and make room. Pure. */
import { rowOf } from './kinds.ts';
import type { Sent } from './types.ts';

type Named = Pick<Sent, 'community' | 'what' | 'on'>;

/**
 * The end of a community's term, one payment, one plan, the backup. A term ends on one day, however
 * it is named; a plan put off again is still the same plan.
 */
export function thingOf({ community, what, on }: Named): string {
  const row = rowOf(what);
  if (row === 'renewal' || row === 'backup') return `${row}|${community}`;
  return `${row}|${community}|${row === 'plan' ? on.replace(/^\d+@/, '') : on}`;
}

/** Whether an older notification makes room for a newer one: of the same thing, under either name of a payment. */
export function isReplacedBy(older: Named, newer: Named): boolean {
  if (thingOf(older) === thingOf(newer)) return true;
  const refunds = rowOf(older.what) === 'refund' && rowOf(newer.what) === 'refund';
  // Read first and booked later: `@` and its time became the id of a fee.
  return refunds && older.community === newer.community && older.on.startsWith('@');
}
