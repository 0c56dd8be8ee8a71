/**
 * The user's settings with their defaults; stored in `storage.local` so that a lost database keeps
 * them. No zod here: the popup reads them before its first paint. The patch that changes them is
 * validated in utils/settingsPatch.ts.
 */
import { AIMS, type Aim, type Weights, YARDSTICKS, type Yardstick } from './scoring/types.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

export interface Settings {
  /** `auto`: the browser's language. */
  language: (typeof LANGUAGE_CHOICES)[number];
  theme: (typeof THEMES)[number];
  /** The price a day on the toolbar button. */
  badge: boolean;
  aim: Aim;
  /** Absent: the aim's own. */
  weights?: Weights;
  /** Yardstick set by the user, by community key. */
  yardsticks: Record<string, Yardstick>;
  /** What an hour is worth, in fen: lost elsewhere, gained there. Absent: the user has not said. */
  hourLostFen?: number;
  hourGainedFen?: number;
  /** Limit for a year over all communities, fen. */
  yearBudgetFen?: number;
  /** After this long without input nothing counts as reading, ms. */
  graceMs: number;
  /** Attention rests until this time, epoch ms; 0: it does not. */
  pausedUntil: number;
  /** Communities whose attention is not counted. */
  attentionOff: string[];
}

/** What a change may say; null takes a choice back. */
export interface SettingsPatch {
  language?: Settings['language'] | undefined;
  theme?: Settings['theme'] | undefined;
  badge?: boolean | undefined;
  aim?: Aim | undefined;
  /** null: back to the aim's own. */
  weights?: Weights | null | undefined;
  /** null: guess again. */
  yardstick?: { community: string; value: Yardstick | null } | undefined;
  /** null: not said. */
  hourLostFen?: number | null | undefined;
  hourGainedFen?: number | null | undefined;
  yearBudgetFen?: number | null | undefined;
  graceMs?: number | undefined;
  pausedUntil?: number | undefined;
  attention?: { community: string; off: boolean } | undefined;
}

/** Fields in fen the user may leave unsaid. */
const AMOUNTS = ['hourLostFen', 'hourGainedFen', 'yearBudgetFen'] as const;
export const GRACE = { least: 15_000, default: 60_000, most: 600_000 } as const;

export const defaultSettings = (): Settings => ({
  language: 'auto',
  theme: 'auto',
  badge: true,
  aim: 'balanced',
  yardsticks: {},
  graceMs: GRACE.default,
  pausedUntil: 0,
  attentionOff: [],
});

/** Settings out of whatever is stored: what is readable is kept, the rest falls back to its default. */
export function readableSettings(raw: unknown): Settings {
  const out = defaultSettings();
  if (!isRecord(raw)) return out;
  out.language = oneOf(LANGUAGE_CHOICES, raw.language) ?? out.language;
  out.theme = oneOf(THEMES, raw.theme) ?? out.theme;
  if (typeof raw.badge === 'boolean') out.badge = raw.badge;
  out.aim = oneOf(AIMS, raw.aim) ?? out.aim;
  const weights = readableWeights(raw.weights);
  if (weights) out.weights = weights;
  if (isRecord(raw.yardsticks)) {
    for (const [key, value] of Object.entries(raw.yardsticks)) {
      const yardstick = oneOf(YARDSTICKS, value);
      if (yardstick && key.length <= 80) out.yardsticks[key] = yardstick;
    }
  }
  for (const name of AMOUNTS) {
    const value = raw[name];
    if (isCount(value)) out[name] = value;
  }
  if (isCount(raw.graceMs) && raw.graceMs >= GRACE.least && raw.graceMs <= GRACE.most) {
    out.graceMs = raw.graceMs;
  }
  if (isCount(raw.pausedUntil)) out.pausedUntil = raw.pausedUntil;
  if (Array.isArray(raw.attentionOff)) {
    out.attentionOff = raw.attentionOff.filter((key) => typeof key === 'string');
  }
  return out;
}

/** The settings after a change. Pure: gives a new object. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  const { weights, yardstick, attention, ...plain } = patch;
  const given = Object.entries(plain).filter(([, value]) => value !== undefined && value !== null);
  const out: Settings = { ...settings, ...Object.fromEntries(given) };
  for (const name of AMOUNTS) if (plain[name] === null) delete out[name];
  if (attention) {
    const others = out.attentionOff.filter((key) => key !== attention.community);
    out.attentionOff = attention.off ? [...others, attention.community] : others;
  }
  if (weights === null) delete out.weights;
  else if (weights) out.weights = weights;
  if (yardstick) {
    const { [yardstick.community]: _, ...rest } = out.yardsticks;
    out.yardsticks = yardstick.value ? { ...rest, [yardstick.community]: yardstick.value } : rest;
  }
  return out;
}

function readableWeights(raw: unknown): Weights | undefined {
  if (!isRecord(raw)) return undefined;
  const { price, activity, owner } = raw;
  return isWeight(price) && isWeight(activity) && isWeight(owner)
    ? { price, activity, owner }
    : undefined;
}

function isWeight(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
