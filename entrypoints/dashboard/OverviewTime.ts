/** The rows of time an overview needs, out of years of them: this year's, and those of the days judged. */
import Dexie from 'dexie';
import { isAttentionDay } from '../../storage/checkLedger.ts';
import { db, ofCommunity } from '../../storage/db.ts';
import type { AttentionDayRow } from '../../storage/rows.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { addDays } from '../../utils/payoff/calendar.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { firstMeasured } from '../pages/ledgerRows.ts';
import { termJudged } from '../pages/timeReach.ts';
import { type AllLedgerRows, entriesOfAll } from './OverviewRows.ts';

/** The load is that of the last four weeks. */
const RECENT_DAYS = 28;

/**
 * As `allLedgerRows`, with the time that counts: verdicts judge the current (or last) term, or all
 * there is where there is no term. For live queries.
 */
export async function overviewRows(now = Date.now()): Promise<AllLedgerRows> {
  const entries = await entriesOfAll();
  const { floor, further } = reachOf(entries, now);
  const froms = [floor, ...further.map(({ from }) => from)];
  const least = froms.includes(undefined) ? undefined : froms.sort()[0];
  const [measuredSince, recent, ...older] = await Promise.all([
    firstMeasured(least),
    db.attentionDays.where('day').aboveOrEqual(floor).toArray(),
    ...further.map(({ key, from }) => before(key, from, floor)),
  ]);
  const attention = [...recent, ...older.flat()].filter(isAttentionDay);
  return { ...entries, attention, measuredSince };
}

/** How far back rows matter: of all since `floor`, of some further. `from` absent: from the first. Pure. */
export function reachOf(
  entries: Omit<AllLedgerRows, 'attention' | 'measuredSince'>,
  now: number,
  zone?: string,
): { floor: string; further: { key: CommunityKey; from: string | undefined }[] } {
  const today = dayIn(now, zone);
  const keys = new Set<CommunityKey>([
    ...entries.communities.map((row) => row.key),
    ...[...entries.fees, ...entries.gains, ...entries.handDeeds].map((row) => row.community),
  ]);
  const terms = [...keys].map((key) => {
    const row = entries.communities.find((one) => one.key === key);
    const own = entries.fees.filter((fee) => fee.community === key);
    return { key, term: termJudged(key, row, own, now, zone) };
  });
  const running = terms.flatMap(({ term }) => (term && term.end > today ? [term.begin] : []));
  const year = `${today.slice(0, 4)}-01-01`;
  const floor = [year, addDays(today, -RECENT_DAYS), ...running].sort()[0] ?? year;
  const further = terms.flatMap(({ key, term }) => {
    if (term && term.begin >= floor) return [];
    return [{ key, from: term?.begin }];
  });
  return { floor, further };
}

function before(
  key: CommunityKey,
  from: string | undefined,
  floor: string,
): PromiseLike<AttentionDayRow[]> {
  if (from === undefined) {
    return ofCommunity(db.attentionDays, key)
      .filter((row) => row.day < floor)
      .toArray();
  }
  return db.attentionDays
    .where(':id')
    .between([key, from, Dexie.minKey], [key, floor, Dexie.minKey], true, false)
    .toArray();
}
