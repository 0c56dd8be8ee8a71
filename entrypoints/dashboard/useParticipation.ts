/** The participation index of the record, with the owner's topics the user opened: these take reading all topics of the span. */
import { ownerPostsOf } from '../../storage/reads.ts';
import { dayStart } from '../../utils/attention/split.ts';
import { type Participation, participationOf } from '../../utils/payoff/participation.ts';
import type { Payoff } from '../../utils/payoff/payoff.ts';
import { measuredParts } from '../../utils/payoff/time.ts';
import type { PayoffInputs, Term } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useLive } from '../pages/useLive.ts';

interface Given {
  inputs: PayoffInputs;
  payoff: Payoff;
}

/** Until the topics are read, and where none were seen, that part is named as missing. */
export function useParticipation(
  community: CommunityKey,
  given: Given | undefined,
): Participation | undefined {
  const span = given && measuredSpan(given);
  const [posts] = useLive(
    async () => span && ownerPostsOf(community, [dayStart(span.begin), dayStart(span.end) - 1]),
    [community, span?.begin, span?.end],
  );
  if (!given) return undefined;
  const ownerPosts = posts.state === 'ready' ? posts.value : undefined;
  if (!ownerPosts) return given.payoff.participation;
  return participationOf({ ...given.inputs, ownerPosts }, given.payoff.verdict.span);
}

/** What was opened is known from the first measured day on; of older topics it is not. */
function measuredSpan({ inputs, payoff }: Given): Term {
  const { span } = payoff.verdict;
  const parts = measuredParts(inputs, span);
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { begin: first.begin, end: last.end } : span;
}
