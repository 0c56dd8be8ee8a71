/** Every version ever released, opened by the newest; newer data refused and left alone. */
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepBeforeUpgrade } from '../../storage/before.ts';
import { newestCopy, writeCopy } from '../../storage/copy.ts';
import {
  Database,
  DB_NAME,
  db,
  LEDGER,
  leaveUpgrades,
  NewerData,
  upgradeIsLeft,
  VERSIONS,
} from '../../storage/db.ts';
import { guardOf } from '../../storage/guard.ts';
import { checkHealth } from '../../storage/health.ts';
import { readHealth } from '../../storage/healthNote.ts';
import { dropEntry, putEntry } from '../../storage/ledger.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { NoCopy, UpgradeBlocked } from '../../storage/open.ts';
import { rescueText } from '../../storage/rescue.ts';
import { restoreBackup } from '../../storage/restore.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import { BACKUP_VERSION, writeBackup } from '../../utils/formats/backup.ts';
import { cleanStores } from './database.ts';
import { refusal } from './files.ts';
import { fee } from './ledgerRows.ts';
import { NOW } from './make.ts';
import { V1 } from './samples/v1.ts';
import { V2 } from './samples/v2.ts';

beforeEach(async () => {
  await cleanStores();
  await db.delete({ disableAutoOpen: false });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete({ disableAutoOpen: false });
  await db.open();
});

interface Sample {
  version: number;
  stores: Record<string, string>;
  tables: Record<string, object[]>;
}

/** A database as that version made it. */
async function made(sample: Sample): Promise<void> {
  const old = new Dexie(DB_NAME);
  old.version(sample.version).stores(sample.stores);
  for (const [name, rows] of Object.entries(sample.tables)) await old.table(name).bulkAdd(rows);
  old.close();
}

const whole: Sample = { ...V2, stores: { ...V1.stores, ...V2.stores } };

const opened = async (tables: Record<string, unknown>) =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(tables).map(async (name) => [name, await db.table(name).toArray()] as const),
    ),
  );

describe('a page of ours', () => {
  beforeEach(() => leaveUpgrades());
  afterEach(() => leaveUpgrades(false));

  it('leaves older data as it is, and reads it once the background has brought it up to date', async () => {
    await made(whole);
    await expect(db.fees.count()).rejects.toThrow();
    expect(upgradeIsLeft()).toBe(true);
    const stored = await indexedDB.databases();
    expect(stored.find(({ name }) => name === DB_NAME)?.version).toBe(20);
    expect(await newestCopy()).toBeUndefined();
    // The background, which keeps a copy first.
    leaveUpgrades(false);
    db.close({ disableAutoOpen: false });
    await checkHealth(NOW);
    expect((await newestCopy())?.version).toBe(2);
    db.close({ disableAutoOpen: false });
    leaveUpgrades();
    expect(await db.fees.count()).toBe(V2.tables.fees?.length);
    expect(upgradeIsLeft()).toBe(false);
  });

  it('may make a database where there is none', async () => {
    expect(await db.fees.count()).toBe(0);
  });
});

describe('the copy before an upgrade', () => {
  it('that cannot be made keeps the data as it is, twice; then it must do without', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await made(whole);
    refusal.error = new Error('refused');
    for (const later of [0, 1]) {
      await expect(checkHealth(NOW + later)).rejects.toThrow(NoCopy);
      const stored = await indexedDB.databases();
      expect(stored.find(({ name }) => name === DB_NAME)?.version).toBe(20);
      expect(await readHealth()).toBeUndefined();
    }
    expect(await checkHealth(NOW + 6000)).toBeUndefined();
    expect(await db.fees.count()).toBe(V2.tables.fees?.length);
  });
});

describe('version 1', () => {
  it('has the stores that were released', () => {
    expect(VERSIONS[0]).toMatchObject({ version: V1.version, stores: V1.stores });
  });

  it('opens with every row as it was, and with the ledger empty', async () => {
    await made(V1);
    expect(await checkHealth(NOW)).toBeUndefined();
    expect(await opened(V1.tables)).toEqual({
      ...V1.tables,
      meta: [{ key: 'guard', value: await guardOf() }, ...V1.tables.meta],
    });
    expect(await db.fees.count()).toBe(0);
    expect((await putEntry('fees', fee('1'), NOW)).seq).toBe(1);
  });

  it('is copied before it is upgraded', async () => {
    await made(V1);
    await checkHealth(NOW);
    expect(await newestCopy()).toEqual({
      ...{ copiedAt: NOW, version: 1, before: 'upgrade', tables: V1.tables },
    });
  });

  it('opened twice is opened once', async () => {
    await made(V1);
    await checkHealth(NOW);
    const once = await opened(V1.tables);
    db.close({ disableAutoOpen: false });
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await opened(V1.tables)).toEqual(once);
  });
});

