/** The scheduled backup, wired: the permission is asked for on the user's own click, and only then. */
import { useEffect, useState } from 'react';
import type { BackupRunsView } from '../../components/settings/BackupSchedule.tsx';
import { backupRuns, watchBackupRuns } from '../../storage/backupRuns.ts';
import { browser } from '../../utils/browser.ts';
import { send } from '../../utils/client.ts';
import { inSample } from '../../utils/sample/mode.ts';
import type { SettingsPatch } from '../../utils/settings.ts';

/** Undefined until read, and in the sample: those are of the user's own records. */
export function useBackupRuns(): BackupRunsView | undefined {
  const [runs, setRuns] = useState<BackupRunsView>();
  useEffect(() => {
    if (inSample()) return;
    backupRuns().then(setRuns, () => undefined);
    return watchBackupRuns(setRuns);
  }, []);
  return runs;
}

/**
 * False: the browser was not allowed to write into Downloads, and nothing was changed. `change`: of the
 * page's settings, for the sample alone: there nothing is asked for, as a permission would stay behind.
 */
export async function scheduleBackups(
  days: number,
  change: (patch: SettingsPatch) => void,
): Promise<boolean> {
  if (inSample()) {
    change({ backupEveryDays: days });
    return true;
  }
  // First of all: a browser asks only while it still sees the click.
  const allowed = days === 0 || (await browser.permissions.request({ permissions: ['downloads'] }));
  if (!allowed) return false;
  const answer = await send('changeSettings', { backupEveryDays: days });
  if (answer.ok && days > 0) await send('backUpNow', {});
  return true;
}
