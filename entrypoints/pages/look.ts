/** Theme and language of a page, remembered for its next first paint (firstLook.ts reads it). */
import type { Language } from '../../utils/format.ts';
import { chooseLanguage, type I18n } from '../../utils/i18n.ts';
import type { Settings } from '../../utils/settings.ts';

const KEY = 'look';

/** The language the page starts in, before settings are read: as firstLook.ts left it. */
export function firstLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
}

export function applyLook(
  i18n: I18n,
  { theme, language }: Pick<Settings, 'theme' | 'language'>,
): void {
  const lang = chooseLanguage(language, navigator.language);
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  // Said again it would be a change of the page.
  if (root.lang !== lang) root.lang = lang;
  i18n.changeLanguage(lang);
  try {
    // Defaults leave nothing behind, so that deleting everything does too.
    if (theme === 'auto' && language === 'auto') localStorage.removeItem(KEY);
    else
      localStorage.setItem(
        KEY,
        JSON.stringify({ theme, language: language === 'auto' ? '' : lang }),
      );
  } catch {
    // Storage turned off: the page only flashes once when it opens.
  }
}

export function forgetLook(): void {
  try {
    localStorage.clear();
  } catch {
    // Nothing was kept then.
  }
}
