/** Deciding, in the record of a community: the first 72 hours, the decision card, plan, promises, renewal. */
import { useMemo, useRef } from 'react';
import { DecisionCard } from '../../components/decide/DecisionCard.tsx';
import { Decisions, type Moment } from '../../components/decide/Decisions.tsx';
import { PlanBlock } from '../../components/decide/PlanBlock.tsx';
import { PlanFact } from '../../components/decide/PlanFact.tsx';
import { RemindHere } from '../../components/decide/RemindHere.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import { Toast } from '../../components/ledger/Toast.tsx';
import { nameOf } from '../../components/planets/nameOf.ts';
import { useWords } from '../../components/words.ts';
import { REMIND_ROWS } from '../../utils/reminders/off.ts';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import { wholeRows } from '../pages/decide/rows.ts';
import { useDeciding } from '../pages/decide/useDeciding.ts';
import { type WholeView, wholeViewOf } from '../pages/decide/wholeView.ts';
import { useDoing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { DecideRecordPromises } from './DecideRecordPromises.tsx';
import { DecideRecordRefund, isCounting } from './DecideRecordRefund.tsx';
import { DecideRecordRenewal } from './DecideRecordRenewal.tsx';
import { compareHref, hrefOf } from './route.ts';
import '../../components/decide/decide.css';

interface Props {
  community: CommunityKey;
  inUse: SettingsInUse;
}

export function DecideRecord({ community, inUse }: Props) {
  const { d } = useDecideWords();
  const { t } = useWords();
  const now = useNow();
  const { settings, change } = inUse;
  // The half year of topics is that before it was opened: a minute more asks for nothing new.
  const opened = useRef(now);
  const [live] = useLive(() => wholeRows(community, opened.current), [community]);
  const doing = useDoing();
  const deciding = useDeciding(community, doing);
  const rows = live.state === 'ready' ? live.value : undefined;
  const view = useMemo(
    () => rows && settings && wholeViewOf(community, rows, settings, now),
    [community, rows, settings, now],
  );
  if (!view || !rows || !settings) return null;
  const { payoff, plans, inside } = view;
  const termEnd = (payoff.renewal?.term ?? payoff.life.term)?.end;
  const decisions = (moment: Moment) => (
    <Decisions
      moment={moment}
      decisions={rows.decisions.filter((one) => one.moment === moment).sort((a, b) => b.at - a.at)}
      onDecide={(id, choice, reason) =>
        deciding.decide(id, {
          ...{ moment, choice, reason },
          ...(moment === 'renewal' ? { termEnd } : {}),
        })
      }
      onDrop={deciding.dropDecision}
    />
  );
  const counting = isCounting(view.refund);
  const zsxq = siteOf(community) === 'zsxq';
  const card = zsxq && (
    <section className="block" id="part-before">
      <DecisionCard
        card={view.card}
        inside={inside}
        now={now}
        hrefOf={hrefOf}
        aside={<a href={compareHref([community])}>{d('compare.this')}</a>}
      />
      {/* After an end it is the decision of the renewal. */}
      {!inside && !payoff.renewal && decisions('before')}
    </section>
  );
  const refund = zsxq && hasRefund(view) && (
    <DecideRecordRefund {...{ community, view, rows, doing, deciding }}>
      {decisions('refund')}
    </DecideRecordRefund>
  );
  const plan = (
    <section className="block" id="part-plan">
      <PlanBlock
        community={community}
        plans={plans}
        now={now}
        locks={view.locks}
        versions={view.versions}
        waiting={view.waitingIds}
        bindable={view.bindable}
        term={view.term}
        price={view.price}
        forecast={view.forecast}
        load={view.load}
        settings={view.inputs.settings}
        nameOf={(key) => nameOf(key, rows.names.get(key), t)}
        onSave={(entry, coolOff, id) =>
          deciding.keepPlan(
            entry,
            coolOff,
            id,
            plans.find((one) => one.id === id),
          )
        }
        onTerm={deciding.bindPlan}
        onDrop={deciding.dropPlan}
      />
      {/* Where nothing is to be renewed (for ever, free) it has no other place. */}
      {view.fact && !hasRenewal(view) && <PlanFact plan={view.fact.plan} fact={view.fact.fact} />}
    </section>
  );
  const promises = zsxq && (
    <DecideRecordPromises {...{ community, view, rows, now, doing, deciding }} />
  );
  const renewal = hasRenewal(view) && (
    <DecideRecordRenewal
      {...{ community, view, settings, doing }}
      measured={rows.ledger.measuredSince !== undefined}
    >
      {decisions('renewal')}
    </DecideRecordRenewal>
  );
  const reminders = (
    <section className="block" id="part-reminders">
      <h2>{d('remind.title')}</h2>
      <RemindHere
        community={community}
        settings={settings}
        rows={zsxq ? REMIND_ROWS : ['renewal', 'plan']}
        onChange={(row, on) => change({ reminderOf: { community, row, off: !on } })}
      />
    </section>
  );
  return (
    <div className="decide-record">
      {counting && refund}
      {!inside && card}
      {plan}
      {promises}
      {renewal}
      {inside && card}
      {!counting && refund}
      {reminders}
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </div>
  );
}

/** Nothing to take back where nothing was paid: outside, on trial, as staff. */
function hasRefund({ refund, member, payoff, card }: WholeView): boolean {
  const { state } = refund;
  // What was typed can always be let go of.
  if (isCounting(refund) || refund.typedAt !== undefined) return true;
  if (state === 'none' || !member || card.bought.state === 'free') return false;
  const unpaid = ['trial', 'ended', 'free'].includes(payoff.life.state);
  return state !== 'unknown' || !unpaid;
}

function hasRenewal({ payoff, amounts, card }: WholeView): boolean {
  return card.bought.state !== 'free' && (payoff.renewal !== undefined || amounts.length > 0);
}
