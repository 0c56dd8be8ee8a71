/** Reminders switched off: a community, or one kind of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { isRemindOff, REMIND_ROWS, remindOffOf } from '../../../utils/reminders/off.ts';
import { defaultSettings, patchSettings } from '../../../utils/settings.ts';
import { SettingsPatchSchema } from '../../../utils/settingsPatch.ts';
import { A, at, B, fee, inputs } from './make.ts';

describe('reminders switched off', () => {
  it('of one kind leave the others of that community, and those of others', () => {
    const paidAt = at('2026-01-01 03:17');
    const term = { begin: '2026-01-01', end: '2027-01-01' };
    const of = (community: typeof A | typeof B) =>
      fee({ id: community, community, paidOn: '2026-01-01', paidAt, term });
    const rows = (remindersOff: string[]) =>
      occasionsOf(
        inputs({ fees: [of(A), of(B)], settings: { ...inputs().settings, remindersOff } }),
      ).map(({ community, what }) => `${community === A ? 'A' : 'B'} ${what.split('-')[0]}`);
    const all = ['A refund', 'A renewal', 'B refund', 'B renewal'];
    const had = (off: string[]) => [...new Set(rows(off))].sort();
    expect(had([])).toEqual(all);
    expect(had([`${A}/refund`])).toEqual(['A renewal', 'B refund', 'B renewal']);
    expect(had([`${A}/renewal`])).toEqual(['A refund', 'B refund', 'B renewal']);
    expect(had([A])).toEqual(['B refund', 'B renewal']);
  });

  it('law: after any changes each is off exactly as it was last set, and the list holds no more', () => {
    const change = fc.record({
      community: fc.constantFrom<string>(A, B),
      row: fc.constantFrom(...REMIND_ROWS, undefined),
      off: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const wanted = new Map<string, boolean>();
        let settings = defaultSettings();
        for (const { community, row, off } of changes) {
          const patch = { reminderOf: { community, off, ...(row && { row }) } };
          settings = patchSettings(settings, SettingsPatchSchema.parse(patch));
          for (const one of row ? [row] : REMIND_ROWS) wanted.set(`${community} ${one}`, off);
        }
        const list = settings.remindersOff;
        for (const community of [A, B])
          for (const row of REMIND_ROWS)
            expect(isRemindOff(list, community, row)).toBe(
              wanted.get(`${community} ${row}`) ?? false,
            );
        expect(new Set(list).size).toBe(list.length);
        // All of one are named once, by the community alone.
        for (const community of [A, B]) {
          const own = list.map(remindOffOf).filter((one) => one.community === community);
          expect(own.length).toBeLessThan(REMIND_ROWS.length);
        }
      }),
    );
  });
});
