/** Wallos, SubTrackr and Time Tracker: what is read, what is worked out, and what is said of the rest. */
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../utils/imports/open.ts';
import { feeOfSubscription, readSubscriptions } from '../../../utils/imports/subscriptions.ts';
import { type Assigned, type SessionsOn, sessionsOf } from '../../../utils/imports/timeSessions.ts';
import { readTimeTracker } from '../../../utils/imports/timeTracker.ts';
import { SessionSchema } from '../../../utils/messages.ts';
import { FeeSchema } from '../../../utils/payoff/types.ts';

const TODAY = '2025-12-10';
const HOSTS = ['wx.zsxq.com', 'm.zsxq.com'];
const breath = () => undefined;
const context = { today: TODAY, hosts: HOSTS, breath };
const opened = (json: unknown) => openFile(new Blob([JSON.stringify(json)]), context);

it('a backup is known wherever in the file it says that it is one', async () => {
  const format = 'planet-worth-backup';
  const data = { fees: Array.from({ length: 2000 }, (_, i) => ({ id: String(i) })) };
  expect(await opened({ format, data })).toEqual({ kind: 'backup' });
  expect(await opened({ data, format })).toEqual({ kind: 'backup' });
  expect(await opened({ a: data, format, data })).toEqual({ kind: 'backup' });
});

