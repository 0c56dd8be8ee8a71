/** When everything was last saved to a file, and since when there is something to lose; live. */
import { useEffect, useState } from 'react';
import { type BackupRuns, backupRuns, watchBackupRuns } from '../../storage/backupRuns.ts';
import { db } from '../../storage/db.ts';
import { inSample } from '../../utils/sample/mode.ts';
import { useLive } from '../pages/useLive.ts';

/** Empty until read, and in the sample: there is nothing to lose there. */
export function useBackups(): Pick<BackupRuns, 'lastAt'> & { firstEntryAt?: number | undefined } {
  const [runs, setRuns] = useState<BackupRuns>();
  const [first] = useLive(firstEntryAt, []);
  useEffect(() => {
    backupRuns().then(setRuns, () => undefined);
    return watchBackupRuns(setRuns);
  }, []);
  if (inSample() || !runs || first.state !== 'ready') return {};
  return { ...runs, firstEntryAt: first.value };
}

async function firstEntryAt(): Promise<number | undefined> {
  const first = await db.ledgerChanges.orderBy('seq').first();
  return first?.at;
}
