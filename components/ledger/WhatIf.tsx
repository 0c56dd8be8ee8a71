/** What if: sliders that change a copy of the record; verdict and break-even of that copy. Nothing is written. */
import { useMemo, useState } from 'react';
import { money } from '../../utils/format.ts';
import { daysBetween } from '../../utils/payoff/calendar.ts';
import { payoff } from '../../utils/payoff/payoff.ts';
import { HOUR_MS } from '../../utils/payoff/time.ts';
import type { PayoffInputs } from '../../utils/payoff/types.ts';
import type { Verdict } from '../../utils/payoff/verdict.ts';
import { type Change, termPrice, whatIf } from '../../utils/payoff/whatif.ts';
import { BreakEven } from './Standing.tsx';
import { VerdictGlance } from './VerdictLines.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  inputs: PayoffInputs;
  /** As recorded. */
  verdict: Verdict;
}

/** How far the sliders go at least: hours a week, fen. */
const LEAST = { hours: 20, hourFen: 50_000, fen: 50_000 };

export function WhatIf({ inputs, verdict }: Props) {
  const { l, range } = useLedgerWords();
  const [change, setChange] = useState<Change>({});
  const supposed = useMemo(() => payoff(whatIf(inputs, change)), [inputs, change]);
  const put = (more: Change) => setChange((now) => ({ ...now, ...more }));
  const weeks = Math.max(1, daysBetween(verdict.span.begin, verdict.span.end)) / 7;
  const hours = verdict.hours.lowMs / HOUR_MS / weeks;
  const { hourLostFen, hourGainedFen } = inputs.settings;
  const priceFen = termPrice(inputs);
  const { lowFen, highFen: gainsFen, unpriced } = verdict.gains;
  const open = verdict.gainsOpen || unpriced > 0;
  /** A slider of whole yuan; what is set is said to the fen, what is not known is not said to be zero. */
  const amount = (
    name: 'lost' | 'gained' | 'gains' | 'price',
    supposed: number | undefined,
    recorded: { fen: number | undefined; text?: string },
    least: number,
    set: (fen: number) => void,
  ) => ({
    name,
    most: Math.ceil(Math.max(least, 2 * (recorded.fen ?? 0)) / 100),
    step: name === 'price' ? 1 : 10,
    value: Math.round((supposed ?? recorded.fen ?? 0) / 100),
    text:
      supposed === undefined
        ? (recorded.text ??
          (recorded.fen === undefined ? l('whatIf.unknown') : money(recorded.fen)))
        : money(supposed),
    set: (n: number) => set(n * 100),
  });
  const sliders = [
    {
      name: 'hours',
      most: Math.max(LEAST.hours, Math.ceil(hours)),
      step: 0.5,
      value: change.hoursPerWeek ?? Math.round(hours * 2) / 2,
      text: l('whatIf.perWeek', { weekHours: change.hoursPerWeek ?? hours }),
      set: (n: number) => put({ hoursPerWeek: n }),
    },
    amount('lost', change.hourLostFen, { fen: hourLostFen }, LEAST.hourFen, (fen) =>
      put({ hourLostFen: fen }),
    ),
    amount('gained', change.hourGainedFen, { fen: hourGainedFen }, LEAST.hourFen, (fen) =>
      put({ hourGainedFen: fen }),
    ),
    amount(
      'gains',
      change.gains?.highFen,
      { fen: gainsFen, text: range({ lowFen, highFen: open ? null : gainsFen }) },
      2 * Math.max(LEAST.fen, priceFen ?? 0),
      (fen) => put({ gains: { lowFen: fen, highFen: fen } }),
    ),
    amount('price', change.priceFen, { fen: priceFen }, LEAST.fen, (fen) => put({ priceFen: fen })),
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
            value={value}
            aria-valuetext={text}
            onChange={(e) => set(Number(e.target.value))}
          />
          <output>{text}</output>
        </label>
      ))}
      <VerdictGlance verdict={supposed.verdict} />
      <BreakEven payoff={supposed} />
      <div className="row">
        <button type="button" className="button" disabled={!changed} onClick={() => setChange({})}>
          {l('whatIf.reset')}
        </button>
      </div>
    </div>
  );
}
