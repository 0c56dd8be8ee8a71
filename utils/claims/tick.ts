/**
 * Ticks a kept claim against what was seen: kept, behind, or cannot tell, with the numbers, the time
 * judged and how much of it was seen. The user's own tick outranks. Pure.
 */
import { type ClaimSeen, cannotTell, type Tickable } from './seen.ts';
import { tickAnswer } from './tickAnswer.ts';
import { tickPace } from './tickPace.ts';
import { tickPriceRise } from './tickPriceRise.ts';
import { tickTotal } from './tickTotal.ts';
import type { Tick } from './types.ts';

export function tickClaim(claim: Tickable, seen: ClaimSeen): Tick {
  const reckoned = reckon(claim, seen);
  if (!claim.tick) return reckoned;
  const state = claim.tick === 'kept' ? 'kept' : 'behind';
  return { ...reckoned, state, by: 'user', says: { id: `claim.tick.own.${state}`, params: {} } };
}

function reckon(claim: Tickable, seen: ClaimSeen): Tick {
  if (claim.kind === 'pace') return tickPace(claim, seen);
  if (claim.kind === 'total') return claim.per ? tickPace(claim, seen) : tickTotal(claim, seen);
  if (claim.kind === 'answer') return tickAnswer(claim, seen);
  if (claim.kind === 'price-rise') return tickPriceRise(claim, seen);
  if (claim.kind === 'guest') return tickGuest(seen);
  return cannotTell(`byHand.${claim.kind}`);
}

/** Names of people are not kept, so which of the listed guests a name is cannot be told. */
function tickGuest({ measures }: ClaimSeen): Tick {
  const owner = measures?.owner;
  if (!owner || owner.guestsListed === 0) return cannotTell('byHand.guest');
  const { guestsListed: listed, guestsActive: active } = owner;
  return { ...cannotTell('guests', { listed, active }), seen: { low: active, high: active } };
}
