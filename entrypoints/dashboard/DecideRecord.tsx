/** Deciding, in the record of a community: the first 72 hours, the decision card, plan, promises, renewal. */
import { useEffect, useMemo, useRef } from 'react';
import { DecisionCard } from '../../components/decide/DecisionCard.tsx';
import { Decisions, type Moment } from '../../components/decide/Decisions.tsx';
import { PlanBlock } from '../../components/decide/PlanBlock.tsx';
import { PlanFact } from '../../components/decide/PlanFact.tsx';
import { Promised } from '../../components/decide/Promised.tsx';
import { Promises } from '../../components/decide/Promises.tsx';
import { RenewalCard } from '../../components/decide/RenewalCard.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import { Toast } from '../../components/ledger/Toast.tsx';
import { nameOf } from '../../components/planets/nameOf.ts';
import { useWords } from '../../components/words.ts';
import { type CommunityKey, idOf, siteOf } from '../../utils/words.ts';
import { promisedPageOf, termsAt } from '../pages/decide/promised.ts';
import { wholeRows } from '../pages/decide/rows.ts';
import { useDeciding } from '../pages/decide/useDeciding.ts';
import { wholeViewOf } from '../pages/decide/wholeView.ts';
import { saveFile } from '../pages/saveFile.ts';
import { useDoing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { DecideRecordRefund, isCounting } from './DecideRecordRefund.tsx';
import { compareHref, hrefOf, type RecordPart } from './route.ts';
import '../../components/decide/decide.css';

interface Props {
  community: CommunityKey;
  /** Scrolled to once it is there. */
  part?: RecordPart | undefined;
  inUse: SettingsInUse;
}

export function DecideRecord({ community, part, inUse }: Props) {
  const words = useDecideWords();
  const { d, lang } = words;
  const page = useWords();
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
  const ready = view !== undefined;
  useScrolled(ready ? part : undefined);
  if (!view || !rows || !settings) return null;
  const { refund, payoff, plans, kept, found } = view;
  const zsxq = siteOf(community) === 'zsxq';
  const free = view.card.bought.state === 'free';
  const counting = isCounting(refund);
  const paidAt = refund.paidAt;
  const name = (key: CommunityKey) => nameOf(key, rows.names.get(key), page.t);
  const termEnd = payoff.life.term?.end;
  const decisions = (moment: Moment) => (
    <Decisions
      key={moment}
      moment={moment}
      decisions={rows.decisions.filter((one) => one.moment === moment).sort((a, b) => b.at - a.at)}
      onDecide={(choice, reason) =>
        deciding.decide(moment, choice, reason, moment === 'renewal' ? termEnd : undefined)
      }
      onDrop={deciding.dropDecision}
    />
  );
  const savePromised = () => {
    const html = promisedPageOf({ community, rows: rows.terms, paidAt, kept, now }, words, page);
    if (!html) return;
    saveFile(
      new Blob([html], { type: 'text/html;charset=utf-8' }),
      `planet-worth-${idOf(community)}.html`,
    );
    doing.tell({ text: d('done.saved') });
  };
  const saveCalendar = async () => {
    const { calendarFile } = await import('../pages/calendarFile.ts');
    const file = await calendarFile(settings, lang, Date.now(), community);
    if (file.events === 0) return doing.tell({ text: d('renewal.nothingAhead') });
    saveFile(new Blob([file.text], { type: 'text/calendar;charset=utf-8' }), file.name);
    doing.tell({ text: d('done.saved') });
  };
  const hasRefund = zsxq && !free && refund.state !== 'none' && (view.member || counting);
  const refundBlock = hasRefund && (
    <DecideRecordRefund {...{ community, view, rows, doing, deciding }}>
      {decisions('refund')}
    </DecideRecordRefund>
  );
  return (
    <div className="decide-record">
      {counting && refundBlock}
      {zsxq && (
        <section className="block" id="part-before">
          <DecisionCard
            card={view.card}
            inside={view.member}
            now={now}
            hrefOf={hrefOf}
            aside={<a href={compareHref([community])}>{d('compare.this')}</a>}
          />
          {!view.member && decisions('before')}
        </section>
      )}
      <section className="block" id="part-plan">
        <PlanBlock
          community={community}
          plans={plans}
          today={view.today}
          now={now}
          waiting={view.waitingIds}
          joined={view.joined}
          term={view.member ? view.joined : undefined}
          days={view.days}
          cost={view.cost}
          forecast={view.forecast}
          load={view.load}
          settings={view.inputs.settings}
          nameOf={name}
          onSave={(entry, coolOff, id) =>
            deciding.keepPlan(
              entry,
              coolOff,
              plans.find((plan) => plan.id === id),
            )
          }
          onTerm={deciding.bindPlan}
          onDrop={deciding.dropPlan}
        />
      </section>
      {zsxq && (
        <section className="block" id="part-promises">
          <h2>{d('claim.title')}</h2>
          <Promises
            found={found}
            kept={kept}
            hasIntro={view.facts.intro !== undefined}
            now={now}
            onKeep={(entry, id) =>
              deciding.keepClaim(
                entry,
                rows.claims.find((claim) => claim.id === id),
                rows.terms[0]?.hash,
              )
            }
            onTick={deciding.tick}
            onDrop={deciding.dropClaim}
          />
          <Promised
            versions={rows.terms}
            atPay={paidAt === undefined ? undefined : termsAt(rows.terms, paidAt)?.row.hash}
            onSave={savePromised}
          />
        </section>
      )}
      {!free && (payoff.renewal || view.amounts.length > 0) && (
        <section className="block" id="part-renewal">
          <h2>{d('renewal.title')}</h2>
          <RenewalCard
            renewal={payoff.renewal}
            amounts={view.amounts}
            pastFen={view.pastFen}
            idle={rows.ledger.measuredSince === undefined ? undefined : payoff.idle}
            reminders={{
              all: settings.reminders,
              here: !settings.remindersOff.includes(community),
              onChange: (on) => change({ reminderOf: { community, off: !on } }),
            }}
            onCalendar={payoff.renewal && (() => void saveCalendar())}
          >
            {view.fact && <PlanFact plan={view.fact.plan} fact={view.fact.fact} />}
            {payoff.renewal && decisions('renewal')}
          </RenewalCard>
        </section>
      )}
      {!counting && refundBlock}
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </div>
  );
}

/** Scrolls to the part the address names, once it is there. */
function useScrolled(part: RecordPart | undefined): void {
  useEffect(() => {
    if (part) document.getElementById(`part-${part}`)?.scrollIntoView();
  }, [part]);
}
