/**
 * Observations as they arrive, checked one by one. What fails is dropped and told; what is sound
 * in a half-broken one is kept. Pure.
 */
import { FactSetSchema } from '../../utils/facts.ts';
import { Observation, PickedTopic } from '../../utils/observations.ts';

/** Clocks differ; beyond this a time lies in the future. */
export const AHEAD = 5 * 60_000;

/** What could not be used: the site changed (or someone forged), or the clocks disagree. */
export interface Broken {
  /** As it was named; undefined: nobody was. */
  community: unknown;
  endpoint: string;
  seenAt: number;
  kind: 'changed' | 'clock';
  missing: string[];
}

export interface Checked {
  good: Observation[];
  broken: Broken[];
}

type Bag = Record<string, unknown>;

/** `at`: when the batch was sent, for what has no readable time of its own. */
export function checkEach(raws: readonly unknown[], at: number, now: number): Checked {
  const out: Checked = { good: [], broken: [] };
  const sentAt = Math.min(Math.max(at, now - 86_400_000), now);
  for (const raw of raws) {
    const { observation, problems } = checkOne(raw, now + AHEAD);
    if (observation) out.good.push(observation);
    if (problems.length) out.broken.push(brokenOf(raw, problems, sentAt));
  }
  return out;
}

interface Checking {
  observation?: Observation;
  /** Paths of what was dropped; of times in the future after a `clock:`. */
  problems: string[];
}

function checkOne(raw: unknown, latest: number): Checking {
  const whole = Observation.safeParse(raw);
  if (whole.success) return inTime(whole.data, latest);
  const problems = whole.error.issues.map((issue) => issue.path.join('.') || issue.code);
  const rest = Observation.safeParse(withoutBad(raw));
  if (!rest.success) return { problems };
  const { observation, problems: more } = inTime(rest.data, latest);
  return { ...(observation && { observation }), problems: [...problems, ...more] };
}

/** The observation without the facts or topics that are wrong. Such a page of topics covers nothing. */
function withoutBad(raw: unknown): unknown {
  if (!isBag(raw)) return raw;
  if ((raw.kind === 'facts' || raw.kind === 'sighting') && isBag(raw.facts)) {
    const facts = Object.entries(raw.facts).filter(
      ([name, value]) => FactSetSchema.safeParse({ [name]: value }).success,
    );
    return facts.length ? { ...raw, facts: Object.fromEntries(facts) } : undefined;
  }
  if (raw.kind === 'topics' && Array.isArray(raw.topics)) {
    const topics = raw.topics.slice(0, 300).filter((t) => PickedTopic.safeParse(t).success);
    const { span: _, ...rest } = raw;
    return topics.length ? { ...rest, topics } : undefined;
  }
  return raw;
}

/** Nothing was seen, written or done later than now; ends of terms may lie ahead. */
function inTime(observation: Observation, latest: number): Checking {
  if (observation.seenAt > latest) return { problems: ['clock:seenAt'] };
  if (observation.kind === 'facts' || observation.kind === 'sighting') {
    const facts = Object.entries(observation.facts);
    const late = facts.filter(([name, value]) => PAST.has(name) && (value as number) > latest);
    if (!late.length) return { observation, problems: [] };
    const sound = Object.fromEntries(facts.filter((fact) => !late.includes(fact)));
    const problems = late.map(([name]) => `clock:facts.${name}`);
    return { observation: { ...observation, facts: sound }, problems };
  }
  if (observation.kind === 'topics') return topicsInTime(observation, latest);
  return { observation, problems: [] };
}

function topicsInTime(page: Extract<Observation, { kind: 'topics' }>, latest: number): Checking {
  const topics = page.topics
    .filter((topic) => topic.createdAt <= latest)
    .map((topic) => ({
      ...topic,
      ...(topic.commentActs && { commentActs: topic.commentActs.filter((a) => a.at <= latest) }),
      ...(topic.likeActs && { likeActs: topic.likeActs.filter((a) => a.at <= latest) }),
    }));
  const whole = topics.length === page.topics.length;
  const { span, ...rest } = page;
  const to = span && Math.min(span[1], page.seenAt);
  const covers = whole && span && to !== undefined && span[0] <= to;
  return {
    observation: { ...rest, topics, ...(covers && { span: [span[0], to] }) },
    problems: whole ? [] : ['clock:topics.createdAt'],
  };
}

/** Facts that tell of something done. */
const PAST: ReadonlySet<string> = new Set([
  'createdAt',
  'aliveAt',
  'anyLastTopicAt',
  'staffLastTopicAt',
  'columnsLastAt',
  'viewerJoinAt',
  'viewerPayAt',
  'viewerLastActiveAt',
]);

function brokenOf(raw: unknown, problems: readonly string[], sentAt: number): Broken {
  const { kind, community, endpoint, seenAt } = isBag(raw) ? raw : {};
  const known = typeof endpoint === 'string' && endpoint !== '' && endpoint.length <= 60;
  const dated = Number.isInteger(seenAt) && (seenAt as number) > 0 && (seenAt as number) <= sentAt;
  const clock = problems.every((path) => path.startsWith('clock:'));
  return {
    // A sighting names the planet it shows; what broke is the page it was shown on.
    community: kind === 'sighting' ? undefined : community,
    endpoint: known ? endpoint : 'unknown',
    seenAt: dated ? (seenAt as number) : sentAt,
    kind: clock ? 'clock' : 'changed',
    missing: [...new Set(problems.map((path) => path.slice(0, 200)))].slice(0, 50),
  };
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
