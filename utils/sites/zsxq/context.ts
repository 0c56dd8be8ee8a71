/** What a pick works with. */

import type { FactSet } from '../../facts.ts';
import type { Observation } from '../../observations.ts';
import type { PageAt } from '../site.ts';
import { type PlanetKey, planetOf } from './pages.ts';
import type { Json } from './read.ts';

interface Given {
  endpoint: string;
  /** What the URL asked for. */
  asked: URLSearchParams;
  page: PageAt;
  at: number;
  /** The viewer's own id, '' when not known. */
  self: string;
  /** The topic a response is about, where it does not describe it. */
  about?: Json | undefined;
  /** `resp_data`. */
  data: Json;
}

export class Context {
  readonly out: Observation[] = [];
  readonly missing = new Set<string>();
  readonly given: Given;

  constructor(given: Given) {
    this.given = given;
  }

  get data(): Json {
    return this.given.data;
  }

  /** The planet of the page. */
  get here(): PlanetKey | undefined {
    return planetOf(this.given.page);
  }

  /** What observations of this response have in common. */
  base(community: PlanetKey) {
    return {
      community,
      seenAt: this.given.at,
      via: 'response',
      endpoint: this.given.endpoint,
    } as const;
  }

  facts(community: PlanetKey, facts: FactSet): void {
    if (Object.keys(facts).length) this.out.push({ kind: 'facts', ...this.base(community), facts });
  }

  sighting(community: PlanetKey, facts: FactSet): void {
    const on = this.here;
    this.out.push({
      kind: 'sighting',
      site: 'zsxq',
      ...(on && { on }),
      ...this.base(community),
      facts,
    });
  }

  /** True when the body speaks of another planet than the page is of: then only that is said. */
  foreign(community: PlanetKey | undefined): boolean {
    const here = this.here;
    if (!community || !here || community === here) return false;
    this.out.length = 0;
    this.missing.clear();
    this.problem('other-community');
    return true;
  }

  problem(problem: 'other-community' | 'empty'): void {
    this.out.push(problemOf(problem, this.given.endpoint, this.given.page, this.given.at));
  }
}

/** A sentence for the card of the page's own planet. */
export function problemOf(
  problem: Extract<Observation, { kind: 'problem' }>['problem'],
  endpoint: string,
  page: PageAt,
  seenAt: number,
  code?: unknown,
): Observation {
  const community = planetOf(page);
  return {
    kind: 'problem',
    site: 'zsxq',
    ...(community && { community }),
    seenAt,
    endpoint,
    problem,
    ...(Number.isSafeInteger(code) && { code: code as number }),
  };
}
