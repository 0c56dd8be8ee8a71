/** The scheduled backup, wired: the permission is asked for on the user's own click, and only then. */
import { useEffect, useState } from 'react';
import type { BackupRunsView } from '../../components/settings/BackupSchedule.tsx';
import { backupRuns, watchBackupRuns } from '../../storage/backupRuns.ts';
import { browser } from '../../utils/browser.ts';
import { send } from '../../utils/client.ts';

/** Undefined until read. */
export function useBackupRuns(): BackupRunsView | undefined {
  const [runs, setRuns] = useState<BackupRunsView>();
  useEffect(() => {
    backupRuns().then(setRuns, () => undefined);
    return watchBackupRuns(setRuns);
  }, []);
  return runs;
}

/** False: the browser was not allowed to write into Downloads, and nothing was changed. */
export async function scheduleBackups(days: number): Promise<boolean> {
  // First of all: a browser asks only while it still sees the click.
  const allowed = days === 0 || (await browser.permissions.request({ permissions: ['downloads'] }));
  if (!allowed) return false;
  const answer = await send('changeSettings', { backupEveryDays: days });
  if (answer.ok && days > 0) await send('backUpNow', {});
  return true;
}
