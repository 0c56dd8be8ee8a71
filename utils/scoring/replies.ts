/** How questions and members' topics were met: answered, open, replied to, how fast. Pure. */
import { DAY, HOUR } from '../days.ts';
import { sideOf } from './acts.ts';
import type { OwnerMeasures } from './measures.ts';
import { mergeSpans } from './spans.ts';
import { median } from './stats.ts';
import { commentsOf, within } from './timeline.ts';
import { type Between, medianDelay } from './turnbull.ts';
import type { Coverage, People, StoredTopic } from './types.ts';

/** A question open for less when last seen is left open, not failed. */
export const YOUNG = 7 * DAY;
/** Members' topics seen earlier than this after posting are not judged, replied to or not. */
const SETTLED = 3 * DAY;

export type Replies = Pick<
  OwnerMeasures,
  | 'answered'
  | 'open'
  | 'young'
  | 'staffAnswered'
  | 'staffOpen'
  | 'judged'
  | 'repliedByOwner'
  | 'repliedByStaff'
  | 'replyHours'
  | 'replies'
  | 'answerHours'
>;

/** `topics`: timeline topics in the window; `coverage` clipped to it. */
export function measureReplies(
  topics: readonly StoredTopic[],
  people: People,
  coverage: Coverage,
): Replies {
  const asked = within(
    topics,
    mergeSpans([...(coverage.all ?? []), ...(coverage.questions ?? [])]),
  );
  return {
    ...questionsOf(asked, people),
    ...commentsMet(within(topics, coverage.all ?? []), people),
  };
}

function questionsOf(topics: readonly StoredTopic[], people: People) {
  const out = { answered: 0, open: 0, young: 0, staffAnswered: 0, staffOpen: 0 };
  const delays: Between[] = [];
  for (const topic of topics) {
    const question = topic.question;
    if (!question) continue;
    const side = sideOf(people, question.to ?? question.answeredBy);
    if (!side) continue;
    const openFor = (question.openSeenAt ?? topic.countsSeenAt) - topic.createdAt;
    if (side === 'staff') {
      if (question.answered) out.staffAnswered++;
      else if (openFor >= YOUNG) out.staffOpen++;
      continue;
    }
    if (question.answered) out.answered++;
    else if (openFor >= YOUNG) out.open++;
    else out.young++;
    delays.push(delayOf(topic, openFor));
  }
  const middle = medianDelay(delays);
  return {
    ...out,
    answerHours: middle && { low: middle.low / HOUR, high: middle.high / HOUR, n: delays.length },
  };
}

function delayOf(topic: StoredTopic, openFor: number): Between {
  const question = topic.question;
  if (!question?.answered) return { after: Math.max(0, openFor), upTo: Number.POSITIVE_INFINITY };
  const after = Math.max(0, (question.openSeenAt ?? topic.createdAt) - topic.createdAt);
  const seen = (question.answeredSeenAt ?? topic.firstSeenAt) - topic.createdAt;
  return { after, upTo: Math.max(seen, after + 1) };
}

/** A topic can be judged when all its comments were seen, or a reply among those seen. */
function commentsMet(topics: readonly StoredTopic[], people: People) {
  const out = { judged: 0, repliedByOwner: 0, repliedByStaff: 0 };
  const hours: number[] = [];
  for (const topic of topics) {
    if (topic.question || (topic.author === undefined && !topic.anonymous)) continue;
    if (sideOf(people, topic.author)) continue;
    const comments = commentsOf(topic);
    const met = comments.filter((c) => sideOf(people, c.by));
    const first = Math.min(...met.map((c) => c.at));
    if (met.length) hours.push(Math.max(0, first - topic.createdAt) / HOUR);
    if (topic.countsSeenAt - topic.createdAt < SETTLED) continue;
    const whole = topic.comments !== undefined && comments.length >= topic.comments;
    if (!met.length && !whole) continue;
    out.judged++;
    if (met.some((c) => sideOf(people, c.by) === 'owner')) out.repliedByOwner++;
    else if (met.length) out.repliedByStaff++;
  }
  return { ...out, replies: hours.length, replyHours: median(hours) };
}
