/** Fees of the record: to confirm, to add, to correct, to take out with undo. */
import { useState } from 'react';
import { FeeForm } from '../../components/ledger/FeeForm.tsx';
import { FeeTable } from '../../components/ledger/FeeTable.tsx';
import type { FeeEntry } from '../../components/ledger/feeForm.ts';
import { AsideProposals, Proposals } from '../../components/ledger/Proposals.tsx';
import type { LedgerView } from '../../components/ledger/view.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import type { FeeDraft } from '../../utils/payoff/proposal.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useAside } from '../pages/useAside.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  view: Pick<LedgerView, 'fees' | 'proposals' | 'asides'>;
  /** `YYYY-MM-DD`. */
  today: string;
  doing: Doing;
}

/** `id` absent: a new one. */
type Open = { draft: Partial<FeeDraft>; id?: string };

export function FeesBlock({ community, view, today, doing }: Props) {
  const { l, say } = useLedgerWords();
  const [open, setOpen] = useState<Open>();
  const { putAside, putBack } = useAside(community, doing.act);
  const { fees, proposals, asides } = view;
  const keep = async (entry: FeeEntry, id?: string) => {
    const what = say({ id: `fee.${entry.kind}`, params: {} });
    const text = l(id ? 'done.edited' : 'done.fee', { what });
    const fee = { ...entry, id: id ?? crypto.randomUUID() };
    if (await doing.act('keepFee', fee, text, 'change')) setOpen(undefined);
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
          <button type="button" className="button" onClick={() => setOpen({ draft: {} })}>
            {l('fee.add')}
          </button>
        )}
      </div>
      <Proposals
        proposals={proposals}
        onConfirm={(draft) => void keep(draft)}
        onEdit={(draft) => setOpen({ draft })}
        onAside={(one) => void putAside(one)}
      />
      <AsideProposals proposals={asides} onBack={(one) => void putBack(one)} />
      {open && (
        <FeeForm
          key={open.id ?? JSON.stringify(open.draft)}
          community={community}
          draft={open.draft}
          fees={fees}
          today={today}
          onSave={(entry) => void keep(entry, open.id)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <FeeTable
        fees={fees}
        onEdit={(fee) => setOpen({ draft: fee, id: fee.id })}
        onDrop={(fee) => void drop(fee)}
      />
    </section>
  );
}
