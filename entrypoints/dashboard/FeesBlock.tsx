/** Fees of the record: to confirm, to add, to correct, to take out with undo. */
import { useState } from 'react';
import { FeeForm } from '../../components/ledger/FeeForm.tsx';
import { FeeTable } from '../../components/ledger/FeeTable.tsx';
import type { FeeEntry } from '../../components/ledger/feeForm.ts';
import { AsideProposals, Proposals } from '../../components/ledger/Proposals.tsx';
import type { LedgerView } from '../../components/ledger/view.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { type FeeDraft, feeIdOf } from '../../utils/payoff/proposal.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useAside } from '../pages/useAside.ts';
import { useBooking } from '../pages/useBooking.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  view: Pick<LedgerView, 'fees' | 'proposals' | 'asides'>;
  /** `YYYY-MM-DD`. */
  today: string;
  doing: Doing;
}

/** `id`: the same for all tries of one entry. */
type Open = { draft: Partial<FeeDraft>; id: string; isNew: boolean };

export function FeesBlock({ community, view, today, doing }: Props) {
  const { l, say } = useLedgerWords();
  const [open, setOpen] = useState<Open>();
  const { putAside, putBack } = useAside(community, doing.act);
  const { fees, proposals, asides } = view;
  const book = useBooking(doing.act);
  const keep = async (entry: FeeEntry, { id, isNew }: Open) => {
    const what = say({ id: `fee.${entry.kind}`, params: {} });
    const text = l(isNew ? 'done.fee' : 'done.edited', { what });
    if (await doing.act('keepFee', { ...entry, id }, text, 'change')) setOpen(undefined);
  };
  const drop = ({ id, kind }: Fee) =>
    doing.act(
      'dropEntry',
      { table: 'fees', id },
      l('done.dropped', { what: say({ id: `fee.${kind}`, params: {} }) }),
      'change',
    );
  return (
    <section className="block" id="part-fees">
      <div className="block-head">
        <h2>{l('fee.title')}</h2>
        {!open && (
          <button
            type="button"
            className="button"
            onClick={() => setOpen({ draft: {}, id: crypto.randomUUID(), isNew: true })}
          >
            {l('fee.add')}
          </button>
        )}
      </div>
      <Proposals
        proposals={proposals}
        onConfirm={book}
        onEdit={(one) => setOpen({ draft: one.draft, id: feeIdOf(one), isNew: true })}
        onAside={putAside}
      />
      <AsideProposals proposals={asides} onBack={(one) => void putBack(one)} />
      {open && (
        <FeeForm
          key={open.id}
          community={community}
          draft={open.draft}
          fees={fees}
          today={today}
          onSave={(entry) => keep(entry, open)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <FeeTable
        fees={fees}
        onEdit={(fee) => setOpen({ draft: fee, id: fee.id, isNew: false })}
        onDrop={(fee) => void drop(fee)}
      />
    </section>
  );
}
