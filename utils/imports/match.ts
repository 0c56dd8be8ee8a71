/** Which known community a payment was to, as far as price, name and time tell. Pure. */

import type { ResolvedFacts } from '../facts.ts';
import { daysBetween } from '../payoff/calendar.ts';
import { MOMENTS } from '../payoff/grace.ts';
import type { Proposal } from '../payoff/proposal.ts';
import { renewalFen } from '../payoff/renewal.ts';
import type { Fee } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';

export interface Known {
  key: CommunityKey;
  /** '' where none was seen. */
  name: string;
  facts: ResolvedFacts;
  /** Fees to confirm that were found in what was read. */
  proposals: readonly Proposal[];
}

/** Why a community was proposed: texts under `take.reason`. */
export type Reason = 'name' | 'payTime' | 'joinDay' | 'price';

export interface Match {
  community: CommunityKey;
  reasons: Reason[];
}

/** What is known of a payment, whichever file it is from. */
export interface Clue {
  /** Names and descriptions it came with. */
  text: string;
  fen: number;
  at?: number;
}

const POINTS: Record<Reason, number> = { name: 4, payTime: 4, joinDay: 2, price: 2 };
const NEAR = 5 * 60_000;
const DAY = 86_400_000;

/** The one community that fits best; undefined when none does, or two do alike. */
export function matchOf(clue: Clue, known: readonly Known[]): Match | undefined {
  const ranked = known
    .map((one) => {
      const reasons = reasonsFor(clue, one);
      return {
        community: one.key,
        reasons,
        points: reasons.reduce((sum, r) => sum + POINTS[r], 0),
      };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const [best, next] = ranked;
  if (!best || best.points === next?.points) return undefined;
  return { community: best.community, reasons: best.reasons };
}

function reasonsFor({ text, fen, at }: Clue, { name, facts, proposals }: Known): Reason[] {
  const reasons: Reason[] = [];
  const [said, called] = [plain(text), plain(name)];
  if (called.length >= 2 && said.includes(called)) reasons.push('name');
  const payAt = facts.viewerPayAt?.value;
  const joinAt = facts.viewerJoinAt?.value;
  if (at !== undefined && payAt !== undefined && Math.abs(at - payAt) <= NEAR) {
    reasons.push('payTime');
  } else if (at !== undefined && joinAt !== undefined && Math.abs(at - joinAt) <= DAY) {
    reasons.push('joinDay');
  }
  const prices = [
    facts.price?.value,
    facts.struckPrice?.value,
    ...MOMENTS.map((moment) => renewalFen(facts, moment)?.fen),
  ];
  if (fen > 0 && [...prices, ...proposals.map((p) => p.draft.paid)].includes(fen)) {
    reasons.push('price');
  }
  return reasons;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/**
 * A fee that is in the ledger already: the same line read before, else the same sum on the same day or
 * next to it, where that is not `taken` by another line.
 */
export function bookedAs(
  fee: Pick<Fee, 'id' | 'community' | 'kind' | 'paid' | 'currency' | 'paidOn'>,
  fees: readonly Fee[],
  taken?: ReadonlySet<string>,
): Fee | undefined {
  const alike = (other: Fee) =>
    !taken?.has(other.id) &&
    other.community === fee.community &&
    other.paid === fee.paid &&
    other.currency === fee.currency &&
    (other.kind === 'refund') === (fee.kind === 'refund') &&
    Math.abs(daysBetween(other.paidOn, fee.paidOn)) <= 1;
  return fees.find((other) => other.id === fee.id) ?? fees.find(alike);
}
