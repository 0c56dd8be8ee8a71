/** The review of a year, wired: which year, and whether names are shown. */
import { useMemo, useState } from 'react';
import { useSeeWords } from '../../components/overview/words.ts';
import { YearReviewPage } from '../../components/plots/YearReviewPage.tsx';
import type { Decision } from '../../utils/payoff/entries.ts';
import { letterName } from '../../utils/plots/names.ts';
import type { PlotCommunity } from '../../utils/plots/types.ts';
import { yearReview, yearsOf } from '../../utils/plots/yearReview.ts';
import type { Settings } from '../../utils/settings.ts';
import { payoffSettingsOf } from '../pages/payoffInputs.ts';

interface Props {
  communities: readonly PlotCommunity[];
  decisions: readonly Decision[];
  settings: Settings;
  now: number;
}

export function PlotsYear({ communities, decisions, settings, now }: Props) {
  const { s } = useSeeWords();
  const years = useMemo(() => yearsOf(communities, now), [communities, now]);
  const [chosen, setChosen] = useState<number>();
  const [hidden, setHidden] = useState(false);
  const year = chosen ?? years[0] ?? 0;
  const data = useMemo(
    () => yearReview(communities, decisions, year, payoffSettingsOf(settings), now),
    [communities, decisions, year, settings, now],
  );
  // A letter belongs to a community, whatever the year shows of it.
  const order = useMemo<string[]>(
    () => [...communities].map((one) => one.key).sort(),
    [communities],
  );
  const named = (key: string) => {
    const at = order.indexOf(key);
    if (hidden) return letterName(at < 0 ? order.length : at, s('year.letter'));
    return communities[communities.findIndex((one) => one.key === key)]?.name ?? key;
  };
  const choose = (
    <span className="row no-print">
      <label className="choose">
        <span className="sr-only">{s('year.which')}</span>
        <select value={year} onChange={(event) => setChosen(Number(event.target.value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label className="row">
        <input
          type="checkbox"
          checked={hidden}
          onChange={(event) => setHidden(event.target.checked)}
        />
        {s('year.hideNames')}
      </label>
      <button type="button" className="button" onClick={printYear}>
        {s('year.print')}
      </button>
    </span>
  );
  return <YearReviewPage data={data} named={named} choose={choose} hideReasons={hidden} />;
}

/** The review alone: what else is on the page has names. */
function printYear(): void {
  const { dataset } = document.documentElement;
  dataset.print = 'year';
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  print();
}
