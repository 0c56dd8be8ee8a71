/** The ledger on the card: does it pay off, what is to confirm, a gain to note, time, and how to rest. */
import { useRef, useState } from 'react';
import { addDays } from '../../utils/payoff/calendar.ts';
import type { Proposal } from '../../utils/payoff/proposal.ts';
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
  /** Each answers true when it is done; what the user typed stays until then. */
  onFee(proposal: Proposal, paid: number): Promise<boolean>;
  /** Not to be asked again; the record lists it. */
  onAside(proposal: Proposal): Promise<boolean>;
  /** `id`: the same for all tries of one entry. */
  onGain(gain: GainDraft, id: string): Promise<boolean>;
  onDeed(deed: DeedDraft, id: string): Promise<boolean>;
  onPause(until: number): void;
  onOff(off: boolean): void;
}

interface Props {
  view: LedgerView;
  /** Absent: nothing is measured there. */
  rest: RestView | undefined;
  now: number;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The topic whose page the user is on. */
  here?: string | undefined;
  /** The part of the record on renewing. */
  renewalHref: string;
  actions: LedgerCardActions;
  done: Done | undefined;
  onDismiss(): void;
}

/** From so long before the end on, as the first reminder of it, renewing is spoken of. */
const SOON_DAYS = 30;

/** What is being noted, and under which id. */
interface Noting {
  what: 'gain' | 'deed';
  id: string;
}

export function LedgerCard(props: Props) {
  const { view, rest, now, today, here, renewalHref, actions, done, onDismiss } = props;
  const { l, say } = useLedgerWords();
  const [noting, setNoting] = useState<Noting>();
  const openers = { gain: useRef<HTMLButtonElement>(null), deed: useRef<HTMLButtonElement>(null) };
  const { payoff, proposals, time } = view;
  const { renewal } = payoff;
  const soon = renewal && today >= addDays(renewal.term.end, -SOON_DAYS);
  const note = (what: Noting['what']) => setNoting({ what, id: crypto.randomUUID() });
  useShortcut('G', noting ? undefined : () => note('gain'));
  const close = () => {
    const opener = openers[noting?.what ?? 'gain'];
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
      {soon && (
        <p data-renewal={renewal.advice}>
          {[renewal.says, ...(renewal.moment ? [renewal.moment] : [])].map((one) => (
            <span key={one.id} data-says={one.id}>
              {say(one)}
              {l('renewal.stop')}
            </span>
          ))}
          <a href={renewalHref} target="_blank" rel="noreferrer">
            {l('renewal.go')}
          </a>
        </p>
      )}
      {/* With something to confirm, that is what would change it. */}
      {proposals.length === 0 &&
        payoff.verdict.decides.slice(0, 2).map((one) => (
          <p key={one.id} className="muted" data-says={one.id}>
            {say(one)}
          </p>
        ))}
      <Proposals proposals={proposals} onConfirm={actions.onFee} onAside={actions.onAside} />
      <TimeLine time={time} rest={rest} now={now} onPause={actions.onPause} onOff={actions.onOff} />
      {noting?.what === 'gain' && (
        <QuickGain
          here={here}
          onSave={async (gain) => {
            if (await actions.onGain(gain, noting.id)) close();
          }}
          onCancel={close}
        />
      )}
      {noting?.what === 'deed' && (
        <DeedForm
          today={today}
          onSave={async (deed) => {
            if (await actions.onDeed(deed, noting.id)) close();
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
            onClick={() => note('gain')}
          >
            {l('gain.open')}{' '}
            <span className="key-hint" aria-hidden="true">
              Alt G
            </span>
          </button>
          <button ref={openers.deed} type="button" className="button" onClick={() => note('deed')}>
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
