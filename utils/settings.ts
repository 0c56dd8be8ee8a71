/**
 * The user's settings with their defaults; stored in `storage.local` so that a lost database keeps
 * them. No zod here: the popup reads them before its first paint. The patch that changes them is
 * validated in utils/settingsPatch.ts.
 */
import { type OffSpans, readableOff } from './attention/off.ts';
import { type RemindRow, remindersOff } from './reminders/off.ts';
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
  /** When that pause began: what was counted before it still counts. Set with it, by the background. */
  pausedFrom: number;
  /** Communities whose attention is not counted. */
  attentionOff: string[];
  /** When it was not: those days are unknown, none a zero. Set with it, by the background. */
  offSpans: OffSpans;
  /** Pages in private windows are read and counted too; what is kept of them is a trace. */
  privateWindows: boolean;
  /** Over how many days a forever term is spread. Absent: counted whole when paid. */
  foreverDays?: number;
  /** Day the user says they left, by community key. */
  leftOn: Record<string, string>;
  /** Proposals the user does not want booked: their ids, which stay the same for the same payment. */
  notBooked: string[];
  /** Reminders (renewal, refund window, plans); `remindersOff`: communities without, or without some (`remindOffKey`). */
  reminders: boolean;
  remindersOff: string[];
  /** Backup into Downloads every so many days; 0: not. */
  backupEveryDays: number;
  /** Amounts are shown as dots. */
  hideAmounts: boolean;
  /** Topics of more months ago are dropped; 0: all are kept. What is the user's own always is. */
  keepMonths: number;
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
  privateWindows?: boolean | undefined;
  attention?: { community: string; off: boolean } | undefined;
  /** null: counted whole when paid. */
  foreverDays?: number | null | undefined;
  /** null: not left. */
  left?: { community: string; on: string | null } | undefined;
  notBooked?: { id: string; not: boolean } | undefined;
  reminders?: boolean | undefined;
  /** `row`: of these alone; absent: of all of them. */
  reminderOf?: { community: string; row?: RemindRow | undefined; off: boolean } | undefined;
  backupEveryDays?: number | undefined;
  hideAmounts?: boolean | undefined;
  keepMonths?: number | undefined;
}

/** Fields in fen the user may leave unsaid. */
const AMOUNTS = ['hourLostFen', 'hourGainedFen', 'yearBudgetFen'] as const;
/** Numbers of which each has its bounds. */
export const BOUNDS = {
  foreverDays: [1, 36_500],
  backupEveryDays: [0, 365],
  keepMonths: [0, 1200],
} as const;
const BOUNDED = ['foreverDays', 'backupEveryDays', 'keepMonths'] as const;
const LISTS = ['attentionOff', 'notBooked', 'remindersOff'] as const;
const SWITCHES = ['badge', 'privateWindows', 'reminders', 'hideAmounts'] as const;
/** Proposals remembered as not wanted. */
export const NOT_BOOKED_MOST = 2000;
export const GRACE = { least: 15_000, default: 60_000, most: 600_000 } as const;

export const defaultSettings = (): Settings => ({
  language: 'auto',
  theme: 'auto',
  badge: true,
  aim: 'balanced',
  yardsticks: {},
  graceMs: GRACE.default,
  pausedUntil: 0,
  pausedFrom: 0,
  attentionOff: [],
  offSpans: {},
  privateWindows: false,
  leftOn: {},
  notBooked: [],
  reminders: true,
  remindersOff: [],
  backupEveryDays: 0,
  hideAmounts: false,
  keepMonths: 0,
});

/** Settings out of whatever is stored: what is readable is kept, the rest falls back to its default. */
export function readableSettings(raw: unknown): Settings {
  const out = defaultSettings();
  if (!isRecord(raw)) return out;
  out.language = oneOf(LANGUAGE_CHOICES, raw.language) ?? out.language;
  out.theme = oneOf(THEMES, raw.theme) ?? out.theme;
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
  if (isCount(raw.pausedFrom)) out.pausedFrom = raw.pausedFrom;
  for (const name of LISTS) {
    const list = raw[name];
    if (Array.isArray(list)) out[name] = list.filter((key) => typeof key === 'string');
  }
  out.offSpans = readableOff(raw.offSpans);
  for (const name of SWITCHES) {
    const value = raw[name];
    if (typeof value === 'boolean') out[name] = value;
  }
  for (const name of BOUNDED) {
    const value = raw[name];
    const [least, most] = BOUNDS[name];
    if (isCount(value) && value >= least && value <= most) out[name] = value;
  }
  if (isRecord(raw.leftOn)) {
    for (const [key, day] of Object.entries(raw.leftOn)) {
      if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && key.length <= 80) {
        out.leftOn[key] = day;
      }
    }
  }
  return out;
}

/** The settings after a change. Pure: gives a new object. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  const { weights, yardstick, attention, left, notBooked, reminderOf, ...plain } = patch;
  const given = Object.entries(plain).filter(([, value]) => value !== undefined && value !== null);
  const out: Settings = { ...settings, ...Object.fromEntries(given) };
  for (const name of [...AMOUNTS, 'foreverDays'] as const) {
    if (plain[name] === null) delete out[name];
  }
  if (attention) out.attentionOff = listed(out.attentionOff, attention.community, attention.off);
  if (reminderOf) out.remindersOff = remindersOff(out.remindersOff, reminderOf);
  if (notBooked) {
    out.notBooked = listed(out.notBooked, notBooked.id, notBooked.not).slice(-NOT_BOOKED_MOST);
  }
  if (left) {
    const { [left.community]: _, ...rest } = out.leftOn;
    out.leftOn = left.on ? { ...rest, [left.community]: left.on } : rest;
  }
  if (weights === null) delete out.weights;
  else if (weights) out.weights = weights;
  if (yardstick) {
    const { [yardstick.community]: _, ...rest } = out.yardsticks;
    out.yardsticks = yardstick.value ? { ...rest, [yardstick.community]: yardstick.value } : rest;
  }
  return out;
}

function listed(list: readonly string[], key: string, on: boolean): string[] {
  const others = list.filter((one) => one !== key);
  return on ? [...others, key] : others;
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
