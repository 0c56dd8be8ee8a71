/**
 * Deletes a database so that its bytes leave the disk. When Chromium (156) deletes one it compacts
 * what LevelDB has on disk, but not what still waits in memory: that is flushed a moment later,
 * names and keys whole, and stays for months. So noise pushes everything to the disk first; the
 * noise is deleted last, and once more: what some reader still held the first time is let go of
 * by the second. Firefox keeps each database in a file of its own and deletes that.
 */
import Dexie from 'dexie';

const NOISE = 'noise';
/** Below the 64 kB from which Chromium puts a value into a file of its own, past LevelDB. */
const RECORD = 48 * 1024;
/** 4.7 MB a round; LevelDB flushes every 4 MB. */
const RECORDS_A_ROUND = 96;
const ROUNDS = 3;

/** `remove` deletes what there is; it is done even when there is no room for noise. */
export async function scrubbed(remove: () => Promise<unknown>): Promise<void> {
  const noise = new Dexie(NOISE);
  noise.version(1).stores({ noise: '++' });
  const keepsFiles = globalThis.navigator?.userAgent.includes('Firefox');
  const push = async (rounds: number) => {
    for (let round = 0; round < rounds && !keepsFiles; round += 1) {
      await fill(noise).catch((error: unknown) => console.warn('no room for noise', error));
    }
  };
  await push(ROUNDS);
  await remove();
  await noise.delete({ disableAutoOpen: false }).catch(() => undefined);
  await push(1);
  await noise.delete().catch(() => undefined);
}

async function fill(noise: Dexie): Promise<void> {
  const records = Array.from({ length: RECORDS_A_ROUND }, () =>
    crypto.getRandomValues(new Uint8Array(RECORD)),
  );
  await noise.table('noise').bulkAdd(records);
}
