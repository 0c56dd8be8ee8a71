/** Who shows a table hears which of its rows were written, and reads no others again. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ChangedKeys, onChangedKeys } from '../../storage/changedKeys.ts';
import { db } from '../../storage/db.ts';
import { changeEntries } from '../../storage/ledger.ts';
import { changeSessions } from '../../storage/sessions.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import { cleanStores } from './database.ts';
import { fee } from './ledgerRows.ts';
import { A, NOW } from './make.ts';

const heard = vi.fn<(changed: ChangedKeys) => void>();
let stop = () => {};
beforeEach(async () => {
  await cleanStores();
  heard.mockClear();
});
afterEach(() => stop());

const all = () => ({
  keys: heard.mock.calls.flatMap(([{ keys }]) => keys).sort(),
  rest: heard.mock.calls.some(([{ rest }]) => rest),
});

it('each of many rows that are changed at once, and of the log', async () => {
  const rows = Array.from({ length: 500 }, (_, i) => fee(`fee-${1000 + i}`) as Fee);
  const wanted = rows.map((row) => ({ table: 'fees' as const, id: row.id, row }));
  stop = onChangedKeys(db.fees, heard);
  await changeEntries(wanted, NOW);
  expect(all()).toEqual({ keys: rows.map(({ id }) => id), rest: false });
  stop();
  heard.mockClear();
  stop = onChangedKeys(db.ledgerChanges, heard);
  await changeEntries(
    wanted.map(({ table, id }) => ({ table, id, row: null })),
    NOW,
  );
  expect(all().rest).toBe(false);
  expect(all().keys).toHaveLength(500);
});

it('keys of several parts, and no other table', async () => {
  stop = onChangedKeys(db.attentionDays, heard);
  await db.sightings.clear();
  expect(heard).not.toHaveBeenCalled();
  const at = new Date(2026, 0, 5, 12).getTime();
  const session = { id: 's', community: A, fromAt: at, toAt: at + 1000, byHand: false };
  await changeSessions({ rows: [{ ...session, ms: { feed: 1000 } }] }, NOW);
  expect(all()).toEqual({ keys: [[A, '2026-01-05', 'feed']], rest: false });
});

it('says so when others changed and which is not known; nothing once it is stopped', async () => {
  stop = onChangedKeys(db.fees, heard);
  await db.fees.clear();
  expect(all()).toEqual({ keys: [], rest: true });
  heard.mockClear();
  stop();
  await db.fees.clear();
  expect(heard).not.toHaveBeenCalled();
});
