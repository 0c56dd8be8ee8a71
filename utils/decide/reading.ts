/**
 * What to read while a payment can still be given back: how many digests and posts of the owner are
 * there to judge by, the questions of the plan, and which kinds of page show them. Only counts of
 * what was seen; nothing is linked that was not.
 */
import type { ResolvedFacts } from '../facts.ts';
import type { Plan, Say } from '../payoff/types.ts';
import type { Measures } from '../scoring/measures.ts';
import type { StoredTopic } from '../scoring/types.ts';
import type { PageKind } from '../words.ts';

export interface ReadingStep {
  id: 'digests' | 'ownerTopics' | 'questions' | 'ask' | 'columns' | 'files';
  /** How many are there; absent: not known. */
  count?: number;
  /** Of those, read to their end. */
  read?: number;
  /** Days of coverage the count rests on; absent: the site's own total. */
  coveredDays?: number;
  /** Which page of the planet shows them. */
  page: PageKind;
  /** Newest first, at most `FIRST`: their own pages can be opened. */
  topics: string[];
  says: Say;
}

/** Topics named in one step. */
export const FIRST = 5;

export interface ReadingInput {
  facts: ResolvedFacts;
  measures?: Measures;
  /** Stored topics, any order; `owner`: hash of the owner. */
  topics?: readonly StoredTopic[];
  owner?: string;
  /** Ids of topics read to their end. */
  read?: ReadonlySet<string>;
  plan?: Plan;
}

export function readingPlan(input: ReadingInput): ReadingStep[] {
  const { facts, measures, topics = [], owner, read = new Set<string>(), plan } = input;
  const steps: ReadingStep[] = [];
  const newest = [...topics]
    .filter((topic) => !topic.checkin)
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  const of = (test: (topic: StoredTopic) => boolean) => {
    const all = newest.filter(test);
    const unread = all.filter((topic) => !read.has(topic.id));
    const topics = unread.slice(0, FIRST).map((topic) => topic.id);
    return { all, topics, read: all.length - unread.length };
  };
  const total = facts.digestsTotal?.value;
  const coveredDays = measures?.coveredDays;
  const covered = coveredDays ? { coveredDays } : {};
  const digests = of((topic) => topic.digested === true);
  if (total !== undefined || digests.all.length) {
    const seen = { count: Math.max(total ?? 0, digests.all.length), read: digests.read };
    steps.push(
      step('digests', 'digests', digests.topics, total === undefined ? covered : {}, seen),
    );
  }
  const byOwner = of((topic) => owner !== undefined && topic.author === owner);
  if (owner !== undefined && measures?.owner) {
    const { ownerTopics } = measures.owner;
    // Stored ones may be older than the days counted.
    const seen = { count: ownerTopics, read: Math.min(byOwner.read, ownerTopics) };
    const days = { coveredDays: measures.owner.days };
    steps.push(step('ownerTopics', 'feed', byOwner.topics, days, seen));
  }
  const answered = of((topic) => topic.question?.answered === true);
  if (answered.all.length) {
    const seen = { count: answered.all.length, read: answered.read };
    steps.push(step('questions', 'questions', answered.topics, covered, seen));
  }
  const asks = plan?.questions.length ?? 0;
  if (asks) steps.push(step('ask', 'questions', [], {}, { count: asks }));
  const columns = facts.columnsTopicsTotal?.value;
  if (columns) steps.push(step('columns', 'column', [], {}, { count: columns }));
  const files = facts.filesTotal?.value;
  if (files) steps.push(step('files', 'files', [], {}, { count: files }));
  return steps;
}

function step(
  id: ReadingStep['id'],
  page: PageKind,
  topics: string[],
  covered: { coveredDays?: number },
  seen: { count: number; read?: number },
): ReadingStep {
  const whole = covered.coveredDays === undefined ? '' : 'Seen';
  return {
    id,
    page,
    topics,
    ...covered,
    ...seen,
    says: { id: `reading.${id}${whole}`, params: { n: seen.count, ...covered } },
  };
}
