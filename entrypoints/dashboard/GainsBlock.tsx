/** Gains of the record: to note, to correct, to take out with undo. */
import { useState } from 'react';
import { beganOn } from '../../components/ledger/addTime.ts';
import { GainTable } from '../../components/ledger/GainTable.tsx';
import { type GainDraft, QuickGain } from '../../components/ledger/QuickGain.tsx';
import { useShortcut } from '../../components/ledger/useShortcut.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { dayIn } from '../../utils/attention/split.ts';
import type { Gain } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  gains: readonly Gain[];
  /** `YYYY-MM-DD`. */
  today: string;
  doing: Doing;
}

/** `id`: the same for all tries of one entry. `before` absent: a new one. */
type Open = { id: string; before?: Gain };

export function GainsBlock({ community, gains, today, doing }: Props) {
  const { l, say } = useLedgerWords();
  const [open, setOpen] = useState<Open>();
  const add = () => setOpen({ id: crypto.randomUUID() });
  useShortcut('G', open ? undefined : add);
  const name = (kind: Gain['kind']) => ({ what: say({ id: `gain.${kind}`, params: {} }) });
  const keep = async ({ on, ...draft }: GainDraft, { id, before }: Open) => {
    const now = Date.now();
    const as = before?.at ?? now;
    // Another day is all that is known: its noon, or now.
    const at = on === undefined || on === dayIn(as) ? as : (beganOn(on, 0, now) ?? now);
    const gain = { ...draft, id, community, at };
    const text = l(before ? 'done.edited' : 'done.gain', name(draft.kind));
    if (await doing.act('keepGain', gain, text, 'change')) setOpen(undefined);
  };
  return (
    <section className="block" id="part-gains">
      <div className="block-head">
        <h2>{l('gain.title')}</h2>
        {!open && (
          <button type="button" className="button" aria-keyshortcuts="Alt+G" onClick={add}>
            {l('gain.open')}
          </button>
        )}
      </div>
      {open && (
        <QuickGain
          key={open.id}
          gain={open.before && { ...open.before, on: dayIn(open.before.at) }}
          today={today}
          onSave={(draft) => keep(draft, open)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <GainTable
        gains={gains}
        onEdit={(gain) => setOpen({ id: gain.id, before: gain })}
        onDrop={({ id, kind }) =>
          void doing.act(
            'dropEntry',
            { table: 'gains', id },
            l('done.dropped', name(kind)),
            'change',
          )
        }
      />
    </section>
  );
}
