/** The popup where there is no planet: the planets seen, live. */
import { PlanetList } from '../../components/planets/PlanetList.tsx';
import { Empty, Failed, Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { allCommunities } from '../../storage/communities.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { planetsOf } from '../pages/viewOf.ts';

interface Props {
  inUse: SettingsInUse;
  onSite: boolean;
  onOpen(key: CommunityKey): void;
}

export function Planets({ inUse, onSite, onOpen }: Props) {
  const { t } = useWords();
  const now = useNow();
  const [live, retry] = useLive(allCommunities, []);
  const { settings } = inUse;
  if (live.state === 'failed') return <Failed reason={live.reason} onRetry={retry} />;
  if (live.state === 'loading' || !settings) return <Skeleton />;
  const Heading = onSite ? 'h2' : 'h1';
  const planets = planetsOf(live.value, settings, now);
  return (
    <>
      {onSite && <Empty id="notPlanet" top />}
      {planets.length === 0 && !onSite && (
        <Empty id="noPlanets" top>
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
      {planets.length > 0 && (
        <section className="block">
          <div className="section-head">
            <Heading>{t('planets.title')}</Heading>
            <span className="muted">{t('planets.count', { count: planets.length })}</span>
          </div>
          <p className="muted small">{t('planets.order')}</p>
          <PlanetList planets={planets} now={now} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}
