/**
 * Whether stored rows are what they should be. Rows were validated with zod before they were
 * written, so these look only for what a damaged or foreign row would break. By hand rather than
 * zod: the popup paints from one of these rows, and topics are read by the thousand.
 */
import type { Fact } from '../utils/facts.ts';
import type { StoredAct, StoredTopic } from '../utils/scoring/types.ts';
import { SITES, TOPIC_KINDS, VIAS } from '../utils/words.ts';
import type {
  CommunityRow,
  DeedDayRow,
  FactChangeRow,
  MarkDayRow,
  ReadRow,
  SightingRow,
  TermsRow,
  TopicWeekRow,
} from './rows.ts';

type Unknown<T> = { [K in keyof T]?: unknown };

export function isCommunityRow(value: unknown): value is CommunityRow {
  const row = value as Unknown<CommunityRow>;
  return (
    isObject(row) &&
    isKey(row.key) &&
    SITES.some((site) => site === row.site) &&
    areReadings(row.readings) &&
    isObject(row.coverage) &&
    Object.values(row.coverage).every(areSpans) &&
    Array.isArray(row.troubles) &&
    row.troubles.every((t) => isObject(t) && isText(t.endpoint) && isText(t.kind)) &&
    isNumber(row.firstSeenAt) &&
    isNumber(row.lastSeenAt) &&
    (row.people === undefined || arePeople(row.people)) &&
    (row.measures === undefined || isObject(row.measures))
  );
}

/** The topics of a week that can be read; undefined when the record itself cannot. */
export function readableWeek(value: unknown): { row: TopicWeekRow; bad: number } | undefined {
  const row = value as Unknown<TopicWeekRow>;
  if (!isObject(row) || !isKey(row.community) || !isNumber(row.week)) return undefined;
  if (!Array.isArray(row.topics)) return undefined;
  const topics = row.topics.filter(isStoredTopic);
  const { community, week } = row as TopicWeekRow;
  return { row: { community, week, topics }, bad: row.topics.length - topics.length };
}

export function isStoredTopic(value: unknown): value is StoredTopic {
  const t = value as Unknown<StoredTopic>;
  return (
    isObject(t) &&
    isText(t.id) &&
    TOPIC_KINDS.some((kind) => kind === t.kind) &&
    isNumber(t.createdAt) &&
    isNumber(t.firstSeenAt) &&
    isNumber(t.countsSeenAt) &&
    [t.readers, t.likes, t.comments, t.rewards, t.columns, t.files].every(maybe(isNumber)) &&
    maybe(isText)(t.author) &&
    maybe(isObject)(t.question) &&
    maybe(areActs)(t.commentActs) &&
    maybe(areActs)(t.likeActs)
  );
}

export function isFactChangeRow(value: unknown): value is FactChangeRow {
  const row = value as Unknown<FactChangeRow>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isText(row.fact) &&
    isNumber(row.seenAt) &&
    isVia(row.via) &&
    maybe(isNumber)(row.beforeAt)
  );
}

export function isMarkDayRow(value: unknown): value is MarkDayRow {
  const row = value as Unknown<MarkDayRow>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isDay(row.day) &&
    isNumber(row.formulaVersion) &&
    [row.price, row.activity, row.owner].every(maybe(isMarkTriple))
  );
}

export function isSightingRow(value: unknown): value is SightingRow {
  const row = value as Unknown<SightingRow>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isText(row.endpoint) &&
    isText(row.on) &&
    isText(row.name) &&
    isNumber(row.seenAt) &&
    areReadings(row.facts)
  );
}

export function isDeedDayRow(value: unknown): value is DeedDayRow {
  const row = value as Unknown<DeedDayRow>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isDay(row.day) &&
    isText(row.deed) &&
    Array.isArray(row.times) &&
    row.times.every(isNumber)
  );
}

export function isReadRow(value: unknown): value is ReadRow {
  const row = value as Unknown<ReadRow>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isText(row.topic) &&
    [row.firstAt, row.lastAt, row.ms].every(isNumber) &&
    maybe(isNumber)(row.endAt)
  );
}

export function isTermsRow(value: unknown): value is TermsRow {
  const row = value as Unknown<TermsRow>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isText(row.hash) &&
    isText(row.endpoint) &&
    isNumber(row.firstSeenAt) &&
    isNumber(row.lastSeenAt) &&
    maybe(areSpans)(row.seen) &&
    isObject(row.terms)
  );
}

function areReadings(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every(
      (list) => Array.isArray(list) && list.length > 0 && list.every(isFact),
    )
  );
}

function isFact(value: unknown): value is Fact {
  const fact = value as Unknown<Fact>;
  return isObject(fact) && isVia(fact.via) && isText(fact.endpoint) && isNumber(fact.seenAt);
}

function arePeople(value: unknown): boolean {
  return (
    isObject(value) &&
    [value.partners, value.admins, value.guests].every(
      (list) => Array.isArray(list) && list.every(isText),
    ) &&
    maybe(isText)(value.owner)
  );
}

function areActs(value: unknown): value is StoredAct[] {
  return Array.isArray(value) && value.every((act) => isObject(act) && isNumber(act.at));
}

function areSpans(value: unknown): boolean {
  return Array.isArray(value) && value.every((s) => Array.isArray(s) && s.every(isNumber));
}

function isMarkTriple(value: unknown): boolean {
  return Array.isArray(value) && value.length === 3 && value.every(isNumber);
}

function isVia(value: unknown): boolean {
  return VIAS.some((via) => via === value);
}

function isKey(value: unknown): boolean {
  return isText(value) && /^[a-z]+:./.test(value);
}

function isDay(value: unknown): boolean {
  return isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function maybe(check: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || check(value);
}
