/**
 * What replaces or deletes much at once: a restore, a bringing back, a forgetting. A copy is made first,
 * then one transaction writes, then the other stores are told. A mark stays until all of it is done, so
 * that what is cut short is ended, or taken for not begun, at the next start. No other write may run
 * beside it.
 */
import { browser } from '../utils/browser.ts';
import type { CommunityKey } from '../utils/words.ts';
import { mirrorAttention, mirroredDays, unmirrorAttention } from './attentionMirror.ts';
import { changeKept, dropKept, pruneKept } from './before.ts';
import { renewCopies } from './copy.ts';
import { wantCopy } from './copyDue.ts';
import { LEDGER } from './db.ts';
import { guardOf, mustBeInStep, promiseLess, writeWitness } from './guard.ts';
import { adoptSalt } from './hash.ts';
import { ledgerRows } from './ledger.ts';
import { mirrorAll } from './mirror.ts';
import { overwriteSettings } from './settingsCopy.ts';
import { without } from './without.ts';

const KEY = 'replacing';

export interface What {
  /** The copy that is made before: of nothing should nothing be written. */
  file?: string;
  /** The one that is brought back: not needed once it is. */
  back?: string;
  /** The transaction writes settings, which are then those in use. */
  settings?: boolean;
  /** Rows of a community in these tables go, from the copies too. */
  forgot?: { community: CommunityKey; tables: readonly string[] };
}

interface Mark extends What {
  /** Where the ledger stood before. */
  seq: number;
  hash: string;
  /** The days whose second copy was let go of. */
  days: string[];
  /** It was found not to be written: the number says nothing of it once there are other changes. */
  not?: boolean;
}

/**
 * `keep` makes the copy; `write` is one transaction that gives the chain of changes a new number. When
 * either rejects nothing has changed; once it is written it is done, whatever becomes of the rest.
 */
export async function replacing<T>(
  what: What,
  now: number,
  { keep, write }: { keep?(): Promise<void>; write(): Promise<T> },
): Promise<T> {
  await finishReplacing(now);
  await mustBeInStep();
  const guard = await guardOf();
  const days = await mirroredDays();
  const mark: Mark = { ...what, seq: guard?.seq ?? 0, hash: guard?.hash ?? '', days };
  await browser.storage.local.set({ [KEY]: mark });
  const finished = () =>
    finishReplacing(now).catch((error: unknown) => console.warn('ended at the next start', error));
  try {
    await keep?.();
    // What goes on purpose must not come back as if it had been lost.
    await unmirrorAttention(days);
    await promiseLess(what.forgot ? LEDGER : []);
    const done = await write();
    await finished();
    return done;
  } catch (error) {
    await finished();
    throw error;
  }
}

/** Whether one is still to be ended: the next check of the stores does. */
export async function isReplacing(): Promise<boolean> {
  return (await readMark()) !== undefined;
}

/**
 * Whether one that was cut short was written, by the number of the last change. Before anything else is
 * written: it rejects where that cannot be noted.
 */
export async function judgeReplacing(): Promise<Mark | undefined> {
  const mark = await readMark();
  if (!mark || mark.not) return mark;
  const guard = await guardOf();
  if ((guard?.seq ?? 0) > mark.seq) return mark;
  if ((guard?.hash ?? '') !== mark.hash) {
    // Neither: the database was lost meanwhile, and what there is of copies stays.
    await browser.storage.local.remove(KEY);
    return undefined;
  }
  const judged = { ...mark, not: true };
  await browser.storage.local.set({ [KEY]: judged });
  return judged;
}

/** Ends one that was cut short. */
export async function finishReplacing(now: number): Promise<void> {
  const mark = await judgeReplacing();
  if (!mark) return;
  if (mark.not) await abandon(mark, now);
  else await finish(mark, now);
  await browser.storage.local.remove(KEY);
}

async function finish({ file, back, settings, forgot, days }: Mark, now: number): Promise<void> {
  if (settings) await overwriteSettings();
  await adoptSalt();
  await mirrorAttention(days);
  await mirrorAll(await ledgerRows());
  await tellWitness(now);
  if (forgot) {
    await changeKept(without(forgot.community, forgot.tables));
    await renewCopies(now).catch((error: unknown) => console.warn('old copies stay', error));
  }
  // Made after the answer: the one there is holds what was there before.
  else await wantCopy();
  if (back) await dropKept(back);
  await pruneKept(now, file);
}

async function abandon({ file, days }: Mark, now: number): Promise<void> {
  if (file) await dropKept(file);
  await mirrorAttention(days);
  await tellWitness(now);
}

/** The other store must know, or the next start would take the change for damage. */
async function tellWitness(now: number): Promise<void> {
  const guard = await guardOf();
  if (guard) await writeWitness(guard, now);
}

async function readMark(): Promise<Mark | undefined> {
  const mark = (await browser.storage.local.get(KEY))[KEY] as Mark | undefined;
  return typeof mark?.seq === 'number' && Array.isArray(mark.days) ? mark : undefined;
}
