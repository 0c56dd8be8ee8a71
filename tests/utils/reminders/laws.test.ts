/** Laws of reminders, over any rows, any checks at any time, in any order and zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, dayStart } from '../../../utils/attention/split.ts';
import { addDays, daysBetween } from '../../../utils/payoff/calendar.ts';
import { endDayOf } from '../../../utils/payoff/grace.ts';
import type { Fee, Plan } from '../../../utils/payoff/types.ts';
import { occasionsOf, remindersOf } from '../../../utils/reminders/due.ts';
import { clockAt, timeOn } from '../../../utils/reminders/localTime.ts';
import { noticeOf } from '../../../utils/reminders/notice.ts';
import { thingOf } from '../../../utils/reminders/things.ts';
import type { Occasion, ReminderInputs, Sent } from '../../../utils/reminders/types.ts';
import { A, at, B, DAY, facts, factsOf, fee, HOUR, inputs, plan, sentAt } from './make.ts';

const START = at('2026-01-01 00:00');
const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Sao_Paulo',
];
const zone = fc.constantFrom(...ZONES);
const RENEWALS = ['renewal-30', 'renewal-7', 'renewal-1', 'renewal-0'];
const community = fc.constantFrom(A, B);
const day = fc.integer({ min: -60, max: 200 }).map((n) => addDays('2026-01-01', n));

const anyFee: fc.Arbitrary<Fee> = fc
  .record({
    community,
    paidOn: day,
    hours: fc.nat(23),
    days: fc.integer({ min: 1, max: 120 }),
    exact: fc.boolean(),
    forever: fc.integer({ max: 9, min: 0 }),
  })
  .map(({ community, paidOn, hours, days, exact, forever }) =>
    fee({
      id: `${community}-${paidOn}-${hours}-${days}`,
      community,
      paidOn,
      ...(exact && { paidAt: Date.parse(`${paidOn}T00:00:00+08:00`) + hours * HOUR + 17 * 60_000 }),
      term: forever === 0 ? 'forever' : { begin: paidOn, end: addDays(paidOn, days) },
    }),
  );
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    community,
    hour: fc.integer({ min: 0, max: 200 * 24 }),
    wait: fc.constantFrom(1, 3, 7),
  })
  .map(({ community, hour, wait }) =>
    plan({
      id: `p-${community}-${hour}-${wait}`,
      community,
      madeAt: START + hour * HOUR,
      remindAt: START + hour * HOUR + wait * DAY,
    }),
  );
const anyRows = fc.record({
  fees: fc.array(anyFee, { maxLength: 4 }),
  plans: fc.array(anyPlan, { maxLength: 2 }),
});
const moment = fc.integer({ min: -30 * 24, max: 320 * 24 }).map((n) => START + n * HOUR);
/** Checks in any order: clocks are set back and forth, the machine is off, zones change. */
const checks = fc.array(fc.record({ now: moment, zone }), { minLength: 1, maxLength: 40 });

interface Shown {
  occasion: Occasion;
  now: number;
  zone: string;
}

/** Runs the checks, each marking what it showed or passed over. */
function run(rows: Partial<ReminderInputs>, all: { now: number; zone: string }[]) {
  const sent: Sent[] = [];
  const shown: Shown[] = [];
  for (const { now, zone } of all) {
    const { due } = remindersOf(inputs({ ...rows, now, zone, sent }));
    for (const { show, passed } of due) {
      shown.push({ occasion: show, now, zone });
      sent.push(...[show, ...passed].map((one) => sentAt(one, now)));
    }
  }
  return { shown, sent };
}

const keyOf = ({ community, what, on }: Pick<Sent, 'community' | 'what' | 'on'>) =>
  `${community}|${what}|${on}`;

