/** Gains of the record: to note, to correct, to take out with undo. */
import { useState } from 'react';
import { GainTable } from '../../components/ledger/GainTable.tsx';
import { type GainDraft, QuickGain } from '../../components/ledger/QuickGain.tsx';
import { useShortcut } from '../../components/ledger/useShortcut.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import type { Gain } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  gains: readonly Gain[];
  doing: Doing;
}

export function GainsBlock({ community, gains, doing }: Props) {
  const { l, say } = useLedgerWords();
  const [open, setOpen] = useState<'new' | Gain>();
  useShortcut('G', open ? undefined : () => setOpen('new'));
  const name = (kind: Gain['kind']) => ({ what: say({ id: `gain.${kind}`, params: {} }) });
  const keep = async (draft: GainDraft) => {
    const before = typeof open === 'object' ? open : undefined;
    const at = before?.at ?? Date.now();
    const gain = { ...draft, id: before?.id ?? crypto.randomUUID(), community, at };
    const text = l(before ? 'done.edited' : 'done.gain', name(draft.kind));
    if (await doing.act('keepGain', gain, text, 'change')) setOpen(undefined);
  };
  return (
    <section className="block" id="part-gains">
      <div className="block-head">
        <h2>{l('gain.title')}</h2>
        {!open && (
          <button
            type="button"
            className="button"
            aria-keyshortcuts="Alt+G"
            onClick={() => setOpen('new')}
          >
            {l('gain.open')}
          </button>
        )}
      </div>
      {open && (
        <QuickGain
          key={typeof open === 'object' ? open.id : open}
          gain={typeof open === 'object' ? open : undefined}
          onSave={(draft) => void keep(draft)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <GainTable
        gains={gains}
        onEdit={setOpen}
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
