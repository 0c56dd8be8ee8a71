/** Paid questions of one's own, read with their price, to be confirmed as fees. Pure. */
import { dayIn } from '../attention/split.ts';
import type { CommunityKey } from '../words.ts';
import { daysBetween } from './calendar.ts';
import { feeIdOf, type Proposal } from './proposal.ts';
import type { QuestionState } from './questions.ts';
import type { Fee } from './types.ts';

/** Oldest first. A fee booked by hand, of the same sum and about that day, is one question's. */
export function proposeQuestions(
  community: CommunityKey,
  questions: readonly QuestionState[],
  fees: readonly Fee[],
  zone?: string,
): Proposal[] {
  const all = questions
    .flatMap((question) => {
      const one = proposalOf(community, question, zone);
      return one ? [one] : [];
    })
    .sort((a, b) => (a.draft.paidOn < b.draft.paidOn ? -1 : 1));
  const ids = new Set(all.map(feeIdOf));
  const own = fees.filter((fee) => fee.community === community);
  const booked = new Set(own.map((fee) => fee.id));
  const left = own.filter((fee) => fee.kind === 'question' && !ids.has(fee.id));
  return all.filter((one) => {
    if (booked.has(feeIdOf(one))) return false;
    const same = left.findIndex((fee) => isSame(fee, one.draft));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
}

function isSame(fee: Fee, draft: Proposal['draft']): boolean {
  return (
    fee.paid === draft.paid &&
    fee.currency === draft.currency &&
    Math.abs(daysBetween(fee.paidOn, draft.paidOn)) <= 1
  );
}

function proposalOf(
  community: CommunityKey,
  { topic, feeFen, askedAt, state }: QuestionState,
  zone?: string,
): Proposal | undefined {
  if (topic === undefined || !feeFen) return undefined;
  const paidOn = dayIn(askedAt, zone);
  return {
    key: `question:${topic}`,
    draft: { community, kind: 'question', paid: feeFen, currency: 'CNY', paidOn, term: 'none' },
    why: { id: 'proposal.question', params: { askedDay: paidOn } },
    doubts: state === 'open' ? [{ id: 'doubt.questionOpen', params: {} }] : [],
  };
}
