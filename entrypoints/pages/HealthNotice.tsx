/** What the last check of the stores found, until the user has seen it. */
import { useEffect, useState } from 'react';
import { HealthBanner, type RescueState } from '../../components/ledger/HealthBanner.tsx';
import { type Health, readHealth, watchHealth } from '../../storage/healthNote.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { send } from '../../utils/client.ts';
import { saveFile } from './saveFile.ts';

export function HealthNotice() {
  const [health, setHealth] = useState<Health>();
  const [rescue, setRescue] = useState<RescueState>('idle');
  useEffect(() => {
    void readHealth().then(setHealth, () => undefined);
    return watchHealth(setHealth);
  }, []);
  if (!health) return null;
  const dismiss = async () => {
    const answer = await send('dismissHealth', {});
    if (answer.ok) setHealth(undefined);
  };
  const save = async () => {
    setRescue('writing');
    try {
      // Hardly ever needed: not loaded with the page.
      const { rescueText } = await import('../../storage/rescue.ts');
      const at = Date.now();
      saveFile(await rescueText(at), `planet-worth-${dayIn(at)}.json`);
      setRescue('saved');
    } catch {
      setRescue('wrong');
    }
  };
  return (
    <HealthBanner
      health={health}
      rescue={rescue}
      onRescue={() => void save()}
      onDismiss={() => void dismiss()}
    />
  );
}
