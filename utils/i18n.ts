/** The languages of our pages: texts are bundled, nothing is fetched; changeable while open. */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enErrors from '../locales/en/errors.json';
import enMarks from '../locales/en/marks.json';
import enUi from '../locales/en/ui.json';
import zhErrors from '../locales/zh-CN/errors.json';
import zhMarks from '../locales/zh-CN/marks.json';
import zhUi from '../locales/zh-CN/ui.json';
import type { Language } from './format.ts';

export { chooseLanguage } from './language.ts';

/** Ready when it returns: with bundled texts there is nothing to wait for. */
export function startI18n(language: Language): i18n {
  const i18n = i18next.createInstance();
  i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    defaultNS: 'ui',
    ns: ['ui', 'marks', 'errors'],
    resources: {
      'zh-CN': { ui: zhUi, marks: zhMarks, errors: zhErrors },
      en: { ui: enUi, marks: enMarks, errors: enErrors },
    },
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18n;
}

type Texts = Record<string, unknown>;

/** Adds the texts of a part that is loaded when it is opened, once; there is nothing to wait for. */
export function addTexts(i18n: i18n, ns: string, zh: Texts, en: Texts): void {
  if (i18n.hasResourceBundle('zh-CN', ns)) return;
  // English first: that Chinese is there says that both are.
  i18n.addResourceBundle('en', ns, en);
  i18n.addResourceBundle('zh-CN', ns, zh);
}
