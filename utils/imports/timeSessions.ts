/** Hours of another program as sessions by hand, one a day; days we measured ourselves are left out. Pure. */
import { dayStart } from '../attention/split.ts';
import { addDays } from '../payoff/calendar.ts';
import type { CommunityKey } from '../words.ts';
import type { HostDay } from './timeTracker.ts';

export interface ImportedSession {
  id: string;
  community: CommunityKey;
  fromAt: number;
  toAt: number;
  ms: { other: number };
  byHand: true;
  note: string;
}

export interface SessionsOf {
  sessions: ImportedSession[];
  /** Days left out because time was measured on them here. */
  measured: number;
  /** Days that have not come yet, or are not over. */
  ahead: number;
}

const HALF_DAY = 12 * 3_600_000;

/** The same host, day and community give the same id: read twice, kept once. */
export function sessionsOf(
  host: string,
  days: readonly HostDay[],
  community: CommunityKey,
  measuredDays: ReadonlySet<string>,
  on: { today: string; note: string; zone?: string },
): SessionsOf {
  const out: SessionsOf = { sessions: [], measured: 0, ahead: 0 };
  const place = hashed(`${host}\n${community}`);
  for (const { day, ms } of days) {
    if (day >= on.today) out.ahead += 1;
    else if (measuredDays.has(day)) out.measured += 1;
    else {
      const begin = dayStart(day, on.zone);
      const end = dayStart(addDays(day, 1), on.zone);
      // From noon, or as much earlier as it takes to end on the same day.
      const length = Math.min(ms, end - begin);
      const fromAt = Math.max(begin, Math.min(begin + HALF_DAY, end - length));
      const id = `tt-${day}-${place}`;
      const { note } = on;
      const rest = { community, fromAt, toAt: fromAt + length, byHand: true, note } as const;
      out.sessions.push({ id, ...rest, ms: { other: length } });
    }
  }
  return out;
}

/** FNV-1a, 53 bits: to tell hosts apart, no secret. */
function hashed(text: string): string {
  let [a, b] = [0x811c_9dc5, 0x1234_5678];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85eb_ca6b) + i;
  }
  return ((a >>> 0) * 0x20_0000 + ((b >>> 0) & 0x1f_ffff)).toString(36);
}
