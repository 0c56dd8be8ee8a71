/** Restoring a backup, wired: the file goes where the background looks for it, which writes. */
import { useState } from 'react';
import {
  type PreviewView,
  type RestoreMode,
  RestoreRun,
} from '../../components/take/RestoreRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { send } from '../../utils/client.ts';
import { watchRestore } from '../pages/restoreProgress.ts';
import type { Doing } from '../pages/useDoing.ts';

export type BackupPreview = PreviewView;

interface Props {
  file: File;
  preview: BackupPreview;
  doing: Doing;
  onClose(): void;
}

export function TakePageRestore({ file, preview, doing, onClose }: Props) {
  const { k, wrong } = useTakeWords();
  const [busy, setBusy] = useState<{ done?: number; of?: number }>();
  const restore = async (mode: RestoreMode) => {
    setBusy({});
    const stop = watchRestore(({ done, of }) => setBusy({ done, of }));
    try {
      await leave(file);
      const answer = await send('restoreBackup', { mode });
      if (answer.ok) {
        doing.tell({ text: k('restore.done', { rows: answer.written ?? 0 }) });
        return onClose();
      }
      doing.tell({ text: wrong(answer.error, answer.where), wrong: true });
      await forget();
    } catch {
      doing.tell({ text: wrong('storage-broken'), wrong: true });
    } finally {
      stop();
    }
    setBusy(undefined);
  };
  return (
    <RestoreRun
      preview={preview}
      busy={busy}
      tableName={(name) => k(name === 'topicWeeks' ? 'table.topics' : `table.${name}`)}
      onRestore={(mode) => void restore(mode)}
      onClose={onClose}
    />
  );
}

/** A message would be too small for it. */
async function leave(file: File): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('incoming.json', { create: true });
  const out = await handle.createWritable();
  await out.write(file);
  await out.close();
}

/** Whoever did not take it, it does not stay. */
async function forget(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('incoming.json').catch(() => undefined);
}
