/**
 * "The price rises at N members": the price last seen before so many members were there, against the
 * price seen after. Money in fen, times epoch ms.
 */
import { DAY } from '../days.ts';
import type { Fact } from '../facts.ts';
import { type ClaimSeen, cannotTell, lacks, type Tickable } from './seen.ts';
import type { Tick } from './types.ts';

/** An owner has so long to change it. */
export const RISE_DAYS = 7;

interface Reading {
  at: number;
  value: number;
}

export function tickPriceRise({ members: at, count: step }: Tickable, seen: ClaimSeen): Tick {
  // On a day, which only its words name.
  if (at === undefined && step === undefined) return cannotTell('byHand.price-rise');
  const members = readings('members', seen.facts.members, seen);
  const prices = readings('price', seen.facts.price, seen);
  const first = members[0];
  const last = members.at(-1);
  if (!first || !last) return cannotTell('noMembers', {}, [lacks('members')]);
  const target = at ?? first.value + (step ?? 0);
  if (last.value < target) {
    return cannotTell('rise.notYet', { n: last.value, wanted: target, seenAt: last.at });
  }
  const crossed = members.find(({ value }) => value >= target) ?? last;
  const below = members.filter((m) => m.at < crossed.at && m.value < target).at(-1);
  if (!below) return cannotTell('rise.before', { wanted: target, seenAt: first.at });
  const old = prices.filter((price) => price.at <= below.at).at(-1) ?? undefined;
  const after = prices.filter((price) => price.at >= crossed.at);
  if (!old) return cannotTell('rise.noPrice', {}, [lacks('price')]);
  const between = prices.filter((price) => price.at > below.at);
  const raised = between.find((price) => price.value > old.value);
  const params = { wanted: target, oldFen: old.value, byAt: crossed.at };
  const tick = (state: Tick['state'], id: string, more: Tick['says']['params']): Tick => ({
    state,
    by: 'seen',
    span: [below.at, last.at],
    wanted: target,
    says: { id: `claim.tick.rise.${id}`, params: { ...params, ...more } },
    missing: [],
  });
  if (raised) return tick('kept', 'kept', { fen: raised.value, seenAt: raised.at });
  const late = after.filter((price) => price.at >= crossed.at + RISE_DAYS * DAY).at(-1);
  if (late) return tick('behind', 'behind', { fen: late.value, seenAt: late.at });
  return tick('cannotTell', 'soon', { waitDays: RISE_DAYS });
}

/** Every time a value was seen, oldest first: changes, and the present reading. */
function readings(
  fact: 'members' | 'price',
  present: Fact<number> | undefined,
  { history, now }: ClaimSeen,
): Reading[] {
  const seen = history.flatMap(({ fact: name, value, seenAt }) =>
    name === fact && typeof value === 'number' && seenAt <= now ? [{ at: seenAt, value }] : [],
  );
  if (present && present.seenAt <= now) seen.push({ at: present.seenAt, value: present.value });
  return seen.sort((a, b) => a.at - b.at || a.value - b.value);
}
