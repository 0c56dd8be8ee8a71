/** The hook components speak with: texts by key, values by the one formatter, in the language now chosen. */

import { formatParams, type Language, type Params } from '../utils/format.ts';
import { useI18n } from './i18n.tsx';

export interface Words {
  lang: Language;
  /** A text of our pages (`ui`), its parameters formatted. */
  t(key: string, params?: Params): string;
  /** A sentence of marks: `group` is `evidence`, `missing`, `overall` … and may already lead the id. */
  mark(group: string, id: string, params?: Params): string;
  /** A text by key, or `otherwise` where there is none: for names that come from the data. */
  maybe(key: string, otherwise: string): string;
}

export function useWords(): Words {
  const i18n = useI18n();
  const lang = i18n.language;
  return {
    lang,
    t: (key, params = {}) => i18n.t(key, formatParams(params, lang)),
    mark: (group, id, params = {}) => {
      const key = id.startsWith(`${group}.`) ? id : `${group}.${id}`;
      return i18n.t(`marks:${key}`, formatParams(params, lang));
    },
    maybe: (key, otherwise) => (i18n.exists(key) ? i18n.t(key) : otherwise),
  };
}
