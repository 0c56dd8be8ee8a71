/**
 * The scheduled backup into Downloads: only with the optional permission, which the user gives when
 * turning it on. The file comes out of memory; nothing is fetched. One alarm is set for the next.
 */
import { backupText } from '../../storage/backup.ts';
import { backupRuns, noteBackup, noteFailure } from '../../storage/backupRuns.ts';
import { mustBeInStep } from '../../storage/guard.ts';
import { getSettings } from '../../storage/settings.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { browser } from '../../utils/browser.ts';
import { DAY, HOUR } from '../../utils/days.ts';
import type { Answer } from '../../utils/messages.ts';
import { turns } from '../../utils/turns.ts';
import { type Failed, saveInDownloads } from './download.ts';
import { together } from './gate.ts';
import { mended, ready } from './ready.ts';

/** Name of the alarm. */
export const BACKUP = 'backup';
const FOLDER = 'planet-worth';
/** After one that failed; a permission that was taken back is asked about at each start. */
const PATIENCE = 6 * HOUR;

/** Writes one now, whatever the schedule, and says how it went. */
export async function backUpNow(): Promise<Answer> {
  const done = await inTurn(() => backUp(Date.now()));
  await plan();
  return done;
}

/** At the start of the worker, when the alarm came, and after the schedule was changed. Never rejects. */
export async function backUpWhenDue(): Promise<void> {
  try {
    const now = Date.now();
    const dueAt = await nextAt(now);
    const refused = (await backupRuns()).error === 'no-permission' && !(await mayDownload());
    if (dueAt !== undefined && dueAt <= now && !refused) {
      await ready();
      // Asked again: another may have been made meanwhile.
      await inTurn(async () => ((await nextAt(now)) ?? now + 1) <= now && backUp(now));
    }
    await plan();
  } catch (error) {
    console.warn('no backup', error);
  }
}

/** When the next is due, epoch ms; undefined: none is wanted. */
async function nextAt(now: number): Promise<number | undefined> {
  const { backupEveryDays } = await getSettings();
  if (!backupEveryDays) return undefined;
  const { lastAt = 0, failedAt = 0, error } = await backupRuns();
  // Times of the future were noted under a wrong clock.
  const due = lastAt > now ? now : lastAt + backupEveryDays * DAY;
  const tried = failedAt > now ? 0 : failedAt;
  if (error === 'no-permission') return due;
  return tried > lastAt ? Math.max(due, tried + PATIENCE) : due;
}

async function plan(): Promise<void> {
  const now = Date.now();
  const at = await nextAt(now);
  if (at === undefined || !(await mayDownload())) await browser.alarms.clear(BACKUP);
  else {
    const delayInMinutes = Math.max(1, (at - now) / 60_000);
    browser.alarms.create(BACKUP, { delayInMinutes });
  }
}

async function backUp(now: number): Promise<Answer> {
  const failed = async ({ error, where }: Failed): Promise<Answer> => {
    await noteFailure(now, error, where);
    return { ok: false, error, ...(where !== undefined && { where }) };
  };
  if (!(await mayDownload())) return failed({ error: 'no-permission' });
  const text = await mended(() =>
    together(async () => {
      await mustBeInStep();
      return backupText(now);
    }),
  );
  const file = `${FOLDER}/planet-worth-${dayIn(now)}.json`;
  const saved = await saveInDownloads(text, file);
  if ('error' in saved) return failed(saved);
  await noteBackup(now, { file, bytes: saved.bytes });
  return { ok: true };
}

function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

const inTurn = turns();
