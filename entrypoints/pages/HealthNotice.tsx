/** What the last check of the stores found, until the user has seen it. */
import { useEffect, useState } from 'react';
import { HealthBanner, type RescueState } from '../../components/ledger/HealthBanner.tsx';
import { type Health, readHealth, watchHealth } from '../../storage/healthNote.ts';
import { send } from '../../utils/client.ts';
import { firstNow, same } from './first.ts';

interface Props {
  /** Writes a backup of the copies alone; absent: the way to the records page, which can. */
  toFile?: (() => Promise<void>) | undefined;
}

export function HealthNotice({ toFile }: Props) {
  const [health, setHealth] = useState<Health | undefined>(() => firstNow().health);
  const [rescue, setRescue] = useState<RescueState>('idle');
  useEffect(() => {
    void readHealth().then(
      (read) => setHealth((now) => (same(now, read) ? now : read)),
      () => undefined,
    );
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
      await toFile?.();
      setRescue('saved');
    } catch {
      setRescue('wrong');
    }
  };
  return (
    <HealthBanner
      health={health}
      rescue={rescue}
      onRescue={toFile ? () => void save() : '/dashboard.html'}
      onDismiss={() => void dismiss()}
    />
  );
}
