/**
 * What to read while a payment can still be given back: how many digests and posts of the owner are
 * there to judge by, the questions of the plan, and which kinds of page show them. Only counts of
 * what was seen; nothing is linked that was not. Spread over the days: readingDays.ts.
 */
import type { ResolvedFacts } from '../facts.ts';
import type { Plan, Say } from '../payoff/types.ts';
import type { Measures } from '../scoring/measures.ts';
import type { StoredTopic } from '../scoring/types.ts';
import type { PageKind } from '../words.ts';

export interface ReadingStep {
  id: 'digests' | 'ownerTopics' | 'questions' | 'ask' | 'columns' | 'files';
  /** How many are there. */
  count: number;
  /** Of those, read to their end; of questions to ask, asked; absent: the site does not tell. */
  read?: number;
  /** Its page was opened since the payment; where what was read there is not told. */
  opened?: boolean;
  /** Days of coverage the count rests on; absent: the site's own total. */
  coveredDays?: number;
  /** Which page of the planet shows them. */
  page: PageKind;
  /** Not read yet, newest first, each named in one step only: their own pages can be opened. */
  topics: string[];
  /** Read to their end, and when (epoch ms); the last first. */
  done: { topic: string; at: number }[];
  says: Say;
}

export interface ReadingInput {
  facts: ResolvedFacts;
  measures?: Measures;
  /** Stored topics, any order; `owner`: hash of the owner. */
  topics?: readonly StoredTopic[];
  owner?: string;
  /** Topics read to their end, by id, and when. */
  read?: ReadonlyMap<string, number>;
  plan?: Plan;
  /** Own questions asked since the payment. */
  asked?: number;
  /** Kinds of page opened since the payment. */
  opened?: ReadonlySet<PageKind>;
}

export function readingPlan(input: ReadingInput): ReadingStep[] {
  const { facts, measures, topics = [], owner, plan, asked = 0, opened } = input;
  const read = input.read ?? new Map<string, number>();
  const steps: ReadingStep[] = [];
  const newest = [...topics]
    .filter((topic) => !topic.checkin)
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  const named = new Set<string>();
  const of = (test: (topic: StoredTopic) => boolean) => {
    const all = newest.filter(test);
    const done = all
      .flatMap(({ id }) => {
        const at = read.get(id);
        return at === undefined ? [] : [{ topic: id, at }];
      })
      .sort((a, b) => b.at - a.at);
    const unread = all.filter(({ id }) => !read.has(id) && !named.has(id));
    for (const { id } of unread) named.add(id);
    return { all, done, topics: unread.map(({ id }) => id) };
  };
  const total = facts.digestsTotal?.value;
  const coveredDays = measures?.coveredDays;
  const covered = coveredDays ? { coveredDays } : {};
  const digests = of((topic) => topic.digested === true);
  if (total !== undefined || digests.all.length) {
    const count = Math.max(total ?? 0, digests.all.length);
    const days = total === undefined ? covered : {};
    const had = { count, read: digests.done.length };
    steps.push(step('digests', 'digests', { ...had, ...digests, ...days }));
  }
  if (owner !== undefined && measures?.owner) {
    const byOwner = of((topic) => topic.author === owner);
    const { ownerTopics, days } = measures.owner;
    // Stored ones may be older than the days counted.
    const had = { count: ownerTopics, read: Math.min(byOwner.done.length, ownerTopics) };
    steps.push(step('ownerTopics', 'feed', { ...had, ...byOwner, coveredDays: days }));
  }
  const answered = of((topic) => topic.question?.answered === true);
  if (answered.all.length) {
    const had = { count: answered.all.length, read: answered.done.length };
    steps.push(step('questions', 'questions', { ...had, ...answered, ...covered }));
  }
  const asks = plan?.questions.length ?? 0;
  if (asks) steps.push(step('ask', 'questions', { count: asks, read: Math.min(asked, asks) }));
  for (const [id, page, count] of [
    ['columns', 'column', facts.columnsTopicsTotal?.value],
    ['files', 'files', facts.filesTotal?.value],
  ] as const) {
    if (count) steps.push(step(id, page, { count, opened: opened?.has(page) ?? false }));
  }
  return steps;
}

type Had = Pick<ReadingStep, 'count'> &
  Partial<Pick<ReadingStep, 'read' | 'opened' | 'coveredDays' | 'topics' | 'done'>>;

function step(id: ReadingStep['id'], page: PageKind, had: Had): ReadingStep {
  const { count, read, opened, coveredDays, topics = [], done = [] } = had;
  const covered = coveredDays === undefined ? {} : { coveredDays };
  const whole = coveredDays === undefined ? '' : 'Seen';
  return {
    id,
    page,
    count,
    ...(read === undefined ? {} : { read }),
    ...(opened === undefined ? {} : { opened }),
    ...covered,
    topics,
    done,
    says: { id: `reading.${id}${whole}`, params: { n: count, ...covered } },
  };
}
