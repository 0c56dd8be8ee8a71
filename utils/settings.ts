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
}

export const defaultSettings = (): Settings => ({
  language: 'auto',
  theme: 'auto',
  badge: true,
  aim: 'balanced',
  yardsticks: {},
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
  return out;
}

/** The settings after a change. Pure: gives a new object. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  const { weights, yardstick, ...plain } = patch;
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  const out: Settings = { ...settings, ...Object.fromEntries(given) };
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

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
