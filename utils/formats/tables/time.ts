/** Tables of time spent, deeds noticed, topics read, reminders shown, and the settings. */
import type { AttentionDay } from '../../payoff/types.ts';
import type { Column } from '../cells.ts';

const HOUR = 3_600_000;
const seconds = (ms: number) => ms / 1000;
/** To the second, for people; the seconds beside them are exact. */
const hours = (ms: number) => Math.round((ms / HOUR) * 1e4) / 1e4;

export const ATTENTION_DAYS: readonly Column<AttentionDay>[] = [
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'day', kind: 'day', of: (row) => row.day },
  { key: 'page_kind', kind: 'code', of: (row) => row.pageKind },
  { key: 'hours', kind: 'number', of: (row) => hours(row.ms + row.byHandMs) },
  { key: 'measured_seconds', kind: 'number', of: (row) => seconds(row.ms) },
  { key: 'by_hand_seconds', kind: 'number', of: (row) => seconds(row.byHandMs) },
];

interface SessionLike {
  id: string;
  community: string;
  fromAt: number;
  toAt: number;
  ms: { [kind: string]: number | undefined };
  byHand: boolean;
  note?: string | undefined;
}

const active = (row: SessionLike) =>
  Object.values(row.ms).reduce<number>((sum, ms) => sum + (ms ?? 0), 0);

export const SESSIONS: readonly Column<SessionLike>[] = [
  { key: 'id', kind: 'text', of: (row) => row.id },
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'from_at', kind: 'time', of: (row) => row.fromAt },
  { key: 'to_at', kind: 'time', of: (row) => row.toAt },
  { key: 'hours', kind: 'number', of: (row) => hours(active(row)) },
  { key: 'active_seconds', kind: 'number', of: (row) => seconds(active(row)) },
  { key: 'page_kinds', kind: 'code', of: (row) => Object.keys(row.ms).sort().join(';') },
  { key: 'by_hand', kind: 'flag', of: (row) => row.byHand },
  { key: 'note', kind: 'text', of: (row) => row.note },
];

interface DeedDayLike {
  community: string;
  day: string;
  deed: string;
  times: readonly number[];
}

export const DEED_DAYS: readonly Column<DeedDayLike>[] = [
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'day', kind: 'day', of: (row) => row.day },
  { key: 'deed', kind: 'code', of: (row) => row.deed },
  { key: 'count', kind: 'number', of: (row) => row.times.length },
  { key: 'first_at', kind: 'time', of: (row) => row.times[0] },
  { key: 'last_at', kind: 'time', of: (row) => row.times.at(-1) },
];

interface ReadLike {
  community: string;
  topic: string;
  firstAt: number;
  lastAt: number;
  ms: number;
  endAt?: number;
  owner?: boolean;
  digest?: boolean;
}

export const READS: readonly Column<ReadLike>[] = [
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'topic', kind: 'text', of: (row) => row.topic },
  { key: 'first_at', kind: 'time', of: (row) => row.firstAt },
  { key: 'last_at', kind: 'time', of: (row) => row.lastAt },
  { key: 'active_seconds', kind: 'number', of: (row) => seconds(row.ms) },
  { key: 'end_at', kind: 'time', of: (row) => row.endAt },
  { key: 'by_owner', kind: 'flag', of: (row) => row.owner },
  { key: 'digested', kind: 'flag', of: (row) => row.digest },
];

interface ReminderLike {
  community: string;
  what: string;
  on: string;
  sentAt: number;
}

export const REMINDERS: readonly Column<ReminderLike>[] = [
  { key: 'community', kind: 'code', of: (row) => row.community },
  { key: 'what', kind: 'code', of: (row) => row.what },
  { key: 'about', kind: 'text', of: (row) => row.on },
  { key: 'sent_at', kind: 'time', of: (row) => row.sentAt },
];

export interface SettingLine {
  name: string;
  value: string;
}

/** One line a setting; lists and records as JSON. */
export function settingLines(settings: object): SettingLine[] {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const SETTINGS: readonly Column<SettingLine>[] = [
  { key: 'setting', kind: 'code', of: (line) => line.name },
  { key: 'value', kind: 'text', of: (line) => line.value },
];

export interface DiscardedLine {
  day: string;
  why: string;
  ms: number;
}

export function discardedLines(days: { [day: string]: object }): DiscardedLine[] {
  return Object.entries(days).flatMap(([day, whys]) =>
    Object.entries(whys).map(([why, ms]) => ({ day, why, ms: Number(ms) })),
  );
}

export const DISCARDED: readonly Column<DiscardedLine>[] = [
  { key: 'day', kind: 'day', of: (line) => line.day },
  { key: 'why', kind: 'code', of: (line) => line.why },
  { key: 'seconds', kind: 'number', of: (line) => seconds(line.ms) },
];
