/** The ledger of one community in its record, wired: verdict, fees, gains, time, deeds, what-if, changes. */
import { useState } from 'react';
import { AddTime } from '../../components/ledger/AddTime.tsx';
import { ChangeLog } from '../../components/ledger/ChangeLog.tsx';
import { CostEntries } from '../../components/ledger/CostEntries.tsx';
import { DayStrip } from '../../components/ledger/DayStrip.tsx';
import { Discarded } from '../../components/ledger/Discarded.tsx';
import { LeftOn } from '../../components/ledger/LeftOn.tsx';
import { SessionTable } from '../../components/ledger/SessionTable.tsx';
import { BreakEven, Participation } from '../../components/ledger/Standing.tsx';
import { TimeLine } from '../../components/ledger/TimeLine.tsx';
import { Toast } from '../../components/ledger/Toast.tsx';
import {
  VerdictChange,
  VerdictGlance,
  VerdictMade,
} from '../../components/ledger/VerdictLines.tsx';
import { WhatIf } from '../../components/ledger/WhatIf.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { Failed } from '../../components/states/States.tsx';
import { Disclosure } from '../../components/ui/Disclosure.tsx';
import { discardedDays } from '../../storage/attention.ts';
import { changesOf } from '../../storage/ledger.ts';
import { countSessions, sessions } from '../../storage/sessions.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { send } from '../../utils/client.ts';
import { leftOf } from '../../utils/payoff/leaving.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { restOf } from '../pages/restOf.ts';
import { useDoing } from '../pages/useDoing.ts';
import { useLedger } from '../pages/useLedger.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { DeedsBlock } from './DeedsBlock.tsx';
import { FeesBlock } from './FeesBlock.tsx';
import { GainsBlock } from './GainsBlock.tsx';
import { QuestionsBlock } from './QuestionsBlock.tsx';
import { useParticipation } from './useParticipation.ts';
import { useSessions } from './useSessions.ts';

/** Visits read at first, and more each time. */
const VISITS = 200;

interface Props {
  community: CommunityKey;
  inUse: SettingsInUse;
}

export function LedgerRecord({ community, inUse }: Props) {
  const { l, say } = useLedgerWords();
  const now = useNow();
  const { settings, change } = inUse;
  const live = useLedger(community, settings, now);
  const doing = useDoing();
  const { dropSession, putSession, addTime } = useSessions(community, doing);
  const [most, setMost] = useState(VISITS);
  const [visits] = useLive(() => sessions(community, most), [community, most]);
  const [total] = useLive(() => countSessions(community), [community]);
  const [dropped] = useLive(discardedDays, []);
  const [changes] = useLive(() => changesOf(community), [community]);
  const participation = useParticipation(
    community,
    live.state === 'ready' ? live.value.view : undefined,
  );
  const [shown, setShown] = useState(false);
  if (live.state === 'failed') {
    return <Failed reason={live.reason} onRetry={live.retry} top={false} />;
  }
  if (live.state !== 'ready' || !settings || !participation) return null;
  const { view, has } = live.value;
  const { payoff, inputs, time } = view;
  const today = dayIn(now);
  if (!has && !shown) {
    return (
      <p>
        <button type="button" className="button" onClick={() => setShown(true)}>
          {l('open')}
        </button>
      </p>
    );
  }
  const setLeft = (on: string | null) => {
    const before = settings.leftOn[community] ?? null;
    const text = on === null ? l('done.notLeft') : l('done.left', { leftDay: on });
    void doing.act('changeSettings', { left: { community, on } }, text, () =>
      send('changeSettings', { left: { community, on: before } }),
    );
  };
  const rest = restOf(community, settings);
  // What was paid is not known: nothing can be said of breaking even.
  const lacksFee = payoff.verdict.missing.some((one) => one.id === 'missing.fee');
  return (
    <div className="ledger-record">
      <section className="block" id="part-verdict">
        <div className="block-head">
          <h2>{l('verdict.title')}</h2>
          <span className="muted">{say(payoff.life.says)}</span>
        </div>
        <VerdictGlance verdict={payoff.verdict} />
        <VerdictMade verdict={payoff.verdict} />
        <div className="parts-grid">
          <div className="stack-parts">
            <VerdictChange verdict={payoff.verdict} />
            <CostEntries payoff={payoff} unmeasured={time.unmeasured} />
          </div>
          <div className="stack-parts">
            {!lacksFee && <BreakEven payoff={payoff} />}
            <Participation payoff={{ participation }} />
          </div>
        </div>
        <LeftOn leftOn={leftOf(inputs)} today={today} onLeft={setLeft} />
      </section>
      <FeesBlock community={community} view={view} today={today} doing={doing} />
      <GainsBlock community={community} gains={view.gains} today={today} doing={doing} />
      <section className="block" id="part-time">
        <h2>{l('time.title')}</h2>
        {/* Nothing is measured where nothing is read. */}
        {rest && (
          <TimeLine
            time={time}
            rest={rest}
            now={now}
            onPause={(pausedUntil) => change({ pausedUntil })}
            onOff={(off) => change({ attention: { community, off } })}
          />
        )}
        <DayStrip attention={view.attention} today={today} off={inputs.unmeasured} />
        <h3 className="quiet-head">{l('session.title')}</h3>
        <SessionTable
          sessions={visits.state === 'ready' ? visits.value : []}
          total={total.state === 'ready' ? total.value : 0}
          onOlder={() => setMost(most + VISITS)}
          onDrop={(session) => void dropSession(session)}
          onPut={(session, instead) => void putSession(session, instead)}
        />
        <Disclosure title={l('addTime.title')}>
          <AddTime today={today} onSave={addTime} />
        </Disclosure>
        <Disclosure title={l('discarded.title')}>
          <Discarded days={dropped.state === 'ready' ? dropped.value : {}} />
        </Disclosure>
      </section>
      <DeedsBlock community={community} view={view} today={today} doing={doing} />
      <QuestionsBlock
        community={community}
        fees={view.fees}
        notBooked={settings.notBooked}
        now={now}
        today={today}
        doing={doing}
      />
      <section className="block" id="part-log">
        <Disclosure title={l('whatIf.title')}>
          <WhatIf inputs={inputs} verdict={payoff.verdict} />
        </Disclosure>
        <Disclosure title={l('log.title')}>
          <ChangeLog
            changes={changes.state === 'ready' ? changes.value : []}
            onUndo={(seq) => void doing.act('undoChange', { seq }, l('toast.undone'), 'change')}
          />
        </Disclosure>
      </section>
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </div>
  );
}
