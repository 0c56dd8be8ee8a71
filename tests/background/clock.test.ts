/** Clocks that do not just go on: a midnight with the worker dead in it, a flight, a clock set back. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetHeard } from '../../entrypoints/background/heard.ts';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { forgetReady } from '../../entrypoints/background/ready.ts';
import { answer } from '../../entrypoints/background/router.ts';
import { mirroredAttention } from '../../storage/attentionMirror.ts';
import { copyWhenDue, forgetCopyTime } from '../../storage/copyDue.ts';
import { db } from '../../storage/db.ts';
import { readHealth } from '../../storage/healthNote.ts';
import { putEntry } from '../../storage/ledger.ts';
import { sessions } from '../../storage/sessions.ts';
import { dayOfVisit, timeOf } from '../../utils/attention/visits.ts';
import { HOUR, MINUTE } from '../../utils/days.ts';
import { cleanStores } from '../storage/database.ts';
import { fee } from '../storage/ledgerRows.ts';
import { A, B, NOW } from '../storage/make.ts';
import { mockAction } from './browser.ts';
import { ownPage, PLANET, pageAt } from './senders.ts';

const zone = process.env.TZ;
beforeEach(async () => {
  await cleanStores();
  forgetPlaces();
  forgetHeard();
  forgetReady();
  mockAction();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** A page counted until now, and tells so; the worker may have died since the last time. */
async function tell(ms: number, { died = false } = {}): Promise<void> {
  if (died) {
    forgetReady();
    forgetPlaces();
    forgetHeard();
  }
  const now = Date.now();
  const intervals = [{ url: PLANET, fromWall: now - ms, toWall: now, ms }];
  const body = { url: PLANET, at: now, intervals, discarded: [] };
  expect(await answer({ type: 'attention', body }, pageAt(PLANET))).toEqual({ ok: true });
}

const days = async () =>
  Object.fromEntries((await db.attentionDays.toArray()).map(({ day, ms }) => [day, ms]));
const tellOwn = (type: string, body: object) => answer({ type, body }, ownPage());

/** The rows of days are what their visits come to, and go and come back with these. */
async function visitsMakeDays(): Promise<void> {
  const [all, before] = [await sessions(A), await days()];
  const sums: Record<string, number> = {};
  for (const day of new Set(all.map(dayOfVisit))) {
    const time = timeOf(all.filter((row) => dayOfVisit(row) === day));
    sums[day] = [...time.values()].reduce((sum, { ms }) => sum + ms, 0);
  }
  expect(sums).toEqual(before);
  const seqs: number[] = [];
  for (const { id } of all) {
    const gone = await tellOwn('dropSession', { id });
    seqs.push((gone.ok && gone.seq) || 0);
  }
  expect(await days()).toEqual({});
  for (const seq of seqs) expect(await tellOwn('undoChange', { seq })).toMatchObject({ ok: true });
  expect([await days(), await sessions(A)]).toEqual([before, all]);
}

describe('midnight', () => {
  it('with the worker alive, dead, and the daily copy made in it: each moment is of its own day', async () => {
    const midnight = new Date(2025, 11, 10).getTime();
    const died = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    const lengths = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lengths, died, fc.nat(7), async (seconds, deaths, copied) => {
        await cleanStores();
        forgetReady();
        const before = seconds.slice(0, 4).reduce((sum, one) => sum + one, 0) * 1000;
        // The fifth message is cut in two, or begins at midnight to the second.
        let at = midnight - before - 500;
        const made = { '2025-12-09': 0, '2025-12-10': 0 };
        for (const [i, length] of seconds.entries()) {
          const early = Math.min(length * 1000, Math.max(0, midnight - at));
          made['2025-12-09'] += early;
          made['2025-12-10'] += length * 1000 - early;
          at += length * 1000;
          vi.setSystemTime(at);
          await tell(length * 1000, { died: deaths[i] });
          if (i === copied) await copyWhenDue(at);
        }
        expect(await days()).toEqual(made);
        expect(await readHealth()).toBeUndefined();
        expect((await mirroredAttention()).some(({ day }) => day === '2025-12-10')).toBe(true);
        await visitsMakeDays();
      }),
      { numRuns: 10 },
    );
  });

  it('a database lost right after it comes back with both days', async () => {
    const midnight = new Date(2025, 11, 10).getTime();
    vi.setSystemTime(midnight - 1000);
    await tell(10_000);
    await copyWhenDue(midnight - 1000);
    vi.setSystemTime(midnight + 9000);
    await tell(10_000);
    const before = await days();
    await Promise.all(db.tables.map((table) => table.clear()));
    vi.setSystemTime(midnight + 19_000);
    await tell(10_000, { died: true });
    expect(await days()).toEqual({ ...before, '2025-12-10': 19_000 });
  });
});

