/** What the sheets of an export must say of the rows that are stored: told from the raw rows, not by the code that writes them. */
import type { Rows } from './kit.ts';

/** A value with its kind: `money` in fen, `at` epoch ms, `day` `YYYY-MM-DD`. */
export type Value =
  | { text: string }
  | { money: number }
  | { n: number }
  | { at: number }
  | { day: string }
  | { flag: boolean };
/** By the key of a column. */
export type Line = Record<string, Value>;

type Row = Record<string, unknown>;
const object = (value: unknown) => value as Record<string, unknown>;
const text = (value: unknown): Value => ({ text: value === undefined ? '' : String(value) });
const at = (value: unknown): Value => ({ at: Number(value) });
const n = (value: unknown): Value => ({ n: Number(value) });
const day = (value: unknown): Value => ({ day: String(value) });

/** Lines by sheet, in the order of the stored rows. */
export function linesOf(all: Rows): Record<string, Line[]> {
  const of = (table: string, make: (row: Row) => Line): Line[] =>
    (all[table] ?? []).map((row) => make(row as Row));
  const flat = (table: string, make: (row: Row) => Line[]): Line[] =>
    (all[table] ?? []).flatMap((row) => make(row as Row));
  const meta = (key: string) => (all.meta?.find((row) => row.key === key)?.value ?? {}) as Row;
  const entry = (table: string, when: string, column: string, more: (row: Row) => Line) =>
    of(table, (row) => ({
      ...{ id: text(row.id), community: text(row.community), [column]: at(row[when]) },
      ...more(row),
    }));
  const facts = (row: Row) =>
    Object.entries(object(row.readings)).flatMap(([fact, list]) =>
      (list as Row[]).map((one) => ({
        ...{ community: text(row.key), fact: text(fact), endpoint: text(one.endpoint) },
        seen_at: at(one.seenAt),
      })),
    );
  return {
    fees: of('fees', (row) => ({
      ...{ id: text(row.id), community: text(row.community), currency: text(row.currency) },
      paid: { money: Number(row.paid) * (row.currency === 'JPY' ? 100 : 1) },
      ...{ paid_on: day(row.paidOn), note: text(row.note) },
    })),
    gains: entry('gains', 'at', 'at', (row) => ({ note: text(row.note) })),
    plans: entry('plans', 'madeAt', 'made_at', (row) => ({ hours_per_week: n(row.hoursPerWeek) })),
    decisions: entry('decisions', 'at', 'at', (row) => ({ choice: text(row.choice) })),
    handDeeds: of('handDeeds', (row) => ({
      id: text(row.id),
      day: day(row.on),
      count: n(row.count),
    })),
    questions: entry('questions', 'askedAt', 'asked_at', (row) => ({ topic: text(row.topic) })),
    claims: entry('claims', 'keptAt', 'kept_at', (row) => ({ text: text(row.text) })),
    attentionDays: of('attentionDays', (row) => ({
      ...{ community: text(row.community), day: day(row.day), page_kind: text(row.pageKind) },
      ...{
        measured_seconds: n(Number(row.ms) / 1000),
        by_hand_seconds: n(Number(row.byHandMs) / 1000),
      },
    })),
    sessions: of('sessions', (row) => ({
      ...{ id: text(row.id), from_at: at(row.fromAt), to_at: at(row.toAt) },
      ...{ by_hand: { flag: row.byHand === true }, note: text(row.note) },
    })),
    deedDays: of('deedDays', (row) => ({
      ...{ community: text(row.community), day: day(row.day), deed: text(row.deed) },
      count: n((row.times as unknown[]).length),
    })),
    reads: of('reads', (row) => ({ topic: text(row.topic), first_at: at(row.firstAt) })),
    communities: of('communities', (row) => ({
      community: text(row.key),
      first_seen_at: at(row.firstSeenAt),
    })),
    readings: flat('communities', facts),
    factChanges: of('factChanges', (row) => ({ fact: text(row.fact), seen_at: at(row.seenAt) })),
    coverage: flat('communities', (row) =>
      Object.entries(object(row.coverage)).flatMap(([scope, spans]) =>
        (spans as [number, number][]).map(([from, to]) => ({
          ...{ community: text(row.key), scope: text(scope), from: at(from), to: at(to) },
        })),
      ),
    ),
    topics: flat('topicWeeks', (row) =>
      (row.topics as Row[]).map((topic) => ({
        ...{ community: text(row.community), topic: text(topic.id), kind: text(topic.kind) },
        created_at: at(topic.createdAt),
      })),
    ),
    terms: flat('terms', (row) =>
      Object.keys(object(row.terms)).map((fact) => ({
        ...{ terms_hash: text(row.hash), fact: text(fact), last_seen_at: at(row.lastSeenAt) },
      })),
    ),
    markDays: of('markDays', (row) => ({
      ...{ community: text(row.community), day: day(row.day), at: at(row.at) },
      formula_version: n(row.formulaVersion),
    })),
    sightings: of('sightings', (row) => ({ name: text(row.name), seen_at: at(row.seenAt) })),
    reminders: of('reminders', (row) => ({ about: text(row.on), sent_at: at(row.sentAt) })),
    ledgerChanges: of('ledgerChanges', (row) => ({ seq: n(row.seq), id: text(row.id) })),
    settings: Object.entries(meta('settings'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name]) => ({ setting: text(name) })),
    discarded: Object.entries(meta('discarded')).flatMap(([when, whys]) =>
      Object.entries(whys as Record<string, number>).map(([why, ms]) => ({
        ...{ day: day(when), why: text(why), seconds: n(ms / 1000) },
      })),
    ),
  };
}
