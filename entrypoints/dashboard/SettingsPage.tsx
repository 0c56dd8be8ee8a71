/** Settings, what is stored, and the ways to delete it. */
import { useState } from 'react';
import { WorthForm } from '../../components/ledger/WorthForm.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { Weights } from '../../components/scorecard/Weights.tsx';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { Stored } from '../../components/settings/Stored.tsx';
import { Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { listCommunities } from '../../storage/communities.ts';
import { send } from '../../utils/client.ts';
import type { Answer } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { forgetLook } from '../pages/look.ts';
import { useLive } from '../pages/useLive.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { weightsInUse } from '../pages/viewOf.ts';
import { Backup } from './Backup.tsx';
import { storedCounts } from './storedCounts.ts';

export function SettingsPage({ inUse }: { inUse: SettingsInUse }) {
  const { t, maybe } = useWords();
  const { l } = useLedgerWords();
  const [told, setTold] = useState('');
  const [planets] = useLive(listCommunities, []);
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
  const forget = async (community: CommunityKey) =>
    tell(await send('forgetCommunity', { community }));
  return (
    <div className="columns">
      <section className="block">
        <h1>{t('settings.title')}</h1>
        <SettingsForm settings={settings} onSettings={change} />
        <h2>{l('worth.title')}</h2>
        <WorthForm settings={settings} onSettings={change} />
        <h2>{t('settings.weights')}</h2>
        <Weights settings={settings} weights={weightsInUse(settings)} onSettings={change} />
      </section>
      <section className="block">
        <h2>{l('backup.title')}</h2>
        <Backup />
        <h2>{t('stored.title')}</h2>
        <p role="status">{inUse.error ? maybe(`errors:error.${inUse.error}`, '') : told}</p>
        <Stored
          counts={counts.state === 'ready' ? counts.value : undefined}
          planets={
            planets.state === 'ready'
              ? planets.value.map(({ key, name = '' }) => ({ key, name }))
              : []
          }
          onForget={forget}
          onDeleteAll={deleteAll}
        />
      </section>
    </div>
  );
}
