/** People as the site writes them; which fields appear depends on where. */
import { hash } from '../prng.ts';
import type { Person } from '../types.ts';
import { type JsonObject, siteTime } from '../wire.ts';

/** A stable picture address; the replay images host draws one from it. */
export function avatarOf(person: Person): string {
  const had = faces.get(person);
  if (had) return had;
  const made = imageUrl(`face:${person.id}`);
  faces.set(person, made);
  return made;
}

/** Drawn up once: a long list names the same people thousands of times. */
const faces = new WeakMap<Person, string>();

export function imageUrl(label: string): string {
  const name = [1, 2, 3, 4].map((n) => hash(`${label}:${n}`).toString(36).padStart(7, '0'));
  return `https://images.zsxq.com/F${name.join('').slice(0, 27)}`;
}

/** Author of a topic, a question, an answer or a comment. */
export function author(p: Person, where = true): JsonObject {
  return {
    user_id: p.id,
    name: p.name,
    alias: p.alias,
    avatar_url: avatarOf(p),
    description: p.intro,
    location: where ? p.city : undefined,
  };
}

/** Who liked: with a member number, without a place. */
export function liker(p: Person): JsonObject {
  return {
    user_id: p.id,
    name: p.name,
    alias: p.alias,
    avatar_url: avatarOf(p),
    description: p.intro,
    number: p.number,
  };
}

/** A row of `role_members` and of `members/{uid}`. */
export function memberRow(p: Person, groupId: bigint, expires: number): JsonObject {
  return {
    group_id: groupId,
    user_id: p.id,
    name: p.name,
    number: p.number,
    avatar_url: avatarOf(p),
    description: p.intro,
    join_time: siteTime(p.joinedAt),
    update_time: siteTime(p.joinedAt + 217_584),
    login_time: siteTime(p.seenAt),
    expired_time: siteTime(expires),
    isolated: false,
    status: 'joined',
  };
}
