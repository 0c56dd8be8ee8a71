/** The rows a card is first made from are those of the repositories; what they refuse is left to them. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardRows, firstMeasured, ledgerRows } from '../../entrypoints/pages/ledgerRows.ts';
import { measuredSinceOf } from '../../entrypoints/pages/payoffInputs.ts';
import { timeSince } from '../../entrypoints/pages/timeReach.ts';
import { DB_NAME, DEXIE_TENTHS, db, VERSIONS } from '../../storage/db.ts';
import { FIRST_NAME, FIRST_VERSION, firstRows } from '../../storage/firstRows.ts';
import { ownPrices } from '../../storage/ownPrices.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import { DAY } from '../../utils/days.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import {
  fee,
  gain,
  handDeed,
  KEY,
  member,
  NOW,
  spent,
  TODAY,
} from '../components/ledger/sample.ts';

const OTHER = 'zsxq:90000000000002';
const all = () => undefined;

beforeEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
  await db.open();
  await db.communities.bulkPut([member(), { ...member(), key: OTHER }]);
  await db.meta.put({ key: 'ownPrices', value: JSON.stringify({ [OTHER]: 77 }) });
  await db.fees.bulkPut([
    fee({ id: 'b', paidOn: '2025-10-01' }),
    fee({ id: 'a' }),
    fee({ id: 'other', community: OTHER }),
  ]);
  await db.gains.bulkPut([gain({ id: 'late' }), gain({ id: 'early', at: NOW - 9e9 })]);
  await db.handDeeds.bulkPut([handDeed({ id: '2' }), handDeed({ id: '1' })]);
  await db.attentionDays.bulkPut([
    { ...spent('2025-01-01', 0, 5), community: OTHER },
    { ...spent('2025-02-01', 5), community: OTHER },
    spent('2025-12-08', 60),
    spent(TODAY, 20),
  ]);
  await db.deedDays.put({ community: KEY, day: TODAY, deed: 'liked', times: [NOW] });
  const change = { community: KEY, via: 'response', endpoint: 'group' } as const;
  await db.factChanges.bulkPut([
    { ...change, fact: 'price', seenAt: NOW, value: 2 },
    { ...change, fact: 'viewerTermEnd', seenAt: NOW - 5, value: NOW },
  ]);
});

describe('first rows', () => {
  it('are looked for where the database is', () => {
    expect([FIRST_NAME, FIRST_VERSION]).toEqual([
      DB_NAME,
      (VERSIONS.at(-1)?.version ?? 0) * DEXIE_TENTHS,
    ]);
  });

  it('are those of the repositories, in their order', async () => {
    const {
      ownPrices: prices,
      measuredDay,
      decisions,
      ...rows
    } = (await firstRows(KEY, all)) ?? {};
    const measuredSince = measuredSinceOf(measuredDay ? [measuredDay] : []);
    expect({ ...rows, measuredSince }).toEqual(await ledgerRows(KEY));
    expect(measuredSince).toBe('2025-02-01');
    expect(decisions).toEqual([]);
    expect(prices).toEqual(await ownPrices());
  });

  it('of years of time are those since the day asked for, and one measured before it', async () => {
    const day = (ago: number) => new Date(NOW - ago * DAY).toISOString().slice(0, 10);
    for (let ago = 30; ago < 900; ago += 30) {
      await db.attentionDays.put(spent(day(ago), ago < 600 ? 1 : 0, 1));
    }
    const asked: unknown[] = [];
    const since = (row: CommunityRow | undefined, fees: readonly Fee[]) => {
      asked.push(
        row,
        fees.map((one) => one.id),
      );
      return timeSince(KEY, row, fees, NOW);
    };
    const rows = await firstRows(KEY, since);
    if (!rows) throw new Error('none');
    const { ownPrices: _, measuredDay, decisions: __, ...ledger } = rows;
    expect(asked).toEqual([member(), ['a', 'b']]);
    expect(rows.attention.length).toBeLessThan((await ledgerRows(KEY)).attention.length - 10);
    expect({ ...ledger, measuredSince: measuredDay?.day }).toEqual(await cardRows(KEY, NOW));
  });

  it('where all time before is by hand, tell the first measured after it', async () => {
    await db.attentionDays.clear();
    await db.attentionDays.bulkPut([
      spent('2025-02-01', 0, 5),
      spent('2025-03-01', 0, 5),
      spent(TODAY, 3),
    ]);
    const rows = await firstRows(KEY, () => '2025-02-15');
    expect(rows?.measuredDay?.day).toBe(TODAY);
    expect(rows?.attention.map((row) => row.day)).toEqual(['2025-03-01', TODAY]);
    expect(await firstMeasured('2025-02-15')).toBe(TODAY);
  });

  it('of a planet never seen: none, which is an answer', async () => {
    expect(await firstRows('zsxq:1', all)).toMatchObject({
      row: undefined,
      fees: [],
      attention: [],
    });
  });

  it.each([
    ['a fee', () => db.fees.put({ ...fee(), paid: -1 })],
    ['a gain', () => db.gains.put({ ...gain(), at: 'now' as never })],
    ['a ready record', () => db.communities.put({ ...member(), readings: 3 as never })],
    ['a day', () => db.attentionDays.put({ ...spent(TODAY, 1), ms: Number.NaN })],
  ])('%s that cannot be read is left to the repositories, which tell of it', async (_, spoil) => {
    await spoil();
    expect(await firstRows(KEY, all)).toBeUndefined();
  });

  it('hold nothing open: the database can be deleted right after', async () => {
    await firstRows(KEY, all);
    db.close();
    await new Promise<void>((resolve, reject) => {
      const gone = indexedDB.deleteDatabase(DB_NAME);
      gone.onsuccess = () => resolve();
      gone.onblocked = () => reject(new Error('blocked'));
    });
  });

  it('make no database, and upgrade none', async () => {
    await db.delete();
    expect(await firstRows(KEY, all)).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
    const old = indexedDB.open(DB_NAME, 10);
    await new Promise((resolve) => {
      old.onsuccess = resolve;
    });
    old.result.close();
    expect(await firstRows(KEY, all)).toBeUndefined();
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([10]);
  });

  it('of newer data: refused, untouched', async () => {
    db.close();
    const newer = indexedDB.open(DB_NAME, FIRST_VERSION + 10);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();
    expect(await firstRows(KEY, all)).toBeUndefined();
  });
});
