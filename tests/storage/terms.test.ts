/** Published terms: each text once with its times, grown within a visit, never what the user typed. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupRowIsSound } from '../../storage/backupRows.ts';
import { CAPS } from '../../storage/caps.ts';
import { db } from '../../storage/db.ts';
import { forgetRead } from '../../storage/forget.ts';
import { record } from '../../storage/record.ts';
import type { TermsRow } from '../../storage/rows.ts';
import { termsOf } from '../../storage/terms.ts';
import { typeFacts } from '../../storage/typed.ts';
import { HOUR } from '../../utils/days.ts';
import { MOST_STRETCHES, termsAt } from '../../utils/decide/termsSeen.ts';
import type { FactSet } from '../../utils/facts.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores } from './database.ts';
import { fee } from './ledgerRows.ts';
import { A, B, DAY, facts, NOW } from './make.ts';

beforeEach(async () => {
  await cleanStores();
});

const see = (values: FactSet, seenAt: number, more: object = {}) =>
  record({ community: A, seen: [facts(values, { seenAt, ...more })] }, NOW, defaultSettings());
const told = { name: '晚熟果园', intro: '每周三篇，问必答', price: 19_900, type: 'pay' } as const;
const hashOf = (terms: object) => createHash('sha256').update(canonical(terms)).digest('hex');

describe('terms', () => {
  it('are kept as read, with a hash anyone can make again', async () => {
    await see({ ...told, members: 300 }, NOW);
    expect(await termsOf(A)).toEqual([
      {
        community: A,
        hash: hashOf(told),
        firstSeenAt: NOW,
        lastSeenAt: NOW,
        endpoint: 'group',
        terms: told,
      },
    ]);
    expect(await termsOf(B)).toEqual([]);
  });

  it('that change are another row; the old one keeps the time it was last read', async () => {
    await see(told, NOW);
    await see(told, NOW + 2 * DAY);
    await see({ price: 29_900 }, NOW + 3 * DAY);
    expect(
      (await termsOf(A)).map((row) => [row.terms.price, row.firstSeenAt, row.lastSeenAt]),
    ).toEqual([
      [29_900, NOW + 3 * DAY, NOW + 3 * DAY],
      [19_900, NOW, NOW + 2 * DAY],
    ]);
  });

  it('that come back are the same row again, with each stretch they were read in', async () => {
    await see(told, NOW);
    await see(told, NOW + 2 * DAY);
    await see({ price: 29_900 }, NOW + 3 * DAY);
    await see({ price: 19_900 }, NOW + 6 * DAY);
    await see({ price: 19_900 }, NOW + 8 * DAY);
    expect((await termsOf(A)).map((row) => [row.terms.price, row.lastSeenAt, row.seen])).toEqual([
      [
        19_900,
        NOW + 8 * DAY,
        [
          [NOW, NOW + 2 * DAY],
          [NOW + 6 * DAY, NOW + 8 * DAY],
        ],
      ],
      [29_900, NOW + 3 * DAY, undefined],
    ]);
  });

  it('that come back within the day are the newest again, at once', async () => {
    await see(told, NOW);
    await see({ price: 29_900 }, NOW + HOUR);
    await see({ price: 19_900 }, NOW + 2 * HOUR);
    const [newest, other] = await termsOf(A);
    expect([newest?.terms.price, newest?.lastSeenAt]).toEqual([19_900, NOW + 2 * HOUR]);
    expect(other?.terms.price).toBe(29_900);
    const at = (ms: number) => termsAt([newest, other] as TermsRow[], NOW + ms)?.row.terms.price;
    expect([at(HOUR / 2), at(1.5 * HOUR), at(3 * HOUR)]).toEqual([19_900, 29_900, 19_900]);
  });

  it('told late by an old body do not make the new ones older', async () => {
    await see(told, NOW);
    await see({ price: 29_900 }, NOW + 3 * DAY);
    await see({ price: 19_900 }, NOW + 2 * DAY);
    expect(
      (await termsOf(A)).map((row) => [row.terms.price, row.firstSeenAt, row.lastSeenAt]),
    ).toEqual([
      [29_900, NOW + 3 * DAY, NOW + 3 * DAY],
      [19_900, NOW, NOW],
    ]);
    await see({ renewalPct: 80 }, NOW + 1 * DAY);
    expect((await termsOf(A))[0]).toMatchObject({
      terms: { price: 29_900, renewalPct: 80 },
      firstSeenAt: NOW + 3 * DAY,
    });
  });

  it('that flip for ever keep the first and the newest stretches', async () => {
    for (let i = 0; i < 2 * MOST_STRETCHES + 6; i++) {
      await see({ ...told, price: 100 + (i % 2) }, NOW + i * DAY);
    }
    const rows = await termsOf(A);
    expect(rows.map((row) => row.seen?.length)).toEqual([MOST_STRETCHES, MOST_STRETCHES]);
    expect(rows[1]?.seen?.[0]).toEqual([NOW, NOW]);
    expect(rows.every((row) => backupRowIsSound('terms', row))).toBe(true);
  });

  it('told in pieces by one visit are one row, by a later visit another', async () => {
    await see(told, NOW);
    await see({ renewalPct: 80 }, NOW + 2000, { endpoint: 'renewal' });
    expect(await termsOf(A)).toMatchObject([
      { firstSeenAt: NOW, hash: hashOf({ ...told, renewalPct: 80 }), endpoint: 'renewal' },
    ]);
    await see({ allowCopy: false }, NOW + DAY);
    expect(await termsOf(A)).toHaveLength(2);
  });

  it('are written again at most once a day, and twice told is once', async () => {
    await see(told, NOW);
    const before = JSON.stringify(await db.terms.toArray());
    await see(told, NOW + DAY / 2);
    await see(told, NOW);
    expect(JSON.stringify(await db.terms.toArray())).toBe(before);
  });

  it('never hold what the user typed, nor counts, nor a planet without any', async () => {
    await see({ name: 'x', members: 3 }, NOW);
    await typeFacts(A, { price: 1, intro: '我写的' }, NOW, defaultSettings());
    await see({ name: 'x' }, NOW + 1);
    expect(await termsOf(A)).toEqual([]);
    await see(told, NOW + 2);
    expect((await termsOf(A))[0]?.terms).toEqual(told);
  });

  it('of one batch are each kept: a price that came and went is in it', async () => {
    const at = (price: number, seenAt: number) => facts({ ...told, price }, { seenAt });
    const batch = [at(1000, NOW - 3), at(2000, NOW - 2), at(3000, NOW - 1), at(3000, NOW)];
    await record({ community: A, seen: batch }, NOW, defaultSettings());
    expect((await termsOf(A)).map((row) => [row.terms.price, row.lastSeenAt])).toEqual([
      [3000, NOW],
      [2000, NOW - 2],
      [1000, NOW - 3],
    ]);
  });

  it('cannot be made to fill the disk, and the first is kept', async () => {
    for (let i = 0; i < 20; i++) await see({ ...told, price: i }, NOW + i);
    expect(await db.terms.count()).toBe(CAPS.termsAnHour);
    for (let i = 0; i < CAPS.terms + 5; i++) await see({ price: 100 + i }, NOW + (i + 1) * DAY);
    const rows = await termsOf(A);
    expect(rows).toHaveLength(CAPS.terms);
    expect(rows[0]?.terms.price).toBe(100 + CAPS.terms + 4);
    expect(rows.at(-1)?.firstSeenAt).toBe(NOW);
  });

  it('in force when it was paid stay, booked or read', async () => {
    const paidOn = new Date(NOW + 20 * DAY).toISOString().slice(0, 10);
    for (let i = 0; i < CAPS.terms + 30; i++) {
      if (i === 10) await see({ viewerPayAt: NOW + 5 * DAY }, NOW + i * DAY);
      if (i === 30) await db.fees.put(fee('paid', { community: A, paidOn }));
      await see({ ...told, price: 100 + i }, NOW + i * DAY);
    }
    const rows = await termsOf(A);
    expect(rows).toHaveLength(CAPS.terms);
    const prices = rows.map((row) => row.terms.price);
    expect(prices).toEqual(expect.arrayContaining([100, 105]));
    expect(prices.some((price) => price === 120 || price === 121)).toBe(true);
    expect(prices).not.toContain(110);
  });

  it('go with what was read when a planet is forgotten', async () => {
    await see(told, NOW);
    await db.reads.put({ community: A, topic: '1', firstAt: NOW, lastAt: NOW, ms: 1 });
    await forgetRead(A, NOW);
    expect([await db.terms.count(), await db.reads.count()]).toEqual([0, 1]);
  });
});
