/** One promise kept for watching: its words, how it stands with the numbers behind it, and the user's own tick. */
import { useId } from 'react';
import type { Tick } from '../../utils/claims/types.ts';
import { date, percent } from '../../utils/format.ts';
import type { Claim } from '../../utils/payoff/entries.ts';
import { Radios } from './Controls.tsx';
import { readAs } from './Promises.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  claim: Claim;
  tick: Tick;
  onTick(tick: Claim['tick']): void;
  onEdit(): void;
  onDrop(): void;
}

const OWN = ['seen', 'kept', 'broken'] as const;

export function KeptClaim({ claim, tick, onTick, onEdit, onDrop }: Props) {
  const { d, tell, lang, number } = useDecideWords();
  const id = useId();
  const { span, covered, seen, wanted, missing } = tick;
  const range =
    seen &&
    (seen.low === seen.high ? number(seen.low) : `${number(seen.low)}–${number(seen.high)}`);
  return (
    <div className="kept-claim">
      <p className="claim-text">
        <TickSign state={tick.state} />
        <span>
          <b>{d(`tick.${tick.state}`)}</b> · “{claim.text}”
        </span>
      </p>
      <p>{tell(tick.says)}</p>
      <p className="source">
        {d(`tick.by.${tick.by}`)}
        {range !== undefined &&
          wanted !== undefined &&
          ` · ${d('tick.numbers', { seen: range, wanted: number(wanted) })}`}
        {span && ` · ${d('tick.span', { fromAt: span[0], untilAt: span[1] })}`}
        {covered !== undefined &&
          ` · ${d('tick.covered', { share: percent(covered * 100, lang) })}`}
      </p>
      {missing.length > 0 && (
        <ul className="plain source">
          {missing.map((one) => (
            <li key={one.id}>{tell(one)}</li>
          ))}
        </ul>
      )}
      <p className="source">
        {readAs(claim, d)} · {d(`claim.source.${claim.source}`)} ·{' '}
        {d('claim.keptAt', { kept: date(claim.keptAt, lang) })}
      </p>
      <div className="row claim-acts">
        <Radios
          legend={d('tick.own')}
          name={`${id}-tick`}
          all={OWN}
          chosen={claim.tick ?? 'seen'}
          text={(one) => d(`tick.ownAs.${one}`)}
          onChange={(one) => onTick(one === 'seen' ? undefined : one)}
        />
        <span className="acts">
          <button type="button" className="link" onClick={onEdit}>
            {d('claim.change')}
            <span className="sr-only"> {claim.text}</span>
          </button>
          <button type="button" className="link" onClick={onDrop}>
            {d('claim.drop')}
            <span className="sr-only"> {claim.text}</span>
          </button>
        </span>
      </div>
    </div>
  );
}

/** The state as a shape: ticked, an arrow back, open. */
function TickSign({ state }: { state: Tick['state'] }) {
  const as = { kept: 'pays', behind: 'doesNot', cannotTell: 'cannotTell' }[state];
  return (
    <svg
      className={`verdict-sign ${as}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <circle cx="7" cy="7" r="5.5" />
      {state === 'kept' && <path d="M4 7.2 6.2 9.4 10 4.8" />}
      {state === 'behind' && <path d="M7 3.8v3.6l2.4 1.5" />}
      {state === 'cannotTell' && (
        <path d="M5.4 5.6a1.7 1.7 0 1 1 2.3 1.6c-.5.2-.7.5-.7 1M7 10.3v.1" />
      )}
    </svg>
  );
}
