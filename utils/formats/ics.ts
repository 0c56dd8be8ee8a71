/**
 * Calendar files (RFC 5545): events of whole days with alarms. Nothing is in them but what an entry
 * says. Load it when it is asked for: `await import('../../utils/formats/ics.ts')`.
 */
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventTransparency,
} from 'ical-generator';
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
      id: `${nameable(entry.uid)}@planet-worth`,
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
      if ('at' in alarm) {
        event.createAlarm({ ...said, trigger: new Date(alarm.at) });
        continue;
      }
      const seconds = Math.abs(alarm.hours) * 3600;
      const when = alarm.hours > 0 ? { triggerAfter: seconds } : { triggerBefore: seconds };
      // Unless told, the library counts what lies after from the event's end: the day after. It takes
      // this by the method alone, not with the rest.
      event.createAlarm({ ...said, ...when }).relatesTo(ICalAlarmRelatesTo.start);
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

/** Letters a uid may not safely hold are escaped: two ids never become the same. */
function nameable(uid: string): string {
  return encodeURIComponent(uid.toWellFormed()).replaceAll('%3A', ':').replaceAll('%40', '@');
}

const DAY = 86_400_000;
const SINCE = Date.UTC(2020, 0, 1);
