/** The words of the overview, the planets' lists and the plots. */
import { useTranslation } from 'react-i18next';
import { formatParams, type Language, type Params } from '../../utils/format.ts';
import { addSeeTexts } from '../../utils/i18nSee.ts';

export interface SeeWords {
  lang: Language;
  /** A text of these pages (`see`), its parameters formatted. */
  s(key: string, params?: Params): string;
}

export function useSeeWords(): SeeWords {
  const { t, i18n } = useTranslation(['ui', 'marks', 'errors']);
  addSeeTexts(i18n);
  const lang: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return { lang, s: (key, params = {}) => t(`see:${key}`, formatParams(params, lang)) };
}
