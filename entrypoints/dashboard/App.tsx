/** The dashboard: planets seen, one planet's record, settings, about. */
import { useEffect } from 'react';
import { useWords } from '../../components/words.ts';
import { HealthNotice } from '../pages/HealthNotice.tsx';
import { useSettings } from '../pages/useSettings.ts';
import { About } from './About.tsx';
import { Overview } from './Overview.tsx';
import { Record } from './Record.tsx';
import { useRoute } from './route.ts';
import { SettingsPage } from './SettingsPage.tsx';

const VIEWS = ['planets', 'settings', 'about'] as const;
const HREFS = { planets: '#/', settings: '#/settings', about: '#/about' };

export function App() {
  const { t } = useWords();
  const route = useRoute();
  const inUse = useSettings();
  const title = t('app.dashboard');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="sheet">
      <header className="bar">
        <img className="bar-mark" src="/icon/48.png" alt="" />
        <span className="bar-name">{title}</span>
        <nav aria-label={t('nav.main')}>
          {VIEWS.map((view) => (
            <a
              key={view}
              href={HREFS[view]}
              aria-current={route.view === view ? 'page' : undefined}
            >
              {t(`nav.${view}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <HealthNotice />
        {route.view === 'planets' && <Overview inUse={inUse} />}
        {route.view === 'community' && (
          <Record key={route.key} community={route.key} inUse={inUse} />
        )}
        {route.view === 'settings' && <SettingsPage inUse={inUse} />}
        {route.view === 'about' && <About />}
      </main>
    </div>
  );
}
