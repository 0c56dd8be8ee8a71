/**
 * Hours of another program as sessions by hand, one a day; days we measured ourselves are left out. An
 * address that is counted by itself is counted by that program within its site, too: what goes by
 * itself is taken off the site. Pure.
 */
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

/** An address with the community its time is said to have gone to. */
export interface Assigned {
  host: string;
  days: readonly HostDay[];
  community: CommunityKey | '';
  ticked: boolean;
}

export interface SessionsOf {
  sessions: ImportedSession[];
  /** Days left out because time was measured on them here. */
  measured: number;
  /** Days that have not come yet, or are not over. */
  ahead: number;
  /** Days of which a narrower address has a part or all. */
  narrowed: number;
}

export interface SessionsOn {
  measuredDays: ReadonlySet<string>;
  /** Ids of sessions brought in before. */
  there: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  today: string;
  note: string;
  zone?: string;
}

const HALF_DAY = 12 * 3_600_000;

/** What one of `all` would add: the same host, day and community give the same id, kept once. */
export function sessionsOf(one: Assigned, all: readonly Assigned[], on: SessionsOn): SessionsOf {
  const out: SessionsOf = { sessions: [], measured: 0, ahead: 0, narrowed: 0 };
  const { host, community } = one;
  if (community === '') return out;
  const within = nearest(all.filter((other) => isWithin(other.host, host)));
  const around = all.filter((other) => isWithin(host, other.host));
  for (const { day, ms } of one.days) {
    if (day >= on.today) out.ahead += 1;
    else if (on.measuredDays.has(day)) out.measured += 1;
    else {
      const apart = within.reduce((sum, other) => sum + countedOn(day, other, on.there), 0);
      if (apart > 0) out.narrowed += 1;
      const id = sessionId(host, day, community);
      const known = [id, ...around.map((other) => sessionId(other.host, day, community))];
      if (ms > apart && !known.some((other) => on.there.has(other))) {
        out.sessions.push({ id, community, ...placed(day, ms - apart, on.zone), ...by(on.note) });
      }
    }
  }
  return out;
}

const by = (note: string) => ({ byHand: true, note }) as const;

/** From noon, or as much earlier as it takes to end on the same day. */
function placed(day: string, ms: number, zone: string | undefined) {
  const begin = dayStart(day, zone);
  const end = dayStart(addDays(day, 1), zone);
  const length = Math.min(ms, end - begin);
  const fromAt = Math.max(begin, Math.min(begin + HALF_DAY, end - length));
  return { fromAt, toAt: fromAt + length, ms: { other: length } };
}

/** Ms that go by themselves: ticked, or brought in before. */
function countedOn(
  day: string,
  { host, days, community, ticked }: Assigned,
  there: ReadonlySet<string>,
): number {
  if (community === '') return 0;
  if (!ticked && !there.has(sessionId(host, day, community))) return 0;
  return days.find((one) => one.day === day)?.ms ?? 0;
}

/** Those that lie in no other of them that counts. */
function nearest(all: readonly Assigned[]): Assigned[] {
  const counted = all.filter(({ community }) => community !== '');
  return counted.filter(
    (one) => !counted.some((other) => other.ticked && isWithin(one.host, other.host)),
  );
}

/** `wx.zsxq.com/group/1/**` is within `wx.zsxq.com`. */
function isWithin(narrow: string, wide: string): boolean {
  return bare(narrow).startsWith(`${bare(wide)}/`);
}

const bare = (host: string) => host.replace(/[/*]+$/, '').toLowerCase();

function sessionId(host: string, day: string, community: CommunityKey): string {
  return `tt-${day}-${hashed(`${host}\n${community}`)}`;
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
