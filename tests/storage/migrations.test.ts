/**
 * Every version ever released, with nothing, a little, much and odd rows in it: opened by the newest
 * it holds the very same rows; killed at any step and opened again too; opened twice is opened once.
 * `MIGRATE_ROWS`: how many rows "much" is.
 */
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newestCopy } from '../../storage/copy.ts';
import { DB_NAME, db, VERSIONS } from '../../storage/db.ts';
import { checkHealth } from '../../storage/health.ts';
import { cleanStores } from './database.ts';
import { refusal } from './files.ts';
import { NOW } from './make.ts';
import { V1 } from './samples/v1.ts';
import { V2 } from './samples/v2.ts';

const MUCH = Number(process.env.MIGRATE_ROWS ?? 2_000);
type Tables = Record<string, object[]>;
interface Sample {
  version: number;
  stores: Record<string, string>;
  tables: Tables;
}

const RELEASED: Sample[] = [V1, { ...V2, stores: { ...V1.stores, ...V2.stores } }];
const only = (sample: Sample, tables: Tables): Tables =>
  Object.fromEntries(Object.keys(sample.stores).map((name) => [name, tables[name] ?? []]));

/** As many rows of each table, told apart by their key. */
function much(sample: Sample): Tables {
  const each = Math.ceil(MUCH / Object.keys(sample.stores).length);
  const tables = Object.entries(sample.tables).map(([name, rows]) => {
    if (name === 'meta') return [name, rows];
    const [row] = rows as Record<string, unknown>[];
    const many = Array.from({ length: each }, (_, i) => {
      const padded = String(i).padStart(7, '0');
      const key = `zsxq:3${padded}`;
      const named = { ...row, ...('community' in (row ?? {}) ? { community: key } : {}) };
      if (name === 'communities') return { ...named, key };
      if (name === 'ledgerChanges') return { ...named, seq: i + 1 };
      return 'id' in (row ?? {}) ? { ...named, id: padded } : named;
    });
    return [name, many];
  });
  return Object.fromEntries(tables);
}

/** What only a fault, a forger or a crash leaves: fields of no schema, rows half there. */
function hostile(sample: Sample): Tables {
  const odd = { text: '<script>\u0000\u202e', deep: { deep: [[], null, { x: Number.MAX_VALUE }] } };
  const tables = Object.entries(sample.tables).map(([name, rows]) => {
    if (name === 'meta') return [name, rows];
    const bad = (rows as Record<string, unknown>[]).map((row, i) => {
      const strange = Object.entries(row).map(([field, value]) => {
        return [field, KEYS.has(field) ? value : i % 2 ? null : odd];
      });
      return { ...Object.fromEntries(strange), unknownField: odd };
    });
    return [name, bad];
  });
  return Object.fromEntries(tables);
}
/** Fields that keys are made of. */
const KEYS = new Set([
  ...['key', 'community', 'week', 'fact', 'seenAt', 'day', 'endpoint', 'on', 'deed'],
  ...['id', 'seq', 'pageKind', 'fromAt'],
]);

const KINDS: Record<string, (sample: Sample) => Tables> = {
  empty: () => ({}),
  typical: (sample) => sample.tables,
  much,
  hostile,
};
const CASES = RELEASED.flatMap((sample) =>
  Object.keys(KINDS).map((kind) => [sample.version, kind] as const),
);

beforeEach(async () => {
  await cleanStores();
  await db.delete({ disableAutoOpen: false });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return async () => {
    vi.restoreAllMocks();
    refusal.error = undefined;
    await db.delete({ disableAutoOpen: false });
    await db.open();
  };
});

async function made(version: number, kind: string): Promise<Tables> {
  const sample = RELEASED.find((one) => one.version === version) as Sample;
  const tables = only(sample, (KINDS[kind] as (typeof KINDS)[string])(sample));
  const old = new Dexie(DB_NAME);
  old.version(sample.version).stores(sample.stores);
  for (const [name, rows] of Object.entries(tables)) await old.table(name).bulkPut(rows);
  const stored = await rowsOf(old, Object.keys(tables));
  old.close();
  return stored;
}

async function rowsOf(from: Dexie, names: string[]): Promise<Tables> {
  const rows = await Promise.all(names.map((name) => from.table(name).toArray()));
  return Object.fromEntries(names.map((name, i) => [name, rows[i] ?? []]));
}

/** Without the word on where the ledger stands, which each start notes. */
const plain = (tables: Tables) => ({
  ...tables,
  meta: (tables.meta ?? []).filter((row) => (row as { key?: string }).key !== 'guard'),
});

it('has a frozen sample of every version but the newest', () => {
  expect(RELEASED.map(({ version }) => version)).toEqual(
    VERSIONS.slice(0, -1).map(({ version }) => version),
  );
});

describe.each(CASES)('version %i, %s', (version, kind) => {
  it('holds the same rows after the upgrade, and after another start', async () => {
    const before = await made(version, kind);
    expect(await checkHealth(NOW)).toBeUndefined();
    expect(db.verno).toBe(VERSIONS.at(-1)?.version);
    expect(plain(await rowsOf(db, Object.keys(before)))).toEqual(plain(before));
    const once = await rowsOf(db, Object.keys(before));
    db.close({ disableAutoOpen: false });
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await rowsOf(db, Object.keys(before))).toEqual(once);
    expect((await newestCopy())?.tables ?? {}).toEqual(
      Object.fromEntries(Object.entries(before).filter(([, rows]) => rows.length)),
    );
  });

  it.each(['the copy', 'the opening', 'the first row', 'the other store'])(
    'killed at %s is as before, and upgraded at the next start',
    async (step) => {
      const before = await made(version, kind);
      const killed = new Error('killed');
      if (step === 'the copy') refusal.error = killed;
      if (step === 'the opening') vi.spyOn(db, 'open').mockRejectedValue(killed);
      if (step === 'the first row') vi.spyOn(db.meta, 'put').mockRejectedValue(killed);
      if (step === 'the other store') {
        vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(killed);
      }
      await checkHealth(NOW).catch(() => undefined);
      vi.restoreAllMocks();
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      refusal.error = undefined;
      db.close({ disableAutoOpen: false });
      expect(await checkHealth(NOW + 1)).toBeUndefined();
      expect(plain(await rowsOf(db, Object.keys(before)))).toEqual(plain(before));
    },
  );
});
