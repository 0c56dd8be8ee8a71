/** How far a running restore is, for the page that asked for it (`send('restoreBackup', …)`). */
import { RESTORE_CHANNEL, type RestoreProgress } from '../../storage/restoreTell.ts';

/** Hears of every step until the way to stop is called; some ten times a second at most. */
export function watchRestore(listener: (progress: RestoreProgress) => void): () => void {
  const channel = new BroadcastChannel(RESTORE_CHANNEL);
  channel.onmessage = ({ data }) => listener(data as RestoreProgress);
  return () => channel.close();
}
