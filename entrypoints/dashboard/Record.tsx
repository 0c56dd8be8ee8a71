/** One community's full record: its card, what is to be decided, its ledger, its histories. */
import { lazy, Suspense } from 'react';
import { nameOf } from '../../components/planets/nameOf.ts';
import { HistoryTable } from '../../components/plots/HistoryTable.tsx';
import { useWords } from '../../components/words.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { factHistory } from '../../storage/facts.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import { CommunityCard } from '../pages/CommunityCard.tsx';
import { useLive } from '../pages/useLive.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { LedgerRecord } from './LedgerRecord.tsx';
import { RecordParts, useScrolledTo } from './RecordParts.tsx';
import type { RecordPart } from './route.ts';
import { TabName } from './useArrival.tsx';

// Heavy, and below what is read first.
const DecideRecord = lazy(() =>
  import('./DecideRecord.tsx').then((m) => ({ default: m.DecideRecord })),
);
const RecordPlots = lazy(() =>
  import('./RecordPlots.tsx').then((m) => ({ default: m.RecordPlots })),
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
  useScrolledTo(part);
  const byHand = siteOf(community) === 'manual';
  const known = row.state === 'ready' ? row.value : undefined;
  const name = nameOf(community, known && resolveFacts(known.readings).name?.value, t);
  const ledger = (
    <>
      <Suspense fallback={null}>
        <DecideRecord community={community} inUse={inUse} />
      </Suspense>
      <LedgerRecord community={community} inUse={inUse} />
    </>
  );
  const head = (
    <>
      <TabName name={name} />
      <p>
        <a href="#/planets">← {t('nav.back')}</a>
      </p>
      <RecordParts />
    </>
  );
  if (byHand) {
    return (
      <>
        {head}
        <section className="block by-hand">
          <h1>{name}</h1>
          {ledger}
        </section>
      </>
    );
  }
  return (
    <>
      {head}
      <div className="record">
        <CommunityCard community={community} inUse={inUse} absent="notSeen" />
        <div className="stack">
          {ledger}
          {known && (
            <>
              <Suspense fallback={null}>
                <RecordPlots row={known} />
              </Suspense>
              <section className="block" id="part-history">
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
