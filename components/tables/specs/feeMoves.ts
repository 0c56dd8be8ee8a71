/** A fee and its refunds are of one community: they move together. Pure. */
import type { Fee } from '../../../utils/payoff/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import type { Along } from '../spec.ts';

export function isCommunity(text: string): text is CommunityKey {
  return /^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/.test(text);
}

/** With the refunds of the fees that move; refused where a refund would leave its fee. */
export const along: Along<Fee> = (next, rows) => {
  const changed = new Map(next.map((fee) => [fee.id, fee]));
  const moved = new Map<string, Fee>();
  for (const fee of next) {
    const before = rows.byId(fee.id);
    if (before && before.community !== fee.community) moved.set(fee.id, fee);
  }
  if (moved.size === 0) return { rows: next };
  for (const row of rows.values()) {
    const fee = moved.get(row.refunds ?? '');
    if (fee && !changed.has(row.id)) changed.set(row.id, { ...row, community: fee.community });
  }
  for (const { refunds, community } of changed.values()) {
    const fee = refunds === undefined ? undefined : (changed.get(refunds) ?? rows.byId(refunds));
    if (fee && fee.community !== community) return { wrong: 'refundStays' };
  }
  return { rows: [...changed.values()] };
};
