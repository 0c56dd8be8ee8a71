/** Tables of what was read: communities, every reading, changes, terms, coverage, topics, marks, lists. */
import type { Fact, FactName } from '../../facts.ts';
import { resolveFacts } from '../../resolve.ts';
import type { Coverage, StoredTopic } from '../../scoring/types.ts';
import type { Scope, Span } from '../../words.ts';
import type { Cell, Column } from '../cells.ts';

/** Facts that are an amount in fen, and those that are a time. */
export const MONEY_FACTS: readonly string[] = [
  'price',
  'struckPrice',
  'renewalAdvanceAmount',
  'renewalGraceAmount',
  'renewalAmount',
  'questionFeeMin',
  'coupon',
];
const TIME_FACT = /At$|^window(?:Begin|End)$|^viewerTerm(?:Begin|End)$/;

interface CommunityLike {
  key: string;
  site: string;
  readings: { [N in FactName]?: Fact[] };
  coverage: Coverage;
  topicsStored?: number;
  firstSeenAt: number;
  lastSeenAt: number;
}

type CommunityLine = { row: CommunityLike; facts: ReturnType<typeof resolveFacts> };

/** One line a community, with the value that counts of each fact. */
export function communityLine(row: CommunityLike): CommunityLine {
  return { row, facts: resolveFacts(row.readings) };
}

const fact = (name: FactName, key: string, kind: Column['kind']): Column<CommunityLine> => ({
  key,
  kind,
  of: ({ facts }) => facts[name]?.value as Cell,
});

export const COMMUNITIES: readonly Column<CommunityLine>[] = [
  { key: 'community', kind: 'code', of: ({ row }) => row.key },
  { key: 'site', kind: 'code', of: ({ row }) => row.site },
  fact('name', 'name', 'text'),
  fact('ownerName', 'owner', 'text'),
  fact('category', 'category', 'text'),
  fact('type', 'type', 'code'),
  fact('price', 'price', 'money'),
  fact('struckPrice', 'struck_price', 'money'),
  { key: 'currency', kind: 'code', of: ({ facts }) => facts.price && 'CNY' },
  fact('duration', 'duration', 'code'),
  { key: 'price_endpoint', kind: 'code', of: ({ facts }) => facts.price?.endpoint },
  { key: 'price_seen_at', kind: 'time', of: ({ facts }) => facts.price?.seenAt },
  fact('members', 'members', 'number'),
  fact('topicsTotal', 'topics_total', 'number'),
  { key: 'topics_stored', kind: 'number', of: ({ row }) => row.topicsStored },
  fact('createdAt', 'created_at', 'time'),
  fact('viewerState', 'my_state', 'code'),
  fact('viewerJoinAt', 'my_join_at', 'time'),
  fact('viewerPayAt', 'my_pay_at', 'time'),
  fact('viewerTermBegin', 'my_term_begin', 'time'),
  fact('viewerTermEnd', 'my_term_end', 'time'),
  { key: 'first_seen_at', kind: 'time', of: ({ row }) => row.firstSeenAt },
  { key: 'last_seen_at', kind: 'time', of: ({ row }) => row.lastSeenAt },
];

/** A fact with its value, wherever it is kept; `hash`: of terms. */
export interface FactLine {
  community: string;
  fact: string;
  value: unknown;
  via?: string;
  endpoint: string;
  seenAt: number;
  lastSeenAt?: number;
  hash?: string;
}

export function readingLines(row: Pick<CommunityLike, 'key' | 'readings'>): FactLine[] {
  return Object.entries(row.readings).flatMap(([name, readings]) =>
    (readings ?? []).map(({ value, via, endpoint, seenAt }) => ({
      community: row.key,
      fact: name,
      value,
      via,
      endpoint,
      seenAt,
    })),
  );
}

interface TermsLike {
  community: string;
  hash: string;
  firstSeenAt: number;
  lastSeenAt: number;
  endpoint: string;
  terms: object;
}

export function termsLines(row: TermsLike): FactLine[] {
  const { community, hash, firstSeenAt, lastSeenAt, endpoint, terms } = row;
  return Object.entries(terms).map(([name, value]) => ({
    community,
    hash,
    fact: name,
    value,
    endpoint,
    seenAt: firstSeenAt,
    lastSeenAt,
  }));
}

/** A value stands in the one column that fits it: text or number, amount, time. */
const VALUE: readonly Column<FactLine>[] = [
  { key: 'fact', kind: 'code', of: (line) => line.fact },
  {
    key: 'value',
    kind: 'text',
    of: ({ fact: name, value }) =>
      typeof value === 'number' && (isMoney(name) || isTime(name)) ? undefined : (value as Cell),
  },
  {
    key: 'amount',
    kind: 'money',
    of: ({ fact: name, value }) => (isMoney(name) ? (value as Cell) : undefined),
  },
  { key: 'currency', kind: 'code', of: ({ fact: name }) => (isMoney(name) ? 'CNY' : undefined) },
  {
    key: 'value_at',
    kind: 'time',
    of: ({ fact: name, value }) => (isTime(name) ? (value as Cell) : undefined),
  },
];
const community: Column<FactLine> = { key: 'community', kind: 'code', of: (l) => l.community };
const endpoint: Column<FactLine> = { key: 'endpoint', kind: 'code', of: (l) => l.endpoint };
const seenAt: Column<FactLine> = { key: 'seen_at', kind: 'time', of: (l) => l.seenAt };
const via: Column<FactLine> = { key: 'via', kind: 'code', of: (l) => l.via };

