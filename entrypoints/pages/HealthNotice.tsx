/** What the last check of the stores found, until the user has seen it. */
import { useEffect, useState } from 'react';
import { HealthBanner } from '../../components/ledger/HealthBanner.tsx';
import { type Health, readHealth } from '../../storage/health.ts';
import { browser } from '../../utils/browser.ts';
import { send } from '../../utils/client.ts';

export function HealthNotice() {
  const [health, setHealth] = useState<Health>();
  useEffect(() => {
    const read = () => void readHealth().then(setHealth, () => undefined);
    const heard = (changes: object, area: string) => {
      if (area === 'local' && 'health' in changes) read();
    };
    read();
    browser.storage.onChanged.addListener(heard);
    return () => browser.storage.onChanged.removeListener(heard);
  }, []);
  if (!health) return null;
  const dismiss = async () => {
    const answer = await send('dismissHealth', {});
    if (answer.ok) setHealth(undefined);
  };
  return <HealthBanner health={health} onDismiss={() => void dismiss()} />;
}
