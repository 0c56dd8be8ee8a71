/** Terms that bind whoever joins, as read of the planet itself; and those that were not read. Fen, days. */
import type { Fact, FactName, ResolvedFacts } from '../facts.ts';
import type { Say } from '../payoff/types.ts';
import { type Sourced, sourceOf } from './source.ts';

const READ: readonly FactName[] = [
  'newMembersLimitDays',
  'allowCopy',
  'allowDownload',
  'membersVisibility',
  'questionFeeMin',
  'freeQuestions',
  'distributionEnabled',
];

/** In a fixed order, only those that bind. */
export function bindingTerms(facts: ResolvedFacts): Sourced[] {
  const out: Sourced[] = [];
  const add = (id: string, from: Fact | undefined, params: Say['params'] = {}) => {
    if (from) out.push({ id: `binds.${id}`, params, source: sourceOf(from) });
  };
  const { newMembersLimitDays: wait, membersVisibility: shown, questionFeeMin: fee } = facts;
  const { freeQuestions: free, distributionEnabled: shares, distributionPct: share } = facts;
  if (facts.allowJoin?.value === false) add('joinClosed', facts.allowJoin);
  if (wait && wait.value > 0) add('waiting', wait, { waitDays: wait.value });
  if (facts.allowCopy?.value === false) add('copyBarred', facts.allowCopy);
  if (facts.allowDownload?.value === false) add('downloadBarred', facts.allowDownload);
  // `admins` and the like: some may see the members, all may not.
  if (shown && shown.value !== '' && shown.value !== 'all') add('membersHidden', shown);
  if (fee?.value) add('questionFee', fee, { feeFen: fee.value });
  if (free?.value) add('freeQuestions', free, { questions: free.value });
  // Of a free planet there is nothing to have a share of.
  if (shares?.value && share?.value && facts.type?.value !== 'free')
    add('share', share, { sharePct: share.value });
  return out;
}

/** Facts of which nothing was read: about these nothing can be said. */
export function unreadTerms(facts: ResolvedFacts): FactName[] {
  return READ.filter((name) => !facts[name]);
}
