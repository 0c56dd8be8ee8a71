/** Either store damaged or wiped: noticed, said, and put back; legal deletions are none. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention } from '../../storage/attentionMirror.ts';
import { lastCopiedAt, newestCopy, renewCopies, writeCopy } from '../../storage/copy.ts';
import { copyWhenDue } from '../../storage/copyDue.ts';
import { db, LEDGER } from '../../storage/db.ts';
import { forgetRead } from '../../storage/forget.ts';
import { deleting, guardOf, readWitness } from '../../storage/guard.ts';
import { hashIds } from '../../storage/hash.ts';
import { checkHealth } from '../../storage/health.ts';
import { dismissHealth, readHealth } from '../../storage/healthNote.ts';
import { changeEntries, dropEntry, putEntry } from '../../storage/ledger.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { record } from '../../storage/record.ts';
import { changeSessions, inPlaceOf } from '../../storage/sessions.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores, everything } from './database.ts';
import { refusal } from './files.ts';
import { entryOf, fee, gain, plan } from './ledgerRows.ts';
import { A, B, DAY, facts, NOW, seen, topic, topics } from './make.ts';

let files: Map<string, string>;
const local = () => fakeBrowser.storage.local;
const wipeDatabase = () => Promise.all(db.tables.map((table) => table.clear()));
const visit = (community: typeof A | typeof B) => {
  const span = [NOW - 2 * DAY, NOW] as [number, number];
  const page = topics([topic('1'), topic('2')], { community, span });
  const price = facts({ name: 'Orchard', price: 6800 }, { community });
  return record({ community, seen: [price, seen(page)] }, NOW, defaultSettings());
};
const spent = (from: number, ms: number) =>
  takeAttention(
    [{ community: A, pageKind: 'feed', fromWall: from, toWall: from + ms, ms }],
    [],
    from + ms,
  );

beforeEach(async () => {
  files = await cleanStores();
  await hashIds('zsxq', ['1']);
  await checkHealth(NOW);
  await visit(A);
  await visit(B);
  await putEntry('fees', fee('1'), NOW);
  await putEntry('fees', fee('2'), NOW);
  await putEntry('gains', gain('1'), NOW);
  await putEntry('plans', plan('1'), NOW);
  await mirrorAttention(await spent(NOW - 60_000, 15_000));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

describe('all is well', () => {
  it('says nothing and changes nothing', async () => {
    const before = await everything();
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await readHealth()).toBeUndefined();
    expect(await everything()).toBe(before);
  });

  it('on a first run says nothing', async () => {
    await wipeEverything();
    expect(await checkHealth(NOW)).toBeUndefined();
    expect((await guardOf())?.seq).toBe(0);
  });

  it('after an upgrade from a version without ledger says nothing', async () => {
    await db.meta.delete('guard');
    await local().clear();
    await writeCopy(NOW);
    expect(await checkHealth(NOW + 1)).toBeUndefined();
  });
});

describe('the database wiped', () => {
  it('without a copy brings back every fee, gain, plan and the time of the newest days', async () => {
    await wipeDatabase();
    const health = await checkHealth(NOW + 1);
    expect(health).toMatchObject({ state: 'restored', rows: 5 });
    expect(health?.missing).toBeGreaterThan(0);
    expect(await readHealth()).toEqual(health);
    expect(await db.fees.toArray()).toEqual([fee('1'), fee('2')]);
    expect(await db.gains.toArray()).toEqual([gain('1')]);
    expect(await db.plans.toArray()).toEqual([plan('1')]);
    expect(await db.attentionDays.toArray()).toMatchObject([{ community: A, ms: 15_000 }]);
    await dismissHealth();
    expect(await readHealth()).toBeUndefined();
    expect(await checkHealth(NOW + 2)).toBeUndefined();
  });

  it('with a copy brings back everything, and later fees too', async () => {
    await writeCopy(NOW);
    const before = await everything();
    await putEntry('fees', fee('3'), NOW + 1);
    await wipeDatabase();
    expect(await checkHealth(NOW + 2)).toMatchObject({ state: 'restored', copiedAt: NOW });
    expect(await db.fees.count()).toBe(3);
    await dropEntry('fees', '3', NOW + 3);
    await db.ledgerChanges.where('seq').above(4).delete();
    expect(await everything()).toBe(before);
  });

  it('never gives a number twice, and keeps its salt', async () => {
    await writeCopy(NOW);
    await putEntry('fees', fee('3'), NOW + 1);
    const before = [await guardOf(), await hashIds('zsxq', ['7'])];
    await wipeDatabase();
    await checkHealth(NOW + 2);
    expect([await guardOf(), await hashIds('zsxq', ['7'])]).toEqual(before);
    expect((await putEntry('fees', fee('4'), NOW + 3)).seq).toBe(6);
  });

  it('does not bring a deleted fee back from an older copy', async () => {
    await writeCopy(NOW);
    await dropEntry('fees', '1', NOW + 1);
    await wipeDatabase();
    await checkHealth(NOW + 2);
    expect(await db.fees.toArray()).toEqual([fee('2')]);
    expect((await mirroredRows()).fees).toEqual([fee('2')]);
  });

  it('is noticed when another database stands in its place', async () => {
    await db.meta.put({ key: 'guard', value: { generation: 'other', seq: 99, hash: 'x' } });
    await db.fees.clear();
    await db.fees.put(fee('stranger'));
    expect(await checkHealth(NOW + 1)).toMatchObject({ state: 'restored' });
    expect(await db.fees.toArray()).toEqual([fee('1'), fee('2')]);
  });

  it('with nothing to put back says so', async () => {
    await wipeEverything();
    await checkHealth(NOW);
    await visit(A);
    await checkHealth(NOW + 1);
    await wipeDatabase();
    const health = await checkHealth(NOW + 2);
    expect(health).toMatchObject({ state: 'lost', rows: 0 });
    expect(health?.missing).toBeGreaterThan(0);
  });
});

describe('either store wiped', () => {
  const all = async () =>
    Object.fromEntries(
      await Promise.all(
        LEDGER.map(async (name) => [name, await db.table(name).toArray()] as const),
      ),
    );
  beforeEach(async () => {
    const rest = LEDGER.slice(3).flatMap((table) =>
      ['1', '2'].map((id) => ({ table, id, row: entryOf[table](id) })),
    );
    await changeEntries(rest, NOW);
  });

  it.each(['the database', 'storage.local'])('%s: no confirmed entry is lost', async (store) => {
    const before = await all();
    for (const name of LEDGER) expect(before[name]?.length, name).toBeGreaterThan(0);
    if (store === 'storage.local') await local().clear();
    else await wipeDatabase();
    await checkHealth(NOW + 1);
    expect(await all()).toEqual(before);
    expect(await mirroredRows()).toEqual(before);
    expect(await checkHealth(NOW + 2)).toBeUndefined();
  });

  it.each(LEDGER)('rows of %s alone come back', async (name) => {
    const before = await all();
    await db.table(name).clear();
    expect(await checkHealth(NOW + 1)).toMatchObject({ state: 'restored' });
    expect(await all()).toEqual(before);
  });
});

describe('the database partly lost', () => {
  it.each(['fees', 'gains', 'plans', 'communities', 'topicWeeks', 'attentionDays', 'sessions'])(
    'rows of %s come back',
    async (name) => {
      await checkHealth(NOW);
      await writeCopy(NOW);
      const before = await everything();
      await db.table(name).clear();
      expect(await checkHealth(NOW + 1)).toMatchObject({ state: 'restored' });
      expect(await everything()).toBe(before);
    },
  );

  it('one fee that was altered behind our back is put right', async () => {
    await db.fees.put(fee('1', { paid: 1 }));
    expect(await checkHealth(NOW + 1)).toBeDefined();
    expect(await db.fees.get('1')).toEqual(fee('1'));
  });

  it('the last changes lost are put right: new, edited and deleted', async () => {
    const guard = await guardOf();
    await putEntry('fees', fee('3'), NOW + 1);
    await putEntry('fees', fee('1', { paid: 5000 }), NOW + 2);
    await dropEntry('fees', '2', NOW + 3);
    // The log of the database was cut: it is as it was before.
    await db.fees.clear();
    await db.fees.bulkPut([fee('1'), fee('2')]);
    await db.ledgerChanges.where('seq').above(4).delete();
    if (guard) await db.meta.put({ key: 'guard', value: guard });
    expect(await checkHealth(NOW + 4)).toBeDefined();
    expect(await db.fees.toArray()).toEqual([fee('1', { paid: 5000 }), fee('3')]);
  });

  it('a deleted fee stays deleted while the rest comes back from an older copy', async () => {
    await writeCopy(NOW);
    await dropEntry('fees', '1', NOW + 1);
    await checkHealth(NOW + 2);
    await db.communities.clear();
    expect(await checkHealth(NOW + 3)).toMatchObject({ state: 'restored', rows: 2 });
    expect(await db.fees.toArray()).toEqual([fee('2')]);
  });

  it('topics gone for good are not shown as a silence', async () => {
    await checkHealth(NOW);
    await db.topicWeeks.clear();
    expect(await checkHealth(NOW + 1)).toMatchObject({ state: 'lost' });
    const row = await db.communities.get(A);
    expect(row?.coverage).toEqual({});
    expect(row?.topicsStored).toBe(0);
  });

  it('time that shrank is put right', async () => {
    const row = (await db.attentionDays.toArray())[0];
    if (row) await db.attentionDays.put({ ...row, ms: 1 });
    expect(await checkHealth(NOW + 1)).toBeDefined();
    expect((await db.attentionDays.toArray())[0]?.ms).toBe(15_000);
  });
});

describe('storage.local wiped', () => {
  it('loses nothing: the mirror and the settings are made again', async () => {
    const mirror = await mirroredRows();
    await db.meta.put({ key: 'settings', value: { ...defaultSettings(), hourLostFen: 9000 } });
    const before = await everything();
    await local().clear();
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await everything()).toBe(before);
    expect(await mirroredRows()).toEqual(mirror);
    expect(await readWitness()).toMatchObject({ seq: 4 });
    expect((await local().get('settings')).settings).toMatchObject({ hourLostFen: 9000 });
  });
});

describe('both wiped', () => {
  it('comes back from the copy', async () => {
    await writeCopy(NOW);
    const before = await everything();
    await wipeDatabase();
    await local().clear();
    expect(await checkHealth(NOW + 1)).toMatchObject({ state: 'restored', copiedAt: NOW });
    expect(await everything()).toBe(before);
    expect(await mirroredRows()).toMatchObject({ fees: [fee('1'), fee('2')] });
  });

  it('by the user stays wiped, also when it was cut short', async () => {
    await writeCopy(NOW);
    await local().set({ wiping: true });
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(JSON.parse(await everything()).flat()).toEqual([]);
    expect(files.size).toBe(0);
    expect(Object.keys(await local().get(null))).toEqual(['guard']);
  });
});

describe('the worker killed between the two stores', () => {
  it('keeps a change that only the database has', async () => {
    const before = await local().get(null);
    await putEntry('fees', fee('3'), NOW + 1);
    await dropEntry('fees', '1', NOW + 1);
    await local().clear();
    await local().set(before);
    expect(await checkHealth(NOW + 2)).toBeUndefined();
    expect(await db.fees.toArray()).toEqual([fee('2'), fee('3')]);
    expect((await mirroredRows()).fees).toEqual([fee('2'), fee('3')]);
    expect((await readWitness())?.seq).toBe(6);
  });
});

describe('deleting on purpose is no damage', () => {
  it('forgetting a community keeps what was confirmed there', async () => {
    await writeCopy(NOW);
    await checkHealth(NOW);
    await forgetRead(A, NOW + 1);
    await renewCopies(NOW + 1);
    const before = await everything();
    expect(await checkHealth(NOW + 2)).toBeUndefined();
    expect(await everything()).toBe(before);
    expect(await db.fees.count()).toBe(2);
    expect(await db.attentionDays.count()).toBe(1);
    await wipeDatabase();
    await checkHealth(NOW + 3);
    expect(await db.communities.toCollection().keys()).toEqual([B]);
  });

  it('forgetting cut short after the deletion is none either', async () => {
    await checkHealth(NOW);
    const cut = new Error('killed');
    await deleting(NOW + 1, async () => {
      await forgetRead(A, NOW + 1);
      throw cut;
    }).catch(() => undefined);
    expect(await checkHealth(NOW + 2)).toBeUndefined();
  });

  it('a copy that cannot be made anew is dropped rather than kept', async () => {
    await writeCopy(NOW);
    refusal.error = new Error('full');
    await renewCopies(NOW + 1);
    expect(await lastCopiedAt()).toBeUndefined();
  });
});

describe('the daily copy', () => {
  it('is made when the last is a day old, in two files in turn', async () => {
    expect(await copyWhenDue(NOW)).toBe(true);
    expect(await copyWhenDue(NOW + DAY - 1)).toBe(false);
    expect(await copyWhenDue(NOW + DAY)).toBe(true);
    expect([...files.keys()]).toEqual(['copy-a.ndjson', 'copy-b.ndjson']);
    expect((await newestCopy())?.copiedAt).toBe(NOW + DAY);
  });

  it('never overwrites what brings an emptied database back', async () => {
    await copyWhenDue(NOW);
    await wipeDatabase();
    expect(await copyWhenDue(NOW + DAY)).toBe(false);
    expect((await newestCopy())?.tables.fees).toHaveLength(2);
  });

  it('cut short leaves the one before', async () => {
    await copyWhenDue(NOW);
    refusal.error = new Error('full');
    await expect(copyWhenDue(NOW + DAY)).rejects.toThrow('full');
    expect((await newestCopy())?.copiedAt).toBe(NOW);
  });

  it.each([
    ['a flipped bit', (text: string) => text.replace('6800', '6801')],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['a line less', (text: string) => text.split('\n').toSpliced(2, 1).join('\n')],
    ['nothing', () => ''],
  ])('with %s is not used', async (_, damage) => {
    await writeCopy(NOW);
    await writeCopy(NOW + 1);
    files.set('copy-b.ndjson', damage(files.get('copy-b.ndjson') ?? ''));
    expect((await newestCopy())?.copiedAt).toBe(NOW);
    files.set('copy-a.ndjson', damage(files.get('copy-a.ndjson') ?? ''));
    expect(await newestCopy()).toBeUndefined();
  });
});

describe('sessions', () => {
  const session = { id: 's', community: A, fromAt: NOW, toAt: NOW + 9000, byHand: true };
  it('put, edited, split and put back count once', async () => {
    const row = { ...session, ms: { feed: 9000 } };
    const byHand = async () =>
      (await db.attentionDays.toArray()).reduce((sum, day) => sum + day.byHandMs, 0);
    await changeSessions({ rows: [row] }, NOW);
    await changeSessions({ rows: [row] }, NOW);
    expect(await byHand()).toBe(9000);
    const halves = [
      { ...row, id: 's1', ms: { feed: 4000 } },
      { ...row, id: 's2', ms: { topic: 3000 } },
    ];
    await changeSessions(inPlaceOf(halves, 's'), NOW);
    expect(await byHand()).toBe(7000);
    expect(await db.sessions.where('id').startsWith('s').count()).toBeGreaterThanOrEqual(2);
    await changeSessions(inPlaceOf([row], 's1'), NOW);
    await changeSessions(inPlaceOf([row], 's2'), NOW);
    expect(await byHand()).toBe(9000);
  });
});
