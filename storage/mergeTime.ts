/**
 * Time out of two databases: visits by their id, and the rows of days made anew from them. What a
 * row holds besides its visits is kept, the larger where both have some. Of a visit the user edited or
 * took out the last word counts. Pure; in any order the same, once is twice.
 */

import { type DayTime, dayOfVisit, timeOf } from '../utils/attention/visits.ts';
import { canonical } from '../utils/formats/canonical.ts';
import type { CommunityKey, PageKind } from '../utils/words.ts';
import { mergeRow } from './mergeRow.ts';
import type { AttentionDayRow, SessionRow } from './rows.ts';

export interface Time {
  sessions: readonly SessionRow[];
  days: readonly AttentionDayRow[];
  /** When visits were last edited or taken out by the user, by their id. */
  edited?: ReadonlyMap<string, { at: number; gone: boolean }>;
}

/** What is to be written: sessions and rows of days, new or changed. */
export interface TimeChange {
  sessions: SessionRow[];
  /** Ids of visits that were taken out elsewhere. */
  dropped: string[];
  days: AttentionDayRow[];
}

/** `add`: a visit, and what a row holds besides, stays as it is here. */
export function mergeTime(ours: Time, theirs: Time, mode: 'add' | 'merge'): TimeChange {
  const here = new Map(ours.sessions.map((row) => [row.id, row]));
  const both = new Map(here);
  const when = ({ edited }: Time, id: string) => edited?.get(id)?.at ?? 0;
  for (const row of theirs.sessions) {
    const old = both.get(row.id);
    const later = when(theirs, row.id) - when(ours, row.id);
    const gone = mode === 'merge' && ours.edited?.get(row.id)?.gone;
    if (!old) {
      if (!gone || later >= 0) both.set(row.id, row);
    } else if (mode === 'merge' && later >= 0) {
      both.set(row.id, later ? row : mergedSession(old, row));
    }
  }
  const dropped: string[] = [];
  for (const [id, { at, gone }] of (mode === 'merge' && theirs.edited) || []) {
    if (!gone || at <= when(ours, id) || !both.delete(id)) continue;
    dropped.push(id);
  }
  const changed = [...both.values()].filter((row) => {
    return canonical(row) !== canonical(here.get(row.id));
  });
  const [a, b, after] = [
    daysOf(ours),
    daysOf(theirs),
    daysOf({ sessions: [...both.values()], days: [] }),
  ];
  const moved = [...changed.map(({ id }) => id), ...dropped]
    .flatMap((id) => here.get(id) ?? [])
    .map(nameOfVisit);
  const out: TimeChange = { sessions: changed, dropped, days: [] };
  for (const name of new Set([...b.keys(), ...moved])) {
    const [community, day] = name.split('\n') as [CommunityKey, string];
    const [one, two] = [a.get(name), b.get(name)];
    const visits = timeOf(after.get(name)?.visits ?? []);
    const kinds = new Set([...kindsOf(one), ...kindsOf(two), ...visits.keys()]);
    for (const pageKind of kinds) {
      const besides = restOf(one, pageKind);
      const theirRest = restOf(two, pageKind);
      const rest = besides && (mode === 'add' || !theirRest) ? besides : larger(besides, theirRest);
      const time = visits.get(pageKind);
      const ms = Math.max(0, rest.ms + (time?.ms ?? 0));
      const byHandMs = Math.max(0, rest.byHandMs + (time?.byHandMs ?? 0));
      const [old, other] = [one?.rows.get(pageKind), two?.rows.get(pageKind)];
      const row = { ...(old ?? other ?? { community, day, pageKind }), ms, byHandMs };
      const there = ms + byHandMs > 0 || old || other;
      if (there && (old?.ms !== ms || old.byHandMs !== byHandMs)) out.days.push(row);
    }
  }
  return out;
}

/** Rows and visits of one community on one day. */
interface Day {
  rows: Map<PageKind, AttentionDayRow>;
  visits: SessionRow[];
  /** Of its visits. */
  time?: Map<PageKind, DayTime>;
}

function daysOf({ sessions, days }: Time): Map<string, Day> {
  const all = new Map<string, Day>();
  const of = (name: string) => {
    const day: Day = all.get(name) ?? { rows: new Map(), visits: [] };
    all.set(name, day);
    return day;
  };
  for (const row of days) of(`${row.community}\n${row.day}`).rows.set(row.pageKind, row);
  for (const row of sessions) of(nameOfVisit(row)).visits.push(row);
  return all;
}

function nameOfVisit(row: SessionRow): string {
  return `${row.community}\n${dayOfVisit(row)}`;
}

function kindsOf(day: Day | undefined): PageKind[] {
  return day ? [...day.rows.keys(), ...timeIn(day).keys()] : [];
}

function timeIn(day: Day): Map<PageKind, DayTime> {
  day.time ??= timeOf(day.visits);
  return day.time;
}

/** What the row holds besides its visits; undefined where there is neither. */
function restOf(day: Day | undefined, kind: PageKind): DayTime | undefined {
  const row = day?.rows.get(kind);
  const time = day && timeIn(day).get(kind);
  if (!row && !time) return undefined;
  return {
    ms: (row?.ms ?? 0) - (time?.ms ?? 0),
    byHandMs: (row?.byHandMs ?? 0) - (time?.byHandMs ?? 0),
  };
}

function larger(a: DayTime | undefined, b: DayTime | undefined): DayTime {
  const [one, two] = [a ?? b, b ?? a];
  return {
    ms: Math.max(one?.ms ?? 0, two?.ms ?? 0),
    byHandMs: Math.max(one?.byHandMs ?? 0, two?.byHandMs ?? 0),
  };
}

function mergedSession(a: SessionRow, b: SessionRow): SessionRow {
  return mergeRow('sessions', { ...a }, { ...b }) as unknown as SessionRow;
}
