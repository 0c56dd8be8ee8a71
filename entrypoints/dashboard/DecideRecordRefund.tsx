/** The first 72 hours in the record, wired: countdown, reading plan, the refund booked beside its fee. */
import { type ReactNode, useState } from 'react';
import { Reading } from '../../components/decide/Reading.tsx';
import { RefundBlock } from '../../components/decide/RefundBlock.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import { FeeForm } from '../../components/ledger/FeeForm.tsx';
import type { FeeEntry } from '../../components/ledger/feeForm.ts';
import type { RefundWindow } from '../../utils/decide/refund.ts';
import { type FeeDraft, feeIdOf } from '../../utils/payoff/proposal.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import { topicAddress } from '../../utils/sites/zsxq/pages.ts';
import { REFUND_RULES, RULES } from '../../utils/sites/zsxq/rules.ts';
import { type CommunityKey, idOf } from '../../utils/words.ts';
import type { WholeRows } from '../pages/decide/rows.ts';
import type { Deciding } from '../pages/decide/useDeciding.ts';
import type { WholeView } from '../pages/decide/wholeView.ts';
import type { Doing } from '../pages/useDoing.ts';
import { hrefOf } from './route.ts';

interface Props {
  community: CommunityKey;
  view: WholeView;
  rows: Pick<WholeRows, 'fees'>;
  doing: Doing;
  deciding: Deciding;
  /** The decision of these days. */
  children: ReactNode;
}

export const isCounting = ({ state }: RefundWindow) => state === 'open' || state === 'closing';

export function DecideRecordRefund({ community, view, rows, doing, deciding, children }: Props) {
  const { d } = useDecideWords();
  const [booking, setBooking] = useState(false);
  const { refund, plans, reading, today } = view;
  const fee = rows.fees.find(({ id }) => id === refund.fee);
  const keep = async (entry: FeeEntry, of: Fee) => {
    // As the proposal of the same refund: one refund, whichever way it is booked.
    const id = feeIdOf({ key: `refund:${of.id}`, draft: { ...entry, community } });
    const made = { ...entry, id };
    if (await doing.act('keepFee', made, d('done.refund'), 'change')) setBooking(false);
  };
  return (
    <section className="block" id="part-refund">
      <RefundBlock
        refund={refund}
        rules={[refund.rule, ...REFUND_RULES.map((id) => RULES[id])]}
        coins={RULES.coins}
        onPayTime={(at) => deciding.setPayTime(at, fee, refund.typedAt)}
        onRelease={() => deciding.releasePayTime(refund.typedAt)}
        onRefund={fee && !booking ? () => setBooking(true) : undefined}
        feeHref={!fee && isCounting(refund) ? hrefOf(community, 'fees') : undefined}
      >
        {booking && fee && (
          <FeeForm
            community={community}
            draft={refundOf(fee, today)}
            fees={rows.fees}
            today={today}
            onSave={(entry) => keep(entry, fee)}
            onCancel={() => setBooking(false)}
          />
        )}
        {isCounting(refund) && (
          <>
            <div>
              <h3 className="quiet-head">{d('refund.reading')}</h3>
              <Reading
                days={view.readingDays}
                steps={reading}
                endsAt={refund.endsAt ?? 0}
                questions={plans[0]?.questions ?? []}
                topicHref={(topic) => topicAddress(idOf(community), topic)}
              />
            </div>
            {children}
          </>
        )}
      </RefundBlock>
    </section>
  );
}

/** The whole fee given back, paired with it. */
function refundOf(fee: Fee, today: string): Partial<FeeDraft> {
  const { id, paid, currency, rate, method } = fee;
  return {
    kind: 'refund',
    paid,
    currency,
    ...(rate === undefined ? {} : { rate }),
    ...(method === undefined ? {} : { method }),
    paidOn: today,
    term: 'none',
    refunds: id,
  };
}
