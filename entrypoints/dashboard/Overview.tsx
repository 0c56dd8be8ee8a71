/** What I pay, hours, verdicts, and what waits for a decision; with nothing logged, the ways to begin. */
import { useMemo, useState } from 'react';
import { AddCommunity } from '../../components/ledger/AddCommunity.tsx';
import { Budget } from '../../components/ledger/Budget.tsx';
import { RankTable } from '../../components/ledger/RankTable.tsx';
import { Toast } from '../../components/ledger/Toast.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { Figures } from '../../components/overview/Figures.tsx';
import { FirstRun } from '../../components/overview/FirstRun.tsx';
import { NeedList } from '../../components/overview/NeedList.tsx';
import { useSeeWords } from '../../components/overview/words.ts';
import { nameOf } from '../../components/planets/nameOf.ts';
import { Failed, Skeleton } from '../../components/states/States.tsx';
import { Disclosure } from '../../components/ui/Disclosure.tsx';
import { useWords } from '../../components/words.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { BadRows } from '../pages/BadRows.tsx';
import { overviewOf } from '../pages/overviewOf.ts';
import { useDoing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { useBackups } from './OverviewBackups.ts';
import { needViews } from './OverviewNeeds.ts';
import { ledgerCommunities } from './OverviewRows.ts';
import { overviewRows } from './OverviewTime.ts';
import { hrefOf, viewHref } from './route.ts';

/** Lines of the ranking shown at first. */
const FIRST = 10;

export function Overview({ inUse }: { inUse: SettingsInUse }) {
  const { l } = useLedgerWords();
  const { s } = useSeeWords();
  const { t } = useWords();
  const now = useNow();
  const [live, retry] = useLive(overviewRows, []);
  const backups = useBackups();
  const doing = useDoing();
  const [allRanks, setAllRanks] = useState(false);
  const { settings } = inUse;
  const rows = live.state === 'ready' ? live.value : undefined;
  const made = useMemo(() => {
    if (!rows || !settings) return undefined;
    const own = ledgerCommunities(rows, settings, now);
    const names = new Map<CommunityKey, string>(own.map((one) => [one.key, one.name]));
    return { own, names, ...overviewOf(own, rows.attention, settings, now) };
  }, [rows, settings, now]);
  if (live.state === 'failed') return <Failed reason={live.reason} onRetry={retry} />;
  if (!rows || !made || !settings) return <Skeleton />;
  const add = async (name: string, id: string) => {
    const kept = await doing.act('addCommunity', { id, name }, l('done.community', { name }));
    if (kept) location.hash = hrefOf(`manual:${id}`);
    return kept;
  };
  const toast = <Toast done={doing.done} onDismiss={doing.dismiss} />;
  const { ranks, budget, todayFen } = made;
  // Of this year there may be no row, and years of them before.
  const counted = rows.attention.length > 0 || rows.measuredSince !== undefined;
  const yearMs = counted ? made.yearMs : undefined;
  const needs = needViews({ rows, own: made.own, settings, budget, backups, now }, (key) =>
    nameOf(key, made.names.get(key) ?? seenName(key), t),
  );
  function seenName(key: CommunityKey): string | undefined {
    return rows?.communities.find((row) => row.key === key)?.readings.name?.[0]?.value as
      | string
      | undefined;
  }
  if (made.own.length === 0 && needs.length === 0) {
    return (
      <>
        <BadRows />
        <FirstRun
          siteHref="https://wx.zsxq.com/"
          takeHref={viewHref('take')}
          sampleHref="dashboard.html?sample"
          seen={rows.communities.length}
          planetsHref={viewHref('planets')}
          onAdd={add}
        />
        {toast}
      </>
    );
  }
  return (
    <>
      <BadRows />
      <h1 className="page-title">{t('nav.overview')}</h1>
      <Figures
        budget={budget}
        todayFen={todayFen}
        yearMs={yearMs}
        verdicts={ranks.map((row) => row.verdict.state)}
      />
      <section className="block">
        <h2>{s('needs.title')}</h2>
        <NeedList needs={needs} />
      </section>
      <section className="block">
        <h2>{l('overview.title')}</h2>
        <RankTable
          rows={ranks.map((row) => ({ ...row, name: nameOf(row.community, row.name, t) }))}
          most={allRanks ? undefined : FIRST}
          hrefOf={hrefOf}
        />
        {!allRanks && ranks.length > FIRST && (
          <button type="button" className="link" onClick={() => setAllRanks(true)}>
            {s('ranks.all', { count: ranks.length })}
          </button>
        )}
        <p className="source">{l('rank.how')}</p>
        <Disclosure title={s('figures.more')}>
          <Budget budget={budget} todayFen={todayFen} yearMs={yearMs} />
        </Disclosure>
        <Disclosure title={l('addCommunity.title')}>
          <AddCommunity onAdd={add} />
        </Disclosure>
        {toast}
      </section>
    </>
  );
}
