/** Histories of facts whose change matters: what a term costs, how many members, whose term ends. */

import { dayOf } from '../utils/days.ts';
import type { Fact, FactName } from '../utils/facts.ts';
import { resolveFact, resolveFacts } from '../utils/resolve.ts';
import type { CommunityKey } from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { isFactChangeRow } from './check.ts';
import { db, ofCommunity } from './db.ts';
import { reportBadRow } from './report.ts';
import type { FactChangeRow, FactReadings } from './rows.ts';

/** Facts with a history. Those of `DAILY` change with every visit: of them one row a day, the last. */
export const KEPT: readonly FactName[] = [
  'type',
  'price',
  'struckPrice',
  'duration',
  'paymentMode',
  'windowEnd',
  'renewalAdvancePct',
  'renewalGracePct',
  'renewalPct',
  'renewalAdvanceAmount',
  'renewalGraceAmount',
  'renewalAmount',
  'questionFeeMin',
  'distributionPct',
  'members',
  'viewerState',
  'viewerPayAt',
  'viewerTermBegin',
  'viewerTermEnd',
];
const DAILY: ReadonlySet<FactName> = new Set(['members']);

/** How the facts of a community changed, oldest first; with `fact` those of one. For live queries. */
export async function factHistory(
  community: CommunityKey,
  fact?: FactName,
): Promise<FactChangeRow[]> {
  const rows = await ofCommunity(db.factChanges, community).toArray();
  return rows
    .filter((row) => {
      if (isFactChangeRow(row)) return !fact || row.fact === fact;
      reportBadRow('factChanges', `${community}/${(row as FactChangeRow)?.fact}`);
      return false;
    })
    .sort((a, b) => a.seenAt - b.seenAt || (a.fact < b.fact ? -1 : 1));
}

/** The rows that the way from one set of readings to another adds to the history. Pure. */
export function changesBetween(
  community: CommunityKey,
  before: FactReadings,
  after: FactReadings,
): FactChangeRow[] {
  return KEPT.flatMap((fact): FactChangeRow[] => {
    const was = inForce(fact, before);
    const now = inForce(fact, after) ?? (was && gone(fact, was, after));
    if (!now || now.value === was?.value) return [];
    const { via, endpoint, seenAt } = now;
    return [
      {
        ...{ community, fact, seenAt, value: now.value as FactChangeRow['value'], via, endpoint },
        ...(was && !DAILY.has(fact) ? { beforeAt: Math.min(was.seenAt, seenAt) } : {}),
      },
    ];
  });
}

/** A struck-out price counts only while it is on, which all readings together tell. */
function inForce(fact: FactName, readings: FactReadings): Fact | undefined {
  const own = readings[fact];
  if (!own?.length) return undefined;
  return fact === 'struckPrice' ? resolveFacts(readings)[fact] : resolveFact(own, fact);
}

/** The same body came without it: told by that body, as no price at all. */
function gone(fact: FactName, was: Fact, after: FactReadings): Fact {
  const { via, endpoint } = was;
  const told = Object.values(after)
    .flat()
    .filter((one) => one.via === via && one.endpoint === endpoint && one.seenAt > was.seenAt);
  const seenAt = Math.min(...told.map((one) => one.seenAt));
  return fact === 'struckPrice' && told.length ? { value: 0, via, endpoint, seenAt } : was;
}

/**
 * Writes them, at most `room`, inside the caller's transaction; answers how many rows are new.
 * A row that only repeats the one before it is left out.
 */
export async function addChanges(rows: readonly FactChangeRow[], room: number): Promise<number> {
  let added = 0;
  for (const row of rows) {
    const before = await db.factChanges
      .where(':id')
      .between([row.community, row.fact, 0], [row.community, row.fact, row.seenAt], true, true)
      .last();
    if (before?.value === row.value) continue;
    const sameDay = before && DAILY.has(row.fact) && dayOf(before.seenAt) === dayOf(row.seenAt);
    if (sameDay) await db.factChanges.delete([row.community, row.fact, before.seenAt]);
    else if (added >= room) continue;
    else if (before?.seenAt !== row.seenAt) added += 1;
    await db.factChanges.put(row);
  }
  return added;
}

/** How many more rows a community may get now. */
export async function roomForChanges(community: CommunityKey, thisHour: number): Promise<number> {
  const stored = await ofCommunity(db.factChanges, community).count();
  return Math.max(0, Math.min(CAPS.changes - stored, CAPS.changesAnHour - thisHour));
}
