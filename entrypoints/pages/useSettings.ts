/** The settings of a page: shown as stored, changed at once here and then by the background. */
import { useCallback, useEffect, useState } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import { getSettings, watchSettings } from '../../storage/settings.ts';
import { send } from '../../utils/client.ts';
import { patchSettings, type Settings, type SettingsPatch } from '../../utils/settings.ts';
import { showAmounts } from './amounts.ts';
import { firstNow, same } from './first.ts';
import { applyLook } from './look.ts';

export interface SettingsInUse {
  /** Undefined until read. */
  settings: Settings | undefined;
  change(patch: SettingsPatch): void;
  /** Error key of the last change that was not written. */
  error: string | undefined;
}

export function useSettings(): SettingsInUse {
  const i18n = useI18n();
  const [settings, setSettings] = useState(() => firstNow().settings);
  const [error, setError] = useState<string>();
  showAmounts(settings?.hideAmounts ?? false);
  useEffect(() => {
    const take = (read: Settings) => setSettings((now) => (same(now, read) ? now : read));
    getSettings().then(take, () => setError('storage-broken'));
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    if (settings) applyLook(i18n, settings);
  }, [settings, i18n]);
  const change = useCallback((patch: SettingsPatch) => {
    setSettings((now) => now && patchSettings(now, patch));
    send('changeSettings', patch).then(async (answer) => {
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) setSettings(await getSettings());
    });
  }, []);
  return { settings, change, error };
}
