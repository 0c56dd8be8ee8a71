/** The verdict: one sentence, the net range drawn, what it is made of, what would change it. */
import type { Payoff } from '../../utils/payoff/payoff.ts';
import type { Say } from '../../utils/payoff/types.ts';
import type { NetLine, VerdictState } from '../../utils/payoff/verdict.ts';
import { Entry } from '../ui/Entry.tsx';
import { NetRange } from './NetRange.tsx';
import { useLedgerWords } from './words.ts';

/** The sentence and its picture: what is seen at one glance. */
export function VerdictGlance({ verdict }: Pick<Payoff, 'verdict'>) {
  const { say } = useLedgerWords();
  const { net, state, missing } = verdict;
  const { lowFen, highFen } = net;
  // Without a fee there is no net to draw: what is noted stands in the parts.
  const paid = missing.every((one) => one.id !== 'missing.fee');
  return (
    <div
      className="verdict"
      data-verdict={state}
      data-low={lowFen ?? undefined}
      data-high={highFen ?? undefined}
    >
      <p className="verdict-says">
        <VerdictSign state={state} />
        <span>{say(verdict.says)}</span>
      </p>
      {paid && <NetRange net={net} />}
    </div>
  );
}

export function VerdictParts({ verdict }: Pick<Payoff, 'verdict'>) {
  return (
    <>
      <VerdictMade verdict={verdict} />
      <VerdictChange verdict={verdict} />
    </>
  );
}

/** What it is made of: the lines add up to the net, end by end. */
export function VerdictMade({ verdict }: Pick<Payoff, 'verdict'>) {
  const { l, say, range } = useLedgerWords();
  return (
    <div>
      <h3 className="quiet-head">{l('verdict.made')}</h3>
      <dl className="entries made">
        {verdict.made.map((line) => (
          <Entry
            key={line.says.id}
            label={isUnbooked(line) ? l(unbooked(line)) : say(line.says)}
            value={range(line)}
          />
        ))}
        <Entry label={<b>{l('verdict.net')}</b>} value={<b>{range(verdict.net)}</b>} />
      </dl>
      <p className="source">
        {l('verdict.span', { fromDay: verdict.span.begin, untilDay: verdict.span.end })}
      </p>
    </div>
  );
}

/** What would change it, and what is missing. */
export function VerdictChange({ verdict }: Pick<Payoff, 'verdict'>) {
  const { l } = useLedgerWords();
  return (
    <>
      <Says title={l('verdict.change')} all={verdict.decides} />
      <Says title={l('verdict.missing')} all={verdict.missing} />
    </>
  );
}

export function Says({ title, all }: { title: string; all: readonly Say[] }) {
  const { say } = useLedgerWords();
  if (all.length === 0) return null;
  return (
    <div>
      <h3 className="quiet-head">{title}</h3>
      <ul className="plain">
        {all.map((one) => (
          <li key={one.id}>{say(one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Something was paid that is not booked: its share is not known. */
function isUnbooked({ says, lowFen }: NetLine): boolean {
  return says.id === 'made.fees' && lowFen === null;
}

const unbooked = ({ highFen }: NetLine) =>
  (highFen ?? 0) < 0 ? 'verdict.feesPartly' : 'verdict.feesUnbooked';

/** The state as a shape, so that colour is not needed: filled, struck through, half. */
export function VerdictSign({ state }: { state: VerdictState }) {
  return (
    <svg
      className={`verdict-sign ${state}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <circle cx="7" cy="7" r="5.5" />
      {state === 'pays' && <path d="M4 7.2 6.2 9.4 10 4.8" />}
      {state === 'doesNot' && <path d="M4 7h6" />}
      {state === 'cannotTell' && <path className="half" d="M7 1.5a5.5 5.5 0 0 1 0 11z" />}
    </svg>
  );
}