describe('a move to another zone in the midst of a visit', () => {
  it.each([
    ['west, to the day before', 'Asia/Shanghai', 'America/New_York'],
    ['east, over midnight', 'America/New_York', 'Asia/Shanghai'],
    ['over the date line', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ])('%s: no time is lost or twice, and a visit is of one day', async (_, from, to) => {
    process.env.TZ = from;
    vi.setSystemTime(Date.UTC(2025, 11, 9, 17));
    await tell(10_000);
    process.env.TZ = to;
    vi.setSystemTime(Date.UTC(2025, 11, 9, 17) + 10_000);
    await tell(10_000);
    await tell(10_000, { died: true });
    expect(Object.values(await days())).toEqual([10_000, 10_000]);
    expect(await sessions(A)).toHaveLength(2);
    process.env.TZ = from;
    await visitsMakeDays();
  });
});

describe('a clock set back', () => {
  it.each([
    ['a minute', MINUTE],
    ['an hour, as by hand', HOUR],
    ['two days', 48 * HOUR],
  ])('by %s: what comes then counts, and none of it twice', async (_, back) => {
    await tell(10_000);
    vi.setSystemTime(NOW + 10_000);
    await tell(10_000);
    vi.setSystemTime(NOW + 10_000 - back);
    await tell(10_000, { died: true });
    await tell(10_000);
    vi.setSystemTime(NOW + 20_000 - back);
    await tell(10_000);
    const sum = async () => Object.values(await days()).reduce((all, ms) => all + ms, 0);
    expect(await sum()).toBe(40_000);
    await visitsMakeDays();
    // Right again.
    vi.setSystemTime(NOW + 30_000);
    await tell(10_000);
    expect(await sum()).toBe(50_000);
    expect(await readHealth()).toBeUndefined();
  });

  it('does not let a page speak of the community it left long ago', async () => {
    await tell(10_000);
    const other = pageAt(PLANET.replace(A.slice(5), B.slice(5)));
    const observe = { type: 'observe', body: { url: PLANET, at: NOW, observations: [] } };
    await answer(observe, other);
    vi.setSystemTime(NOW - HOUR);
    await answer(observe, other);
    vi.setSystemTime(NOW - HOUR / 2);
    const late = { url: PLANET, fromWall: NOW - HOUR / 2 - 5000, toWall: NOW - HOUR / 2, ms: 5000 };
    const body = { url: other.url, at: late.toWall, intervals: [late], discarded: [] };
    expect(await answer({ type: 'attention', body }, other)).toMatchObject({
      error: 'other-community',
    });
  });

  it('does not stop the daily copies for as long as it was ahead', async () => {
    await putEntry('fees', fee('1'), NOW);
    forgetCopyTime();
    expect(await copyWhenDue(NOW + 400 * 24 * HOUR)).toBe(true);
    expect(await copyWhenDue(NOW)).toBe(true);
    expect(await copyWhenDue(NOW + HOUR)).toBe(false);
    expect(await copyWhenDue(NOW + 25 * HOUR)).toBe(true);
  });
});
