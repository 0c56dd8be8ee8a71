/** The words of the ledger: its own texts, the sentences of the pay-off, and ranges of money. */

import { formatParams, type Language, money, type Params } from '../../utils/format.ts';
import { addLedgerTexts } from '../../utils/i18nLedger.ts';
import type { FenRange, Say } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useI18n } from '../i18n.tsx';
import { nameOf } from '../planets/nameOf.ts';

export interface LedgerWords {
  lang: Language;
  /** A text of the ledger, its parameters formatted. */
  l(key: string, params?: Params): string;
  /** A sentence of the pay-off. */
  say(says: Say): string;
  /** Both ends, one where they are equal, in words where an end is open. */
  range(range: FenRange): string;
  /** Why something was not done, in a sentence. */
  wrong(error: string, where?: string): string;
  /** What one is called of which no name was seen: its number. */
  unnamed(key: CommunityKey): string;
  /** `2 小时 5 分`; below a minute: none yet. */
  span(ms: number): string;
}

export function useLedgerWords(): LedgerWords {
  const i18n = useI18n();
  addLedgerTexts(i18n);
  const lang = i18n.language;
  const l = (key: string, params: Params = {}) =>
    i18n.t(`ledger:${key}`, formatParams(params, lang));
  return {
    lang,
    l,
    unnamed: (key) => nameOf(key, undefined, (id, params) => i18n.t(`ui:${id}`, params)),
    say: ({ id, params }) => i18n.t(`payoff:${id}`, formatParams(params, lang)),
    range: ({ lowFen, highFen }) => {
      if (lowFen === null && highFen === null) return l('range.open');
      if (lowFen === null) return l('range.atMost', { highFen: highFen ?? 0 });
      if (highFen === null) return l('range.atLeast', { lowFen });
      return lowFen === highFen ? money(lowFen) : l('range.between', { lowFen, highFen });
    },
    wrong: (error, where = '') => {
      for (const key of [`errors:error.${error}`, `errors:error.backup-${error}`]) {
        if (i18n.exists(key)) return i18n.t(key, { where });
      }
      return l('wrong.other');
    },
    span: (ms) => {
      const minutes = Math.floor(ms / 60_000);
      if (minutes === 0 && ms > 0) return l('span.less');
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return l('span.minutes', { minutes: String(rest) });
      return rest === 0
        ? l('span.hours', { hours: String(hours) })
        : l('span.both', { hours: String(hours), minutes: String(rest) });
    },
  };
}
