/** The people of a planet, the same ones every time. */
import type { Plan } from './plans.ts';
import { type Rng, rngOf } from './prng.ts';
import { cityOf, personName } from './texts.ts';
import type { Person, PersonRole } from './types.ts';
import { DAY, HOUR } from './wire.ts';

export interface People {
  owner: Person;
  partners: Person[];
  admins: Person[];
  guests: Person[];
  members: Person[];
  viewer: Person;
}

/** The account that looks at every planet. */
export const VIEWER_ID = 415_128_852_844_151n;
export const VIEWER_NAME = '看客';

export function peopleOf(plan: Plan, anchor: number, seed: string): People {
  const rng = rngOf(`${seed}:${plan.key}:people`);
  const born = anchor - plan.age;
  let index = 0;
  const person = (role: PersonRole, name?: string): Person => {
    const i = index++;
    // Members trickle in over the planet's life; staff came in its first days.
    const share =
      role === 'member' ? Math.min(1, i / Math.max(60, plan.active)) : 0.01 * rng.next();
    const joinedAt = Math.round(born + share * 0.9 * plan.age);
    return {
      id: rng.digits(15),
      name: name ?? personName(rng, i),
      ...(rng.chance(0.15) && i > 0 ? { alias: `${cityOf(rng)}的${personName(rng, 1)}` } : {}),
      number: i + 1,
      ...(rng.chance(0.3) && i > 0 ? { intro: '在这里学习，也在这里分享。' } : {}),
      city: cityOf(rng),
      joinedAt,
      seenAt: anchor - Math.round(rng.wait(role === 'member' ? 6 * DAY : 9 * HOUR)),
      role,
    };
  };
  const many = (n: number, role: PersonRole) => Array.from({ length: n }, () => person(role));
  const owner = person('owner', plan.owner);
  owner.intro = plan.ownerIntro;
  owner.joinedAt = born;
  // Never seen logged in before the last thing the owner did.
  owner.seenAt = anchor - Math.min(plan.ownerSeen, plan.ownerPosted);
  const partners = many(plan.partners, 'partner');
  const guests = many(plan.guests, 'guest');
  const admins = many(plan.admins, 'admin');
  const members = many(plan.active, 'member');
  return { owner, partners, admins, guests, members, viewer: viewerOf(plan, anchor) };
}

function viewerOf(plan: Plan, anchor: number): Person {
  return {
    id: VIEWER_ID,
    name: VIEWER_NAME,
    number: Math.max(2, plan.members - 438),
    city: '广东',
    joinedAt: anchor - plan.viewer.joined,
    seenAt: anchor - 2 * 60_000,
    role: plan.viewer.state === 'partner' ? 'partner' : 'member',
  };
}

/** A member who posts: a few do most of it. */
export function someone(people: readonly Person[], rng: Rng, at: number): Person {
  for (let tries = 0; tries < 6; tries++) {
    const hit = people[Math.floor(rng.next() ** 2 * people.length)];
    if (hit && hit.joinedAt <= at) return hit;
  }
  const first = people[0];
  if (!first) throw new Error('a planet without people');
  return first;
}
