/** The user's settings: language, theme, badge. Each change is sent at once. */
import type { Settings, SettingsPatch } from '../../utils/settings.ts';
import { useWords } from '../words.ts';

interface Props {
  settings: Pick<Settings, 'language' | 'theme' | 'badge'>;
  onSettings(patch: SettingsPatch): void;
}

export function SettingsForm({ settings, onSettings }: Props) {
  const { t } = useWords();
  return (
    <div className="settings-form">
      <LanguageField language={settings.language} onSettings={onSettings} />
      <fieldset className="choices">
        <legend>{t('settings.theme')}</legend>
        {(['auto', 'light', 'dark'] as const).map((theme) => (
          <label key={theme} className="choice">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => onSettings({ theme })}
            />
            <span>{t(`settings.theme${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.badge}
          onChange={(e) => onSettings({ badge: e.target.checked })}
        />
        <span>{t('settings.badge')}</span>
        <span className="muted">{t('settings.badgeNote')}</span>
      </label>
    </div>
  );
}

/** Language names are written in their own language. */
export function LanguageField({
  language,
  onSettings,
}: {
  language: Settings['language'];
  onSettings: Props['onSettings'];
}) {
  const { t } = useWords();
  const names = { auto: t('settings.languageAuto'), 'zh-CN': '中文', en: 'English' } as const;
  return (
    <fieldset className="choices">
      <legend>{t('settings.language')}</legend>
      {(['auto', 'zh-CN', 'en'] as const).map((value) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name="language"
            checked={language === value}
            onChange={() => onSettings({ language: value })}
          />
          <span lang={value === 'auto' ? undefined : value}>{names[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
