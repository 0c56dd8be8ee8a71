/** Calendar files, read back by a parser that is not the writer's. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../utils/formats/ics.ts';
import { type CalendarEntry, calendarEntriesOf } from '../../../utils/reminders/calendar.ts';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { timeOn } from '../../../utils/reminders/localTime.ts';
import {
  A,
  at,
  B,
  decision,
  facts,
  factsOf,
  fee,
  HOUR,
  inputs,
  plan,
  ZONE,
} from '../reminders/make.ts';

const NOW = at('2026-02-20 12:00');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'renewal-zsxq:1000001',
  day: '2026-03-01',
  title: '慢生意 到期',
  text: '2026-02-20 的结论：还说不准\n最便宜：现在',
  alarms: [{ hours: 9 - 24 * 30 }, { hours: 9 }, { at: NOW }],
  ...more,
});

const write = (entries: CalendarEntry[]) => calendarOf(entries, NOW, '星值');

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => ({
      action: alarm.getFirstPropertyValue('action'),
      trigger: String(alarm.getFirstPropertyValue('trigger')),
      text: alarm.getFirstPropertyValue('description'),
      fires: firing(event, alarm),
    }));
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      allDay: event.startDate.isDate,
      title: event.summary,
      text: event.description,
      sequence: event.sequence,
      alarms,
    };
  });
}

/** When a calendar rings, on the clock of the user: from the trigger, what it relates to, and the event. */
function firing(event: ICAL.Event, alarm: ICAL.Component): string {
  const trigger = alarm.getFirstProperty('trigger');
  const value = trigger?.getFirstValue();
  if (value instanceof ICAL.Duration) {
    const from = trigger?.getFirstParameter('related') === 'END' ? event.endDate : event.startDate;
    const time = from.clone();
    time.isDate = false;
    time.addDuration(value);
    return time.toString().slice(0, 16).replace('T', ' ');
  }
  const at = (value as ICAL.Time).toJSDate().getTime();
  return new Date(at + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

describe('a calendar file', () => {
  it('is what was meant, to another reader', () => {
    expect(read(write([entry()]))).toEqual([
      {
        uid: 'renewal-zsxq:1000001@planet-worth',
        from: '2026-03-01',
        to: '2026-03-02',
        allDay: true,
        title: '慢生意 到期',
        text: '2026-02-20 的结论：还说不准\n最便宜：现在',
        sequence: expect.any(Number),
        alarms: [
          ['-P29DT15H', '2026-01-30 09:00'],
          ['PT9H', '2026-03-01 09:00'],
          ['2026-02-20T04:00:00Z', '2026-02-20 12:00'],
        ].map(([trigger, fires]) => ({ action: 'DISPLAY', trigger, text: '慢生意 到期', fires })),
      },
    ]);
  });

  it('keeps the form of RFC 5545: line ends, 75 octets, version, end', () => {
    const text = write([entry({ title: '长'.repeat(200), text: `a;b,c\\d\n${'😀'.repeat(80)}` })]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    const octets = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(read(text)[0]?.title).toBe('长'.repeat(200));
    expect(read(text)[0]?.text).toBe(`a;b,c\\d\n${'😀'.repeat(80)}`);
  });

  it('gives later versions of the same events a higher number under the same name', () => {
    const [before] = read(calendarOf([entry()], NOW, '星值'));
    const [after] = read(calendarOf([entry({ day: '2027-03-01' })], NOW + HOUR, '星值'));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('keeps two things apart whose ids differ in letters no uid may hold', () => {
    const uids = ['plan-一', 'plan-二', 'plan-_', 'plan-%'].map((uid) => entry({ uid }));
    const read2 = read(write(uids)).map(({ uid }) => uid);
    expect(new Set(read2).size).toBe(4);
  });

  it('without entries is a calendar all the same', () => {
    expect(read(write([]))).toEqual([]);
  });

  it('keeps hostile text as text, 500 times', () => {
    const nasty = fc.constantFrom(
      '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
      '\nATTACH:file:///etc/passwd',
      '\rBEGIN:VALARM\rACTION:PROCEDURE\r',
      '=HYPERLINK("https://example.com")',
      ';,:\\n\\N\\\\"',
      '\u2028\u2029\u0085\u0000\u0007\u001b[31m',
      '<script>alert(1)</script>',
      '\ud800',
      '😀👨‍👩‍👧',
      ' ',
      '\t',
    );
    const text = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, text, (title, body, uid) => {
        const events = read(write([entry({ title, text: body, uid }), entry()]));
        expect(events).toHaveLength(2);
        expect(events[0]).toMatchObject({ title: kept(title), text: kept(body), allDay: true });
        expect(events[0]?.uid).toMatch(/^[\w:@.%!~*'()-]*@planet-worth$/);
        for (const { alarms } of events) {
          expect(alarms.map((alarm) => alarm.action)).toEqual(Array(3).fill('DISPLAY'));
        }
        expect(events[1]).toMatchObject({ uid: 'renewal-zsxq:1000001@planet-worth' });
      }),
      { numRuns: 500 },
    );
  });
});

/** What may stand in a text: no control character but tab and line end. */
function kept(text: string): string {
  const ends = text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return [...ends].filter((c) => c === '\n' || c === '\t' || !/\p{Cc}/u.test(c)).join('');
}

describe('entries from the ledger', () => {
  const about = () => ({
    name: '慢生意',
    verdict: { id: 'verdict.pays', params: { lowFen: 1000, highFen: 200_000 } },
    moment: {
      id: 'moment.early',
      params: { priceFen: 3400, withoutDays: 0, untilDay: '2026-03-01' },
    },
  });

  it('hold ends of terms, refund windows and plans, in the days of the user', () => {
    const rows = inputs({
      now: NOW,
      fees: [
        fee(),
        fee({
          id: 'f2',
          community: B,
          paidOn: '2026-02-19',
          paidAt: at('2026-02-19 15:17'),
          term: 'forever',
        }),
      ],
      plans: [plan({ community: 'zsxq:1000003', remindAt: at('2026-02-22 20:00') })],
    });
    const entries = calendarEntriesOf(rows, about, 'zh-CN');
    expect(entries).toEqual(
      [
        {
          uid: `refund-${B}`,
          day: '2026-02-22',
          title: '慢生意 退款窗口到 2月22日 15:17',
          text: expect.stringContaining('官方原文没读到'),
          alarms: [{ at: at('2026-02-21 15:17') }, { at: at('2026-02-22 09:17') }],
        },
        {
          uid: 'plan-p1',
          day: '2026-02-22',
          title: '定下来：慢生意',
          text: '2026-01-05 写下的：每周 2 小时',
          alarms: [{ at: at('2026-02-22 20:00') }],
        },
        {
          uid: `renewal-${A}`,
          // The last day of the early price: the first without it is the first of March.
          day: '2026-02-28',
          title: '慢生意 有效期最后一天',
          text: '2026-02-20 的结论：到今天为止值：净得 ¥10.00 到 ¥2,000.00\n最便宜：2026-03-01 前续，¥34.00，不断档',
          // The first, 30 days before, is past.
          alarms: [7, 1, 0].map((days) => ({ hours: 9 - 24 * days })),
        },
      ].sort((a, b) => (a.day + a.uid < b.day + b.uid ? -1 : 1)),
    );
    expect(calendarEntriesOf(rows, about, 'en', A).map((one) => one.title)).toEqual([
      '慢生意: last day of the term',
    ]);
  });

  describe('of a refund window', () => {
    const day = '2026-02-19';
    const paid = (more: Parameters<typeof fee>[0] = {}) =>
      fee({ paidOn: day, term: 'forever', ...more });
    const events = (rows: Parameters<typeof inputs>[0]) =>
      calendarEntriesOf(inputs({ now: at(`${day} 20:00`), ...rows }), about, 'zh-CN');

    it('that ends at midnight lies on the day before, its last', () => {
      expect(events({ fees: [paid()] })).toMatchObject([
        { day: '2026-02-21', title: '慢生意 退款窗口到 2月22日 00:00' },
      ]);
    });

    it('are one event whatever comes to be known of the payment: read, booked, to the minute', () => {
      const readAt = at(`${day} 15:17`);
      const read = facts(
        factsOf({ viewerState: 'member', type: 'pay', viewerPayAt: readAt }, readAt),
      );
      const all = [
        events({ facts: read }),
        events({ fees: [paid()] }),
        events({ fees: [paid({ paidAt: readAt + HOUR })] }),
        events({ fees: [paid({ id: 'anew', paidAt: readAt })], facts: read }),
      ];
      expect(all.map((one) => one.length)).toEqual([1, 1, 1, 1]);
      expect(new Set(all.flat().map(({ uid }) => uid)).size).toBe(1);
    });

    it('two open at once are two', () => {
      const both = [paid(), paid({ id: 'f2', kind: 'upgrade', paidAt: at(`${day} 10:00`) })];
      expect(new Set(events({ fees: both }).map(({ uid }) => uid)).size).toBe(2);
    });
  });

  describe('of the end of a term', () => {
    const read = (viewerTermEnd: number) => {
      const viewerTermBegin = at('2025-03-01 10:00');
      const of = { viewerState: 'member', type: 'pay', viewerTermBegin, viewerTermEnd };
      return { facts: facts(factsOf(of)) };
    };
    const event = (rows: Parameters<typeof inputs>[0], now = NOW) =>
      calendarEntriesOf(inputs({ now, ...rows }), about, 'zh-CN')[0];
    const hours = [7, 1, 0].map((days) => 9 - 24 * days);

    it('lies on the last day of the early price', () => {
      const whole = { day: '2026-02-28', alarms: hours.map((one) => ({ hours: one })) };
      expect(event({ fees: [fee()] })).toMatchObject(whole);
      expect(event(read(at('2026-03-01 00:00') - 1000))).toMatchObject(whole);
      expect(event(read(at('2026-03-01 09:30')))).toMatchObject({ ...whole, day: '2026-03-01' });
      // Over before anybody is reminded: the alarms are of the day before.
      const early = { day: '2026-03-01', alarms: hours.map((one) => ({ hours: one - 24 })) };
      expect(event(read(at('2026-03-01 07:00')))).toMatchObject(early);
    });

    it('moves on to the last day of grace once it is over, and is none after that or elsewhere', () => {
      const over = at('2026-03-01 00:00');
      const last = { title: '慢生意 宽限价最后一天', day: '2026-03-30', alarms: [{ hours: 9 }] };
      const uid = `renewal-${A}`;
      expect(event({ fees: [fee()] }, over)).toMatchObject({ ...last, uid });
      expect(event(read(over - 1000), over)).toMatchObject({ ...last, uid });
      expect(event({ fees: [fee()] }, over - 1)?.title).toBe('慢生意 有效期最后一天');
      expect(event({ fees: [fee()] }, at('2026-03-31 00:00'))).toBeUndefined();
      expect(event({ fees: [fee({ community: 'manual:club' })] }, over)).toBeUndefined();
    });
  });

  it('ring when the reminders would come, and never in the past', () => {
    const paidAt = at('2026-02-19 15:17');
    const rows = inputs({
      fees: [fee(), fee({ id: 'f2', community: B, paidOn: '2026-02-19', paidAt, term: 'forever' })],
      plans: [plan({ community: 'zsxq:1000003', remindAt: at('2026-02-22 20:00') })],
    });
    const all = occasionsOf({ ...rows, now: paidAt }).map((one) => one.at);
    const moment = fc.integer({ min: -40 * 24, max: 45 * 24 }).map((n) => NOW + n * HOUR);
    fc.assert(
      fc.property(moment, (now) => {
        const entries = calendarEntriesOf({ ...rows, now }, about, 'zh-CN');
        const rings = read(calendarOf(entries, now, '星值'))
          .flatMap(({ alarms }) => alarms)
          .map(({ fires }) => at(fires));
        // Once it is over, on the last day of grace, of which there is no reminder.
        const grace = at('2026-03-30 09:00');
        const more = now >= at('2026-03-01 00:00') && now < grace ? [grace] : [];
        // Payments of the future are none yet; the reminders know them all the same.
        const due = [...all.filter((one) => one > now), ...more];
        expect(rings.sort()).toEqual(due.sort());
      }),
      { numRuns: 200 },
    );
    expect(timeOn('2026-02-28', 9, ZONE)).toBe(Math.max(...all));
  });

  it('leave out what is over, decided or free', () => {
    const gone = (more: Parameters<typeof inputs>[0]) =>
      calendarEntriesOf(inputs({ now: NOW, ...more }), about, 'en');
    expect(gone({ fees: [fee({ term: 'forever' })] })).toEqual([]);
    expect(
      gone({ fees: [fee()], decisions: [decision({ choice: 'leave', termEnd: '2026-03-01' })] }),
    ).toEqual([]);
    expect(gone({ fees: [fee()], facts: facts(factsOf({ type: 'free' })) })).toEqual([]);
    expect(gone({ plans: [plan()] })).toEqual([]);
    const renewed = fee({
      id: 'f2',
      kind: 'renewal',
      term: { begin: '2026-03-01', end: '2027-03-01' },
    });
    expect(gone({ fees: [fee(), renewed] }).map((one) => one.day)).toEqual(['2027-02-28']);
  });
});
