/** Which of the claims found are still to be offered. Pure. */
import type { Claim } from '../payoff/entries.ts';
import type { ClaimDraft, FoundClaim } from './types.ts';

type Said = Omit<ClaimDraft, 'source'>;

/** Of one sentence several may be found: what tells them apart. */
export function keyOfClaim(claim: Said): string {
  const { kind, text, thing, count, per, hours, members, name } = claim;
  return JSON.stringify([kind, text, thing, count, per, hours, members, name]);
}

/**
 * A kept claim takes away the found one it is; one that was changed when it was kept, the first of
 * its kind in the same sentence.
 */
export function notKept(found: readonly FoundClaim[], kept: readonly Claim[]): FoundClaim[] {
  const left = [...found];
  const changed = kept.filter((claim) => {
    const same = left.findIndex((one) => keyOfClaim(one.claim) === keyOfClaim(claim));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  for (const claim of changed) {
    const like = left.findIndex(
      (one) => one.claim.text === claim.text && one.claim.kind === claim.kind,
    );
    if (like >= 0) left.splice(like, 1);
  }
  return left;
}
