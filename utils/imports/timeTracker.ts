/**
 * Hours on the read sites out of a backup of Time Tracker (time-tracker-4-browser): time by host and
 * day. A host says which site, not which community: the user says so, unless the backup counted by
 * address. Which shapes, as of when: docs/import.md. Pure.
 */
import { z } from 'zod';
import type { CommunityKey } from '../words.ts';
import { parseDay } from './readings.ts';
import { excerpt, Refused, type Unread } from './types.ts';

export interface HostDay {
  day: string;
  ms: number;
}

export interface HostTime {
  /** `wx.zsxq.com`, or an address counted by itself. */
  host: string;
  /** Where the address itself tells it. */
  community?: CommunityKey;
  days: HostDay[];
  ms: number;
}

export interface TrackedTime {
  hosts: HostTime[];
  unread: Unread[];
  /** Rows about other places, let go. */
  others: number;
}

const ROWS_MOST = 1_000_000;
const DAY_MS = 86_400_000;
const Row = z.object({
  host: z.string().min(1).max(500),
  date: z.string().max(10),
  focus: z.number().min(0).nullish(),
});
const Meta = z.object({ __meta__: z.object({ version: z.string().max(40) }) });

export function isTimeTracker(json: unknown): boolean {
  return Meta.safeParse(json).success;
}

/** `hosts`: of the read sites' pages, e.g. `wx.zsxq.com`. */
export async function readTimeTracker(
  json: unknown,
  hosts: readonly string[],
  breath: () => Promise<void> | undefined,
): Promise<TrackedTime> {
  if (!isTimeTracker(json)) throw new Refused('not-known');
  const out: TrackedTime = { hosts: [], unread: [], others: 0 };
  const byHost = new Map<string, Map<string, number>>();
  let line = 0;
  for (const raw of rowsIn(json as object)) {
    line += 1;
    if (line > ROWS_MOST) throw new Refused('too-many-rows', String(ROWS_MOST));
    if (line % 2000 === 0) await breath();
    const named = (raw as { host?: unknown } | null)?.host;
    if (typeof named === 'string' && !hosts.includes(hostOf(named))) {
      out.others += 1;
      continue;
    }
    const row = Row.safeParse(raw);
    const day = row.success ? parseDay(row.data.date) : undefined;
    const ms = row.success ? Math.round(row.data.focus ?? 0) : 0;
    if (!row.success || !day || ms > DAY_MS) {
      const why = !row.success ? 'entry' : day ? 'long' : 'day';
      if (out.unread.length < 2000) out.unread.push({ line, why, text: excerpt(raw) });
      continue;
    }
    if (ms === 0) continue;
    const days = byHost.get(row.data.host) ?? new Map<string, number>();
    byHost.set(row.data.host, days);
    days.set(day, Math.min(DAY_MS, (days.get(day) ?? 0) + ms));
  }
  for (const [host, days] of byHost) out.hosts.push(hostTime(host, days));
  out.hosts.sort((a, b) => b.ms - a.ms);
  return out;
}

function hostTime(host: string, byDay: ReadonlyMap<string, number>): HostTime {
  const days = [...byDay]
    .map(([day, ms]) => ({ day, ms }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const group =
    /^(?:wx|m|public)\.zsxq\.com\/(?:[\w-]+\/)*?(?:group|groups)\/(\d{1,24})(?:\/|$)/.exec(
      host,
    )?.[1];
  return {
    host,
    ...(group ? { community: `zsxq:${group}` as const } : {}),
    days,
    ms: days.reduce((sum, one) => sum + one.ms, 0),
  };
}

/** Rows of today's backups, and of those before, which had one property a host and day. */
function* rowsIn(json: object): Generator<unknown> {
  const own = Object.hasOwn(json, '__stat__')
    ? (json as { __stat__: unknown }).__stat__
    : undefined;
  if (Array.isArray(own)) {
    yield* own;
    return;
  }
  for (const key of Object.keys(json)) {
    const match = /^(\d{8})(.{1,500})$/.exec(key);
    if (!match) continue;
    const value = (json as Record<string, unknown>)[key] as { focus?: unknown } | null;
    yield { host: match[2], date: match[1], focus: value?.focus };
  }
}

/** `wx.zsxq.com/group/1/**` → `wx.zsxq.com`. */
function hostOf(named: string): string {
  return named.split('/')[0]?.toLowerCase() ?? '';
}
