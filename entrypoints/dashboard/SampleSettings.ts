/** The settings of the sample: the user's own to begin with, changed for this page alone. */
import { useCallback, useState } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import { chooseLanguage } from '../../utils/i18n.ts';
import { patchSettings, type SettingsPatch } from '../../utils/settings.ts';
import { showAmounts } from '../pages/amounts.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';

/** What the sample's user said an hour is worth, and may spend in a year; fen. */
const SAID = { hourLostFen: 1000, hourGainedFen: 3000, yearBudgetFen: 120_000 } as const;

export function useSampleSettings(real: SettingsInUse): SettingsInUse {
  const i18n = useI18n();
  const [patches, setPatches] = useState<readonly SettingsPatch[]>([]);
  const change = useCallback(
    (patch: SettingsPatch) => {
      setPatches((before) => [...before, patch]);
      // Shown, and nowhere remembered.
      if (patch.language) i18n.changeLanguage(chooseLanguage(patch.language, navigator.language));
      if (patch.language) document.documentElement.lang = i18n.language;
      if (patch.theme) document.documentElement.dataset.theme = patch.theme;
    },
    [i18n],
  );
  if (!real.settings) return { ...real, change };
  const settings = patches.reduce(patchSettings, { ...real.settings, ...SAID, leftOn: {} });
  showAmounts(settings.hideAmounts);
  return { settings, change, error: undefined };
}
