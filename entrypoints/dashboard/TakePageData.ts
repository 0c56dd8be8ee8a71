/** What the history, the report and the dry runs are made from: every community with its ledger. */
import { allCommunities } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { factHistory } from '../../storage/facts.ts';
import type { Wait } from '../../utils/formats/cells.ts';
import { eachOfHistory, type HistoryRow } from '../../utils/formats/history.ts';
import type { ReportData } from '../../utils/formats/report.ts';
import type { Known } from '../../utils/imports/match.ts';
import { proposeFees } from '../../utils/payoff/propose.ts';
import type { Verdict } from '../../utils/payoff/verdict.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { ledgerRows } from '../pages/ledgerRows.ts';
import { overviewOf } from '../pages/overviewOf.ts';
import { inputsOf } from '../pages/payoffInputs.ts';
import { allLedgerRows, ledgerCommunities } from './OverviewRows.ts';
import { SLICE } from './TakePageBreath.ts';
import { eachPage, rest } from './TakePagePages.ts';

/**
 * Every fee of every community, communities by name, with breaths between: nothing is waited for but the
 * database.
 */
export async function eachHistory(
  settings: Settings,
  now: number,
  take: (rows: readonly HistoryRow[]) => Wait,
): Promise<void> {
  const paid = new Set((await db.fees.orderBy('community').uniqueKeys()) as CommunityKey[]);
  const names = new Map<CommunityKey, string>();
  await eachPage(db.communities, (page) => {
    for (const { key, readings } of page)
      if (paid.has(key)) names.set(key, resolveFacts(readings).name?.value ?? '');
    return undefined;
  });
  const called = (key: CommunityKey) => names.get(key) || key;
  for (const key of [...paid].sort((a, b) => (called(a) < called(b) ? -1 : 1))) {
    const inputs = inputsOf(key, await ledgerRows(key), settings, now);
    let rows: HistoryRow[] = [];
    let begun = performance.now();
    for (const row of eachOfHistory(inputs, names.get(key) ?? '')) {
      rows.push(row);
      if (performance.now() - begun < SLICE) continue;
      await (take(rows) ?? rest());
      rows = [];
      begun = performance.now();
    }
    await (take(rows) ?? rest());
  }
}

/** The same as one list. */
async function historyRows(settings: Settings, now: number): Promise<HistoryRow[]> {
  const all: HistoryRow[] = [];
  await eachHistory(settings, now, (rows) => {
    all.push(...rows);
    return undefined;
  });
  return all;
}

/** `verdict`: in words. `call`: what a community is called there; '' where none was seen; its place, from 1. */
export async function reportData(
  settings: Settings,
  now: number,
  verdict: (verdict: Verdict) => string,
  call: (name: string, place: number, key: CommunityKey) => string,
): Promise<ReportData> {
  const [rows, history] = await Promise.all([allLedgerRows(), historyRows(settings, now)]);
  const { attention, measuredSince } = rows;
  const overview = overviewOf(ledgerCommunities(rows, settings, now), attention, settings, now);
  const places = new Map<string, number>();
  const named = (key: string, name: string) => {
    const place = places.get(key) ?? places.size + 1;
    places.set(key, place);
    return call(name, place, key as CommunityKey);
  };
  return {
    madeAt: now,
    year: overview.budget.year,
    yearFen: overview.budget.carriedFen,
    todayFen: overview.todayFen,
    yearHours: overview.yearMs / 3_600_000,
    ...(measuredSince ? { measuredSince } : {}),
    communities: overview.ranks.map((rank) => ({
      name: named(rank.community, rank.name),
      ...(rank.yearFen === undefined ? {} : { yearFen: rank.yearFen }),
      ...(rank.perDayFen === undefined ? {} : { perDayFen: rank.perDayFen }),
      ...(rank.ms === undefined ? {} : { hours: rank.ms / 3_600_000 }),
      verdict: verdict(rank.verdict),
    })),
    history: history.map((row) => ({ ...row, name: named(row.community, row.name) })),
  };
}

/** Communities a payment may have been to, with the fees found in what was read of them. */
export async function knownCommunities(): Promise<Known[]> {
  const [rows, fees] = await Promise.all([allCommunities(), db.fees.toArray()]);
  const known: Known[] = [];
  for (const row of rows) {
    const facts = resolveFacts(row.readings);
    const history = facts.viewerState ? await factHistory(row.key) : [];
    const proposals = proposeFees(row.key, facts, history, []);
    known.push({ key: row.key, name: facts.name?.value ?? '', facts, proposals });
  }
  const seen = new Set(known.map((one) => one.key));
  for (const key of new Set<CommunityKey>(fees.map((fee) => fee.community))) {
    if (!seen.has(key)) known.push({ key, name: '', facts: {}, proposals: [] });
  }
  return known;
}
