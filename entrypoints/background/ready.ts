/**
 * The check of the stores, once a life of the worker, before anything is written. A failed one is
 * made again when the next message comes.
 */
import { renewCopies } from '../../storage/copy.ts';
import { copyWhenDue, mayBeDue } from '../../storage/copyDue.ts';
import { OutOfStep } from '../../storage/guard.ts';
import { checkHealth } from '../../storage/health.ts';
import { retainWhenDue } from '../../storage/retain.ts';
import { getSettings } from '../../storage/settings.ts';
import { alone } from './gate.ts';

/** Resolves once the database is known to hold what it should; rejects when it cannot be used. */
export function ready(): Promise<void> {
  checked ??= inTime(check()).catch((error: unknown) => {
    checked = undefined;
    throw error;
  });
  return checked;
}

/** As `ready`, for what may be done in any case. */
export function readyOrNot(): Promise<void> {
  return ready().catch(() => undefined);
}

/**
 * Runs it; where the database turns out to be emptied or damaged since the worker began, puts that
 * right first, with no write beside it, and runs it once more.
 */
export async function mended<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OutOfStep)) throw error;
    await alone(check);
    return work();
  }
}

async function check(): Promise<void> {
  await checkHealth(Date.now());
}

/** The daily copy, with no write beside it. Never rejects: without it things are as they were. */
export async function copyInTurn(): Promise<void> {
  if (!mayBeDue(Date.now())) return;
  try {
    await ready();
    await alone(() => copyWhenDue(Date.now()));
  } catch (error) {
    console.warn('no copy', error);
  }
}

/** Drops what the user does not want kept so long, with no write beside it. Never rejects. */
export async function retainInTurn(): Promise<void> {
  try {
    await ready();
    const { keepMonths } = await getSettings();
    if (!keepMonths) return;
    const now = Date.now();
    const dropped = await alone(() => retainWhenDue(keepMonths, now));
    // The copies have the rows still: what was dropped must not come back out of them.
    if (dropped) await alone(() => renewCopies(now));
  } catch (error) {
    console.warn('old readings stay', error);
  }
}

/** After everything was deleted, and in tests. */
export function forgetReady(): void {
  checked = undefined;
}

/** An upgrade that another page blocks would never end: what waits is told instead. */
function inTime(check: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the check of the stores did not end')), MOST);
  });
  return Promise.race([check, late]).finally(() => clearTimeout(timer));
}

/** Far more than a whole restore of the largest profile takes. */
const MOST = 60_000;

let checked: Promise<void> | undefined;
