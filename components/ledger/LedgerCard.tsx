/** The ledger on the card: does it pay off, what is to confirm, a gain to note, time, and how to rest. */
import { useRef, useState } from 'react';
import type { FeeDraft } from '../../utils/payoff/propose.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { CostEntries } from './CostEntries.tsx';
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
  onGain(gain: GainDraft): void;
  onPause(until: number): void;
  onOff(off: boolean): void;
}

interface Props {
  view: LedgerView;
  rest: RestView;
  now: number;
  actions: LedgerCardActions;
  done: Done | undefined;
  onDismiss(): void;
}

export function LedgerCard({ view, rest, now, actions, done, onDismiss }: Props) {
  const { l, say } = useLedgerWords();
  const [noting, setNoting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { payoff, proposals, time } = view;
  useShortcut('G', noting ? undefined : () => setNoting(true));
  const close = () => {
    setNoting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const first = payoff.verdict.decides[0];
  return (
    <section className="ledger-card" aria-label={l('title')}>
      <div className="section-head">
        <h2>{l('title')}</h2>
        <span className="muted small">{say(payoff.life.says)}</span>
      </div>
      <VerdictGlance verdict={payoff.verdict} />
      {/* With something to confirm, that is what would change it. */}
      {proposals.length === 0 && first && <p className="muted">{say(first)}</p>}
      <Proposals proposals={proposals} onConfirm={actions.onFee} />
      <TimeLine time={time} rest={rest} now={now} onPause={actions.onPause} onOff={actions.onOff} />
      {noting ? (
        <QuickGain
          onSave={(gain) => {
            actions.onGain(gain);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <button
          ref={opener}
          type="button"
          className="button note-gain"
          aria-keyshortcuts="Alt+G"
          onClick={() => setNoting(true)}
        >
          {l('gain.open')}{' '}
          <span className="key-hint" aria-hidden="true">
            Alt G
          </span>
        </button>
      )}
      <Toast done={done} onDismiss={onDismiss} />
      <Disclosure title={l('verdict.parts')} className="why">
        <VerdictParts verdict={payoff.verdict} />
        <CostEntries payoff={payoff} unmeasured={time.unmeasured} />
      </Disclosure>
    </section>
  );
}
