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
      // Planets already opened first: a topic's id is only known to who has seen its planet.
      const open = [...grown.values()];
      for (const p of [...open, ...joined().filter((j) => !open.includes(j))]) {
        const hit = [...p.timeline, ...p.checkinTopics].find((t) => String(t.id) === id);
        if (hit) return { topic: hit, planet: p };
      }
      return undefined;
    },
  };
}

/** What is there to see at `now`, newest first. */
export function shown<T extends { at: number }>(list: readonly T[], now: number): T[] {
  return list.filter((x) => x.at <= now);
}

export const isViewer = (id: bigint): boolean => id === VIEWER_ID;
