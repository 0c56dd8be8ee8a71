/** Backup and restore, wired: the file is made and read in the page, written only by the background. */
import { useEffect, useRef, useState } from 'react';
import {
  BackupPanel,
  type BackupState,
  type RestoreMode,
} from '../../components/ledger/BackupPanel.tsx';
import { backupText, previewBackup } from '../../storage/backup.ts';
import { lastCopiedAt } from '../../storage/copy.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { send } from '../../utils/client.ts';
import { saveFile } from '../pages/saveFile.ts';

export function Backup() {
  const [now, setNow] = useState<BackupState>({ state: 'idle' });
  const [copiedAt, setCopiedAt] = useState<number>();
  const text = useRef('');
  // Asked again after each step: restoring makes a copy.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` only says that something was done
  useEffect(() => {
    lastCopiedAt().then(setCopiedAt, () => undefined);
  }, [now]);
  const failed = () => setNow({ state: 'wrong', error: 'storage-broken', where: '' });
  const download = async () => {
    setNow({ state: 'busy', what: 'writing' });
    try {
      const at = Date.now();
      saveFile(await backupText(at), `planet-worth-${dayIn(at)}.json`);
      setNow({ state: 'done', what: 'saved' });
    } catch {
      failed();
    }
  };
  const choose = async (file: File) => {
    setNow({ state: 'busy', what: 'reading' });
    try {
      text.current = await file.text();
      const read = await previewBackup(text.current);
      setNow(
        read.ok
          ? { state: 'preview', preview: { name: file.name, ...read.preview } }
          : { state: 'wrong', error: read.error, where: read.where },
      );
    } catch {
      failed();
    }
  };
  const restore = async (mode: RestoreMode) => {
    setNow({ state: 'busy', what: 'restoring' });
    try {
      await leave(text.current);
      const answer = await send('restoreBackup', { mode });
      setNow(
        answer.ok
          ? { state: 'done', what: 'restored', rows: answer.written ?? 0 }
          : { state: 'wrong', error: answer.error, where: answer.where ?? '' },
      );
    } catch {
      failed();
    }
    text.current = '';
  };
  return (
    <BackupPanel
      now={now}
      copiedAt={copiedAt}
      onDownload={() => void download()}
      onFile={(file) => void choose(file)}
      onRestore={(mode) => void restore(mode)}
      onCancel={() => {
        text.current = '';
        setNow({ state: 'idle' });
      }}
    />
  );
}

/** Leaves the file where the background looks for it: a message would be too small for it. */
async function leave(text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('incoming.json', { create: true });
  const out = await handle.createWritable();
  await out.write(text);
  await out.close();
}
