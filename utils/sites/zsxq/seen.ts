/** From what a page stores or shows to facts. Marked by how it came: `stored`, `page`, `text`. */
import type { FactSet } from '../../facts.ts';
import type { Observation } from '../../observations.ts';
import type { Via as AnyVia } from '../../words.ts';
import type { Gleaning } from '../gleaning.ts';
import type { PageAt } from '../site.ts';
import { readKept } from './kept.ts';
import { planet, planetOf } from './pages.ts';
import { amount, daysAgo, fromText, number } from './phrases.ts';
import { planetFacts } from './planet.ts';
import { count, dig, id, isJson, text } from './read.ts';
import { viewerFacts } from './viewer.ts';

type Via = Exclude<AnyVia, 'typed'>;

export function pickSeen(seen: Gleaning, page: PageAt): Observation[] {
  const community = planetOf(page);
  const { at, body } = seen;
  if (!community || !isJson(body)) return [];
  const as = (via: Via, endpoint: string, facts: FactSet): Observation[] =>
    Object.keys(facts).length
      ? [{ kind: 'facts', community, seenAt: at, via, endpoint, facts }]
      : [];
  return [
    ...as('stored', 'target_group', storedFacts(body, community, at)),
    ...(page.kind === 'join'
      ? as('text', 'join page', fromText(Array.isArray(body.said) ? body.said : [], at))
      : page.kind === 'public'
        ? as('page', 'public page', publicFacts(body, at))
        : as('page', 'member panel', panelFacts(body, at))),
  ];
}

/** Often the planet before this one: then it says nothing. */
function storedFacts(body: unknown, community: string, at: number): FactSet {
  const text = dig(body, 'group');
  const group = typeof text === 'string' && tried(text);
  const gid = isJson(group) && id(group.group_id);
  if (!gid || planet(gid) !== community) return {};
  const missing = new Set<string>();
  return { ...planetFacts(group, missing), ...viewerFacts(group, '', at, missing, '') };
}

function tried(stripped: string): unknown {
  try {
    return readKept(stripped, 'group');
  } catch {
    return undefined;
  }
}

function panelFacts(body: Record<string, unknown>, at: number): FactSet {
  // While the app moves between planets the panel is still the last one's.
  if (body.listed && body.name && body.listed !== body.name) return {};
  const digests = count(number(said(body.digests))?.value);
  return clean({
    name: text(200)(body.name),
    ownerName: text(200)(body.owner),
    createdAt: daysAgo(said(body.created), at),
    digestsTotal: digests,
  });
}

function publicFacts(body: Record<string, unknown>, at: number): FactSet {
  const members = number(said(body.members));
  const price = amount(said(body.price));
  return clean({
    name: text(200)(body.name),
    aliveAt: daysAgo(said(body.alive), at),
    createdAt: daysAgo(said(body.created), at),
    members: members?.value,
    membersIsFloor: members?.floor || undefined,
    topicsTotal: number(said(body.topics))?.value,
    price,
    type: price ? 'pay' : undefined,
  });
}

function said(v: unknown): string {
  return typeof v === 'string' ? v.slice(0, 200) : '';
}

function clean(facts: Record<string, unknown>): FactSet {
  return Object.fromEntries(Object.entries(facts).filter(([, v]) => v != null)) as FactSet;
}
