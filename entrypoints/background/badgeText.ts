/** What the button shows: at most four characters, and a title that says what they are. Pure. */
import en from '../../locales/en/badge.json';
import zh from '../../locales/zh-CN/badge.json';
import type { CommunityRow } from '../../storage/rows.ts';
import { yuan } from '../../utils/money.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import { score } from '../../utils/scoring/score.ts';
import type { Settings } from '../../utils/settings.ts';

export interface Badge {
  /** '' shows none. */
  text: string;
  title: string;
}

/** `row` absent: a page of no community, or one not read yet. `browserLanguage`: for `auto`. */
export function badgeOf(
  row: CommunityRow | undefined,
  settings: Settings,
  browserLanguage: string,
  now: number,
): Badge {
  const language = settings.language === 'auto' ? browserLanguage : settings.language;
  const words = language.startsWith('zh') ? zh : en;
  if (!row) return { text: '', title: words.name };
  const facts = resolveFacts(row.readings);
  const { key: community, people, measures, coverage } = row;
  const { priceADay } = score({ community, facts, people, measures, coverage }, now, settings);
  const name = facts.name?.value ?? words.name;
  const fill = (sentence: string, price = '') =>
    sentence.replace(/{{(name|price)}}/g, (_, hole) => (hole === 'name' ? name : price));
  if (facts.type?.value === 'free') return { text: '', title: fill(words.free) };
  if (!priceADay) return { text: '', title: fill(words.unknown) };
  // Seen by everybody who looks at the screen, as the pages are.
  if (settings.hideAmounts) return { text: '', title: name };
  return {
    text: settings.badge ? short(priceADay.fenPerDay) : '',
    title: fill(words.price, yuan(priceADay.fenPerDay)),
  };
}

/** Fen as yuan in four characters: `0.19`, `9.99`, `12.5`, `150`, `1.2k`. */
export function short(fen: number): string {
  const yuans = fen / 100;
  if (yuans < 9.995) return yuans.toFixed(2);
  if (yuans < 99.95) return yuans.toFixed(1);
  if (yuans < 999.5) return yuans.toFixed(0);
  return `${(yuans / 1000).toFixed(yuans < 9995 ? 1 : 0)}k`;
}
