/** What the owner and staff were seen doing, within coverage. Pure. */
import { DAY, WEEK, weekBegin, weekOf } from '../days.ts';
import type { Span } from '../words.ts';
import { type Act, actsOf, sideOf } from './acts.ts';
import { RECENT_DAYS } from './measureActivity.ts';
import type { OwnerMeasures } from './measures.ts';
import { measureReplies } from './replies.ts';
import { clipSpans, daysOf, isCovered, lastOf, totalOf } from './spans.ts';
import { isTimeline, ownerCoverage, within } from './timeline.ts';
import type { Coverage, People, StoredTopic } from './types.ts';

/** `topics`: distinct; `coverage` clipped to the window. null: no owner known, or nothing covered. */
export function measureOwner(
  topics: readonly StoredTopic[],
  people: People | undefined,
  coverage: Coverage,
): OwnerMeasures | null {
  const whole = ownerCoverage(coverage);
  const spans = lastOf(whole, RECENT_DAYS * DAY);
  const anchorAt = spans.at(-1)?.[1];
  if (!people?.owner || anchorAt === undefined) return null;
  const acts = actsOf(topics, people);
  const counted = acts.filter((act) => act.timeline && isCovered(spans, act.at));
  const own = counted.filter((act) => act.side === 'owner');
  const timeline = topics.filter(isTimeline);
  const spoken = acts.filter((act) => act.what !== 'like');
  const lastActAt = newest(spoken.filter((act) => act.side === 'owner'));
  const staffLastActAt = newest(spoken);
  const posts = acts.filter((act) => act.what === 'topic');
  const guests = new Set(people.guests.filter((guest) => guest !== people.owner));
  return {
    days: daysOf(spans),
    anchorAt,
    silentDays: silence(whole, lastActAt),
    staffSilentDays: silence(whole, staffLastActAt),
    lastActAt,
    staffLastActAt,
    lastTopicAt: newest(posts.filter((act) => act.side === 'owner')),
    staffLastTopicAt: newest(posts.filter((act) => act.side === 'staff')),
    ...presence(spans, counted),
    ownerTopics: own.filter((act) => act.what === 'topic').length,
    ownerComments: own.filter((act) => act.what === 'comment').length,
    ownerLikes: own.filter((act) => act.what === 'like').length,
    ...mixOf(within(timeline, coverage.all ?? []), people),
    ...measureReplies(timeline, people, coverage),
    guestsListed: guests.size,
    guestsActive: new Set(
      counted.filter((a) => a.what !== 'like' && guests.has(a.who)).map((a) => a.who),
    ).size,
  };
}

const newest = (acts: readonly Act[]): number | null => acts.at(-1)?.at ?? null;

/** Covered days after the last act: time nobody saw is not silence. */
function silence(spans: readonly Span[], last: number | null): number {
  return daysOf(clipSpans(spans, [last ?? Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]));
}

/** Weeks covered by half or more, or with an act in them: so an act more never lowers the share. */
function presence(spans: readonly Span[], acts: readonly Act[]) {
  const owner = new Set(acts.filter((a) => a.side === 'owner').map((a) => weekOf(a.at)));
  const either = new Set(acts.map((a) => weekOf(a.at)));
  const covered = new Set<number>();
  for (const [from, to] of spans) {
    for (let week = weekOf(from); weekBegin(week) <= to; week += WEEK / DAY) {
      const begin = weekBegin(week);
      if (totalOf(clipSpans(spans, [begin, begin + WEEK])) >= WEEK / 2) covered.add(week);
    }
  }
  return {
    weeks: new Set([...covered, ...owner]).size,
    ownerWeeks: owner.size,
    anyWeeks: new Set([...covered, ...either]).size,
    staffWeeks: either.size,
  };
}

/** Who wrote the timeline; topics whose author is not told are left out. */
function mixOf(topics: readonly StoredTopic[], people: People) {
  const out = { mixOwner: 0, mixStaff: 0, mixMembers: 0 };
  for (const topic of topics) {
    const side = sideOf(people, topic.author);
    if (side === 'owner') out.mixOwner++;
    else if (side === 'staff') out.mixStaff++;
    else if (topic.author !== undefined || topic.anonymous) out.mixMembers++;
  }
  return out;
}
