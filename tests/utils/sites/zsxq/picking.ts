/** Picks a body on a page of the planet; whatever comes must be a valid observation. */
import { expect } from 'vitest';
import { Observation, type ObservationOf } from '../../../../utils/observations.ts';
import type { HeardResponse } from '../../../../utils/sites/site.ts';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { AT, GID, PAGE_URL, wire } from './bodies.ts';

export const KEY = `zsxq:${GID}`;
export const G = `/v2/groups/${GID}`;

export const heard = (
  path: string,
  body: unknown,
  over: Partial<HeardResponse> = {},
): HeardResponse => ({
  url: `https://api.zsxq.com${path}`,
  method: 'GET',
  status: 200,
  text: typeof body === 'string' ? body : wire(body),
  at: AT,
  ...over,
});

export function pick(
  path: string,
  body: unknown,
  { url = PAGE_URL, site = createZsxq(), over = {} } = {},
) {
  const page = site.pageAt(url);
  if (!page) throw new Error('no page');
  const seen = site.pick(heard(path, body, over), page);
  for (const o of seen) expect(Observation.safeParse(o).error, JSON.stringify(o)).toBeUndefined();
  return seen;
}
export const of = <K extends Observation['kind']>(seen: Observation[], kind: K) =>
  seen.filter((o): o is ObservationOf<K> => o.kind === kind);
export const facts = (seen: Observation[]) =>
  Object.assign({}, ...of(seen, 'facts').map((o) => o.facts));
export const missing = (seen: Observation[]) => of(seen, 'changed').flatMap((o) => o.missing);
