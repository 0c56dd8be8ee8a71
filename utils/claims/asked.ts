/** Questions to owner or staff as seen over several visits, for claims about answers. Pure. */
import { sideOf } from '../scoring/acts.ts';
import type { People, StoredTopic } from '../scoring/types.ts';

/** Times epoch ms. Sites give no time of an answer: it lies between two visits. */
export interface AskedSeen {
  askedAt: number;
  answered: boolean;
  /** Last visit that saw it open. */
  openSeenAt?: number;
  /** First visit that saw it answered. */
  answeredSeenAt?: number;
}

export function askedOf(topics: readonly StoredTopic[], people: People | undefined): AskedSeen[] {
  if (!people) return [];
  return topics.flatMap((topic): AskedSeen[] => {
    const { question, createdAt: askedAt } = topic;
    if (!question || !sideOf(people, question.to ?? question.answeredBy)) return [];
    const { answered, openSeenAt, answeredSeenAt } = question;
    const open = openSeenAt ?? (answered ? undefined : topic.countsSeenAt);
    const done = answered ? (answeredSeenAt ?? topic.firstSeenAt) : undefined;
    return [
      {
        askedAt,
        answered,
        ...(open === undefined ? {} : { openSeenAt: open }),
        ...(done === undefined ? {} : { answeredSeenAt: done }),
      },
    ];
  });
}
