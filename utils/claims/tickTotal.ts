/** So many in all, without a time: kept once they are there; before that it is on its way. */
import type { Fact } from '../facts.ts';
import { type ClaimSeen, cannotTell, lacks, type Tickable } from './seen.ts';
import type { Tick } from './types.ts';

export function tickTotal({ count, thing }: Tickable, { facts }: ClaimSeen): Tick {
  if (count === undefined) return cannotTell('byHand.other');
  const totals: { [T in string]?: Fact<number> | undefined } = {
    // Posts in columns are the nearest to lectures that is counted.
    lectures: facts.columnsTopicsTotal,
    digests: facts.digestsTotal,
    files: facts.filesTotal,
  };
  if (!thing || !(thing in totals)) return cannotTell(`byHand.${thing ?? 'other'}`);
  const total = totals[thing];
  if (!total) return cannotTell(`noTotal.${thing}`, {}, [lacks(`total.${thing}`)]);
  const kept = total.value >= count;
  return {
    state: kept ? 'kept' : 'cannotTell',
    by: 'seen',
    seen: { low: total.value, high: total.value },
    wanted: count,
    says: {
      id: `claim.tick.total.${kept ? 'kept' : 'soFar'}`,
      params: { n: total.value, wanted: count, seenAt: total.seenAt },
    },
    missing: [],
  };
}
