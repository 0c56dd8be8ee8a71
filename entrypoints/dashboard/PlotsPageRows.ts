/** Rows for the plots: communities with their pay-off inputs and weekly rollups, sessions of a time. */
import { db } from '../../storage/db.ts';
import type { SessionRow } from '../../storage/rows.ts';
import type { PlotCommunity } from '../../utils/plots/types.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { inputsOf } from '../pages/payoffInputs.ts';
import { type AllLedgerRows, ledgerCommunities } from './OverviewRows.ts';

/** `own`: with a ledger; the others were only read. */
export type PagePlotCommunity = PlotCommunity & { own: boolean };

/** Every community, last visited first. Pure. */
export function plotCommunities(
  all: AllLedgerRows,
  settings: Settings,
  now: number,
  nameOf: (key: CommunityKey, name: string) => string,
  zone?: string,
): PagePlotCommunity[] {
  const own = ledgerCommunities(all, settings, now, zone);
  const ownKeys = new Set(own.map((one) => one.key));
  const rows = new Map(all.communities.map((row) => [row.key, row]));
  const shape = (one: Pick<PlotCommunity, 'key' | 'name' | 'inputs'>) => {
    const row = rows.get(one.key);
    const priceSeenAt = row && resolveFacts(row.readings).price?.seenAt;
    return {
      ...one,
      name: nameOf(one.key, one.name),
      weeks: row?.measures?.weeks ?? [],
      ownerKnown: row?.people?.owner !== undefined,
      lastSeenAt: row?.lastSeenAt ?? 0,
      ...(priceSeenAt === undefined ? {} : { priceSeenAt }),
    };
  };
  const none = { fees: [], gains: [], plans: [], attention: [], deeds: [], handDeeds: [] };
  const others = all.communities
    .filter((row) => !ownKeys.has(row.key))
    .map((row) => {
      const nothing = { ...none, row, changes: [], measuredSince: undefined };
      const inputs = inputsOf(row.key, nothing, settings, now, zone);
      return { key: row.key, name: resolveFacts(row.readings).name?.value ?? '', inputs };
    });
  return [
    ...own.map(({ key, name, inputs }) => ({ ...shape({ key, name, inputs }), own: true })),
    ...others.map((one) => ({ ...shape(one), own: false })),
  ];
}

/** Sessions that began since then, of all communities. For live queries. */
export function sessionsSince(at: number): Promise<SessionRow[]> {
  return db.sessions.where('fromAt').aboveOrEqual(at).toArray();
}
