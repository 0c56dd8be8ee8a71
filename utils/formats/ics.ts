/**
 * Calendar files (RFC 5545): events of whole days with alarms. Nothing is in them but what an entry
 * says. Load it when it is asked for: `await import('../../utils/formats/ics.ts')`.
 */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from '../reminders/calendar.ts';

export const ICS_TYPE = 'text/calendar;charset=utf-8';

/**
 * The text of an `.ics` file, lines ended by CRLF and folded at 75 octets. The same entries give the
 * same uids: imported again they update; `now` (epoch ms) says which version is newer.
 */
export function calendarOf(entries: readonly CalendarEntry[], now: number, name: string): string {
  const calendar = ical({
    // An own copy for whoever opens it; nobody is invited.
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Planet Worth', product: 'Planet Worth', language: 'EN' },
    // The library writes it as it is.
    name: plain(name).replace(/[\\;,\n]/g, ' '),
  });
  for (const entry of entries) {
    const start = Date.parse(`${entry.day}T00:00:00Z`);
    const event = calendar.createEvent({
      id: `${entry.uid.replace(/[^\w:@.-]/g, '_')}@planet-worth`,
      sequence: Math.max(0, Math.floor((now - SINCE) / 60_000)),
      stamp: new Date(now),
      lastModified: new Date(now),
      // Of a whole day only the date is written, as it is in UTC.
      allDay: true,
      start: new Date(start),
      end: new Date(start + DAY),
      summary: plain(entry.title),
      description: plain(entry.text),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const alarm of entry.alarms) {
      const said = { type: ICalAlarmType.display, description: plain(entry.title) };
      if ('at' in alarm) event.createAlarm({ ...said, trigger: new Date(alarm.at) });
      else if (alarm.hours >= 0) event.createAlarm({ ...said, triggerAfter: alarm.hours * 3600 });
      else event.createAlarm({ ...said, triggerBefore: -alarm.hours * 3600 });
    }
  }
  return `${calendar.toString()}\r\n`;
}

/** Text may hold no control character but tab and line end, and no half of a pair (RFC 5545 §3.1). */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}--[\n\t]]/gv, '');
}

const DAY = 86_400_000;
const SINCE = Date.UTC(2020, 0, 1);
