/** Fees, gains and plans: each change whole, in both stores, logged, and undone. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db, LEDGER } from '../../storage/db.ts';
import { fees } from '../../storage/fees.ts';
import { chained, guardOf, OutOfStep, readWitness } from '../../storage/guard.ts';
import {
  ChangedSince,
  changeEntries,
  changesOf,
  dropEntry,
  isOfEntry,
  putEntry,
  undo,
  undoChanges,
} from '../../storage/ledger.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { cleanStores, everything } from './database.ts';
import { claim, decision, entryOf, fee, gain } from './ledgerRows.ts';
import { A, NOW } from './make.ts';

beforeEach(async () => {
  await cleanStores();
});

describe('an entry', () => {
  it.each(LEDGER)('of %s is kept in both stores and logged', async (table) => {
    const row = entryOf[table]('1');
    const change = await putEntry(table, row, NOW);
    expect(change).toEqual({
      seq: 1,
      at: NOW,
      table,
      id: '1',
      community: A,
      before: null,
      after: row,
    });
    expect(await db.table(table).toArray()).toEqual([row]);
    expect((await mirroredRows())[table]).toEqual([row]);
    expect(await changesOf(A)).toEqual([change]);
    expect(await readWitness()).toMatchObject({ ...(await guardOf()), counts: { [table]: 1 } });
  });

  it('put twice as it is changes nothing and answers the same change', async () => {
    const first = await putEntry('fees', fee('1'), NOW);
    await putEntry('fees', fee('2'), NOW);
    const before = await everything();
    expect(await putEntry('fees', fee('1'), NOW + 5)).toEqual(first);
    expect(await everything()).toBe(before);
  });

  it('dropped is gone from both, and dropping what is not there changes nothing', async () => {
    await putEntry('fees', fee('1'), NOW);
    const change = await dropEntry('fees', '1', NOW + 1);
    expect(change).toMatchObject({ seq: 2, before: fee('1'), after: null });
    expect(await fees(A)).toEqual([]);
    expect((await mirroredRows()).fees).toEqual([]);
    expect(await dropEntry('fees', '1', NOW + 2)).toBeUndefined();
    expect((await guardOf())?.seq).toBe(2);
  });
});

describe('undo', () => {
  it('takes back a new entry, an edit and a deletion', async () => {
    const first = await putEntry('fees', fee('1'), NOW);
    const edit = await putEntry('fees', fee('1', { paid: 5000 }), NOW + 1);
    await undo(edit.seq, NOW + 2);
    expect(await fees(A)).toEqual([fee('1')]);
    const drop = await dropEntry('fees', '1', NOW + 3);
    const back = await undo(drop?.seq ?? 0, NOW + 4);
    expect(back).toMatchObject({ undoes: 4, after: fee('1') });
    expect(await fees(A)).toEqual([fee('1')]);
    await undo(first.seq, NOW + 5);
    expect(await fees(A)).toEqual([]);
    expect((await mirroredRows()).fees).toEqual([]);
  });

  it('can itself be undone', async () => {
    const first = await putEntry('fees', fee('1'), NOW);
    const gone = await undo(first.seq, NOW + 1);
    await undo(gone.seq, NOW + 2);
    expect(await fees(A)).toEqual([fee('1')]);
  });

  it('is refused once the entry was changed after, and for changes that never were', async () => {
    const first = await putEntry('fees', fee('1'), NOW);
    await putEntry('fees', fee('1', { paid: 1 }), NOW + 1);
    const before = await everything();
    await expect(undo(first.seq, NOW + 2)).rejects.toThrow(ChangedSince);
    await expect(undo(99, NOW + 2)).rejects.toThrow(ChangedSince);
    expect(await everything()).toBe(before);
  });
});

describe('many at once', () => {
  const many = [
    { table: 'fees', id: '1', row: fee('1', { paid: 5000 }) },
    { table: 'claims', id: '1', row: claim('1') },
    { table: 'decisions', id: '1', row: decision('1') },
    { table: 'fees', id: '2', row: null },
    { table: 'gains', id: 'none', row: null },
  ] as const;
  beforeEach(async () => {
    await putEntry('fees', fee('1'), NOW);
    await putEntry('fees', fee('2'), NOW);
  });
  const all = async () => [await everything(), await guardOf(), await mirroredRows()];

  it('are kept in both stores, each with its change, and taken back as one', async () => {
    const before = await mirroredRows();
    const done = await changeEntries(many, NOW + 1);
    expect(done.map(({ seq, table, id }) => `${seq} ${table}/${id}`)).toEqual([
      '3 fees/1',
      '4 claims/1',
      '5 decisions/1',
      '6 fees/2',
    ]);
    expect(await db.fees.toArray()).toEqual([fee('1', { paid: 5000 })]);
    const mirrored = await mirroredRows();
    for (const name of LEDGER) expect(mirrored[name]).toEqual(await db.table(name).toArray());
    let guard = { generation: (await guardOf())?.generation ?? '', seq: 0, hash: '' };
    for (const change of await db.ledgerChanges.toArray()) guard = await chained(guard, change);
    expect(await guardOf()).toEqual(guard);
    expect(await readWitness()).toMatchObject({ ...guard, counts: { fees: 1, claims: 1 } });
    const undone = await undoChanges(3, 6, NOW + 2);
    expect(undone.map(({ undoes }) => undoes)).toEqual([6, 5, 4, 3]);
    expect(await db.fees.toArray()).toEqual([fee('1'), fee('2')]);
    expect(await mirroredRows()).toEqual(before);
  });

  it('of the same message sent again change nothing and answer the same changes', async () => {
    const done = await changeEntries(many, NOW + 1);
    const before = await all();
    expect(await changeEntries(many, NOW + 2)).toEqual(done);
    expect(await all()).toEqual(before);
  });

  it('with one entry more than once end as its last', async () => {
    const twice = [5, 6].map(
      (paid) => ({ table: 'fees', id: '3', row: fee('3', { paid }) }) as const,
    );
    const done = await changeEntries(twice, NOW + 1);
    expect(done).toHaveLength(2);
    expect((await db.fees.get('3'))?.paid).toBe(6);
    await undoChanges(3, 4, NOW + 2);
    expect(await db.fees.get('3')).toBeUndefined();
  });

  it('are taken back all or none', async () => {
    await changeEntries(many, NOW + 1);
    await putEntry('claims', claim('1', { tick: 'kept' }), NOW + 2);
    const before = await all();
    await expect(undoChanges(3, 6, NOW + 3)).rejects.toThrow(ChangedSince);
    await expect(undoChanges(6, 9, NOW + 3)).rejects.toThrow(ChangedSince);
    await expect(undoChanges(1, 2000, NOW + 3)).rejects.toThrow(ChangedSince);
    expect(await all()).toEqual(before);
  });

  it.each(['decisions', 'meta', 'local'])('are none when %s refuses', async (where) => {
    const before = await all();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const refuse = () => {
      throw full;
    };
    if (where === 'local') {
      vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full);
    } else {
      db.table(where).hook('creating', refuse);
      db.table(where).hook('updating', refuse);
    }
    await expect(changeEntries(many, NOW + 1)).rejects.toThrow();
    if (where !== 'local') {
      db.table(where).hook('creating').unsubscribe(refuse);
      db.table(where).hook('updating').unsubscribe(refuse);
    }
    expect(await all()).toEqual(before);
    expect((await changeEntries(many, NOW + 1)).map(({ seq }) => seq)).toEqual([3, 4, 5, 6]);
  });
});

describe('a change is whole or not at all', () => {
  it('is taken back when the second copy refuses', async () => {
    await putEntry('fees', fee('1'), NOW);
    const before = [await everything(), await guardOf(), await fakeBrowser.storage.local.get(null)];
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    await expect(putEntry('fees', fee('1', { paid: 1 }), NOW + 1)).rejects.toThrow('full');
    await expect(putEntry('gains', gain('1'), NOW + 1)).rejects.toThrow('full');
    await expect(dropEntry('fees', '1', NOW + 1)).rejects.toThrow('full');
    set.mockRestore();
    expect([
      await everything(),
      await guardOf(),
      await fakeBrowser.storage.local.get(null),
    ]).toEqual(before);
    expect((await putEntry('gains', gain('2'), NOW + 2)).seq).toBe(2);
  });

  it.each(['ledgerChanges', 'fees', 'meta'])('is not half there when %s refuses', async (name) => {
    await putEntry('fees', fee('1'), NOW);
    const before = [await everything(), await guardOf()];
    const refuse = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    db.table(name).hook('creating', refuse);
    db.table(name).hook('updating', refuse);
    await expect(putEntry('fees', fee('2'), NOW + 1)).rejects.toThrow();
    db.table(name).hook('creating').unsubscribe(refuse);
    db.table(name).hook('updating').unsubscribe(refuse);
    expect([await everything(), await guardOf()]).toEqual(before);
    expect((await mirroredRows()).fees).toEqual([fee('1')]);
  });

  it('is done one after the other, each with a number of its own', async () => {
    const done = await Promise.all([1, 2, 3, 4].map((n) => putEntry('fees', fee(`${n}`), NOW)));
    expect(done.map((change) => change.seq)).toEqual([1, 2, 3, 4]);
    expect(await db.fees.count()).toBe(4);
  });
});

describe('the guard', () => {
  it('chains every change, so that one altered or lost row shows', async () => {
    for (const n of [1, 2, 3]) await putEntry('fees', fee(`${n}`), NOW + n);
    const log = await db.ledgerChanges.toArray();
    let guard = { generation: (await guardOf())?.generation ?? '', seq: 0, hash: '' };
    for (const change of log) guard = await chained(guard, change);
    expect(guard).toEqual(await guardOf());
    let other = { ...guard, seq: 0, hash: '' };
    for (const change of log) {
      const altered =
        change.seq === 2 && isOfEntry(change)
          ? { ...change, after: fee('2', { paid: 1 }) }
          : change;
      other = await chained(other, altered);
    }
    expect(other.hash).not.toBe(guard.hash);
  });

  it('refuses to begin anew over a database emptied under it', async () => {
    await putEntry('fees', fee('1'), NOW);
    await Promise.all(db.tables.map((table) => table.clear()));
    await expect(putEntry('fees', fee('2'), NOW + 1)).rejects.toThrow(OutOfStep);
    expect((await mirroredRows()).fees).toEqual([fee('1')]);
  });
});
