/** Bringing in, wired: a chosen file is read in slices; nothing is written before the user says so. */
import { useEffect, useRef, useState } from 'react';
import { ImportPicker, type PickState } from '../../components/take/ImportPicker.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { previewBackup } from '../../storage/backup.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { type Opened, openFile } from '../../utils/imports/open.ts';
import { Refused } from '../../utils/imports/types.ts';
import { sites } from '../../utils/sites/index.ts';
import type { Doing } from '../pages/useDoing.ts';
import { breathOf } from './TakePageBreath.ts';
import { TakePageKept } from './TakePageKept.tsx';
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

  useEffect(() => () => work.current?.abort(), []);

  const choose = async (file: File) => {
    work.current?.abort();
    const controller = new AbortController();
    work.current = controller;
    // What came of a run after another was begun is of no interest.
    const tell = (state: PickState) => work.current === controller && setNow(state);
    const busy = (share?: number) => tell({ state: 'busy', name: file.name, share });
    setRead(undefined);
    busy();
    try {
      const made = await readFile(file, controller.signal, busy);
      if (controller.signal.aborted) throw new Refused('cancelled');
      if ('error' in made) return tell({ state: 'wrong', ...made });
      count.current += 1;
      setRead({ of: count.current, read: made });
      tell({ state: 'idle' });
    } catch (error) {
      const { why, where } =
        error instanceof Refused ? error : { why: 'other' as const, where: '' };
      tell({ state: 'refused', why, where });
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
        <TakePageKept after={doing.done} onTold={(text, wrong) => doing.tell({ text, wrong })} />
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
  share: (share: number) => void,
): Promise<Read | { error: string; where: string }> {
  const opened = await openFile(file, {
    today: dayIn(Date.now()),
    hosts: sites.flatMap((site) =>
      site.matches.map((pattern) => new URL(pattern.replace(/\*$/, '')).host),
    ),
    breath: breathOf(signal),
  });
  if (opened.kind !== 'backup') return opened;
  const text = await file.text();
  const found = await previewBackup(text, ({ done, of }) => {
    if (signal.aborted) throw new Refused('cancelled');
    share(of > 0 ? done / of : 0);
  });
  return found.ok
    ? { kind: 'backup', file, preview: { name: file.name, ...found.preview } }
    : { error: found.error, where: found.where };
}
