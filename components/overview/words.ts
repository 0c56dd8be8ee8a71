/** The words of the overview, the planets' lists and the plots. */

import { formatParams, type Language, type Params } from '../../utils/format.ts';
import { addSeeTexts } from '../../utils/i18nSee.ts';
import { useI18n } from '../i18n.tsx';

export interface SeeWords {
  lang: Language;
  /** A text of these pages (`see`), its parameters formatted. */
  s(key: string, params?: Params): string;
}

export function useSeeWords(): SeeWords {
  const i18n = useI18n();
  addSeeTexts(i18n);
  const lang = i18n.language;
  return { lang, s: (key, params = {}) => i18n.t(`see:${key}`, formatParams(params, lang)) };
}
