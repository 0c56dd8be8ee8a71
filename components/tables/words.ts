/** The words of the tables: their own texts beside those of the ledger. */

import { useMemo } from 'react';
import { formatParams, type Params } from '../../utils/format.ts';
import { addTablesTexts } from '../../utils/i18nTables.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useI18n } from '../i18n.tsx';
import { type LedgerWords, useLedgerWords } from '../ledger/words.ts';

export interface TableWords extends LedgerWords {
  /** A text of the tables, its parameters formatted. */
  tb(key: string, params?: Params): string;
  /** What a community is called. */
  nameOf(key: CommunityKey): string;
  /** Those that have a name, by it. */
  communities: readonly CommunityKey[];
  /** Epoch ms to day and minute. */
  moment(at: number): string;
}

/** `hidden`: amounts are (`settings.hideAmounts`): what says one is other words then. */
export function useTableWords(
  names: ReadonlyMap<CommunityKey, string>,
  hidden = false,
): TableWords {
  const i18n = useI18n();
  addTablesTexts(i18n);
  const ledger = useLedgerWords();
  const { lang } = ledger;
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts change with the language, amounts with being hidden
  return useMemo(() => {
    const moments = new Intl.DateTimeFormat(lang, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    // Searched by the hundred thousand: what says the same is worded once.
    const tb = once((key, params) => i18n.t(`tables:${key}`, formatParams(params, lang)));
    const l = once(ledger.l);
    const unnamed = onceEach(ledger.unnamed);
    const saying = once((id, params) => ledger.say({ id, params }));
    const spans = new Map<number, string>();
    return {
      ...ledger,
      tb,
      l,
      say: ({ id, params }) => saying(id, params),
      span: (ms) => {
        const minutes = Math.floor(ms / 60_000);
        const text = spans.get(minutes) ?? ledger.span(ms);
        spans.set(minutes, text);
        return text;
      },
      nameOf: (key) => names.get(key) ?? unnamed(key),
      communities: [...names.keys()].sort((a, b) =>
        (names.get(a) ?? a).localeCompare(names.get(b) ?? b, 'zh-CN'),
      ),
      moment: (at) => moments.format(at),
    };
  }, [lang, names, hidden]);
}

function onceEach<K>(make: (key: K) => string) {
  const made = new Map<K, string>();
  return (key: K): string => {
    const text = made.get(key) ?? make(key);
    made.set(key, text);
    return text;
  };
}

/** Remembers the texts that have no parameters. */
function once(make: (key: string, params: Params) => string) {
  const made = new Map<string, string>();
  return (key: string, params?: Params): string => {
    if (params && Object.keys(params).length > 0) return make(key, params);
    const text = made.get(key) ?? make(key, {});
    made.set(key, text);
    return text;
  };
}