/** Of readings and of changes alike. */
export const FACTS: readonly Column<FactLine>[] = [community, ...VALUE, via, endpoint, seenAt];

export const TERMS: readonly Column<FactLine>[] = [
  community,
  { key: 'terms_hash', kind: 'code', of: (l) => l.hash },
  ...VALUE,
  endpoint,
  { key: 'first_seen_at', kind: 'time', of: (l) => l.seenAt },
  { key: 'last_seen_at', kind: 'time', of: (l) => l.lastSeenAt },
];

interface CoverageLine {
  community: string;
  scope: string;
  span: Span;
}

export function coverageLines(row: Pick<CommunityLike, 'key' | 'coverage'>): CoverageLine[] {
  return (Object.keys(row.coverage) as Scope[]).flatMap((scope) =>
    (row.coverage[scope] ?? []).map((span) => ({ community: row.key, scope, span })),
  );
}

export const COVERAGE: readonly Column<CoverageLine>[] = [
  { key: 'community', kind: 'code', of: (l) => l.community },
  { key: 'scope', kind: 'code', of: (l) => l.scope },
  { key: 'from', kind: 'time', of: (l) => l.span[0] },
  { key: 'to', kind: 'time', of: (l) => l.span[1] },
];

export interface TopicLine {
  community: string;
  topic: StoredTopic;
}

const topic = (
  key: string,
  kind: Column['kind'],
  of: (topic: StoredTopic) => Cell,
): Column<TopicLine> => ({ key, kind, of: (line) => of(line.topic) });

/** Topics as counted; who wrote them is left out. */
export const TOPICS: readonly Column<TopicLine>[] = [
  { key: 'community', kind: 'code', of: (line) => line.community },
  topic('topic', 'text', (t) => t.id),
  topic('kind', 'code', (t) => t.kind),
  topic('created_at', 'time', (t) => t.createdAt),
  topic('digested', 'flag', (t) => t.digested),
  topic('sticky', 'flag', (t) => t.sticky),
  topic('checkin', 'flag', (t) => t.checkin),
  topic('readers', 'number', (t) => t.readers),
  topic('likes', 'number', (t) => t.likes),
  topic('comments', 'number', (t) => t.comments),
  topic('rewards', 'number', (t) => t.rewards),
  topic('files', 'number', (t) => t.files),
  topic('columns', 'number', (t) => t.columns),
  topic('owner_liked', 'flag', (t) => t.ownerLiked),
  topic('answered', 'flag', (t) => t.question?.answered),
  topic('question_fee', 'money', (t) => t.question?.fee),
  topic('currency', 'code', (t) => (t.question?.fee === undefined ? undefined : 'CNY')),
  topic('first_seen_at', 'time', (t) => t.firstSeenAt),
  topic('counts_seen_at', 'time', (t) => t.countsSeenAt),
];

type MarkCells = readonly [score: number, low: number, high: number];
interface MarkDayLike {
  community: string;
  day: string;
  at: number;
  formulaVersion: number;
  price?: MarkCells;
  activity?: MarkCells;
  owner?: MarkCells;
}

const mark = (name: 'price' | 'activity' | 'owner'): Column<MarkDayLike>[] =>
  (['mark', 'low', 'high'] as const).map((part, i) => ({
    key: `${name}_${part}`,
    kind: 'number',
    of: (row) => row[name]?.[i],
  }));

export const MARK_DAYS: readonly Column<MarkDayLike>[] = [
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'day', kind: 'day', of: (row) => row.day },
  ...mark('price'),
  ...mark('activity'),
  ...mark('owner'),
  { key: 'formula_version', kind: 'number', of: (row) => row.formulaVersion },
  { key: 'at', kind: 'time', of: (row) => row.at },
];

interface SightingLike {
  community: string;
  endpoint: string;
  on: string;
  seenAt: number;
  name: string;
  price?: number;
  members?: number;
}

export const SIGHTINGS: readonly Column<SightingLike>[] = [
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'name', kind: 'text', of: (row) => row.name },
  { key: 'price', kind: 'money', of: (row) => row.price },
  { key: 'currency', kind: 'code', of: (row) => (row.price === undefined ? undefined : 'CNY') },
  { key: 'members', kind: 'number', of: (row) => row.members },
  { key: 'endpoint', kind: 'code', of: (row) => row.endpoint },
  { key: 'on', kind: 'code', of: (row) => row.on },
  { key: 'seen_at', kind: 'time', of: (row) => row.seenAt },
];

function isMoney(name: string): boolean {
  return MONEY_FACTS.includes(name);
}

function isTime(name: string): boolean {
  return TIME_FACT.test(name);
}
