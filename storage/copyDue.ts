/** When the daily copy is made. */

import { dayIn } from '../utils/attention/split.ts';
import { browser } from '../utils/browser.ts';
import { DAY, MINUTE } from '../utils/days.ts';
import { mirroredDays, unmirrorAttention } from './attentionMirror.ts';
import { dropOld } from './before.ts';
import { lastCopiedAt, writeCopy } from './copy.ts';
import { guardOf, inStep, readWitness } from './guard.ts';

const KEY = 'copyWanted';

/**
 * Makes the copy when the last is a day old. Never from a database that is behind the other store:
 * an emptied one must not overwrite what brings it back. Answers whether it made one.
 */
export async function copyWhenDue(now: number): Promise<boolean> {
  if (!mayBeDue(now)) return false;
  nextAt = now + PATIENCE;
  const last = await lastCopiedAt();
  const wanted = (await browser.storage.local.get(KEY))[KEY] === true;
  // A last copy of the future was made under a wrong clock.
  if (!wanted && last !== undefined && last <= now && now - last < DAY) {
    nextAt = last + DAY;
    return false;
  }
  const guard = await guardOf();
  if (!guard || !inStep(guard, await readWitness())) return false;
  const held = await mirroredDays();
  // Newer than the one of before a restore, which stays.
  await writeCopy(last !== undefined && last <= now ? Math.max(now, last + 1) : now);
  if (wanted) await browser.storage.local.remove(KEY);
  await dropOld(now);
  nextAt = now + DAY;
  const today = dayIn(now);
  await unmirrorAttention(held.filter((day) => day < today));
  return true;
}

/** Whether it is worth asking: a write must not read files each time. */
export function mayBeDue(now: number): boolean {
  return now >= nextAt || nextAt - now > DAY;
}

/** The next is made as soon as it can be, also by the next life of the worker: much has changed. */
export async function wantCopy(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true });
  nextAt = 0;
}

/** After everything was deleted, or the files changed. */
export function forgetCopyTime(): void {
  nextAt = 0;
}

/** After a refusal by the file system. */
const PATIENCE = 10 * MINUTE;

let nextAt = 0;
