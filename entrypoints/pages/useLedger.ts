/** The ledger of one community, live: its rows, and the view the components are given. */
import { useMemo } from 'react';
import type { LedgerView } from '../../components/ledger/view.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { firstPart } from './first.ts';
import { ledgerRows } from './ledgerRows.ts';
import { hasLedger, type LedgerRows, ledgerViewOf } from './payoffInputs.ts';
import { type Live, useLive } from './useLive.ts';

export interface LedgerOf {
  rows: LedgerRows;
  view: LedgerView;
  /** The user is or was a member, or noted something. */
  has: boolean;
}

export function useLedger(
  community: CommunityKey,
  settings: Settings | undefined,
  now: number,
  rowsOf = ledgerRows,
): Live<LedgerOf> {
  const [live] = useLive(
    () => rowsOf(community),
    [community],
    firstPart(community, (card) => card.ledger),
  );
  return useMemo<Live<LedgerOf>>(() => {
    if (live.state === 'failed') return live;
    if (live.state === 'loading' || !settings) return { state: 'loading' };
    const rows = live.value;
    const { fees, gains, handDeeds } = rows;
    // A plan made before paying is no ledger yet: it stands with the decision.
    const noted = fees.length + gains.length + handDeeds.length > 0;
    const has = hasLedger(rows.row, noted || rows.attention.length > 0);
    const view = ledgerViewOf(community, rows, settings, now);
    return { state: 'ready', value: { rows, view, has } };
  }, [live, settings, now, community]);
}
