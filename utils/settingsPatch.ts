/** The validation of a change of settings; kept from utils/settings.ts so that pages load no zod. */
import { z } from 'zod';
import { DaySchema } from './payoff/types.ts';
import { REMIND_ROWS } from './reminders/off.ts';
import { AIMS, YARDSTICKS } from './scoring/types.ts';
import { BOUNDS, GRACE, LANGUAGE_CHOICES, type SettingsPatch, THEMES } from './settings.ts';

const community = z.string().regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/);
const amount = z.int().min(0).max(100_000_000).nullable().optional();
const bounded = (name: keyof typeof BOUNDS) => z.int().min(BOUNDS[name][0]).max(BOUNDS[name][1]);
const weight = z.int().min(0).max(100);

export const SettingsPatchSchema: z.ZodType<SettingsPatch, SettingsPatch> = z.strictObject({
  language: z.enum(LANGUAGE_CHOICES).optional(),
  theme: z.enum(THEMES).optional(),
  badge: z.boolean().optional(),
  aim: z.enum(AIMS).optional(),
  weights: z.strictObject({ price: weight, activity: weight, owner: weight }).nullable().optional(),
  yardstick: z
    .strictObject({
      community,
      value: z.enum(YARDSTICKS).nullable(),
    })
    .optional(),
  hourLostFen: amount,
  hourGainedFen: amount,
  yearBudgetFen: amount,
  graceMs: z.int().min(GRACE.least).max(GRACE.most).optional(),
  pausedUntil: z.int().min(0).optional(),
  attention: z.strictObject({ community, off: z.boolean() }).optional(),
  foreverDays: bounded('foreverDays').nullable().optional(),
  left: z.strictObject({ community, on: DaySchema.nullable() }).optional(),
  notBooked: z.strictObject({ id: z.string().min(1).max(200), not: z.boolean() }).optional(),
  reminders: z.boolean().optional(),
  reminderOf: z
    .strictObject({ community, row: z.enum(REMIND_ROWS).optional(), off: z.boolean() })
    .optional(),
  backupEveryDays: bounded('backupEveryDays').optional(),
  privateWindows: z.boolean().optional(),
  hideAmounts: z.boolean().optional(),
  keepMonths: bounded('keepMonths').optional(),
});
