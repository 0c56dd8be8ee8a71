/** The replay world: planets grown on first use out of a seed, and the moment we look at them. */
import { growPlanet } from './grow.ts';
import { VIEWER_ID } from './people.ts';
import { NOW, PLANS, planOf } from './plans.ts';
import type { Planet, Topic } from './types.ts';

export interface WorldOptions {
  /** Epoch ms at which the pages are looked at. Default: the anchor, else 2025-12-10T16:26+08:00. */
  now?: number;
  /** Epoch ms the plans' "so long ago" hang on. Default: `now`, so that a world is fresh at any time. */
  anchor?: number;
  seed?: string;
  signedIn?: boolean;
}

export interface World {
  now: number;
  readonly anchor: number;
  signedIn: boolean;
  /** By id or by key of its plan. */
  planet(idOrKey: string): Planet | undefined;
  /** The planets whose pages the viewer can open, in the order of the left column. */
  joined(): Planet[];
  /** A topic and its planet, wherever it is. */
  topic(id: string): { topic: Topic; planet: Planet } | undefined;
}

export function makeWorld(options: WorldOptions = {}): World {
  const anchor = options.anchor ?? options.now ?? NOW;
  const seed = options.seed ?? 'replay';
  const grown = new Map<string, Planet>();
  const planet = (idOrKey: string): Planet | undefined => {
    const plan = planOf(idOrKey);
    if (!plan) return undefined;
    const had = grown.get(plan.key);
    if (had) return had;
    const made = growPlanet(plan, anchor, seed);
    grown.set(plan.key, made);
    return made;
  };
  const joined = () =>
    PLANS.filter((p) => p.viewer.state !== 'not-joined').flatMap((p) => planet(p.key) ?? []);
  return {
    now: options.now ?? anchor,
    anchor,
    signedIn: options.signedIn ?? true,
    planet,
    joined,
    topic(id) {
      const find = (p: Planet) => {
        const topic = [...p.timeline, ...p.checkinTopics].find((t) => String(t.id) === id);
        return topic && { topic, planet: p };
      };
      // Planets already opened first: a topic's id is mostly known to who has seen its planet.
      for (const p of grown.values()) {
        const hit = find(p);
        if (hit) return hit;
      }
      for (const p of joined()) {
        const hit = find(p);
        if (hit) return hit;
      }
      return undefined;
    },
  };
}

/** What is there to see at `now`. The list is newest first, and stays so. */
export function shown<T extends { at: number }>(list: readonly T[], now: number): T[] {
  const first = list.findIndex((x) => x.at <= now);
  return first < 0 ? [] : list.slice(first);
}

export const isViewer = (id: bigint): boolean => id === VIEWER_ID;
