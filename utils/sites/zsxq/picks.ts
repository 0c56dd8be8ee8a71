/** One pick for each kind of response of the planet itself, of lists of planets, and of the viewer. */

import type { FactSet } from '../../facts.ts';
import type { Context } from './context.ts';
import { planet } from './pages.ts';
import { listedFacts, planetFacts, priceFacts, RENEWAL, STATISTICS } from './planet.ts';
import { count, dig, id, isJson, type Json, list, oneOf, take, takeAll, time } from './read.ts';
import { OWN_MEMBER, viewerFacts } from './viewer.ts';

/** `GET /v2/groups/{id}`, of members and (pub-api) of anybody: there without ids and viewer. */
export function pickGroup(c: Context, gid: string): void {
  const group = c.data.group;
  if (!isJson(group)) return void c.missing.add('group');
  const uid = take(group, 'group_id', id, c.missing, 'group.', 1);
  if (!uid || c.foreign(planet(uid)) || c.foreign(planet(gid))) return;
  const { self } = c.given;
  // Only on a page for people outside does a body without a viewer prove that one is outside.
  const out = !group.user_specific && /join|public/.test(c.given.page.kind);
  c.facts(planet(uid), {
    ...planetFacts(group, c.missing),
    ...viewerFacts(group, self, c.given.at, c.missing, 'group.'),
    ...(out && { viewerState: 'not-joined' }),
  });
  people(c, uid, group);
}

function people(c: Context, uid: string, group: Json): void {
  const owner = take(group, 'owner.user_id', id, c.missing, 'group.');
  if (!owner) return;
  const { self } = c.given;
  c.out.push({
    kind: 'people',
    ...c.base(planet(uid)),
    owner,
    ...ids(group, 'partner'),
    ...ids(group, 'admin'),
    ...ids(group, 'guest'),
    ...(self && { viewer: self }),
  });
}

function ids(group: Json, role: 'partner' | 'admin' | 'guest') {
  const all = group[`${role}_ids`];
  if (!Array.isArray(all)) return {};
  const kept = all.map(id).filter((v) => typeof v === 'string');
  return kept.length === all.length && kept.length <= 500 ? { [`${role}s`]: kept } : {};
}

export function pickPublicInfo(c: Context, gid: string): void {
  if (c.foreign(planet(gid))) return;
  const info = c.data.public_info;
  if (!isJson(info)) return void c.missing.add('public_info');
  const type = take(info, 'type', oneOf('pay', 'free'), c.missing, 'public_info.', 1);
  const price = priceFacts(info, c.missing, 'public_info.', 1);
  c.facts(planet(gid), { ...(type && { type }), ...price } as FactSet);
}

export function pickStatistics(c: Context, gid: string): void {
  if (!c.foreign(planet(gid)))
    c.facts(planet(gid), takeAll(c.data, STATISTICS, c.missing) as FactSet);
}

export function pickRenewal(c: Context, gid: string): void {
  if (!c.foreign(planet(gid))) c.facts(planet(gid), takeAll(c.data, RENEWAL, c.missing) as FactSet);
}

export function pickRoles(c: Context, gid: string): void {
  if (c.foreign(planet(gid))) return;
  const owner = take(c.data, 'owner.user_id', id, c.missing, '', 1);
  const login = take(c.data, 'owner.login_time', time, c.missing);
  const those = (key: 'partners' | 'guests') =>
    Array.isArray(c.data[key]) && {
      [key]: list(c.data[key])
        .flatMap((p) => take(p, 'user_id', id, c.missing, `${key}[].`, 1) ?? [])
        .slice(0, 500),
    };
  c.out.push({
    kind: 'people',
    ...c.base(planet(gid)),
    ...(owner && { owner }),
    ...(login && { ownerLoginAt: login }),
    ...those('partners'),
    ...those('guests'),
  });
}

