/** From all rows to the overview of the ledger: what I pay, hours, verdicts, budget, rank. Pure. */
import type { RankRow } from '../../components/ledger/rankRows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { budgetOf, type YearBudget } from '../../utils/payoff/budget.ts';
import { addDays, daysBetween } from '../../utils/payoff/calendar.ts';
import { feesShare } from '../../utils/payoff/fees.ts';
import { rankByReturn } from '../../utils/payoff/rank.ts';
import { isCounted } from '../../utils/payoff/time.ts';
import type { AttentionDay, PayoffInputs } from '../../utils/payoff/types.ts';
import { verdict } from '../../utils/payoff/verdict.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { payoffSettingsOf } from './payoffInputs.ts';

/** A community with a ledger and what its verdict is made from. `name` is '' where none was seen. */
export interface OwnCommunity {
  key: CommunityKey;
  name: string;
  inputs: PayoffInputs;
}

export interface LedgerOverview {
  /** Best return first. `name` is '' where none was seen. */
  ranks: RankRow[];
  budget: YearBudget;
  todayFen: number;
  yearMs: number;
}

/** `attention`: of all communities, for the hours of the year. */
export function overviewOf(
  own: readonly OwnCommunity[],
  attention: readonly AttentionDay[],
  settings: Settings,
  now: number,
  zone?: string,
): LedgerOverview {
  const today = dayIn(now, zone);
  const year = Number(today.slice(0, 4));
  const payoffSettings = payoffSettingsOf(settings);
  const fees = own.flatMap(({ inputs }) => inputs.fees);
  const budget = budgetOf(fees, year, payoffSettings);
  const ofKey = new Map(own.map((one) => [one.key, one]));
  const carried = new Map(budget.byCommunity.map((one) => [one.community, one.carriedFen]));
  const judged = own.map(({ key, inputs }) => ({ community: key, verdict: verdict(inputs) }));
  const day = { begin: today, end: addDays(today, 1) };
  const ranks = rankByReturn(judged).map((ranked): RankRow => {
    const { name = '', inputs } = ofKey.get(ranked.community) ?? {};
    const { span, hours, feesFen } = ranked.verdict;
    return {
      ...ranked,
      name,
      yearFen: carried.get(ranked.community),
      perDayFen: inputs?.fees.length
        ? Math.round(feesFen / daysBetween(span.begin, span.end))
        : undefined,
      ms: isCounted(hours) ? hours.lowMs : undefined,
    };
  });
  return {
    ranks,
    budget,
    todayFen: feesShare(fees, day, payoffSettings.foreverDays),
    yearMs: attention
      .filter((row) => row.day.startsWith(`${year}-`))
      .reduce((sum, row) => sum + row.ms + row.byHandMs, 0),
  };
}
