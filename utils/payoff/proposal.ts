/** What a payment to confirm is, and under which names it is remembered and booked. */
import type { FactName } from '../facts.ts';
import { stableId } from '../stableId.ts';
import type { CommunityKey, Via } from '../words.ts';
import type { Fee, Say } from './types.ts';

/** A fact that changed, as the history keeps it. */
export interface FactChange {
  fact: FactName;
  seenAt: number;
  value: string | number | boolean;
  /** When the value before it was read last, where that is known. */
  beforeAt?: number;
  /** How it came; absent: not known. */
  via?: Via;
}

/** What is known of the fee; `paid` absent: the user must type it. Ready for the form, without an id. */
export type FeeDraft = Omit<Fee, 'id' | 'paid'> & { paid?: number };

/** What it gives back and how much are those of the fee it is booked with. */
export type BackDraft = Omit<Fee, 'id' | 'paid' | 'refunds'>;

export interface Proposal {
  /** The same facts give the same key: for "not this one". */
  key: string;
  draft: FeeDraft;
  /** Its refund, to be booked with it in one go. */
  back?: BackDraft;
  why: Say;
  /** What to check before confirming, e.g. a price read later than it was paid. */
  doubts: Say[];
}

/** Under which a proposal is remembered as not wanted: the same payment has the same, whenever it is read. */
export function proposalId(community: CommunityKey, { key }: Pick<Proposal, 'key'>): string {
  return `${community}/${key}`;
}

/** The id its fee is booked under: however often it is confirmed, it is one fee. */
export function feeIdOf({ key, draft }: { key: string; draft: Pick<Fee, 'community'> }): string {
  return stableId(proposalId(draft.community, { key }));
}

/** The entries to book: the fee with what was paid, and its refund where there is one. */
export function entriesOf(proposal: Proposal, paid: number): Fee[] {
  const { draft, back } = proposal;
  const id = feeIdOf(proposal);
  const fee = { ...draft, paid, id };
  return back ? [fee, { ...back, paid, id: stableId(`${id}/back`), refunds: id }] : [fee];
}

/** Those whose fee is not in the ledger under their id, corrected or not. */
export function notBooked(proposals: readonly Proposal[], fees: readonly Fee[]): Proposal[] {
  const ids = new Set(fees.map((fee) => fee.id));
  return proposals.filter((one) => !ids.has(feeIdOf(one)));
}
