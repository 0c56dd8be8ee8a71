/**
 * Break-even in hours and in useful items, worked out before deciding: what one foretells, what
 * usually comes of it, what it takes. The sliders of an hour's worth change a copy, not the settings.
 */
import { useState } from 'react';
import { type Against, planBreakEven } from '../../utils/decide/plan.ts';
import type { PlanCost } from '../../utils/decide/planPrice.ts';
import { hours as inHours, money } from '../../utils/format.ts';
import type { Forecast } from '../../utils/payoff/forecast.ts';
import type { PayoffSettings } from '../../utils/payoff/types.ts';
import { SideBar } from './SideBar.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  cost: PlanCost | undefined;
  /** Length of the term, days; may be a fraction. Absent: not known. */
  days: number | undefined;
  /** Foretold a week; absent: not said yet. */
  hours: number | undefined;
  items: number | undefined;
  itemWorthFen: number | undefined;
  settings: Pick<PayoffSettings, 'hourLostFen' | 'hourGainedFen'>;
  forecast: Forecast;
  onHours(hours: number): void;
  onItems(items: number): void;
  onItemWorth(fen: number): void;
}

const MOST = { hours: 20, items: 100, yuan: 500 };

interface Slider {
  name: string;
  /** Absent: not said. */
  value: number | undefined;
  most: number;
  step: number;
  text(n: number): string;
  set(n: number): void;
}

export function Foretell(props: Props) {
  const { cost, days, hours, items, itemWorthFen, settings, forecast } = props;
  const { d, tell } = useDecideWords();
  const [gained, setGained] = useState(settings.hourGainedFen);
  const [lost, setLost] = useState(settings.hourLostFen);
  const made =
    cost && days !== undefined
      ? planBreakEven(
          {
            feeFen: cost.fen,
            days,
            hoursPerWeek: hours ?? 0,
            ...(gained === undefined ? {} : { hourGainedFen: gained }),
            ...(lost === undefined ? {} : { hourLostFen: lost }),
            ...(items === undefined ? {} : { items }),
            ...(itemWorthFen === undefined ? {} : { itemWorthFen }),
          },
          forecast,
        )
      : undefined;
  const yuan = (name: string, fen: number | undefined, set: (fen: number) => void): Slider => ({
    name,
    value: fen === undefined ? undefined : Math.round(fen / 100),
    most: MOST.yuan,
    step: 5,
    text: (n) => money(n * 100),
    set: (n) => set(n * 100),
  });
  const forDays = {
    for: days === undefined ? d('foretell.noDays') : d('foretell.days', { termDays: days }),
  };
  const sliders: Slider[] = [
    {
      name: 'hours',
      value: hours,
      most: MOST.hours,
      step: 0.5,
      text: (n) => d('foretell.aWeek', { weekHours: n }),
      set: props.onHours,
    },
    yuan('gained', gained, setGained),
    yuan('lost', lost, setLost),
    {
      name: 'items',
      value: items,
      most: MOST.items,
      step: 1,
      text: (n) => d('plan.count', { items: n }),
      set: props.onItems,
    },
    yuan('itemWorth', itemWorthFen, props.onItemWorth),
  ];
  const sides = made?.hours === 'none' ? undefined : made?.hours;
  const told = [...(made?.says ?? []), ...(made?.missing ?? [])].map((one) =>
    // What was not foretold is not held against anybody.
    hours === undefined && sides?.says === one
      ? { id: 'foretell.hoursNeed', params: { needHours: sides.need } }
      : one,
  );
  return (
    <section className="foretell" aria-label={d('foretell.title')}>
      <h3 className="quiet-head">{d('foretell.title')}</h3>
      <p className="source">
        {cost
          ? d(`foretell.cost.${cost.from}`, { costFen: cost.fen, ...forDays })
          : d('foretell.noCost', forDays)}
      </p>
      {sliders.map(({ name, value, most, step, text, set }) => (
        <label key={name} className="slider wide">
          <span>{d(`foretell.${name}`)}</span>
          <input
            type="range"
            min={0}
            max={Math.max(most, value ?? 0)}
            step={step}
            value={value ?? 0}
            aria-valuetext={value === undefined ? d('foretell.unset') : text(value)}
            onChange={(e) => set(Number(e.target.value))}
          />
          <output className={value === undefined ? 'muted' : ''}>
            {value === undefined ? d('foretell.unset') : text(value)}
          </output>
        </label>
      ))}
      <p className="source">{d('foretell.copy')}</p>
      <SideLine name="hours" side={hours === undefined ? undefined : sides} />
      <SideLine name="items" side={items === undefined ? undefined : made?.items} />
      <ul className="plain told" data-factor={forecast.k} data-from={forecast.from}>
        {told.map((one) => (
          <li key={one.id} data-says={one.id}>
            {tell(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SideLine({ name, side }: { name: 'hours' | 'items'; side: Against | undefined }) {
  const { d, lang } = useDecideWords();
  if (!side) return null;
  return (
    <div
      className="side"
      data-side={name}
      data-state={side.state}
      data-need={side.need}
      data-low={side.likely.low}
    >
      <p className="small muted">{d(`foretell.side.${name}`)}</p>
      <SideBar
        side={side}
        mark={d('foretell.mark')}
        text={(n) =>
          name === 'hours' ? inHours(n, lang) : d('plan.count', { items: Math.round(n) })
        }
      />
    </div>
  );
}
