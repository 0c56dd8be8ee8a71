/** The validation of a change of settings; kept from utils/settings.ts so that pages load no zod. */
import { z } from 'zod';
import { AIMS, YARDSTICKS } from './scoring/types.ts';
import { GRACE, LANGUAGE_CHOICES, type SettingsPatch, THEMES } from './settings.ts';

const community = z.string().regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/);
const amount = z.int().min(0).max(100_000_000).nullable().optional();
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
});
