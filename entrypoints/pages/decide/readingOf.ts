/** From stored rows to the reading plan of a payment. Pure; times epoch ms. */
import type { CommunityRow } from '../../../storage/rows.ts';
import { dayIn } from '../../../utils/attention/split.ts';
import { type ReadingStep, readingPlan } from '../../../utils/decide/reading.ts';
import type { OwnQuestion } from '../../../utils/payoff/entries.ts';
import { ownQuestions } from '../../../utils/payoff/questions.ts';
import type { AttentionDay, Plan } from '../../../utils/payoff/types.ts';
import { resolveFacts } from '../../../utils/resolve.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';

export interface ReadingRows {
  row: CommunityRow | undefined;
  plans: readonly Plan[];
  attention: readonly AttentionDay[];
  questions: readonly OwnQuestion[];
  topics: readonly StoredTopic[];
  /** Topics read to their end, by id, and when. */
  read: ReadonlyMap<string, number>;
}

/** `paidAt`: since when questions and opened pages count; absent: ever. */
export function readingOf(
  community: CommunityKey,
  rows: ReadingRows,
  { now, paidAt, zone }: { now: number; paidAt?: number | undefined; zone?: string | undefined },
): ReadingStep[] {
  const { row, topics, read, questions } = rows;
  const { measures, people } = row ?? {};
  const since = paidAt ?? 0;
  const day = dayIn(since, zone);
  const [plan] = [...rows.plans].sort((a, b) => b.madeAt - a.madeAt);
  const own = ownQuestions(community, topics, people?.viewer, questions, now);
  const opened = rows.attention.filter((one) => one.day >= day && one.ms > 0);
  return readingPlan({
    facts: row ? resolveFacts(row.readings) : {},
    ...(measures ? { measures } : {}),
    topics,
    ...(people?.owner ? { owner: people.owner } : {}),
    read,
    ...(plan ? { plan } : {}),
    asked: own.filter((one) => one.askedAt >= since).length,
    opened: new Set(opened.map((one) => one.pageKind)),
  });
}