export function pickColumns(c: Context, gid: string): void {
  if (c.foreign(planet(gid))) return;
  if (!Array.isArray(c.data.columns)) return void c.missing.add('columns');
  const all = list(c.data.columns);
  const of = <T>(path: string, read: (v: unknown) => T | null | undefined) =>
    all.flatMap((col) => take(col, path, read, c.missing, 'columns[].') ?? []);
  const lastAt = of('last_topic_attach_time', time);
  c.facts(planet(gid), {
    columnsTotal: all.length,
    columnsTopicsTotal: of('statistics.topics_count', count).reduce((a, b) => a + b, 0),
    ...(lastAt.length && { columnsLastAt: Math.max(...lastAt) }),
  });
}

/** Of ongoing check-ins only: others are past. */
export function pickCheckins(c: Context, gid: string): void {
  if (c.foreign(planet(gid))) return;
  if (!Array.isArray(c.data.checkins)) return void c.missing.add('checkins');
  if (c.given.asked.get('scope') !== 'ongoing') return;
  const all = list(c.data.checkins);
  const joined = all.flatMap(
    (v) => take(v, 'statistics.joined_count', count, c.missing, 'checkins[].') ?? [],
  );
  const own = all.map((v) => dig(v, 'user_specific.joined'));
  c.facts(planet(gid), {
    checkinsOngoing: all.length,
    checkinsJoined: joined.reduce((a, b) => a + b, 0),
    // Told only where each says it.
    ...(all.length &&
      own.every((v) => typeof v === 'boolean') && {
        viewerCheckins: own.filter(Boolean).length,
      }),
  });
}

/**
 * The viewer's own days, of the list by days in all; 0 is also what those outside get, so it says
 * nothing.
 */
export function pickCheckinRanking(c: Context, gid: string): void {
  if (c.foreign(planet(gid)) || c.given.asked.get('type') !== 'accumulated') return;
  const own = c.data.user_specific;
  const days = take(own, 'checkined_days', count, c.missing, 'user_specific.');
  const who = id(dig(own, 'user.user_id'));
  if (days && (!who || !c.given.self || who === c.given.self))
    c.facts(planet(gid), { viewerCheckinDays: days });
}

/** My planets, recommendations and rankings (`uid` there): sightings. My planets tell of the page's own too. */
export function pickGroups(c: Context): void {
  if (!Array.isArray(c.data.groups)) return void c.missing.add('groups');
  for (const group of list(c.data.groups)) {
    const uid = id(group.uid) ?? take(group, 'group_id', id, c.missing, 'groups[].', 1);
    if (!uid) continue;
    const facts: FactSet = {
      ...listedFacts(group, c.missing, 'groups[].'),
      ...viewerFacts(group, c.given.self, c.given.at, c.missing, 'groups[].'),
    };
    c.sighting(planet(uid), facts);
    if (c.given.endpoint === 'groups' && planet(uid) === c.here) {
      c.facts(planet(uid), facts);
      people(c, uid, group);
    }
  }
}

/** Who the viewer is; v3 says `uid`. */
export function pickSelf(c: Context): void {
  const self = id(dig(c.data, 'user.uid')) ?? take(c.data, 'user.user_id', id, c.missing, '', 1);
  if (!self) return;
  const here = c.here;
  if (here) c.out.push({ kind: 'people', ...c.base(here), viewer: self });
}

/** A member's record is the viewer's own or nobody's business. */
export function pickMember(c: Context, gid: string, uid: string): void {
  if (c.foreign(planet(gid)) || (uid !== 'self' && uid !== c.given.self)) return;
  c.facts(planet(gid), takeAll(c.data, OWN_MEMBER, c.missing) as FactSet);
}

/** How much the viewer posted in each planet. */
export function pickFootprints(c: Context, uid: string): void {
  if (uid !== 'self' && uid !== c.given.self) return;
  for (const group of list(c.data.groups)) {
    const gid = take(group, 'group_id', id, c.missing, 'groups[].', 1);
    const viewerTopics = take(group, 'member_topics_count', count, c.missing, 'groups[].');
    if (gid && viewerTopics !== undefined && planet(gid) === c.here)
      c.facts(planet(gid), { viewerTopics });
  }
}
