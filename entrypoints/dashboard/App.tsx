/** The dashboard: its bar and the view the address asks for. What is heavy is loaded when it is opened. */
import { lazy, Suspense, useEffect } from 'react';
import { Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { HealthNotice } from '../pages/HealthNotice.tsx';
import { useSettings } from '../pages/useSettings.ts';
import { About } from './About.tsx';
import { Overview } from './Overview.tsx';
import { PlanetsPage } from './PlanetsPage.tsx';
import { Record } from './Record.tsx';
import { useRoute, VIEWS, viewHref } from './route.ts';
import { SettingsPage } from './SettingsPage.tsx';

const ComparePage = lazy(() =>
  import('./ComparePage.tsx').then((m) => ({ default: m.ComparePage })),
);
const TablesPage = lazy(() => import('./TablesPage.tsx').then((m) => ({ default: m.TablesPage })));
const PlotsPage = lazy(() => import('./PlotsPage.tsx').then((m) => ({ default: m.PlotsPage })));
const TakePage = lazy(() => import('./TakePage.tsx').then((m) => ({ default: m.TakePage })));

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
              href={viewHref(view)}
              aria-current={route.view === view ? 'page' : undefined}
            >
              {t(`nav.${view}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <HealthNotice />
        <Suspense fallback={<Skeleton />}>
          {route.view === 'overview' && <Overview inUse={inUse} />}
          {route.view === 'planets' && <PlanetsPage inUse={inUse} />}
          {route.view === 'compare' && <ComparePage keys={route.keys} inUse={inUse} />}
          {route.view === 'ledger' && (
            <TablesPage {...(route.table && { table: route.table })} inUse={inUse} />
          )}
          {route.view === 'plots' && <PlotsPage inUse={inUse} />}
          {route.view === 'take' && <TakePage inUse={inUse} />}
          {route.view === 'community' && (
            <Record
              key={route.key}
              community={route.key}
              {...(route.part && { part: route.part })}
              inUse={inUse}
            />
          )}
          {route.view === 'settings' && <SettingsPage inUse={inUse} />}
          {route.view === 'about' && <About />}
        </Suspense>
      </main>
    </div>
  );
}
