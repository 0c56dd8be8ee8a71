/** What is stored of each community, over as many pages of rows as there are. */
import { beforeEach, expect, it } from 'vitest';
import { storedByCommunity } from '../../entrypoints/dashboard/storedByCommunity.ts';
import { db } from '../../storage/db.ts';
import { cleanStores } from './database.ts';
import { fee } from './ledgerRows.ts';
import { A, B } from './make.ts';

beforeEach(async () => {
  await cleanStores();
});

it('counts every row once, whatever its key is made of', async () => {
  const weeks = (community: typeof A | typeof B, count: number) =>
    Array.from({ length: count }, (_, week) => ({ community, week, topics: [] }));
  await db.topicWeeks.bulkPut([...weeks(A, 1000), ...weeks(B, 501)]);
  await db.fees.bulkPut(Array.from({ length: 600 }, (_, i) => fee(String(i))));
  const rows = (await storedByCommunity()).map(({ key, rows }) => [key, rows]);
  expect(rows).toEqual([
    [A, 1600],
    [B, 501],
  ]);
});
