/** The user's settings with their defaults; stored in `storage.local` so that a lost database keeps them. */
import { z } from 'zod';
import { AIMS, YARDSTICKS } from './scoring/types.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
const weight = z.int().min(0).max(100);

export const Settings = z.strictObject({
  /** `auto`: the browser's language. */
  language: z.enum(['auto', ...LANGUAGES]).default('auto'),
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  badge: z.boolean().default(true),
  aim: z.enum(AIMS).default('balanced'),
  /** Absent: the aim's own. */
  weights: z.strictObject({ price: weight, activity: weight, owner: weight }).optional(),
  /** Yardstick set by the user, by community key. */
  yardsticks: z.record(z.string().max(80), z.enum(YARDSTICKS)).default({}),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsPatch = z.strictObject({
  language: z.enum(['auto', ...LANGUAGES]).optional(),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  badge: z.boolean().optional(),
  aim: z.enum(AIMS).optional(),
  /** null: back to the aim's own. */
  weights: z.strictObject({ price: weight, activity: weight, owner: weight }).nullable().optional(),
  /** null: guess again. */
  yardstick: z
    .strictObject({ community: z.string().max(80), value: z.enum(YARDSTICKS).nullable() })
    .optional(),
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;

export const defaultSettings = (): Settings => Settings.parse({});
