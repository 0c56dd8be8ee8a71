/** Two rows with the same key from two databases: which one it becomes. Commutative; once is twice. */
import { stretchesOf, type TermsTimes, timesOf } from '../utils/decide/termsSeen.ts';
import { canonical } from '../utils/formats/canonical.ts';
import type { StoredTopic } from '../utils/scoring/types.ts';
import { mergeTopics } from './mergeTopic.ts';

type Row = Record<string, unknown>;

/**
 * Rows of attention and of topics read take the larger counts, deeds and topics the union, terms and
 * reminders the whole time; otherwise the one seen or made last wins. Entries of the ledger are
 * decided by when they were edited (restore.ts).
 */
export function mergeRow(table: string, a: Row, b: Row): Row {
  if (table === 'attentionDays') {
    return { ...a, ms: larger(a.ms, b.ms), byHandMs: larger(a.byHandMs, b.byHandMs) };
  }
  if (table === 'deedDays') {
    const times = new Set([...(a.times as number[]), ...(b.times as number[])]);
    return { ...a, times: [...times].sort((x, y) => x - y) };
  }
  if (table === 'topicWeeks') {
    return { ...a, topics: mergeTopics(a.topics as StoredTopic[], b.topics as StoredTopic[]) };
  }
  if (table === 'reads') {
    const { community, topic } = a;
    const ends = [a.endAt, b.endAt].filter((at) => at !== undefined) as number[];
    return {
      ...{ community, topic },
      firstAt: Math.min(Number(a.firstAt), Number(b.firstAt)),
      lastAt: larger(a.lastAt, b.lastAt),
      ms: larger(a.ms, b.ms),
      ...(ends.length && { endAt: Math.min(...ends) }),
      ...flag('owner', a, b),
      ...flag('digest', a, b),
    };
  }
  if (table === 'terms') {
    const times = timesOf([a, b].flatMap((row) => stretchesOf(row as unknown as TermsTimes)));
    const plain = ({ seen: _, firstSeenAt: __, ...row }: Row) => row;
    return { ...later(plain(a), plain(b)), ...times };
  }
  if (table === 'sessions') {
    const [{ day, ...one }, { day: other, ...two }] = [a, b];
    // Older rows do not say it.
    const days = [day, other].filter((known) => known !== undefined) as string[];
    return { ...later(one, two), ...(days.length && { day: days.sort()[0] }) };
  }
  if (table === 'reminders') {
    return { ...a, sentAt: Math.min(Number(a.sentAt), Number(b.sentAt)) };
  }
  return later(a, b);
}

function later(a: Row, b: Row): Row {
  const [at, bt] = [newness(a), newness(b)];
  if (at !== bt) return at > bt ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

function newness(row: Row): number {
  const at = row.lastSeenAt ?? row.seenAt ?? row.at ?? row.toAt ?? 0;
  return typeof at === 'number' ? at : 0;
}

function larger(a: unknown, b: unknown): number {
  return Math.max(Number(a) || 0, Number(b) || 0);
}

/** Said by either: true where one says so. */
function flag(name: 'owner' | 'digest', a: Row, b: Row): Row {
  const said = [a[name], b[name]].filter((value) => typeof value === 'boolean');
  return said.length ? { [name]: said.includes(true) } : {};
}
