/** The words of deciding: its own texts beside those of the ledger, and times to the minute. */

import { formatParams, moment, type Params } from '../../utils/format.ts';
import { addDecideTexts } from '../../utils/i18nDecide.ts';
import { byLanguage } from '../../utils/intl.ts';
import type { Say } from '../../utils/payoff/types.ts';
import { useI18n } from '../i18n.tsx';
import { type LedgerWords, useLedgerWords } from '../ledger/words.ts';

export interface DecideWords extends LedgerWords {
  /** A text of deciding, its parameters formatted. */
  d(key: string, params?: Params): string;
  /** A sentence of utils/decide or utils/claims. */
  tell(says: Say): string;
  /** A day with its hour and minute, in the user's zone. */
  moment(at: number): string;
  /** A number with at most one decimal. */
  number(n: number): string;
}

export function useDecideWords(): DecideWords {
  const ledger = useLedgerWords();
  const i18n = useI18n();
  addDecideTexts(i18n);
  const { lang } = ledger;
  const d = (key: string, params: Params = {}) =>
    i18n.t(`decide:${key}`, formatParams(params, lang));
  return {
    ...ledger,
    d,
    tell: ({ id, params }) => d(id, params),
    moment: (at) => moment(at, lang),
    number: (n) => numbers(lang).format(n),
  };
}

const numbers = byLanguage((lang) => new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }));
