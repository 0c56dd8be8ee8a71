/** One planet's full record: its card, topics by week, price and members over time. */
import { lazy, Suspense } from 'react';
import { nameOf } from '../../components/planets/nameOf.ts';
import { HistoryTable } from '../../components/plots/HistoryTable.tsx';
import { WeekStrip } from '../../components/plots/WeekStrip.tsx';
import { useWords } from '../../components/words.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { factHistory } from '../../storage/facts.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import { CommunityCard } from '../pages/CommunityCard.tsx';
import { hasLedger } from '../pages/payoffInputs.ts';
import { useLive } from '../pages/useLive.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { LedgerRecord } from './LedgerRecord.tsx';
import type { RecordPart } from './route.ts';

const DecideRecord = lazy(() =>
  import('./DecideRecord.tsx').then((m) => ({ default: m.DecideRecord })),
);

interface Props {
  community: CommunityKey;
  /** Scrolled to once it is there. */
  part?: RecordPart;
  inUse: SettingsInUse;
}

export function Record({ community, part, inUse }: Props) {
  const { t } = useWords();
  const [row] = useLive(() => readyCommunity(community), [community]);
  const [changes] = useLive(() => historyOf(community), [community]);
  const decide = (
    <Suspense fallback={null}>
      <DecideRecord community={community} part={part} inUse={inUse} />
    </Suspense>
  );
  if (siteOf(community) === 'manual') {
    const known = row.state === 'ready' && row.value ? row.value.readings : {};
    return (
      <>
        <p>
          <a href="#/planets">← {t('nav.back')}</a>
        </p>
        <section className="block by-hand">
          <h1>{nameOf(community, resolveFacts(known).name?.value, t)}</h1>
          <LedgerRecord community={community} inUse={inUse} />
          {decide}
        </section>
      </>
    );
  }
  // Before one has joined, the decision comes first.
  const known = row.state !== 'loading';
  const inside = row.state === 'ready' && hasLedger(row.value, false);
  return (
    <>
      <p>
        <a href="#/planets">← {t('nav.back')}</a>
      </p>
      <div className="record">
        <CommunityCard community={community} inUse={inUse} absent="notSeen" />
        <div className="stack">
          {known && !inside && decide}
          <LedgerRecord community={community} inUse={inUse} />
          {inside && decide}
          {row.state === 'ready' && row.value && (
            <>
              <section className="block">
                <h2>{t('weeks.title')}</h2>
                <WeekStrip weeks={row.value.measures?.weeks ?? []} />
              </section>
              <section className="block">
                <h2>{t('history.title')}</h2>
                <HistoryTable changes={changes.state === 'ready' ? changes.value : []} />
              </section>
            </>
          )}
        </div>
      </div>
    </>
  );
}

async function historyOf(community: CommunityKey) {
  const lists = await Promise.all(
    (['price', 'struckPrice', 'members'] as const).map((fact) => factHistory(community, fact)),
  );
  return lists.flat();
}
