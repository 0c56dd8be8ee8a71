/** Own use in the sample: sessions, the day rows they add up to, and what was done there. Pure. */
import { DAY, HOUR, MINUTE } from '../days.ts';
import type { AttentionDay, Deed } from '../payoff/types.ts';
import type { CommunityKey, PageKind } from '../words.ts';
import type { SamplePlan } from './planets.ts';
import { randomOf } from './random.ts';
import { seedOf } from './readings.ts';

/** Measuring began so many days ago: use before it is unknown. */
export const MEASURED_DAYS = 260;

interface Session {
  id: string;
  community: CommunityKey;
  fromAt: number;
  toAt: number;
  ms: Partial<Record<PageKind, number>>;
  byHand: boolean;
  note?: string;
}

/** Hours people read at: on the way, at noon, late. */
const HOURS = [8, 8, 12, 13, 20, 21, 21, 22, 22, 23];
const KINDS: readonly PageKind[] = ['feed', 'feed', 'topic', 'digests', 'questions'];
const DEEDS: readonly Deed[] = ['liked', 'liked', 'commented', 'commented', 'asked', 'posted'];

export function sessionsOf(
  plan: SamplePlan,
  now: number,
  startOf: (daysAgo: number) => number,
): Session[] {
  if (!plan.use) return [];
  const random = randomOf(seedOf(plan.key) + 3);
  const { hours, from, until } = plan.use;
  const out: Session[] = [];
  for (let daysAgo = Math.min(from, MEASURED_DAYS); daysAgo >= until; daysAgo--) {
    // Less and less, as it goes.
    const eager = 0.6 + (0.8 * daysAgo) / Math.max(from, 30);
    if (!random.chance(Math.min(0.85, (hours / 3) * eager))) continue;
    const minutes = Math.round(((hours * 60) / 7) * (0.5 + 1.8 * random.next()));
    const hour = HOURS[random.between(0, HOURS.length - 1)] ?? 21;
    const fromAt = startOf(daysAgo) + hour * HOUR + random.between(0, 40) * MINUTE;
    const ms = Math.max(2, minutes) * MINUTE;
    const toAt = fromAt + Math.round(ms * 1.15);
    if (toAt > now) continue;
    const kind = KINDS[random.between(0, KINDS.length - 1)] ?? 'feed';
    out.push({
      id: `sample-${plan.key}-${daysAgo}`,
      community: plan.key,
      fromAt,
      toAt,
      ms: { [kind]: ms },
      byHand: false,
    });
  }
  return out;
}

/** Time told by hand, of a community outside the sites that are read. */
export function byHandSessions(community: CommunityKey, now: number, note: string): Session[] {
  return Array.from({ length: 22 }, (_, i) => {
    const fromAt = now - (i * 7 + 2) * DAY;
    const ms = 90 * MINUTE;
    return {
      id: `sample-hand-${i}`,
      community,
      fromAt,
      toAt: fromAt + ms,
      ms: { other: ms },
      byHand: true,
      note,
    };
  });
}

/** The day rows sessions add up to. */
export function daysOf(
  sessions: readonly Session[],
  dayOf: (at: number) => string,
): AttentionDay[] {
  const rows = new Map<string, AttentionDay>();
  for (const { community, fromAt, ms, byHand } of sessions) {
    const day = dayOf(fromAt);
    for (const [kind, length] of Object.entries(ms)) {
      const id = `${community} ${day} ${kind}`;
      const pageKind = kind as PageKind;
      const row = rows.get(id) ?? { community, day, pageKind, ms: 0, byHandMs: 0 };
      if (byHand) row.byHandMs += length;
      else row.ms += length;
      rows.set(id, row);
    }
  }
  return [...rows.values()];
}

/** One deed in every few visits. */
export function deedDaysOf(sessions: readonly Session[], dayOf: (at: number) => string) {
  const rows = new Map<
    string,
    { community: CommunityKey; day: string; deed: Deed; times: number[] }
  >();
  sessions.forEach(({ community, toAt, byHand }, i) => {
    if (byHand || i % 4 !== 0) return;
    const deed = DEEDS[(i / 4) % DEEDS.length] ?? 'liked';
    const day = dayOf(toAt);
    const id = `${community} ${day} ${deed}`;
    const row = rows.get(id) ?? { community, day, deed, times: [] };
    row.times.push(toAt);
    rows.set(id, row);
  });
  return [...rows.values()];
}
