/** Restores the backup that one of our pages left in the private file system. */
import { type RestoreMode, restoreBackup } from '../../storage/restore.ts';
import { teller } from '../../storage/restoreTell.ts';
import { BACKUP_MAX_CHARS } from '../../utils/formats/backup.ts';
import type { Answer } from '../../utils/messages.ts';

/** Where the page puts the file: too large for a message. */
export const INCOMING = 'incoming.json';

/** The file is gone afterwards, whatever came of it. */
export async function restoreIncoming(mode: RestoreMode): Promise<Answer> {
  const root = await navigator.storage.getDirectory();
  const file = await root
    .getFileHandle(INCOMING)
    .then((handle) => handle.getFile())
    .catch(() => undefined);
  if (!file) return { ok: false, error: 'no-file' };
  const progress = teller();
  try {
    // Three bytes hold a character of most scripts; longer files are not even read.
    if (file.size > 3 * BACKUP_MAX_CHARS) {
      return { ok: false, error: 'backup-too-large', where: String(file.size) };
    }
    const restored = await restoreBackup(await file.text(), mode, Date.now(), progress.tell);
    if (restored.ok) return { ok: true, written: restored.written };
    return { ok: false, error: `backup-${restored.error}`, where: restored.where };
  } finally {
    progress.end();
    await root.removeEntry(INCOMING).catch(() => undefined);
  }
}
