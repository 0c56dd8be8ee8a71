/** What if: sliders that change a copy of the record, and the verdict of that copy. Nothing is written. */
import { useMemo, useState } from 'react';
import { money } from '../../utils/format.ts';
import { daysBetween } from '../../utils/payoff/calendar.ts';
import { payoff } from '../../utils/payoff/payoff.ts';
import { HOUR_MS } from '../../utils/payoff/time.ts';
import type { PayoffInputs } from '../../utils/payoff/types.ts';
import type { Verdict } from '../../utils/payoff/verdict.ts';
import { type Change, whatIf } from '../../utils/payoff/whatif.ts';
import { VerdictGlance } from './VerdictLines.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  inputs: PayoffInputs;
  /** As recorded. */
  verdict: Verdict;
}

/** Sliders, by name: what they set and how far they go, in the unit shown. */
const MOST = { hours: 20, lost: 500, gained: 500 };

export function WhatIf({ inputs, verdict }: Props) {
  const { l } = useLedgerWords();
  const [change, setChange] = useState<Change>({});
  const supposed = useMemo(() => payoff(whatIf(inputs, change)), [inputs, change]);
  const put = (more: Change) => setChange((now) => ({ ...now, ...more }));
  const weeks = Math.max(1, daysBetween(verdict.span.begin, verdict.span.end)) / 7;
  const hours = verdict.hours.lowMs / HOUR_MS / weeks;
  const { hourLostFen, hourGainedFen } = inputs.settings;
  const mostGains = 2 * Math.max(verdict.gains.highFen, verdict.feesFen, 50_000);
  const mostPrice = 2 * Math.max(verdict.feesFen, 25_000);
  const yuan = (fen: number | undefined) => Math.round((fen ?? 0) / 100);
  const sliders = [
    {
      name: 'hours',
      most: MOST.hours,
      step: 0.5,
      value: change.hoursPerWeek ?? Math.min(MOST.hours, Math.round(hours * 2) / 2),
      text: (n: number) => l('whatIf.perWeek', { weekHours: n }),
      set: (n: number) => put({ hoursPerWeek: n }),
    },
    {
      name: 'lost',
      most: MOST.lost,
      step: 10,
      value: yuan(change.hourLostFen ?? hourLostFen),
      text: (n: number) => money(n * 100),
      set: (n: number) => put({ hourLostFen: n * 100 }),
    },
    {
      name: 'gained',
      most: MOST.gained,
      step: 10,
      value: yuan(change.hourGainedFen ?? hourGainedFen),
      text: (n: number) => money(n * 100),
      set: (n: number) => put({ hourGainedFen: n * 100 }),
    },
    {
      name: 'gains',
      most: yuan(mostGains),
      step: 10,
      value: yuan(change.gains?.highFen ?? verdict.gains.highFen),
      text: (n: number) => money(n * 100),
      set: (n: number) => put({ gains: { lowFen: n * 100, highFen: n * 100 } }),
    },
    {
      name: 'price',
      most: yuan(mostPrice),
      step: 1,
      value: yuan(change.priceFen ?? verdict.feesFen),
      text: (n: number) => money(n * 100),
      set: (n: number) => put({ priceFen: n * 100 }),
    },
  ];
  const changed = Object.keys(change).length > 0;
  return (
    <div className="what-if">
      <p className="source">{l('whatIf.note')}</p>
      {sliders.map(({ name, most, step, value, text, set }) => (
        <label key={name} className="slider wide">
          <span>{l(`whatIf.${name}`)}</span>
          <input
            type="range"
            min={0}
            max={most}
            step={step}
            value={Math.min(most, value)}
            aria-valuetext={text(value)}
            onChange={(e) => set(Number(e.target.value))}
          />
          <output>{text(value)}</output>
        </label>
      ))}
      <VerdictGlance verdict={supposed.verdict} />
      <div className="row">
        <button type="button" className="button" disabled={!changed} onClick={() => setChange({})}>
          {l('whatIf.reset')}
        </button>
      </div>
    </div>
  );
}
