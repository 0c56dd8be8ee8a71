/** Which of the topics of a batch are stored, week by week, within the caps. Pure. */
import { weekOf } from '../utils/days.ts';
import type { StoredTopic } from '../utils/scoring/types.ts';
import { CAPS } from './caps.ts';
import { mergeTopics } from './mergeTopic.ts';
import type { SeenTopics } from './seen.ts';

export interface Taken {
  /** The merged topics of each week that was touched. */
  weeks: Map<number, StoredTopic[]>;
  added: number;
  /** Pages of topics that were stored whole; only these cover their span. */
  whole: SeenTopics[];
  /** Pages of which some topics found no room. */
  cut: SeenTopics[];
}

export function weeksOf(pages: readonly SeenTopics[]): number[] {
  return [...new Set(pages.flatMap((page) => page.topics.map((t) => weekOf(t.createdAt))))];
}

/** `stored`: the topics there are of each week touched. `room`: how many new ones may be stored. */
export function takeTopics(
  stored: ReadonlyMap<number, readonly StoredTopic[]>,
  pages: readonly SeenTopics[],
  room: number,
): Taken {
  const known = new Map<number, Set<string>>();
  for (const week of weeksOf(pages)) {
    known.set(week, new Set(stored.get(week)?.map((topic) => topic.id)));
  }
  const seen = new Map<number, StoredTopic[]>();
  const taken: Taken = { weeks: new Map(), added: 0, whole: [], cut: [] };
  for (const page of pages) {
    let cut = false;
    for (const topic of page.topics) {
      const week = weekOf(topic.createdAt);
      const ids = known.get(week) as Set<string>;
      if (!ids.has(topic.id)) {
        if (taken.added >= room || ids.size >= CAPS.topicsAWeek) {
          cut = true;
          continue;
        }
        ids.add(topic.id);
        taken.added += 1;
      }
      const list = seen.get(week);
      if (list) list.push(topic);
      else seen.set(week, [topic]);
    }
    (cut ? taken.cut : taken.whole).push(page);
  }
  for (const [week, topics] of seen) {
    taken.weeks.set(week, mergeTopics(stored.get(week) ?? [], topics));
  }
  return taken;
}
