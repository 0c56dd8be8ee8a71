/** The ledger of one community, live: its rows, and the view the components are given. */
import { useMemo } from 'react';
import type { LedgerView } from '../../components/ledger/view.ts';
import { attentionDays } from '../../storage/attention.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { deedDays } from '../../storage/deeds.ts';
import { factHistory } from '../../storage/facts.ts';
import { fees } from '../../storage/fees.ts';
import { gains } from '../../storage/gains.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { hasLedger, type LedgerRows, ledgerViewOf, measuredSinceOf } from './payoffInputs.ts';
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
): Live<LedgerOf> {
  const [live] = useLive(() => ledgerRows(community), [community]);
  return useMemo<Live<LedgerOf>>(() => {
    if (live.state === 'failed') return live;
    if (live.state === 'loading' || !settings) return { state: 'loading' };
    const rows = live.value;
    const noted = rows.fees.length + rows.gains.length + rows.plans.length > 0;
    const has = hasLedger(rows.row, noted || rows.attention.length > 0);
    const view = ledgerViewOf(community, rows, settings, now);
    return { state: 'ready', value: { rows, view, has } };
  }, [live, settings, now, community]);
}

export async function ledgerRows(community: CommunityKey): Promise<LedgerRows> {
  const [row, paid, gained, plans, attention, deeds, changes, first] = await Promise.all([
    readyCommunity(community),
    fees(community),
    gains(community),
    db.plans.where('community').equals(community).toArray(),
    attentionDays(community),
    deedDays(community),
    factHistory(community),
    firstMeasured(),
  ]);
  return {
    row,
    fees: paid,
    gains: gained,
    plans,
    attention,
    deeds,
    changes,
    measuredSince: first,
  };
}

/** By the index of days: rows added by hand are skipped, the rest is not read. */
async function firstMeasured(): Promise<string | undefined> {
  const first = await db.attentionDays
    .orderBy('day')
    .filter((row) => row.ms > 0)
    .first();
  return measuredSinceOf(first ? [first] : []);
}
