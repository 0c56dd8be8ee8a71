/** From all rows to the overview of the ledger: what I pay, hours, verdicts, budget, rank. Pure. */
import type { RankRow } from '../../components/ledger/RankTable.tsx';
import type { CommunityRow } from '../../storage/rows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { budgetOf, type YearBudget } from '../../utils/payoff/budget.ts';
import { addDays } from '../../utils/payoff/calendar.ts';
import { costsOf } from '../../utils/payoff/costs.ts';
import { feesShare } from '../../utils/payoff/fees.ts';
import { rankByReturn } from '../../utils/payoff/rank.ts';
import type { AttentionDay, Fee, Gain } from '../../utils/payoff/types.ts';
import { verdict } from '../../utils/payoff/verdict.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { hasLedger, inputsOf, measuredSinceOf, payoffSettingsOf } from './payoffInputs.ts';

export interface AllRows {
  communities: readonly CommunityRow[];
  fees: readonly Fee[];
  gains: readonly Gain[];
  attention: readonly AttentionDay[];
  /** Where `attention` is not all there is: the first day measured. */
  measuredSince?: string | undefined;
}

export interface LedgerOverview {
  /** Best return first. `name` is '' where none was seen. */
  ranks: RankRow[];
  budget: YearBudget;
  todayFen: number;
  yearMs: number;
}

export function overviewOf(
  all: AllRows,
  settings: Settings,
  now: number,
  zone?: string,
): LedgerOverview {
  const today = dayIn(now, zone);
  const year = Number(today.slice(0, 4));
  const payoffSettings = payoffSettingsOf(settings);
  const budget = budgetOf(all.fees, year, payoffSettings);
  const since = all.measuredSince ?? measuredSinceOf(all.attention);
  const keys = keysOf(all);
  const rowOf = new Map(all.communities.map((row) => [row.key, row]));
  const inputs = keys.map((key) => {
    const own = <R extends { community: CommunityKey }>(rows: readonly R[]) =>
      rows.filter((row) => row.community === key);
    const rows = {
      row: rowOf.get(key),
      fees: own(all.fees),
      gains: own(all.gains),
      plans: [],
      attention: own(all.attention),
      deeds: [],
      handDeeds: [],
      changes: [],
      measuredSince: since,
    };
    return inputsOf(key, rows, settings, now, zone);
  });
  const judged = inputs.map((one) => ({ community: one.community, verdict: verdict(one) }));
  const day = { begin: today, end: addDays(today, 1) };
  const ranks = rankByReturn(judged).map((ranked): RankRow => {
    const own = inputs.find((one) => one.community === ranked.community);
    const row = rowOf.get(ranked.community);
    const { span, hours } = ranked.verdict;
    return {
      ...ranked,
      name: row ? (resolveFacts(row.readings).name?.value ?? '') : '',
      yearFen: budget.byCommunity.find((one) => one.community === ranked.community)?.carriedFen,
      perDayFen: own?.fees.length ? costsOf(own, span).perDayFen : undefined,
      ms: hours.lowMs,
    };
  });
  return {
    ranks,
    budget,
    todayFen: feesShare(all.fees, day, payoffSettings.foreverDays),
    yearMs: all.attention
      .filter((row) => row.day.startsWith(`${year}-`))
      .reduce((sum, row) => sum + row.ms + row.byHandMs, 0),
  };
}

/** Communities with a ledger, each once. */
function keysOf({ communities, fees, gains, attention }: AllRows): CommunityKey[] {
  const noted = new Set([...fees, ...gains].map((row) => row.community));
  const joined = communities.filter((row) => hasLedger(row, noted.has(row.key)));
  const seen = attention.filter((row) => row.byHandMs > 0).map((row) => row.community);
  return [...new Set([...joined.map((row) => row.key), ...noted, ...seen])];
}
