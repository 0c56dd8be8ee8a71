/** Puts a proposed fee aside, remembered with the settings, and back. */
import { useCallback } from 'react';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { send } from '../../utils/client.ts';
import { type Proposal, proposalId } from '../../utils/payoff/proposal.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from './useDoing.ts';

export interface Aside {
  putAside(proposal: Proposal): Promise<boolean>;
  putBack(proposal: Proposal): Promise<unknown>;
}

export function useAside(community: CommunityKey, act: Doing['act']): Aside {
  const { l } = useLedgerWords();
  const putBack = useCallback(
    (proposal: Proposal) =>
      send('changeSettings', { notBooked: { id: proposalId(community, proposal), not: false } }),
    [community],
  );
  const text = l('done.aside');
  const putAside = useCallback(
    (proposal: Proposal) =>
      act(
        'changeSettings',
        { notBooked: { id: proposalId(community, proposal), not: true } },
        text,
        () => putBack(proposal),
      ),
    [act, community, putBack, text],
  );
  return { putAside, putBack };
}
