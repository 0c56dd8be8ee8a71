/** Bringing in, wired: a chosen file is read in slices; nothing is written before the user says so. */
import { useRef, useState } from 'react';
import { ImportPicker, type PickState } from '../../components/take/ImportPicker.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { previewBackup } from '../../storage/backup.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { type Opened, openFile } from '../../utils/imports/open.ts';
import { Refused } from '../../utils/imports/types.ts';
import { sites } from '../../utils/sites/index.ts';
import type { Doing } from '../pages/useDoing.ts';
import { breathOf } from './TakePageBreath.ts';
import { type BackupPreview, TakePageRestore } from './TakePageRestore.tsx';
import { TakePageStatement } from './TakePageStatement.tsx';
import { TakePageSubscriptions } from './TakePageSubscriptions.tsx';
import { TakePageTime } from './TakePageTime.tsx';

type Read =
  | Exclude<Opened, { kind: 'backup' }>
  | { kind: 'backup'; file: File; preview: BackupPreview };

export function TakePageIn({ doing }: { doing: Doing }) {
  const { k } = useTakeWords();
  const [now, setNow] = useState<PickState>({ state: 'idle' });
  const [read, setRead] = useState<{ of: number; read: Read }>();
  const work = useRef<AbortController>(undefined);
  const count = useRef(0);

  const choose = async (file: File) => {
    const controller = new AbortController();
    work.current = controller;
    setRead(undefined);
    setNow({ state: 'busy', name: file.name });
    try {
      const made = await readFile(file, controller.signal);
      count.current += 1;
      if ('error' in made) setNow({ state: 'wrong', ...made });
      else {
        setRead({ of: count.current, read: made });
        setNow({ state: 'idle' });
      }
    } catch (error) {
      if (error instanceof Refused)
        setNow({ state: 'refused', why: error.why, where: error.where });
      else setNow({ state: 'refused', why: 'other', where: '' });
    }
  };
  const close = () => setRead(undefined);
  return (
    <>
      <section className="block take-half">
        <h2>{k('in.title')}</h2>
        <p>{k('in.lead')}</p>
        <ImportPicker
          now={now}
          onFile={(file) => void choose(file)}
          onCancel={() => work.current?.abort()}
        />
      </section>
      {read && <Run key={read.of} read={read.read} doing={doing} onClose={close} />}
    </>
  );
}

function Run({ read, doing, onClose }: { read: Read; doing: Doing; onClose(): void }) {
  const both = { doing, onClose };
  switch (read.kind) {
    case 'backup':
      return <TakePageRestore file={read.file} preview={read.preview} {...both} />;
    case 'statement':
      return <TakePageStatement statement={read.statement} {...both} />;
    case 'subscriptions':
      return <TakePageSubscriptions subscriptions={read.subscriptions} {...both} />;
    case 'time':
      return <TakePageTime time={read.time} {...both} />;
  }
}

async function readFile(
  file: File,
  signal: AbortSignal,
): Promise<Read | { error: string; where: string }> {
  const opened = await openFile(file, {
    today: dayIn(Date.now()),
    hosts: sites.flatMap((site) =>
      site.matches.map((pattern) => new URL(pattern.replace(/\*$/, '')).host),
    ),
    breath: breathOf(signal),
  });
  if (opened.kind !== 'backup') return opened;
  const found = await previewBackup(await file.text());
  return found.ok
    ? { kind: 'backup', file, preview: { name: file.name, ...found.preview } }
    : { error: found.error, where: found.where };
}
