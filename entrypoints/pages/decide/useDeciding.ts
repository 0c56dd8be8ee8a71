/** What the user does about deciding, sent on and said: plans, decisions, promises, the pay time. */
import { useMemo } from 'react';
import type { ClaimEntry } from '../../../components/decide/claimForm.ts';
import type { Choice, Moment } from '../../../components/decide/Decisions.tsx';
import type { CoolOff, PlanEntry } from '../../../components/decide/planForm.ts';
import { useDecideWords } from '../../../components/decide/words.ts';
import { dayIn } from '../../../utils/attention/split.ts';
import { send } from '../../../utils/client.ts';
import { DAY } from '../../../utils/days.ts';
import type { Claim, Decision } from '../../../utils/payoff/entries.ts';
import type { Fee, Plan, Term } from '../../../utils/payoff/types.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import type { Doing } from '../useDoing.ts';

export interface DecisionEntry {
  moment: Moment;
  choice: Choice;
  reason: string;
  /** Of a renewal: the last day of the term it is about. */
  termEnd?: string | undefined;
}

/** What is kept answers whether it was; its `id` is the same for all tries of one entry. */
export interface Deciding {
  keepPlan(entry: PlanEntry, coolOff: CoolOff, id: string, before?: Plan): Promise<boolean>;
  bindPlan(plan: Plan, term: Term): void;
  dropPlan(plan: Plan): void;
  decide(id: string, entry: DecisionEntry): Promise<boolean>;
  dropDecision(decision: Decision): void;
  keepClaim(entry: ClaimEntry, id: string, before?: Claim, termsHash?: string): Promise<boolean>;
  tick(claim: Claim, tick: Claim['tick']): void;
  dropClaim(claim: Claim): void;
  /** Into the booked fee where there is one, else as a fact the user typed; `before`: what they typed last. */
  setPayTime(at: number, fee: Fee | undefined, before: number | undefined): Promise<boolean>;
  /** Of what was typed: what is read counts again. */
  releasePayTime(typed: number | undefined): void;
}

export function useDeciding(community: CommunityKey, { act }: Pick<Doing, 'act'>): Deciding {
  const { d } = useDecideWords();
  return useMemo<Deciding>(
    () => ({
      keepPlan: (entry, coolOff, id, before) => {
        const now = Date.now();
        const remindAt =
          coolOff === 'keep' ? before?.remindAt : coolOff > 0 ? now + coolOff * DAY : undefined;
        const plan = {
          ...entry,
          id,
          community,
          madeAt: before?.madeAt ?? now,
          ...(remindAt === undefined ? {} : { remindAt }),
        };
        return act(
          'keepPlan',
          plan,
          d(remindAt === undefined ? 'done.plan' : 'done.planWaits'),
          'change',
        );
      },
      bindPlan: (plan, term) => void act('keepPlan', { ...plan, term }, d('done.plan'), 'change'),
      dropPlan: ({ id }) =>
        void act('dropEntry', { table: 'plans', id }, d('done.planDropped'), 'change'),
      decide: (id, { moment, choice, reason, termEnd }) => {
        const decision = {
          id,
          community,
          at: Date.now(),
          moment,
          choice,
          ...(reason ? { reason } : {}),
          ...(termEnd ? { termEnd } : {}),
        };
        return act('keepDecision', decision, d('done.decision'), 'change');
      },
      dropDecision: ({ id }) =>
        void act('dropEntry', { table: 'decisions', id }, d('done.decisionDropped'), 'change'),
      keepClaim: (entry, id, before, termsHash) => {
        const claim = {
          ...entry,
          id,
          community,
          keptAt: before?.keptAt ?? Date.now(),
          ...(!before && entry.source === 'intro' && termsHash ? { termsHash } : {}),
        };
        return act('keepClaim', claim, d('done.claim'), 'change');
      },
      tick: ({ tick: _, ...claim }, tick) =>
        void act('keepClaim', { ...claim, ...(tick ? { tick } : {}) }, d('done.tick'), 'change'),
      dropClaim: ({ id }) =>
        void act('dropEntry', { table: 'claims', id }, d('done.claimDropped'), 'change'),
      setPayTime: (at, fee, before) => {
        const said = d('done.payTime');
        if (fee) {
          return act('keepFee', { ...fee, paidAt: at, paidOn: dayIn(at) }, said, 'change');
        }
        return act('typeFacts', typedPayTime(community, at), said, () =>
          before === undefined
            ? send('releaseFact', payTimeOf(community))
            : send('typeFacts', typedPayTime(community, before)),
        );
      },
      releasePayTime: (typed) =>
        void act(
          'releaseFact',
          payTimeOf(community),
          d('done.payTimeReleased'),
          typed === undefined ? undefined : () => send('typeFacts', typedPayTime(community, typed)),
        ),
    }),
    [community, act, d],
  );
}

const payTimeOf = (community: CommunityKey) => ({ community, fact: 'viewerPayAt' as const });
const typedPayTime = (community: CommunityKey, viewerPayAt: number) => ({
  community,
  facts: { viewerPayAt },
});
