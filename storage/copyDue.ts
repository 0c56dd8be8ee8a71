/** When the daily copy is made. */

import { dayIn } from '../utils/attention/split.ts';
import { DAY, MINUTE } from '../utils/days.ts';
import { mirroredDays, unmirrorAttention } from './attentionMirror.ts';
import { lastCopiedAt, writeCopy } from './copy.ts';
import { guardOf, inStep, readWitness } from './guard.ts';

/**
 * Makes the copy when the last is a day old. Never from a database that is behind the other store:
 * an emptied one must not overwrite what brings it back. Answers whether it made one.
 */
export async function copyWhenDue(now: number): Promise<boolean> {
  if (!mayBeDue(now)) return false;
  nextAt = now + PATIENCE;
  const last = await lastCopiedAt();
  // A last copy of the future was made under a wrong clock.
  if (last !== undefined && last <= now && now - last < DAY) {
    nextAt = last + DAY;
    return false;
  }
  const guard = await guardOf();
  if (!guard || !inStep(guard, await readWitness())) return false;
  const held = await mirroredDays();
  await writeCopy(now);
  nextAt = now + DAY;
  const today = dayIn(now);
  await unmirrorAttention(held.filter((day) => day < today));
  return true;
}

/** Whether it is worth asking: a write must not read files each time. */
export function mayBeDue(now: number): boolean {
  return now >= nextAt || nextAt - now > DAY;
}

/** After everything was deleted, or the files changed. */
export function forgetCopyTime(): void {
  nextAt = 0;
}

/** After a refusal by the file system. */
const PATIENCE = 10 * MINUTE;

let nextAt = 0;
