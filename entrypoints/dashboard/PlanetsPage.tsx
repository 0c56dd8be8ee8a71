/** Planets seen and scored, and those seen only in lists. */
import { PlanetTable } from '../../components/planets/PlanetTable.tsx';
import { SightingTable } from '../../components/planets/SightingTable.tsx';
import { sightedPlanets } from '../../components/planets/view.ts';
import { Empty, Failed, Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { allCommunities } from '../../storage/communities.ts';
import { sightings } from '../../storage/sightings.ts';
import { BadRows } from '../pages/BadRows.tsx';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { planetsOf } from '../pages/viewOf.ts';
import { hrefOf } from './route.ts';

export function PlanetsPage({ inUse }: { inUse: SettingsInUse }) {
  const { t } = useWords();
  const now = useNow();
  const [rows, retry] = useLive(allCommunities, []);
  const [seen] = useLive(sightings, []);
  const { settings } = inUse;
  if (rows.state === 'failed') return <Failed reason={rows.reason} onRetry={retry} />;
  if (rows.state === 'loading' || !settings) return <Skeleton />;
  const planets = planetsOf(
    rows.value.filter((row) => row.site !== 'manual'),
    settings,
    now,
  );
  const opened = new Set<string>(rows.value.map((row) => row.key));
  const sighted = seen.state === 'ready' ? sightedPlanets(seen.value, opened) : [];
  return (
    <>
      <BadRows />
      <section className="block">
        <h1>{t('planets.title')}</h1>
        {planets.length > 0 ? (
          <PlanetTable planets={planets} now={now} hrefOf={hrefOf} />
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
        <h2>{t('sightings.title')}</h2>
        {sighted.length > 0 ? (
          <>
            <p className="muted">{t('sightings.note')}</p>
            <SightingTable sightings={sighted} now={now} />
          </>
        ) : (
          <p className="muted">{t('sightings.none')}</p>
        )}
      </section>
    </>
  );
}
