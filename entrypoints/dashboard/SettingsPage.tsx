/** Settings, what is stored, and the ways to delete it. */
import { useState } from 'react';
import { WorthForm } from '../../components/ledger/WorthForm.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { Weights } from '../../components/scorecard/Weights.tsx';
import { BackupSchedule } from '../../components/settings/BackupSchedule.tsx';
import {
  HideAmounts,
  KeepMonths,
  PrivateWindows,
  Reminders,
} from '../../components/settings/More.tsx';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { Stored } from '../../components/settings/Stored.tsx';
import { StoredBy } from '../../components/settings/StoredBy.tsx';
import { Skeleton } from '../../components/states/States.tsx';
import { useTableWords } from '../../components/tables/words.ts';
import { useWords } from '../../components/words.ts';
import { knownKeys, listCommunities } from '../../storage/communities.ts';
import { send } from '../../utils/client.ts';
import type { Answer } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { forgetLook } from '../pages/look.ts';
import { useLive } from '../pages/useLive.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { weightsInUse } from '../pages/viewOf.ts';
import { Backup } from './Backup.tsx';
import { storedByCommunity } from './storedByCommunity.ts';
import { storedCounts } from './storedCounts.ts';
import { TakePageKept } from './TakePageKept.tsx';
import { useNames } from './useNames.ts';
import { scheduleBackups, useBackupRuns } from './useSchedule.ts';
import { useUsage } from './useUsage.ts';

export function SettingsPage({ inUse }: { inUse: SettingsInUse }) {
  const { t, maybe } = useWords();
  const { l } = useLedgerWords();
  const words = useTableWords(useNames());
  const { tb } = words;
  const usage = useUsage();
  const runs = useBackupRuns();
  const [told, setTold] = useState('');
  const [forgot, setForgot] = useState(0);
  const [planets] = useLive(known, []);
  const [counts] = useLive(storedCounts, []);
  const { settings, change } = inUse;
  if (!settings) return <Skeleton />;
  const tell = (answer: Answer) =>
    setTold(
      answer.ok ? t('stored.done') : maybe(`errors:error.${answer.error}`, t('trouble.other')),
    );
  const deleteAll = async () => {
    const answer = await send('deleteEverything', { confirm: true });
    if (answer.ok) forgetLook();
    tell(answer);
  };
  const backUpNow = async () => {
    const answer = await send('backUpNow', {});
    if (!answer.ok) tell(answer);
  };
  const forget = async (community: CommunityKey, what: 'read' | 'all') => {
    tell(await send('forgetCommunity', { community, what }));
    setForgot(forgot + 1);
  };
  return (
    <div className="columns settings">
      <section className="block">
        <h1>{t('settings.title')}</h1>
        <SettingsForm settings={settings} onSettings={change} />
        <h2>{l('worth.title')}</h2>
        <WorthForm settings={settings} onSettings={change} />
        <h2>{t('settings.weights')}</h2>
        <Weights settings={settings} weights={weightsInUse(settings)} onSettings={change} />
        <h2>{tb('set.reminders')}</h2>
        <Reminders settings={settings} words={words} onSettings={change} />
        <h2>{tb('set.amounts')}</h2>
        <HideAmounts settings={settings} words={words} onSettings={change} />
        <h2>{tb('set.privateTitle')}</h2>
        <PrivateWindows settings={settings} words={words} onSettings={change} />
      </section>
      <section className="block">
        <h2>{l('backup.title')}</h2>
        <Backup />
        <h3>{tb('schedule.title')}</h3>
        <BackupSchedule
          everyDays={settings.backupEveryDays}
          runs={runs}
          words={words}
          onEvery={(days) => scheduleBackups(days, change)}
          onNow={backUpNow}
        />
        <h2>{t('stored.title')}</h2>
        <p role="status">{inUse.error ? maybe(`errors:error.${inUse.error}`, '') : told}</p>
        <Stored
          counts={counts.state === 'ready' ? counts.value : undefined}
          onDeleteAll={deleteAll}
        >
          <StoredBy
            words={words}
            communities={planets.state === 'ready' ? planets.value : []}
            onCount={storedByCommunity}
            onForget={forget}
            usage={usage}
          />
        </Stored>
        <TakePageKept forgotten after={forgot} onTold={setTold} />
        <h2>{tb('set.keep')}</h2>
        <KeepMonths settings={settings} words={words} onSettings={change} />
      </section>
    </div>
  );
}

/** Every community there is anything of, the last visited first; those with entries alone have no name. */
async function known(): Promise<{ key: CommunityKey; name: string }[]> {
  const [read, keys] = await Promise.all([listCommunities(), knownKeys()]);
  const rest = keys.filter((key) => !read.some((one) => one.key === key));
  return [
    ...read.map(({ key, name = '' }) => ({ key, name })),
    ...rest.map((key) => ({ key, name: '' })),
  ];
}
