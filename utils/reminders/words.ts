/**
 * Sentences of reminders and calendar files. Used in the worker: no i18next and no React, and of the
 * pay-off's texts only the parts said here.
 */
import { moment as enMoment, verdict as enVerdict } from '../../locales/en/payoff.json';
import enRemind from '../../locales/en/remind.json';
import { moment as zhMoment, verdict as zhVerdict } from '../../locales/zh-CN/payoff.json';
import zhRemind from '../../locales/zh-CN/remind.json';
import { formatParams, type Language, type Params } from '../format.ts';
import { yuan } from '../money.ts';
import type { Say } from '../payoff/types.ts';
import { type CommunityKey, idOf } from '../words.ts';

const TEXTS: Record<Language, unknown> = {
  'zh-CN': { ...zhRemind, moment: zhMoment, verdict: zhVerdict },
  en: { ...enRemind, moment: enMoment, verdict: enVerdict },
};

export interface Saying {
  lang: Language;
  zone?: string | undefined;
  /** Amounts in full, whatever the setting for the screen: files are taken along. */
  inFile?: boolean;
}

/** A sentence of remind.json, or of the pay-off's verdict and moment. '' where there is no such text. */
export function sentence({ id, params }: Say, saying: Saying): string {
  const { lang, zone, inFile } = saying;
  const words = formatParams(inFile ? inFull(params) : params, lang, zone);
  const text = textAt(TEXTS[lang], id);
  return text.replace(/{{(\w+)}}/g, (_, name: string) => String(words[name] ?? ''));
}

/** A community's name on one line, or its number where no name was seen. */
export function nameOf(community: CommunityKey, name: string | undefined, saying: Saying): string {
  const line = (name ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (line) return [...line].slice(0, NAME_MOST).join('');
  return sentence({ id: 'unnamed', params: { id: idOf(community) } }, saying);
}

/** Day and hour: `12月12日 15:17`. */
export function clockTime(at: number, { lang, zone }: Saying): string {
  return new Intl.DateTimeFormat(lang, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at);
}

/** Names are up to 200 characters long; a title shows far fewer. */
const NAME_MOST = 60;

function inFull(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && /fen$/i.test(name) ? yuan(value) : value,
    ]),
  );
}

function textAt(texts: unknown, id: string): string {
  const found = id.split('.').reduce<unknown>((at, key) => {
    const here = typeof at === 'object' && at !== null && Object.hasOwn(at, key);
    return here ? (at as Record<string, unknown>)[key] : undefined;
  }, texts);
  return typeof found === 'string' ? found : '';
}
