/** Rules of the planet that surprise people after paying, each out of a fact that was read. */
import type { Fact, ResolvedFacts } from '../../utils/facts.ts';
import type { Params } from '../../utils/format.ts';

export interface Pitfall {
  /** Text key under `pitfall.`. */
  id: string;
  params: Params;
  from: Fact;
}

export function pitfallsOf(facts: ResolvedFacts): Pitfall[] {
  const out: Pitfall[] = [];
  const add = (id: string, fact: Fact, params: Params = {}) => out.push({ id, params, from: fact });
  const { newMembersLimitDays: wait, windowEnd, paymentMode, struckPrice, price } = facts;
  if (wait && wait.value > 0) add('wait', wait, { waitDays: wait.value });
  const paid = facts.type?.value !== 'free';
  if (paid && paymentMode?.value === 'deadline' && windowEnd) {
    add('window', windowEnd, { endAt: windowEnd.value });
  }
  if (paid && struckPrice && price && struckPrice.value > price.value) {
    add('struck', struckPrice, { struckFen: struckPrice.value });
  }
  const { questionFeeMin: fee, freeQuestions: free } = facts;
  if (fee && fee.value > 0 && !free?.value) add('questions', fee, { feeFen: fee.value });
  if (facts.membersVisibility?.value === 'admins') add('hidden', facts.membersVisibility);
  if (facts.allowCopy?.value === false) add('copy', facts.allowCopy);
  if (facts.allowDownload?.value === false) add('download', facts.allowDownload);
  if (facts.allowJoin?.value === false) add('closed', facts.allowJoin);
  const { distributionEnabled: share, distributionPct: pct } = facts;
  if (share?.value && pct && pct.value > 0) add('share', pct, { rewardPct: pct.value });
  return out;
}
