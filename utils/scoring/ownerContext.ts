/** What is told beside the owner mark without weight: who writes, delays, guests, logins. Pure. */
import { HOUR } from '../days.ts';
import type { Piece } from './mark.ts';
import type { OwnerMeasures } from './measures.ts';
import type { People } from './types.ts';

const MIN_TOPICS = 5;
const MIN_REPLIES = 3;

export function ownerContext(
  seen: OwnerMeasures,
  people: People | undefined,
  piece: (id: string, params: Piece['params']) => Piece,
): Piece[] {
  const out: Piece[] = [];
  const topics = seen.mixOwner + seen.mixStaff + seen.mixMembers;
  if (topics >= MIN_TOPICS) {
    const ownerPct = (100 * seen.mixOwner) / topics;
    out.push(piece('mix', { ownerPct, staffPct: (100 * seen.mixStaff) / topics, topics }));
  }
  if (seen.ownerLikes > 0) out.push(piece('likes', { likes: seen.ownerLikes }));
  if (seen.replyHours !== null && seen.replies >= MIN_REPLIES) {
    out.push(piece('replyDelay', { medianHours: seen.replyHours, replies: seen.replies }));
  }
  if (seen.answerHours) {
    const { low, high, n } = seen.answerHours;
    out.push(piece('answerDelay', { lowHours: low, highHours: high, questions: n }));
  }
  if (seen.guestsListed > 0) {
    out.push(piece('guests', { active: seen.guestsActive, listed: seen.guestsListed }));
  }
  if (seen.staffAnswered + seen.staffOpen > 0) {
    const asked = seen.staffAnswered + seen.staffOpen;
    out.push(piece('staffAnswers', { answered: seen.staffAnswered, asked }));
  }
  out.push(...lastTopics(seen, piece));
  if (people?.ownerLoginAt !== undefined) {
    const login = piece('login', { loginAt: people.ownerLoginAt });
    out.push({ ...login, endpoint: 'role_members', seenAt: people.seenAt });
  }
  return out;
}

/** What the site calls the staff's last post is often a guest's: the owner's own is told apart. */
function lastTopics(
  seen: OwnerMeasures,
  piece: (id: string, params: Piece['params']) => Piece,
): Piece[] {
  const { lastTopicAt, staffLastTopicAt } = seen;
  if (lastTopicAt === null) {
    return staffLastTopicAt === null ? [] : [piece('staffTopic', { staffLastTopicAt })];
  }
  if (staffLastTopicAt === null || staffLastTopicAt <= lastTopicAt) {
    return [piece('lastTopic', { lastTopicAt })];
  }
  const earlierHours = (staffLastTopicAt - lastTopicAt) / HOUR;
  return [piece('lastTopics', { lastTopicAt, staffLastTopicAt, earlierHours })];
}
