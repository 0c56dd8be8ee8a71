/** The dashboard: its bar and the view the address asks for. What is heavy is loaded when it is opened. */
import { lazy, Suspense, useEffect } from 'react';
import { Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { inSample } from '../../utils/sample/mode.ts';
import { HealthNotice } from '../pages/HealthNotice.tsx';
import { rescueToFile } from '../pages/rescueFile.ts';
import { type SettingsInUse, useSettings } from '../pages/useSettings.ts';
import { About } from './About.tsx';
import { Bar } from './AppBar.tsx';
import { Overview } from './Overview.tsx';
import { PlanetsPage } from './PlanetsPage.tsx';
import { Record } from './Record.tsx';
import { useRoute } from './route.ts';
import { SampleBanner, SampleTake } from './SampleBanner.tsx';
import { useSampleSettings } from './SampleSettings.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { TabName, useArrival } from './useArrival.tsx';

const ComparePage = lazy(() =>
  import('./ComparePage.tsx').then((m) => ({ default: m.ComparePage })),
);
const TablesPage = lazy(() => import('./TablesPage.tsx').then((m) => ({ default: m.TablesPage })));
const PlotsPage = lazy(() => import('./PlotsPage.tsx').then((m) => ({ default: m.PlotsPage })));
const TakePage = lazy(() => import('./TakePage.tsx').then((m) => ({ default: m.TakePage })));

export function App() {
  return inSample() ? <SampleApp /> : <OwnApp />;
}

function OwnApp() {
  const inUse = useSettings();
  useEffect(() => {
    // Of a sample that was not left by its door.
    void import('../../storage/sample.ts').then(({ dropSample }) => dropSample());
  }, []);
  return <Frame inUse={inUse} />;
}

function SampleApp() {
  const inUse = useSampleSettings(useSettings());
  return <Frame inUse={inUse} sample />;
}

function Frame({ inUse, sample = false }: { inUse: SettingsInUse; sample?: boolean }) {
  const { t } = useWords();
  const route = useRoute();
  const title = t('app.dashboard');
  const { view } = route;
  const record = view === 'community';
  useArrival(record ? route.key : view, record && route.part !== undefined);
  return (
    <div className="sheet">
      {!record && <TabName name={t(`nav.${view}`)} />}
      <Bar title={title} view={view} />
      {sample && (
        <SampleBanner
          onLeave={() => void import('./SampleStart.ts').then((start) => start.leaveSample())}
        />
      )}
      <main>
        {!sample && <HealthNotice toFile={rescueToFile} />}
        <Suspense fallback={<Skeleton />}>
          {route.view === 'overview' && <Overview inUse={inUse} />}
          {route.view === 'planets' && <PlanetsPage inUse={inUse} />}
          {route.view === 'compare' && <ComparePage keys={route.keys} inUse={inUse} />}
          {route.view === 'ledger' && (
            <TablesPage {...(route.table && { table: route.table })} inUse={inUse} />
          )}
          {route.view === 'plots' && <PlotsPage inUse={inUse} />}
          {route.view === 'take' && (sample ? <SampleTake /> : <TakePage inUse={inUse} />)}
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
