/** The words of taking along and bringing in, with those of fees beside them. */

import { formatParams, type Params } from '../../utils/format.ts';
import { addTakeTexts } from '../../utils/i18nTake.ts';
import { useI18n } from '../i18n.tsx';
import { type LedgerWords, useLedgerWords } from '../ledger/words.ts';

export interface TakeWords extends LedgerWords {
  /** A text of this page, its parameters formatted. */
  k(key: string, params?: Params): string;
}

export function useTakeWords(): TakeWords {
  const ledger = useLedgerWords();
  const i18n = useI18n();
  addTakeTexts(i18n);
  return {
    ...ledger,
    k: (key, params = {}) => i18n.t(`take:${key}`, formatParams(params, ledger.lang)),
  };
}
