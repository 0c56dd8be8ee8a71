/** Deeds of the record: those noticed, and those told by the user, to note, correct, and take out with undo. */
import { useState } from 'react';
import { DeedForm } from '../../components/ledger/DeedForm.tsx';
import { DeedTable } from '../../components/ledger/DeedTable.tsx';
import type { DeedDraft } from '../../components/ledger/deedForm.ts';
import { HandDeedTable, useDeedName } from '../../components/ledger/HandDeedTable.tsx';
import { OwnCheckins } from '../../components/ledger/OwnCheckins.tsx';
import type { LedgerView } from '../../components/ledger/view.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import type { HandDeed } from '../../utils/payoff/entries.ts';
import { isRead } from '../../utils/sites/address.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  view: Pick<LedgerView, 'deeds' | 'handDeeds' | 'inputs'>;
  /** `YYYY-MM-DD`. */
  today: string;
  doing: Doing;
}

/** `id`: the same for all tries of one entry. `before` absent: a new one. */
type Open = { id: string; before?: HandDeed };

export function DeedsBlock({ community, view, today, doing }: Props) {
  const { l } = useLedgerWords();
  const name = useDeedName();
  const [open, setOpen] = useState<Open>();
  const keep = async (draft: DeedDraft, { id, before }: Open) => {
    const deed = { ...draft, id, community };
    const text = l(before ? 'done.edited' : 'done.deed', { what: name(draft) });
    if (await doing.act('keepHandDeed', deed, text, 'change')) setOpen(undefined);
  };
  const drop = (deed: HandDeed) =>
    doing.act(
      'dropEntry',
      { table: 'handDeeds', id: deed.id },
      l('done.dropped', { what: name(deed) }),
      'change',
    );
  return (
    <section className="block" id="part-deeds">
      <div className="block-head">
        <h2>{l('deed.title')}</h2>
        {!open && (
          <button
            type="button"
            className="button"
            onClick={() => setOpen({ id: crypto.randomUUID() })}
          >
            {l('deed.open')}
          </button>
        )}
      </div>
      {open && (
        <DeedForm
          key={open.id}
          deed={open.before}
          today={today}
          onSave={(draft) => keep(draft, open)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {/* Nothing is noticed where nothing is read. */}
      {isRead(community) && (
        <>
          <h3 className="quiet-head">{l('deed.seen')}</h3>
          <DeedTable deeds={view.deeds} />
          <OwnCheckins facts={view.inputs.facts} now={view.inputs.now} />
        </>
      )}
      <h3 className="quiet-head">{l('deed.byHand')}</h3>
      <HandDeedTable
        deeds={view.handDeeds}
        onEdit={(deed) => setOpen({ id: deed.id, before: deed })}
        onDrop={(deed) => void drop(deed)}
      />
    </section>
  );
}
