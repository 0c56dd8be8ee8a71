/** A claim in one short line, for tables of what is to be found. */
import type { ClaimDraft } from '../../../utils/claims/types.ts';

export function short(claim: Omit<ClaimDraft, 'text' | 'source'>): string {
  const { kind, thing, count, per, hours, members, name } = claim;
  const amount = kind === 'price-rise' ? `+${count}` : `${count}${per ? `/${per}` : ''}`;
  return [
    kind,
    ...(thing ? [thing] : []),
    ...(count === undefined ? [] : [amount]),
    ...(hours === undefined ? [] : [`${hours}h`]),
    ...(members === undefined ? [] : [`@${members}`]),
    ...(name === undefined ? [] : [name]),
  ].join(' ');
}
