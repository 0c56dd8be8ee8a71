/** The ledger on the card: does it pay off, what is to confirm, a gain to note, time, and how to rest. */
import { useRef, useState } from 'react';
import type { FeeDraft, Proposal } from '../../utils/payoff/proposal.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { CostEntries } from './CostEntries.tsx';
import { DeedForm } from './DeedForm.tsx';
import type { DeedDraft } from './deedForm.ts';
import { Proposals } from './Proposals.tsx';
import { type GainDraft, QuickGain } from './QuickGain.tsx';
import { type RestView, TimeLine } from './TimeLine.tsx';
import { type Done, Toast } from './Toast.tsx';
import { useShortcut } from './useShortcut.ts';
import { VerdictGlance, VerdictParts } from './VerdictLines.tsx';
import type { LedgerView } from './view.ts';
import { useLedgerWords } from './words.ts';

export interface LedgerCardActions {
  onFee(draft: FeeDraft & { paid: number }): void;
  /** Not to be asked again; the record lists it. */
  onAside(proposal: Proposal): void;
  onGain(gain: GainDraft): void;
  onDeed(deed: DeedDraft): void;
  onPause(until: number): void;
  onOff(off: boolean): void;
}

interface Props {
  view: LedgerView;
  rest: RestView;
  now: number;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The topic whose page the user is on. */
  here?: string | undefined;
  actions: LedgerCardActions;
  done: Done | undefined;
  onDismiss(): void;
}

export function LedgerCard({ view, rest, now, today, here, actions, done, onDismiss }: Props) {
  const { l, say } = useLedgerWords();
  const [noting, setNoting] = useState<'gain' | 'deed'>();
  const openers = { gain: useRef<HTMLButtonElement>(null), deed: useRef<HTMLButtonElement>(null) };
  const { payoff, proposals, time } = view;
  useShortcut('G', noting ? undefined : () => setNoting('gain'));
  const close = () => {
    const opener = openers[noting ?? 'gain'];
    setNoting(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <section className="ledger-card" aria-label={l('title')}>
      <div className="section-head">
        <h2>{l('title')}</h2>
        <span className="muted small">{say(payoff.life.says)}</span>
      </div>
      <VerdictGlance verdict={payoff.verdict} />
      {/* With something to confirm, that is what would change it. */}
      {proposals.length === 0 &&
        payoff.verdict.decides.slice(0, 2).map((one) => (
          <p key={one.id} className="muted" data-says={one.id}>
            {say(one)}
          </p>
        ))}
      <Proposals proposals={proposals} onConfirm={actions.onFee} onAside={actions.onAside} />
      <TimeLine time={time} rest={rest} now={now} onPause={actions.onPause} onOff={actions.onOff} />
      {noting === 'gain' && (
        <QuickGain
          here={here}
          onSave={(gain) => {
            actions.onGain(gain);
            close();
          }}
          onCancel={close}
        />
      )}
      {noting === 'deed' && (
        <DeedForm
          today={today}
          onSave={(deed) => {
            actions.onDeed(deed);
            close();
          }}
          onCancel={close}
        />
      )}
      {!noting && (
        <div className="row">
          <button
            ref={openers.gain}
            type="button"
            className="button note-gain"
            aria-keyshortcuts="Alt+G"
            onClick={() => setNoting('gain')}
          >
            {l('gain.open')}{' '}
            <span className="key-hint" aria-hidden="true">
              Alt G
            </span>
          </button>
          <button
            ref={openers.deed}
            type="button"
            className="button"
            onClick={() => setNoting('deed')}
          >
            {l('deed.open')}
          </button>
        </div>
      )}
      <Toast done={done} onDismiss={onDismiss} />
      <Disclosure title={l('verdict.parts')} className="why">
        <VerdictParts verdict={payoff.verdict} />
        <CostEntries payoff={payoff} unmeasured={time.unmeasured} />
      </Disclosure>
    </section>
  );
}
