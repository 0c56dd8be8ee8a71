/** The way back to what was kept of before, wired: the background brings back and lets go. */
import { useCallback, useEffect, useState } from 'react';
import { KeptCopies, type KeptView } from '../../components/take/KeptCopies.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { keptCopies } from '../../storage/before.ts';
import { send } from '../../utils/client.ts';
import { inSample } from '../../utils/sample/mode.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { idOf } from '../../utils/words.ts';

interface Props {
  /** Those of forgotten communities only. */
  forgotten?: boolean;
  /** Asked again when it is another: something was done that may have kept one. */
  after: unknown;
  onTold(text: string, wrong: boolean): void;
}

export function TakePageKept({ forgotten = false, after, onTold }: Props) {
  const { k, wrong } = useTakeWords();
  const [copies, setCopies] = useState<readonly KeptView[]>([]);
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => {
    // The sample has none of its own.
    const kept = inSample() ? [] : await keptCopies();
    const wanted = kept.filter(({ before }) => !forgotten || before === 'forget');
    setCopies(
      wanted.map(({ file, before, copiedAt, name, community }) => {
        const called = name ?? (community ? idOf(community as CommunityKey) : undefined);
        return { file, before, copiedAt, ...(called !== undefined && { name: called }) };
      }),
    );
  }, [forgotten]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `after` says when to look again
  useEffect(() => {
    look().catch((error: unknown) => console.warn('kept copies not listed', error));
  }, [look, after]);
  const act = async (type: 'bringBack' | 'letGo', file: string) => {
    setBusy(true);
    const answer = await send(type, { file });
    setBusy(false);
    await look().catch(() => undefined);
    if (!answer.ok) onTold(wrong(answer.error, answer.where), true);
    else if (type === 'letGo') onTold(k('kept.gone'), false);
    else onTold(k('kept.done', { rows: answer.written ?? 0 }), false);
  };
  return (
    <KeptCopies
      copies={copies}
      busy={busy}
      onBack={({ file }) => void act('bringBack', file)}
      onLetGo={({ file }) => void act('letGo', file)}
    />
  );
}
