/** What a year of time comes to: a month of heavy use, written by the code that writes it, times twelve. */
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../storage/db.ts';
import { cleanStores } from './database.ts';
import { heavyUse, VISITS } from './heavyUse.ts';

const DAYS = 30;
/** Bytes of rows, as they are in a backup; what a browser makes of them is measured in tests/e2e/size.test.ts. */
const MOST = 5_000_000;

beforeEach(async () => {
  await cleanStores();
});

it('rows of 100 communities in heavy use stay below 5 MB a year', async () => {
  await heavyUse(DAYS);
  const rows = [...(await db.attentionDays.toArray()), ...(await db.sessions.toArray())];
  const once = JSON.stringify(await db.meta.toArray()).length;
  const year = (JSON.stringify(rows).length * 365) / DAYS + once;
  const ms = (await db.attentionDays.toArray()).reduce((sum, row) => sum + row.ms, 0);
  // Else something else was measured.
  expect(ms / DAYS / 3_600_000).toBeGreaterThan(3);
  expect(await db.sessions.count()).toBeGreaterThan(DAYS * VISITS * 0.9);
  console.info(`${(year / 1e6).toFixed(2)} MB of rows a year`);
  expect(year).toBeLessThan(MOST);
  expect(year).toBeGreaterThan(MOST / 5);
});