describe('Wallos', () => {
  const entry = (more: object) => ({
    ...{ Name: '慢读小镇', 'Payment Cycle': 'Yearly', 'Next Payment': '2026-03-01', Price: '¥365' },
    ...{ Category: 'a', Notes: 'secret', Active: 'Yes', ...more },
  });

  it('works the running term out backwards', async () => {
    const { kind, ...read } = await opened({ success: true, subscriptions: [entry({})] });
    expect([kind, read]).toEqual([
      'subscriptions',
      {
        subscriptions: {
          app: 'wallos',
          unread: [],
          entries: [
            {
              ...{ line: 1, name: '慢读小镇', paid: 36_500, currency: '' },
              ...{ paidOn: '2025-03-01', term: { begin: '2025-03-01', end: '2026-03-01' } },
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['¥365', 36_500, ''],
    ['€59,99', 5999, 'EUR'],
    ['$1,299.00', 129_900, ''],
    ['1.299,50 €', 129_950, 'EUR'],
    ['365元', 36_500, 'CNY'],
    ['US$5.99', 599, 'USD'],
    ['CNY 12', 1200, 'CNY'],
    ['JPY 1200', 1200, 'JPY'],
    [12.5, 1250, ''],
  ])('price %s', (Price, paid, currency) => {
    expect(readSubscriptions([entry({ Price })], TODAY).entries[0]).toMatchObject({
      paid,
      currency,
    });
  });

  it.each([
    ['Monthly', '2025-12-31', '2025-11-30'],
    ['Every 2 Months', '2026-01-15', '2025-11-15'],
    ['Weekly', '2025-12-12', '2025-12-05'],
    ['Every 3 Years', '2026-03-01', '2023-03-01'],
  ])('cycle %s', (cycle, next, begin) => {
    const one = entry({ 'Payment Cycle': cycle, 'Next Payment': next });
    expect(readSubscriptions([one], TODAY).entries[0]?.term).toEqual({ begin, end: next });
  });

  it('without a cycle the day is not known, and said so; names are as they were typed', () => {
    const read = (more: object) => readSubscriptions([entry(more)], TODAY).entries[0];
    const none = { 'Payment Cycle': undefined };
    expect(read(none)).toMatchObject({ paidOn: TODAY, dayUnknown: true });
    expect(read(none)?.term).toBeUndefined();
    expect(read({})?.dayUnknown).toBeUndefined();
    expect(read({ Name: 'Q&amp;A &lt;1&gt; &quot;x&#039;s&quot; &amp;lt;' })?.name).toBe(
      'Q&A <1> "x\'s" &lt;',
    );
  });

  it('says of each entry it cannot read why', () => {
    const list = [
      entry({ Name: '' }),
      entry({ Price: 'free' }),
      entry({ 'Payment Cycle': 'Sometimes' }),
      entry({ 'Next Payment': '2026-02-30' }),
      7,
      entry({ Price: '-5' }),
    ];
    const { entries, unread } = readSubscriptions(list, TODAY);
    expect(entries).toEqual([]);
    expect(unread.map(({ line, why }) => [line, why])).toEqual([
      [1, 'name'],
      [2, 'price'],
      [3, 'cycle'],
      [4, 'day'],
      [5, 'entry'],
      [6, 'price'],
    ]);
  });

  it('makes a fee only with a community, a currency and a rate where one is needed', () => {
    const read = (Price: string) => {
      const [one] = readSubscriptions([entry({ Price })], TODAY).entries;
      if (!one) throw new Error(Price);
      return one;
    };
    const kept = { id: 'a', community: 'manual:b', currency: 'CNY', rate: '', note: 'n' } as const;
    expect(feeOfSubscription(read('¥365'), { ...kept, community: '' })).toBeUndefined();
    expect(feeOfSubscription(read('¥365'), { ...kept, currency: '' })).toBeUndefined();
    expect(feeOfSubscription(read('¥365'), { ...kept, currency: 'JPY' })).toBeUndefined();
    const yen = feeOfSubscription(read('¥365'), { ...kept, currency: 'JPY', rate: '0.048' });
    expect(yen).toMatchObject({ paid: 365, currency: 'JPY', rate: 4.8 });
    const usd = feeOfSubscription(read('$5.99'), { ...kept, currency: 'USD', rate: '7.1' });
    expect(usd).toMatchObject({ paid: 599, rate: 7.1 });
    const cny = feeOfSubscription(read('¥365'), kept);
    expect(cny).toMatchObject({ paid: 36_500, kind: 'other', note: 'n' });
    for (const fee of [yen, usd, cny]) expect(FeeSchema.safeParse(fee).success).toBe(true);
  });
});

describe('SubTrackr', () => {
  it('reads its export; a start alone is carried on to the running term', async () => {
    const list = [
      {
        id: 1,
        name: 'a',
        cost: 9.99,
        original_currency: 'USD',
        schedule: 'Monthly',
        status: 'Active',
        renewal_date: '2025-12-20T00:00:00Z',
      },
      {
        id: 2,
        name: 'b',
        cost: 1200,
        original_currency: 'JPY',
        schedule: 'Annual',
        schedule_interval: 2,
        start_date: '2021-05-05T00:00:00Z',
        renewal_date: null,
      },
      {
        id: 3,
        name: 'c',
        cost: 5,
        original_currency: 'CNY',
        schedule: 'Quarterly',
        status: 'Cancelled',
        renewal_date: '2025-12-31T00:00:00Z',
      },
      { id: 4, name: 'd', cost: -5, schedule: 'Monthly' },
      { id: 5, name: 'e', cost: 5, schedule: 'Monthly' },
      {
        ...{ id: 6, name: 'f', cost: 9, schedule: 'Monthly', status: 'Trial' },
        renewal_date: '2025-12-20T00:00:00Z',
      },
    ];
    const read = await opened({ subscriptions: list, exported_at: 'x', total_count: 5 });
    if (read.kind !== 'subscriptions') throw new Error(read.kind);
    const { app, entries, unread } = read.subscriptions;
    expect(app).toBe('subtrackr');
    expect(entries.map((e) => [e.name, e.paid, e.currency, e.term, e.unpaid])).toEqual([
      ['a', 999, 'USD', { begin: '2025-11-20', end: '2025-12-20' }, undefined],
      ['b', 1200, 'JPY', { begin: '2025-05-05', end: '2027-05-05' }, undefined],
      ['c', 500, 'CNY', { begin: '2025-09-30', end: '2025-12-31' }, 'over'],
      ['f', 900, 'USD', { begin: '2025-11-20', end: '2025-12-20' }, 'trial'],
    ]);
    expect(unread.map(({ line, why }) => [line, why])).toEqual([
      [4, 'price'],
      [5, 'day'],
    ]);
  });
});

describe('Time Tracker', () => {
  const ON: SessionsOn = {
    ...{ today: TODAY, note: 'n', zone: 'Asia/Shanghai' },
    ...{ measuredDays: new Set(), there: new Set() },
  };
  const assigned = (
    host: string,
    days: Assigned['days'],
    community: Assigned['community'],
  ): Assigned => ({ host, days, community, ticked: true });

  const row = (host: string, date: string, focus: number) => ({ host, date, focus, time: 1 });

  it('gives the read sites by host and day, and lets the rest go', async () => {
    const read = await opened({
      __meta__: { version: '3.5.0', ts: 1 },
      __stat__: [
        row('wx.zsxq.com', '20251201', 3_600_000),
        row('wx.zsxq.com', '20251202', 60_000),
        row('wx.zsxq.com/group/15555411412112/**', '20251201', 1_800_000),
        row('example.com', '20251201', 5),
        row('wx.zsxq.com', '20250230', 5),
        row('wx.zsxq.com', '20251203', 90_000_000),
        row('wx.zsxq.com', '20251204', 0),
        { host: 'm.zsxq.com' },
      ],
    });
    if (read.kind !== 'time') throw new Error(read.kind);
    expect(read.time.hosts).toEqual([
      {
        host: 'wx.zsxq.com',
        ms: 3_660_000,
        days: [
          { day: '2025-12-01', ms: 3_600_000 },
          { day: '2025-12-02', ms: 60_000 },
        ],
      },
      {
        host: 'wx.zsxq.com/group/15555411412112/**',
        community: 'zsxq:15555411412112',
        ms: 1_800_000,
        days: [{ day: '2025-12-01', ms: 1_800_000 }],
      },
    ]);
    expect(read.time.others).toBe(1);
    expect(read.time.unread.map(({ line, why }) => [line, why])).toEqual([
      [5, 'day'],
      [6, 'long'],
      [8, 'entry'],
    ]);
  });

  it('reads backups of before, and is not led astray by keys', async () => {
    const json = JSON.parse(
      '{"__meta__":{"version":"1.9.0"},"20251201wx.zsxq.com":{"focus":60000,"time":1},"__proto__":{"focus":1},"constructor":1}',
    );
    const { hosts } = await readTimeTracker(json, HOSTS, breath);
    expect(hosts).toMatchObject([{ host: 'wx.zsxq.com', ms: 60_000 }]);
  });

  it('becomes sessions of one day each, without days measured here or still to come', () => {
    const days = [
      { day: '2025-12-01', ms: 3_600_000 },
      { day: '2025-12-02', ms: 20 * 3_600_000 },
      { day: '2025-12-03', ms: 1000 },
      { day: TODAY, ms: 1000 },
    ];
    const on = { ...ON, measuredDays: new Set(['2025-12-03']) };
    const one = assigned('wx.zsxq.com', days, 'zsxq:1');
    const made = sessionsOf(one, [one], on);
    expect([made.measured, made.ahead, made.sessions.length]).toEqual([1, 1, 2]);
    const [noon, long] = made.sessions;
    expect(noon?.fromAt).toBe(Date.parse('2025-12-01T12:00:00+08:00'));
    expect(long?.toAt).toBe(Date.parse('2025-12-03T00:00:00+08:00'));
    for (const session of made.sessions)
      expect(SessionSchema.safeParse(session).success).toBe(true);
    const again = sessionsOf(one, [one], ON);
    expect(again.sessions[0]?.id).toBe(noon?.id);
    const other = assigned('wx.zsxq.com', days, 'zsxq:2');
    expect(sessionsOf(other, [other], ON).sessions[0]?.id).not.toBe(noon?.id);
    const there = new Set(again.sessions.map(({ id }) => id));
    expect(sessionsOf(one, [one], { ...ON, there }).sessions).toEqual([]);
  });

  it('counts nothing twice that the program counted by an address and by its site', () => {
    const HOUR = 3_600_000;
    const day = (hours: number) => [{ day: '2025-12-01', ms: hours * HOUR }];
    const site = assigned('wx.zsxq.com', day(10), 'zsxq:1');
    const groups = assigned('wx.zsxq.com/group/**', day(8), 'zsxq:2');
    const group = assigned('wx.zsxq.com/group/1/**', day(5), 'zsxq:1');
    const hours = (all: Assigned[], there = new Set<string>()) =>
      all.map((one) => {
        const { sessions } = sessionsOf(one, all, { ...ON, there });
        return one.ticked ? sessions.reduce((sum, { ms }) => sum + ms.other, 0) / HOUR : 0;
      });
    expect(hours([site, groups, group])).toEqual([2, 3, 5]);
    expect(hours([site, group])).toEqual([5, 5]);
    expect(hours([site, { ...group, ticked: false }])).toEqual([10, 0]);
    expect(hours([site, { ...groups, ticked: false }, group])).toEqual([5, 0, 5]);
    expect(sessionsOf(site, [site, group], ON).narrowed).toBe(1);
    // All of it by its own address.
    expect(hours([site, { ...group, days: day(10) }])).toEqual([0, 10]);
    // Brought in before: the address, then the site; the site, then the address.
    const ids = (one: Assigned) => new Set(sessionsOf(one, [one], ON).sessions.map(({ id }) => id));
    expect(hours([site, { ...group, ticked: false }], ids(group))).toEqual([5, 0]);
    expect(hours([{ ...site, ticked: false }, group], ids(site))).toEqual([0, 0]);
  });
});
