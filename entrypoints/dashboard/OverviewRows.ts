/** All rows of the ledger at once, and what each community's pay-off is made from. Never a topic. */
import { attentionDays } from '../../storage/attention.ts';
import { allCommunities } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { fees } from '../../storage/fees.ts';
import { gains } from '../../storage/gains.ts';
import type { CommunityRow, DeedDayRow } from '../../storage/rows.ts';
import type { Decision, HandDeed } from '../../utils/payoff/entries.ts';
import type { AttentionDay, Fee, Gain, PayoffInputs, Plan } from '../../utils/payoff/types.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { firstMeasured } from '../pages/ledgerRows.ts';
import { hasLedger, inputsOf } from '../pages/payoffInputs.ts';

export interface AllLedgerRows {
  communities: readonly CommunityRow[];
  fees: readonly Fee[];
  gains: readonly Gain[];
  plans: readonly Plan[];
  decisions: readonly Decision[];
  attention: readonly AttentionDay[];
  deeds: readonly DeedDayRow[];
  handDeeds: readonly HandDeed[];
  /** First day with measured time over all communities. */
  measuredSince: string | undefined;
}

/** For live queries. */
export async function allLedgerRows(): Promise<AllLedgerRows> {
  const [entries, attention, measuredSince] = await Promise.all([
    entriesOfAll(),
    attentionDays(),
    firstMeasured(),
  ]);
  return { ...entries, attention, measuredSince };
}

/** What is told of time. */
type Time = 'attention' | 'measuredSince';

/** All rows but those of time, which are by far the most. */
export async function entriesOfAll(): Promise<Omit<AllLedgerRows, Time>> {
  const [communities, paid, gained, plans, decisions, deeds, handDeeds] = await Promise.all([
    allCommunities(),
    fees(),
    gains(),
    db.plans.toArray(),
    db.decisions.toArray(),
    db.deedDays.toArray(),
    db.handDeeds.toArray(),
  ]);
  const ledger = { fees: paid, gains: gained, plans, decisions, deeds, handDeeds };
  return { communities, ...ledger };
}

/** One community with a ledger. `name` is '' where none was seen. */
export interface LedgerCommunity {
  key: CommunityKey;
  name: string;
  row: CommunityRow | undefined;
  inputs: PayoffInputs;
}

/** Communities the user belongs to, pays for, or noted anything of; each once, last visited first. Pure. */
export function ledgerCommunities(
  all: AllLedgerRows,
  settings: Settings,
  now: number,
  zone?: string,
): LedgerCommunity[] {
  const rows = new Map(all.communities.map((row) => [row.key, row]));
  const of = {
    fees: grouped(all.fees),
    gains: grouped(all.gains),
    plans: grouped(all.plans),
    attention: grouped(all.attention),
    deeds: grouped(all.deeds),
    handDeeds: grouped(all.handDeeds),
  };
  const byHand = all.attention.filter((row) => row.byHandMs > 0);
  const noted = new Set(
    [...all.fees, ...all.gains, ...byHand, ...all.handDeeds].map((row) => row.community),
  );
  const keys = new Set([...rows.keys(), ...noted]);
  return [...keys].flatMap((key): LedgerCommunity[] => {
    const row = rows.get(key);
    if (!hasLedger(row, noted.has(key))) return [];
    const own = {
      row,
      fees: of.fees.get(key) ?? [],
      gains: of.gains.get(key) ?? [],
      plans: of.plans.get(key) ?? [],
      attention: of.attention.get(key) ?? [],
      deeds: of.deeds.get(key) ?? [],
      handDeeds: of.handDeeds.get(key) ?? [],
      changes: [],
      measuredSince: all.measuredSince,
    };
    const name = row ? (resolveFacts(row.readings).name?.value ?? '') : '';
    return [{ key, name, row, inputs: inputsOf(key, own, settings, now, zone) }];
  });
}

function grouped<R extends { community: CommunityKey }>(
  rows: readonly R[],
): Map<CommunityKey, R[]> {
  const groups = new Map<CommunityKey, R[]>();
  for (const row of rows) {
    const group = groups.get(row.community);
    if (group) group.push(row);
    else groups.set(row.community, [row]);
  }
  return groups;
}
