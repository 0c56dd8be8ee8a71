/** The calendar file of one community or of all, ready to be saved; its writer is loaded with it. */
import { reminderRows } from '../../storage/reminders.ts';
import type { Language } from '../../utils/format.ts';
import { aboutOf } from '../../utils/reminders/about.ts';
import { calendarEntriesOf } from '../../utils/reminders/calendar.ts';
import { communitiesOf } from '../../utils/reminders/due.ts';
import { sentence } from '../../utils/reminders/words.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { ledgerRows } from './ledgerRows.ts';
import { inputsOf } from './payoffInputs.ts';

export interface CalendarFile {
  text: string;
  /** Events in it; 0: nothing lies ahead, say so rather than save an empty file. */
  events: number;
  name: string;
}

/** Of all without `community`. Type of the file: `ICS_TYPE` of utils/formats/ics.ts. */
export async function calendarFile(
  settings: Settings,
  lang: Language,
  now: number,
  community?: CommunityKey,
): Promise<CalendarFile> {
  const [rows, { calendarOf }] = await Promise.all([
    reminderRows(),
    import('../../utils/formats/ics.ts'),
  ]);
  const inputs = { ...rows, settings, backups: {}, now };
  const keys = community ? [community] : communitiesOf(inputs);
  const abouts = new Map(
    await Promise.all(
      keys.map(async (key) => {
        const about = aboutOf(inputsOf(key, await ledgerRows(key), settings, now));
        return [key, about] as const;
      }),
    ),
  );
  const entries = calendarEntriesOf(inputs, (key) => abouts.get(key), lang, community);
  const calendar = sentence({ id: 'calendar.name', params: {} }, { lang });
  return {
    text: calendarOf(entries, now, calendar),
    events: entries.length,
    name: `planet-worth-${community ? community.replace(/[^\w-]/g, '-') : 'calendar'}.ics`,
  };
}
