/** What the owner and staff did, as dated acts out of the topics seen. Pure. */
import { commentsOf, isTimeline } from './timeline.ts';
import type { People, StoredTopic } from './types.ts';

export type Side = 'owner' | 'staff';

export interface Act {
  at: number;
  side: Side;
  what: 'topic' | 'comment' | 'answer' | 'like';
  /** Counts in rates; what is pinned or hangs on a check-in only tells that somebody spoke. */
  timeline: boolean;
  who: string;
}

/** Whose side a person is on: owner, staff (partners, admins, guests), or a member (undefined). */
export function sideOf(people: People, who: string | undefined): Side | undefined {
  if (who === undefined) return undefined;
  return who === people.owner ? 'owner' : staffOf(people).has(who) ? 'staff' : undefined;
}

/** Asked for every comment of every topic: the set is made once per list of people. */
const staff = new WeakMap<People, Set<string>>();
function staffOf(people: People): Set<string> {
  const known = staff.get(people);
  if (known) return known;
  const made = new Set([...people.partners, ...people.admins, ...people.guests]);
  staff.set(people, made);
  return made;
}

/** Acts of owner and staff, oldest first. A check-in post itself is none. */
export function actsOf(topics: readonly StoredTopic[], people: People): Act[] {
  const acts: Act[] = [];
  for (const topic of topics) {
    const timeline = isTimeline(topic);
    const add = (at: number, who: string | undefined, what: Act['what']) => {
      const side = sideOf(people, who);
      if (side && who !== undefined) acts.push({ at, side, what, timeline, who });
    };
    if (!topic.checkin) add(topic.createdAt, topic.author, 'topic');
    for (const comment of commentsOf(topic)) add(comment.at, comment.by, 'comment');
    for (const like of topic.likeActs ?? []) add(like.at, like.by, 'like');
    if (topic.question?.answered) add(answeredFrom(topic), answererOf(topic), 'answer');
  }
  return acts.sort((a, b) => a.at - b.at);
}

/** Answers carry no time: the earliest it can be is all that is claimed. */
function answeredFrom(topic: StoredTopic): number {
  return Math.max(topic.createdAt, topic.question?.openSeenAt ?? 0);
}

export function answererOf(topic: StoredTopic): string | undefined {
  return topic.question?.answeredBy ?? topic.question?.to;
}