describe('version 2', () => {
  const NEW = ['handDeeds', 'questions', 'claims', 'decisions', 'reads', 'terms', 'reminders'];

  it('has the stores that were released', () => {
    expect(VERSIONS[1]).toMatchObject({ version: V2.version, stores: V2.stores });
  });

  it('opens with every row as it was, and with the new tables empty', async () => {
    await made(whole);
    expect(await checkHealth(NOW)).toBeUndefined();
    expect(await opened(V2.tables)).toEqual(V2.tables);
    for (const name of NEW) expect(await db.table(name).count(), name).toBe(0);
    expect((await putEntry('fees', fee('1'), NOW)).seq).toBe(5);
    const mirrored = await mirroredRows();
    for (const name of LEDGER) expect(mirrored[name]).toEqual(await db.table(name).toArray());
  });

  it('is copied before it is upgraded, and opened twice is opened once', async () => {
    await made(whole);
    await checkHealth(NOW);
    expect(await newestCopy()).toEqual({
      ...{ copiedAt: NOW, version: 2, before: 'upgrade', tables: V2.tables },
    });
    db.close({ disableAutoOpen: false });
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await opened(V2.tables)).toEqual(V2.tables);
  });

  it('is restored by its copy when the upgraded database is lost', async () => {
    await made(whole);
    await checkHealth(NOW);
    await Promise.all(db.tables.map((table) => table.clear()));
    expect(await checkHealth(NOW + 1)).toMatchObject({ state: 'restored', copiedAt: NOW });
    expect(await opened(V2.tables)).toEqual(V2.tables);
  });

  it('of a backup file restores to the same rows', async () => {
    await checkHealth(NOW);
    const data = V2.tables;
    const meta = V2.tables.meta.filter((row) => row.key !== 'guard');
    const text = (await writeBackup({ ...data, meta } as never, NOW)).replace(
      `"version":${BACKUP_VERSION}`,
      '"version":1',
    );
    expect(await restoreBackup(text, 'replace', NOW)).toMatchObject({ ok: true });
    const there = await opened(data);
    expect({ ...there, meta: [] }).toEqual({ ...data, meta: [] });
  });
});

describe('data of a newer version', () => {
  it('is refused by name and left as it is', async () => {
    const newer = new Dexie(DB_NAME);
    newer.version(99).stores({ ...V1.stores, spells: 'id' });
    await newer.table('spells').add({ id: '1', text: '未来' });
    await newer.table('communities').bulkAdd(V1.tables.communities);
    newer.close();
    await expect(checkHealth(NOW)).rejects.toThrow(NewerData);
    await expect(db.fees.toArray()).rejects.toThrow();
    await expect(putEntry('fees', fee('1'), NOW)).rejects.toThrow();
    await expect(new Database().open()).rejects.toThrow(NewerData);
    db.close({ disableAutoOpen: false });
    const again = new Dexie(DB_NAME);
    await again.open();
    expect(again.verno).toBe(99);
    expect(await again.table('spells').toArray()).toEqual([{ id: '1', text: '未来' }]);
    expect(await again.table('communities').toArray()).toEqual(V1.tables.communities);
    again.close();
  });

  it('of a copy is not read', async () => {
    const newer = new Dexie(DB_NAME);
    newer.version(99).stores({ ...V1.stores });
    await newer.table('communities').bulkAdd(V1.tables.communities);
    await keepBeforeUpgrade(NOW, newer);
    await newer.delete();
    await db.open();
    expect(await newestCopy()).toBeUndefined();
  });
});

describe('an upgrade that an older page blocks', () => {
  it('is told of at once, gives nothing up, and ends once that page is closed', async () => {
    await made({ ...V2, stores: { ...V1.stores, ...V2.stores } });
    const old = new Dexie(DB_NAME);
    await old.open();
    old.on('versionchange', () => false);
    const drop = vi.spyOn(db, 'delete');
    for (let start = 1; start <= 4; start++) {
      await expect(checkHealth(NOW + 3000 * start)).rejects.toThrow(UpgradeBlocked);
    }
    expect(await readHealth()).toBeUndefined();
    expect(drop).not.toHaveBeenCalled();
    old.close();
    expect(await checkHealth(NOW + 20_000)).toBeUndefined();
    expect(await opened(V2.tables)).toEqual(V2.tables);
  });
});

describe('a database that cannot be opened', () => {
  it('is given up for its copies only at the third try in a row', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1'), NOW);
    db.close({ disableAutoOpen: false });
    const broken = Object.assign(new Error('backing store'), { name: 'UnknownError' });
    const drop = vi.spyOn(db, 'delete');
    const open = vi.spyOn(db, 'open');
    for (let start = 1; start <= 3; start++) {
      open.mockRejectedValueOnce(broken).mockRejectedValueOnce(broken);
      if (start < 3) await expect(checkHealth(NOW + 3000 * start)).rejects.toThrow('backing store');
      if (start < 3) expect(await readHealth()).toMatchObject({ state: 'unreadable' });
      expect(drop).toHaveBeenCalledTimes(0);
    }
    expect(await checkHealth(NOW + 9000)).toMatchObject({ state: 'restored', rows: 1 });
    expect(drop).toHaveBeenCalledTimes(1);
    expect(await db.fees.toArray()).toEqual([fee('1')]);
  });

  it('says so, and its copies can be saved to a file that restores', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1'), NOW);
    await writeCopy(NOW);
    await putEntry('fees', fee('2'), NOW + 1);
    await dropEntry('fees', '1', NOW + 2);
    const whole = await db.fees.toArray();
    const text = await rescueText(NOW);
    await wipeEverything();
    await checkHealth(NOW);
    expect(await restoreBackup(text, 'replace', NOW)).toMatchObject({ ok: true });
    expect(await db.fees.toArray()).toEqual(whole);
  });

  it('is never given up for a full disk', async () => {
    await checkHealth(NOW);
    db.close({ disableAutoOpen: false });
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const drop = vi.spyOn(db, 'delete');
    const open = vi.spyOn(db, 'open').mockRejectedValue(full);
    for (let start = 1; start <= 5; start++) await expect(checkHealth(NOW)).rejects.toThrow('full');
    open.mockRestore();
    expect(drop).not.toHaveBeenCalled();
  });
});
