/** The review of a year, wired: which year, and whether names are shown. */
import { useMemo, useState } from 'react';
import { useSeeWords } from '../../components/overview/words.ts';
import { nameOf } from '../../components/planets/nameOf.ts';
import { YearReviewPage } from '../../components/plots/YearReviewPage.tsx';
import { useWords } from '../../components/words.ts';
import type { Decision } from '../../utils/payoff/entries.ts';
import { letterName } from '../../utils/plots/names.ts';
import type { PlotCommunity } from '../../utils/plots/types.ts';
import { yearReview, yearsOf } from '../../utils/plots/yearReview.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { payoffSettingsOf } from '../pages/payoffInputs.ts';

interface Props {
  communities: readonly PlotCommunity[];
  /** Those and all others known: decided can be of one that was never joined. */
  all: readonly PlotCommunity[];
  decisions: readonly Decision[];
  settings: Settings;
  now: number;
}

export function PlotsYear({ communities, all, decisions, settings, now }: Props) {
  const { s } = useSeeWords();
  const { t } = useWords();
  const years = useMemo(() => yearsOf(communities, now), [communities, now]);
  const [chosen, setChosen] = useState<number>();
  const [hidden, setHidden] = useState(false);
  const year = chosen ?? years[0] ?? 0;
  const data = useMemo(
    () => yearReview(communities, decisions, year, payoffSettingsOf(settings), now),
    [communities, decisions, year, settings, now],
  );
  // A letter belongs to a community, whatever the year shows of it.
  const order = useMemo(() => {
    const own = communities.map((one) => one.key).sort();
    return [...new Set([...own, ...decisions.map((one) => one.community).sort()])];
  }, [communities, decisions]);
  const names = useMemo(() => new Map(all.map((one) => [one.key, one.name])), [all]);
  const named = (key: CommunityKey) =>
    hidden
      ? letterName(order.indexOf(key), s('year.letter'))
      : (names.get(key) ?? nameOf(key, undefined, t));
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
