/** Which of our languages to speak. No texts here: the background asks, too. */
import type { Language } from './format.ts';
import type { Settings } from './settings.ts';

/** The setting, or by the browser's language: any Chinese → zh-CN, else English. */
export function chooseLanguage(setting: Settings['language'], browser: string): Language {
  if (setting !== 'auto') return setting;
  return /^zh\b/i.test(browser) ? 'zh-CN' : 'en';
}
