/** The ledger as plots, wired: rows live, each plot built by pure functions. */
import { useMemo, useState } from 'react';
import { LoadLine } from '../../components/decide/LoadLine.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import { useSeeWords } from '../../components/overview/words.ts';
import { nameOf } from '../../components/planets/nameOf.ts';
import { BandsPlot } from '../../components/plots/BandsPlot.tsx';
import { FeeHoursPlot } from '../../components/plots/FeeHoursPlot.tsx';
import { HourCostPlot } from '../../components/plots/HourCostPlot.tsx';
import { PriceHistoryPlot } from '../../components/plots/PriceHistoryPlot.tsx';
import { TopicWeeksPlot } from '../../components/plots/TopicWeeksPlot.tsx';
import { WeekHoursPlot } from '../../components/plots/WeekHoursPlot.tsx';
import { Failed, Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { factHistory } from '../../storage/facts.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { DAY, HOUR } from '../../utils/days.ts';
import { dayNumber } from '../../utils/payoff/calendar.ts';
import { bands } from '../../utils/plots/bands.ts';
import { costPerHour } from '../../utils/plots/costPerHour.ts';
import { feeHours } from '../../utils/plots/feeHours.ts';
import { priceHistory } from '../../utils/plots/priceHistory.ts';
import { weekHours } from '../../utils/plots/weekHours.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { BadRows } from '../pages/BadRows.tsx';
import { loadIn } from '../pages/planInputs.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { allLedgerRows } from './OverviewRows.ts';
import { PlotsChoice } from './PlotsPageChoice.tsx';
import { plotCommunities, sessionsSince } from './PlotsPageRows.ts';
import { PlotsYear } from './PlotsPageYear.tsx';
import '../../components/decide/decide.css';

/** Own use by the hour: of so many days. */
const USE_DAYS = 365;

export function PlotsPage({ inUse }: { inUse: SettingsInUse }) {
  const { s } = useSeeWords();
  const { t } = useWords();
  const { d } = useDecideWords();
  // Nothing here moves within the hour.
  const now = Math.floor(useNow() / HOUR) * HOUR;
  const { settings } = inUse;
  const today = dayIn(now);
  const [live, retry] = useLive(allLedgerRows, []);
  const [visits] = useLive(() => sessionsSince(now - USE_DAYS * DAY), [today]);
  const [chosen, setChosen] = useState<CommunityKey>();
  const rows = live.state === 'ready' ? live.value : undefined;
  const made = useMemo(() => {
    if (!rows || !settings) return undefined;
    const all = plotCommunities(rows, settings, now, (key, name) => nameOf(key, name, t));
    const read = all.filter((one) => one.lastSeenAt > 0 && !one.key.startsWith('manual:'));
    const own = all.filter((one) => one.own);
    return {
      ...{ all, read, own, feeHours: feeHours(own), costPerHour: costPerHour(own) },
      bands: bands(own, now, rows.measuredSince),
      load: loadIn(rows, settings, now),
    };
  }, [rows, settings, now, t]);
  const hours = useMemo(() => weekHours(visits.state === 'ready' ? visits.value : []), [visits]);
  const topics = made?.read.find((one) => one.key === chosen) ?? made?.read[0];
  const shownKey = topics?.key;
  const [changes] = useLive(
    () => (shownKey ? factHistory(shownKey) : Promise.resolve([])),
    [shownKey],
  );
  if (live.state === 'failed') return <Failed reason={live.reason} onRetry={retry} />;
  if (!made || !rows || !settings) return <Skeleton />;
  const choose = (
    <PlotsChoice options={made.read} value={shownKey} onChoose={(key) => setChosen(key)} />
  );
  return (
    <>
      <BadRows />
      <div className="page-head">
        <h1>{s('plots.title')}</h1>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {s('plots.print')}
        </button>
      </div>
      {made.all.length === 0 && <p className="muted">{s('plots.noneNote')}</p>}
      {!made.load.says.id.startsWith('load.noPlan') && (
        <section className="block">
          <h2>{d('load.title')}</h2>
          <LoadLine
            load={made.load}
            headed={false}
            nameOf={(key) => made.all.find((one) => one.key === key)?.name ?? nameOf(key, '', t)}
          />
        </section>
      )}
      <FeeHoursPlot data={made.feeHours} />
      <BandsPlot data={made.bands} today={dayNumber(today)} />
      <HourCostPlot data={made.costPerHour} />
      <WeekHoursPlot data={hours} shownDays={USE_DAYS} />
      <TopicWeeksPlot
        weeks={topics?.weeks ?? []}
        ownerKnown={topics?.ownerKnown ?? true}
        now={now}
        choose={choose}
      />
      <PriceHistoryPlot
        data={priceHistory(
          changes.state === 'ready' ? changes.value : [],
          topics?.priceSeenAt ?? 0,
        )}
        choose={choose}
      />
      <PlotsYear
        communities={made.own}
        all={made.all}
        decisions={rows.decisions}
        settings={settings}
        now={now}
      />
    </>
  );
}
