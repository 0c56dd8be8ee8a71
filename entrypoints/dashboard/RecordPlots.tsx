/** A record's histories as plots: marks with their formula, topics by week. Loaded after the rest. */
import { MarksPlot } from '../../components/plots/MarksPlot.tsx';
import { TopicWeeksPlot } from '../../components/plots/TopicWeeksPlot.tsx';
import { markHistory as markDays } from '../../storage/marks.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import { markHistory } from '../../utils/plots/markHistory.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';

export function RecordPlots({ row }: { row: CommunityRow }) {
  const now = useNow();
  const [marks] = useLive(() => markDays(row.key), [row.key]);
  return (
    <>
      <div id="part-marks">
        <MarksPlot data={markHistory(marks.state === 'ready' ? marks.value : [])} />
      </div>
      <div id="part-weeks">
        <TopicWeeksPlot
          weeks={row.measures?.weeks ?? []}
          ownerKnown={row.people?.owner !== undefined}
          now={now}
        />
      </div>
    </>
  );
}
