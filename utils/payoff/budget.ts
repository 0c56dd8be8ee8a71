/** The planet budget of a year: what was paid, what its days cost, what is left of the limit. */
import type { CommunityKey } from '../words.ts';
import { within } from './calendar.ts';
import { feeFen, feesShare } from './fees.ts';
import type { Fee, PayoffSettings, Term } from './types.ts';

/** Fen of CNY. `spentFen − receivedFen` left the purse that year; `carriedFen` is what its days cost. */
export interface YearBudget {
  year: number;
  spentFen: number;
  /** Refunds and commissions. */
  receivedFen: number;
  carriedFen: number;
  /** Of the limit; absent when none is set; negative when passed. */
  leftFen?: number;
  byCommunity: {
    community: CommunityKey;
    spentFen: number;
    receivedFen: number;
    carriedFen: number;
  }[];
}

export function budgetOf(fees: readonly Fee[], year: number, settings: PayoffSettings): YearBudget {
  const span: Term = { begin: `${year}-01-01`, end: `${year + 1}-01-01` };
  const communities = [...new Set(fees.map((fee) => fee.community))].sort();
  const byCommunity = communities.map((community) => {
    const own = fees.filter((fee) => fee.community === community);
    const sum = (received: boolean) =>
      own
        .filter((fee) => within(fee.paidOn, span) && isReceived(fee) === received)
        .reduce((total, fee) => total + feeFen(fee), 0);
    return {
      community,
      spentFen: sum(false),
      receivedFen: sum(true),
      carriedFen: feesShare(own, span, settings.foreverDays),
    };
  });
  const total = (pick: 'spentFen' | 'receivedFen' | 'carriedFen') =>
    byCommunity.reduce((sum, row) => sum + row[pick], 0);
  const limit = settings.yearBudgetFen;
  const [spentFen, receivedFen] = [total('spentFen'), total('receivedFen')];
  return {
    year,
    spentFen,
    receivedFen,
    carriedFen: total('carriedFen'),
    ...(limit === undefined ? {} : { leftFen: limit - spentFen + receivedFen }),
    byCommunity,
  };
}

/** Money that came back: refunds and commissions. */
export function isReceived(fee: Fee): boolean {
  return fee.kind === 'refund' || fee.kind === 'commission';
}
