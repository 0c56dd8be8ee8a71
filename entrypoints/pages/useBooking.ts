/** Books a payment that was found, with its refund where there is one; however often it is sent, it is one. */
import { useCallback } from 'react';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { entriesOf, type Proposal } from '../../utils/payoff/proposal.ts';
import type { Doing } from './useDoing.ts';

export type Book = (proposal: Proposal, paid: number) => Promise<boolean>;

export function useBooking(act: Doing['act']): Book {
  const { l, say } = useLedgerWords();
  return useCallback(
    (proposal, paid) => {
      const what = say({ id: `fee.${proposal.draft.kind}`, params: {} });
      const text = l('done.fee', { what });
      const [fee, ...more] = entriesOf(proposal, paid);
      if (!fee) return Promise.resolve(false);
      if (more.length === 0) return act('keepFee', fee, text, 'change');
      const put = [fee, ...more].map((row) => ({ table: 'fees' as const, row }));
      return act('changeEntries', { put, drop: [] }, text, 'change');
    },
    [act, l, say],
  );
}
