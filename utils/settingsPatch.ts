/** The validation of a change of settings; kept from utils/settings.ts so that pages load no zod. */
import { z } from 'zod';
import { AIMS, YARDSTICKS } from './scoring/types.ts';
import { LANGUAGE_CHOICES, type SettingsPatch, THEMES } from './settings.ts';

const weight = z.int().min(0).max(100);

export const SettingsPatchSchema: z.ZodType<SettingsPatch, SettingsPatch> = z.strictObject({
  language: z.enum(LANGUAGE_CHOICES).optional(),
  theme: z.enum(THEMES).optional(),
  badge: z.boolean().optional(),
  aim: z.enum(AIMS).optional(),
  weights: z.strictObject({ price: weight, activity: weight, owner: weight }).nullable().optional(),
  yardstick: z
    .strictObject({
      community: z.string().regex(/^(zsxq|geektime|dedao|manual):[\w-]{1,64}$/),
      value: z.enum(YARDSTICKS).nullable(),
    })
    .optional(),
});
