import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, dayStart } from '../../../utils/attention/split.ts';
import { addDays, dayNumber, daysBetween } from '../../../utils/payoff/calendar.ts';
import {
  endDayOf,
  endMoment,
  endOf,
  GRACE_DAYS,
  graceEndDay,
  graceLastDay,
  graceUntil,
  lastDayOf,
  momentOf,
} from '../../../utils/payoff/grace.ts';
import { at, END, facts, HOUR, ZONE } from './make.ts';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'];
const day = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-01-01') })
  .map((n) => addDays('1970-01-01', n));

describe('when a term is over, and its grace', () => {
  it('the last second of a day has that day; any other moment ends within its day', () => {
    expect(endDayOf(at(END, '00:00') - 1, ZONE)).toBe(END);
    expect(endDayOf(at(END, '00:00'), ZONE)).toBe(END);
    expect(endDayOf(at(END, '09:30'), ZONE)).toBe(END);
    expect(endDayOf(at(END, '00:00') - HOUR, ZONE)).toBe('2026-05-31');
  });

  it('to the moment only where that was read, and of the same day', () => {
    const of = (value: number) => ({ facts: facts({ viewerTermEnd: value }), zone: ZONE });
    expect(endOf({ end: END }, of(at(END, '09:30')))).toEqual({ day: END, at: at(END, '09:30') });
    expect(endOf({ end: END }, of(at('2026-06-02')))).toEqual({ day: END });
    expect(endOf({ end: END }, { zone: ZONE })).toEqual({ day: END });
  });

  it('law: by days 30 of them, whatever the zone and its clock changes', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...ZONES),
        fc.integer({ min: -3, max: 40 }),
        (end, zone, n) => {
          const today = addDays(end, n);
          const moments = [dayStart(today, zone), dayStart(addDays(today, 1), zone) - 1];
          for (const now of moments) {
            const days = daysBetween(end, dayIn(now, zone));
            const is = days < 0 ? 'early' : days < GRACE_DAYS ? 'grace' : 'later';
            expect(momentOf({ day: end }, now, zone)).toBe(is);
          }
          expect(dayIn(graceUntil({ day: end }, zone), zone)).toBe(graceEndDay(end));
        },
      ),
    );
  });

  it('law: a fixed window read to its last millisecond and the same booked by days agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40 * 24, max: 40 * 24 }), (end, hours) => {
        const read = { day: end, at: at(end, '00:00') - 1 };
        expect(endDayOf(read.at, ZONE)).toBe(end);
        const hour = at(end, '00:00') + hours * HOUR;
        for (const now of [hour - 2, hour, hour + 1]) {
          expect(momentOf(read, now, ZONE)).toBe(momentOf({ day: end }, now, ZONE));
        }
        const last = at(graceEndDay(end), '00:00') - 1;
        expect(momentOf(read, last, ZONE)).toBe(momentOf({ day: end }, last, ZONE));
      }),
    );
  });

  it('the last day of a term and of its grace', () => {
    const last = (end: Parameters<typeof lastDayOf>[0]) => [
      lastDayOf(end, ZONE),
      graceLastDay(end, ZONE),
    ];
    expect(last({ day: END })).toEqual(['2026-05-31', '2026-06-30']);
    expect(last({ day: END, at: at(END, '00:00') - 1 })).toEqual(['2026-05-31', '2026-06-30']);
    expect(last({ day: END, at: at(END, '09:30') })).toEqual([END, '2026-07-01']);
  });

  it('to the moment: the day it ends counts until then, its grace for 30 times 24 hours', () => {
    const end = { day: END, at: at(END, '09:30') };
    expect(endMoment(end, ZONE)).toBe(end.at);
    expect(momentOf(end, end.at - 1, ZONE)).toBe('early');
    expect(momentOf(end, end.at, ZONE)).toBe('grace');
    expect(momentOf(end, at('2026-07-01', '09:30'), ZONE)).toBe('grace');
    expect(momentOf(end, at('2026-07-01', '09:30') + 1, ZONE)).toBe('later');
  });
});
