/**
 * Restore of a backup, see replacing.ts. On any refusal nothing has changed. No other write may run
 * beside it.
 */
import type { Backup } from '../utils/formats/backup.ts';
import { readableSettings, type Settings } from '../utils/settings.ts';
import { areDefault, fillSettings } from '../utils/settingsFill.ts';
import { type Preview, previewOf, type Refused, soundBackup } from './backup.ts';
import { keepAll, placeFor } from './before.ts';
import { isEmpty, mustBeInStep } from './guard.ts';
import { replacing } from './replacing.ts';
import type { Tell } from './restoreTell.ts';
import { addAll, replaceAll } from './restoreWrite.ts';
import { getSettings } from './settings.ts';

/** `add`: only what is not there. `merge`: row by row, the newer wins. `replace`: as in the file. */
export type RestoreMode = 'add' | 'merge' | 'replace';

export type Restored = { ok: true; preview: Preview; written: number } | Refused;

export async function restoreBackup(
  text: string,
  mode: RestoreMode,
  now: number,
  tell: Tell = () => undefined,
): Promise<Restored> {
  const read = await soundBackup(text, tell);
  if (!read.ok) return read;
  // Else what an emptied database lacks would be taken for what the user wants.
  await mustBeInStep();
  const preview = await previewOf(read.backup);
  const ours = await getSettings();
  // Into an empty profile all of it comes as it is in the file, whatever was asked for.
  const whole = mode === 'replace' || (await isEmpty());
  const all = mode === 'replace' || (whole && areDefault(ours));
  const backup = all ? read.backup : withSettings(read.backup, ours, now);
  // Of nothing there is nothing to bring back.
  const place = (await isEmpty()) ? undefined : await placeFor('restore', now);
  const { data, checksum } = backup;
  const settings = data.meta?.some((row) => row.key === 'settings') ?? false;
  const written = await replacing({ settings, ...(place && { file: place.file }) }, now, {
    keep: async () => {
      tell({ step: 'copying', done: 0, of: 0 });
      if (place) await keepAll(place);
    },
    write: () =>
      whole
        ? replaceAll(data, checksum, tell)
        : addAll(data, checksum, mode as 'add' | 'merge', preview.readingsLeftOut, tell),
  });
  return { ok: true, preview, written };
}

/** The file with these settings, what is not set in them as it is there. */
function withSettings(backup: Backup, ours: Settings, now: number): Backup {
  const meta = (backup.data.meta ?? []).map((row) =>
    row.key === 'settings'
      ? { ...row, value: fillSettings(ours, readableSettings(row.value), now) }
      : row,
  );
  return { ...backup, data: { ...backup.data, meta } };
}