describe('reminders', () => {
  it('are never shown twice, however the clock and the zone move', () => {
    fc.assert(
      fc.property(anyRows, checks, (rows, all) => {
        const { shown, sent } = run(rows, all);
        const keys = shown.map(({ occasion }) => keyOf(occasion));
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(sent.map(keyOf)).size).toBe(sent.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are never shown twice when the end that was read moves by a day with the zone', () => {
    const end = fc.integer({ min: 0, max: 100 * 24 }).map((n) => START + n * HOUR);
    fc.assert(
      fc.property(end, checks, (viewerTermEnd, all) => {
        const read = factsOf({
          viewerState: 'member',
          type: 'pay',
          viewerTermBegin: START - 300 * DAY,
          viewerTermEnd,
        });
        const whats = run({ facts: facts(read) }, all).shown.map(({ occasion }) => occasion.what);
        expect(new Set(whats).size).toBe(whats.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are never shown twice when a payment that was read is booked, edited and booked anew', () => {
    const step = fc.constantFrom('none', 'f1', 'f2');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.integer({ min: 0, max: 71 })), { maxLength: 20 }),
        (steps) => {
          const read = facts(factsOf({ viewerState: 'member', type: 'pay', viewerPayAt: START }));
          const sent: Sent[] = [];
          const shown: string[] = [];
          for (const [id, hours] of steps.sort((a, b) => a[1] - b[1])) {
            const fees =
              id === 'none'
                ? []
                : [
                    fee({
                      id,
                      paidOn: dayIn(START, 'Asia/Shanghai'),
                      paidAt: START,
                      term: 'forever',
                    }),
                  ];
            const now = START + hours * HOUR;
            for (const { show, passed } of remindersOf(inputs({ fees, facts: read, now, sent }))
              .due) {
              shown.push(show.what);
              sent.push(...[show, ...passed].map((one) => sentAt(one, now)));
            }
          }
          expect(new Set(shown).size).toBe(shown.length);
        },
      ),
    );
  });

  it('are never early', () => {
    fc.assert(
      fc.property(anyRows, checks, (rows, all) => {
        for (const { occasion, now, zone } of run(rows, all).shown) {
          const { what, on } = occasion;
          if (what.startsWith('renewal')) {
            // Terms by days: the last is the one before the end.
            const before = Number(what.split('-')[1]) + 1;
            expect(clockAt(now, zone) >= `${addDays(on, -before)} 09:00`).toBe(true);
          } else if (what === 'plan') {
            expect(now).toBeGreaterThanOrEqual(Number(on.split('@')[0]));
          } else {
            const of = rows.fees.find((one) => one.id === on);
            // Of a day alone known, from its first moment there.
            const paidAt = of?.paidAt ?? dayStart(of?.paidOn ?? '', zone);
            expect(now - paidAt).toBeGreaterThanOrEqual(Number(what.split('-')[1]) * HOUR);
            expect(now - paidAt).toBeLessThan(72 * HOUR);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of an end all come at nine while the early price holds, the last on the last day they can', () => {
    const minute = fc.integer({ min: 0, max: 200 * 24 * 60 }).map((n) => START + n * 60_000);
    const second = fc.constantFrom(0, 1, 1000, 59_999);
    fc.assert(
      fc.property(minute, second, zone, (whole, less, where) => {
        const viewerTermEnd = whole - less;
        const of = { viewerState: 'member', type: 'pay', viewerTermBegin: START - 300 * DAY };
        const read = facts(factsOf({ ...of, viewerTermEnd }));
        const rows = inputs({ facts: read, now: START - 100 * DAY, zone: where });
        const all = occasionsOf(rows);
        expect(all.map(({ what }) => what)).toEqual(RENEWALS);
        const days = all.map((one) => clockAt(one.at, where));
        const last = days.at(-1)?.slice(0, 10) ?? '';
        expect(days).toEqual([30, 7, 1, 0].map((n) => `${addDays(last, -n)} 09:00`));
        for (const one of all) expect(one.at).toBeLessThan(viewerTermEnd);
        expect(timeOn(addDays(last, 1), 9, where)).toBeGreaterThanOrEqual(viewerTermEnd);
      }),
      { numRuns: 300 },
    );
  });

  it('say "last day" on no day but the last of the early price, and "over" only when it is', () => {
    const end = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((n) => START + n * 60_000);
    const before = fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(end, before, fc.boolean(), zone, (viewerTermEnd, minutes, exact, where) => {
        const of = { viewerState: 'member', type: 'pay', viewerTermBegin: START - 300 * DAY };
        const read = facts(factsOf({ ...of, viewerTermEnd }));
        const on = endDayOf(viewerTermEnd, where);
        const term = { begin: '2025-03-01', end: on };
        const ends = exact ? viewerTermEnd : dayStart(on, where);
        const now = ends + minutes * 60_000;
        const rows = inputs({ ...(exact ? { facts: read } : { fees: [fee({ term })] }), now });
        const one: Occasion = { community: A, what: 'renewal-0', on, at: 0, until: now + 1 };
        const saying = { lang: 'en', zone: where } as const;
        const { title } = noticeOf(one, { ...rows, zone: where }, undefined, saying);
        expect(title.includes('over')).toBe(now >= ends);
        const last = now < ends && dayIn(now, where) === dayIn(ends - 1, where);
        expect(title.includes('last day')).toBe(last);
      }),
      { numRuns: 500 },
    );
  });

  it('are never lost while they matter: a check leaves nothing open, and shows one where it passes others over', () => {
    fc.assert(
      fc.property(anyRows, checks, (rows, all) => {
        const { sent } = run(rows, all);
        const last = all.at(-1);
        if (!last) return;
        const after = inputs({ ...rows, ...last, sent });
        expect(remindersOf(after).due).toEqual([]);
        const open = occasionsOf(after).filter((one) => one.at <= last.now && last.now < one.until);
        for (const one of open) {
          const row = one.what.replace(/-\d+$/, '');
          const told = sent.filter((s) => s.community === one.community && s.what.startsWith(row));
          const same = (on: string) =>
            row === 'renewal' ? Math.abs(daysBetween(on, one.on)) <= 2 : on === one.on;
          expect(told.some((s) => same(s.on))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of one thing show only the most pressing one, and pass over nothing else', () => {
    fc.assert(
      fc.property(anyRows, moment, zone, (rows, now, where) => {
        const { due } = remindersOf(inputs({ ...rows, now, zone: where }));
        const things = due.map(({ show }) => thingOf(show));
        expect(new Set(things).size).toBe(things.length);
        for (const { show, passed } of due) {
          expect(new Set(passed.map(thingOf))).toEqual(
            new Set(passed.length ? [thingOf(show)] : []),
          );
        }
        // Whatever is due is shown, or passed over for something about the same.
        const open = occasionsOf(inputs({ ...rows, now, zone: where })).filter(
          (one) => one.at <= now && now < one.until,
        );
        expect(new Set(open.map(thingOf))).toEqual(new Set(things));
        expect(due.flatMap(({ show, passed }) => [show, ...passed])).toHaveLength(open.length);
      }),
      { numRuns: 300 },
    );
  });

  it('of a purchase, its short term and a plan swallow one another in no order', () => {
    const paidAt = at('2026-01-10 10:00');
    const term = { begin: '2026-01-10', end: '2026-02-11' };
    const rows = {
      fees: [fee({ paidOn: '2026-01-10', paidAt, term })],
      plans: [plan({ community: A, madeAt: paidAt + HOUR, remindAt: paidAt + 20 * HOUR })],
    };
    // Off for 70 hours: all three are still worth a word.
    const back = remindersOf(inputs({ ...rows, now: paidAt + 70 * HOUR }));
    expect(back.due.map(({ show, passed }) => [show.what, passed.map((p) => p.what)])).toEqual([
      ['refund-66', ['refund-48']],
      ['renewal-30', []],
      ['plan', []],
    ]);
  });

  it('all come at their time when nothing but the alarm wakes us', () => {
    fc.assert(
      fc.property(anyRows, zone, (rows, where) => {
        const sent: Sent[] = [];
        let now = START - 120 * DAY;
        for (let wakes = 0; wakes < 60; wakes++) {
          const { due, nextAt } = remindersOf(inputs({ ...rows, now, zone: where, sent }));
          for (const { show, passed } of due) {
            // Nothing is late but what was over its time when it all began.
            if (wakes > 0) expect([show.at, ...passed.map((p) => p.at)]).toContain(now);
            sent.push(...[show, ...passed].map((one) => sentAt(one, now)));
          }
          if (nextAt === undefined) return;
          expect(nextAt).toBeGreaterThan(now);
          now = nextAt;
        }
        throw new Error('woken without end');
      }),
    );
  });

  it('after days without the machine come to one a thing, of the present state', () => {
    const rows = {
      fees: [fee()],
      plans: [plan({ madeAt: at('2026-02-20 10:00'), remindAt: at('2026-02-23 10:00') })],
    };
    const first = remindersOf(inputs({ ...rows, now: at('2026-02-01 10:00') }));
    expect(first.due.map(({ show }) => show.what)).toEqual(['renewal-30']);
    const sent = first.due.map(({ show }) => sentAt(show, at('2026-02-01 10:00')));
    const back = remindersOf(inputs({ ...rows, now: at('2026-03-05 10:00'), sent }));
    expect(back.due.map(({ show, passed }) => [show.what, passed.map((p) => p.what)])).toEqual([
      ['renewal-0', ['renewal-1', 'renewal-7']],
      ['plan', []],
    ]);
    expect(back.nextAt).toBeUndefined();
  });

  it('are overtaken by a later one about the same thing, whatever was marked before', () => {
    const now = at('2026-02-24 10:00');
    const sent: Sent[] = [{ community: A, what: 'renewal-7', on: '2026-03-01', sentAt: now - DAY }];
    const { due, nextAt } = remindersOf(inputs({ fees: [fee()], now, sent }));
    expect(due).toEqual([]);
    expect(nextAt).toBe(at('2026-02-27 09:00'));
  });

  it('have nothing to wake for when nothing lies ahead', () => {
    expect(remindersOf(inputs())).toEqual({ due: [] });
    expect(remindersOf(inputs({ fees: [fee({ term: 'forever' })] }))).toEqual({ due: [] });
    expect(
      remindersOf(inputs({ fees: [fee()], settings: { ...inputs().settings, reminders: false } })),
    ).toEqual({ due: [] });
  });
});

describe('an hour of a day', () => {
  it('is the same on the clock in every zone, across its changes', () => {
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 4, max: 23 }),
        (where, n, hour) => {
          const day = addDays('2020-01-01', n);
          expect(clockAt(timeOn(day, hour, where), where)).toBe(
            `${day} ${String(hour).padStart(2, '0')}:00`,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is that of the machine where no zone is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (n) => {
        const day = addDays('2020-01-01', n);
        const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
        expect(timeOn(day, 9)).toBe(timeOn(day, 9, timeZone));
      }),
    );
  });

  it('that the clocks skip is the moment they do, a day that a zone skips the next', () => {
    expect(new Date(timeOn('2026-03-29', 2, 'Europe/Berlin')).toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
    expect(new Date(timeOn('2011-12-30', 9, 'Pacific/Apia')).toISOString()).toBe(
      '2011-12-30T10:00:00.000Z',
    );
    expect(daysBetween('2026-03-28', '2026-03-29')).toBe(1);
  });
});
