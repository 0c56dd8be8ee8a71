/** Planets joined, and planets seen but not joined; some of them to compare. */
import { useMemo, useState } from 'react';
import { useSeeWords } from '../../components/overview/words.ts';
import { PickBar, type Picking } from '../../components/planets/Picking.tsx';
import { PlanetTable } from '../../components/planets/PlanetTable.tsx';
import { UnjoinedTable } from '../../components/planets/UnjoinedTable.tsx';
import { unjoinedOf } from '../../components/planets/unjoined.ts';
import { standingOf } from '../../components/scorecard/view.ts';
import { Empty, Failed, Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { allCommunities } from '../../storage/communities.ts';
import { sightings } from '../../storage/sightings.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { BadRows } from '../pages/BadRows.tsx';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { planetsOf } from '../pages/viewOf.ts';
import { compareHref, hrefOf } from './route.ts';

export function PlanetsPage({ inUse }: { inUse: SettingsInUse }) {
  const { t } = useWords();
  const { s } = useSeeWords();
  const now = useNow();
  const [rows, retry] = useLive(allCommunities, []);
  const [seen] = useLive(sightings, []);
  const [picked, setPicked] = useState<readonly CommunityKey[]>([]);
  const { settings } = inUse;
  const planets = useMemo(() => {
    if (rows.state !== 'ready' || !settings) return undefined;
    const read = rows.value.filter((row) => row.site !== 'manual');
    return planetsOf(read, settings, now);
  }, [rows, settings, now]);
  if (rows.state === 'failed') return <Failed reason={rows.reason} onRetry={retry} />;
  if (rows.state === 'loading' || !planets) return <Skeleton />;
  const outside = planets.filter(({ card }) => standingOf(card.facts, now) === 'not-joined');
  const joined = planets.filter((planet) => !outside.includes(planet));
  const sighted = (seen.state === 'ready' ? seen.value : []).map((row) => ({
    community: row.community,
    endpoint: row.endpoint,
    seenAt: row.seenAt,
    facts: resolveFacts(row.facts),
  }));
  const unjoined = unjoinedOf(outside, sighted, new Set(joined.map((planet) => planet.key)));
  const picking: Picking = {
    picked,
    onPick: (key, on) =>
      setPicked((before) => (on ? [...before, key] : before.filter((one) => one !== key))),
  };
  return (
    <>
      <BadRows />
      <section className="block planets-page">
        <h1>{s('joined.title')}</h1>
        {joined.length > 0 ? (
          <PlanetTable planets={joined} now={now} hrefOf={hrefOf} picking={picking} />
        ) : planets.length > 0 ? (
          <p className="muted">{s('joined.none')}</p>
        ) : (
          <Empty id="noPlanets">
            <a
              className="button primary"
              href="https://wx.zsxq.com/"
              target="_blank"
              rel="noreferrer"
            >
              {t('action.openSite')}
            </a>
          </Empty>
        )}
      </section>
      <section className="block">
        <h2>{s('unjoined.title')}</h2>
        {unjoined.length > 0 ? (
          <>
            <p className="muted">{s('unjoined.note')}</p>
            <UnjoinedTable planets={unjoined} now={now} hrefOf={hrefOf} picking={picking} />
            <p className="source">{t('revenue.caveat')}</p>
          </>
        ) : (
          <p className="muted">{s('unjoined.none')}</p>
        )}
      </section>
      <PickBar picked={picked} href={compareHref(picked)} onClear={() => setPicked([])} />
    </>
  );
}
