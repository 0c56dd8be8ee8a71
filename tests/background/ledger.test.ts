/** Entries through messages: seq for undo, restore of a file, and a database emptied under us. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { forgetReady } from '../../entrypoints/background/ready.ts';
import { answer } from '../../entrypoints/background/router.ts';
import { backupText } from '../../storage/backup.ts';
import { allCommunities } from '../../storage/communities.ts';
import { lastCopiedAt } from '../../storage/copy.ts';
import { db, NewerData } from '../../storage/db.ts';
import { readHealth } from '../../storage/healthNote.ts';
import type { MessageType } from '../../utils/messages.ts';
import { cleanStores, everything } from '../storage/database.ts';
import { fee, gain, plan, question } from '../storage/ledgerRows.ts';
import { A, NOW } from '../storage/make.ts';
import { mockAction } from './browser.ts';
import { ownPage } from './senders.ts';

const tell = (type: MessageType, body: unknown) => answer({ type, body }, ownPage());
let files: Map<string, string>;

beforeEach(async () => {
  files = await cleanStores();
  forgetPlaces();
  mockAction();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

describe('entries', () => {
  it('are kept, dropped and undone by number', async () => {
    expect(await tell('keepFee', fee('1'))).toEqual({ ok: true, seq: 1 });
    expect(await tell('keepGain', gain('1'))).toEqual({ ok: true, seq: 2 });
    expect(await tell('keepPlan', plan('1'))).toEqual({ ok: true, seq: 3 });
    expect(await tell('dropEntry', { table: 'fees', id: '1' })).toEqual({ ok: true, seq: 4 });
    expect(await tell('dropEntry', { table: 'fees', id: '1' })).toEqual({ ok: true });
    expect(await tell('undoChange', { seq: 4 })).toEqual({ ok: true, seq: 5 });
    expect(await tell('undoChange', { seq: 4 })).toEqual({ ok: false, error: 'changed-since' });
    expect(await db.fees.toArray()).toEqual([fee('1')]);
  });

  it('are changed many at once and taken back by their numbers', async () => {
    await tell('keepFee', fee('1'));
    const put = [
      { table: 'fees', row: fee('2') },
      { table: 'questions', row: question('1') },
    ];
    const body = { put, drop: [{ table: 'fees', id: '1' }] };
    expect(await tell('changeEntries', body)).toEqual({ ok: true, seq: 2, seqTo: 4 });
    expect(await tell('changeEntries', body)).toEqual({ ok: true, seq: 2, seqTo: 4 });
    expect(await db.fees.toArray()).toEqual([fee('2')]);
    expect(await tell('undoChanges', { seq: 2, seqTo: 4 })).toEqual({ ok: true, seq: 5, seqTo: 7 });
    expect(await tell('undoChanges', { seq: 2, seqTo: 4 })).toMatchObject({
      error: 'changed-since',
    });
    expect([await db.fees.toArray(), await db.questions.count()]).toEqual([[fee('1')], 0]);
    expect(await tell('changeEntries', { put: [], drop: [] })).toEqual({ ok: true });
  });

  it('a plan that stands is not rewritten by a page that does not know it yet', async () => {
    const mine = plan('1');
    const other = { ...mine, worthIt: '一单就够' };
    const stands = { ok: false, error: 'plan-stands' };
    await tell('keepPlan', mine);
    expect(await tell('keepPlan', other)).toMatchObject({ ok: true });
    await tell('keepFee', fee('1', { paidAt: NOW - 1000, paidOn: '2025-12-10' }));
    expect(await tell('keepPlan', mine)).toEqual(stands);
    const put = [
      { table: 'fees', row: fee('2') },
      { table: 'plans', row: mine },
    ];
    expect(await tell('changeEntries', { put, drop: [] })).toEqual(stands);
    expect([await db.plans.toArray(), await db.fees.count()]).toEqual([[other], 1]);
    // Its days, which change nothing of its words, a reminder, and another plan may come.
    const term = { begin: '2025-10-01', end: '2026-10-01' };
    expect(await tell('keepPlan', { ...other, term })).toMatchObject({ ok: true });
    expect(await tell('keepPlan', { ...other, term, remindAt: NOW })).toMatchObject({ ok: true });
    expect(await tell('keepPlan', { ...other, term: { ...term, end: '2026-09-01' } })).toEqual(
      stands,
    );
    expect(await tell('keepPlan', plan('2'))).toMatchObject({ ok: true });
  });

  it('of a community added by hand', async () => {
    expect(await tell('addCommunity', { id: 'book-club', name: '读书会' })).toEqual({ ok: true });
    expect(await tell('keepFee', fee('1', { community: 'manual:book-club' }))).toMatchObject({
      seq: 1,
    });
    const [row] = await allCommunities();
    expect(row).toMatchObject({ key: 'manual:book-club', readings: { name: [{ via: 'typed' }] } });
  });

  it('outlive the forgetting of their community', async () => {
    await tell('typeFacts', { community: A, facts: { price: 5000 } });
    await tell('keepFee', fee('1'));
    await tell('forgetCommunity', { community: A });
    expect([await db.communities.count(), await db.fees.count()]).toEqual([0, 1]);
    forgetReady();
    expect(await tell('keepFee', fee('2'))).toMatchObject({ ok: true });
    expect(await readHealth()).toBeUndefined();
  });

  it('are not acknowledged when a store is full, and nothing is written', async () => {
    await tell('keepFee', fee('1'));
    const before = await everything();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    expect(await tell('keepFee', fee('2'))).toEqual({
      ok: false,
      error: 'storage-full',
      again: true,
    });
    set.mockRestore();
    expect(await everything()).toBe(before);
  });

  it('are told of a full disk, whatever the browser calls its errors', async () => {
    await tell('keepFee', fee('1'));
    const storage = navigator.storage as unknown as Record<string, unknown>;
    storage.estimate = async () => ({ quota: 436_765, usage: 436_765 });
    const odd = Object.assign(new Error('internal error'), { name: 'UnknownError' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(odd);
    expect(await tell('keepFee', fee('2'))).toMatchObject({ error: 'storage-full', again: true });
    storage.estimate = async () => ({ quota: 9e9, usage: 436_765 });
    expect(await tell('keepFee', fee('2'))).toMatchObject({ error: 'storage-broken' });
    set.mockRestore();
    expect(await db.fees.count()).toBe(1);
  });

  it('come back when the database was emptied under us, and the new one is kept', async () => {
    await tell('keepFee', fee('1'));
    await Promise.all(db.tables.map((table) => table.clear()));
    expect(await tell('keepFee', fee('2'))).toMatchObject({ ok: true, seq: 2 });
    expect(await db.fees.toArray()).toEqual([fee('1'), fee('2')]);
    expect(await readHealth()).toMatchObject({ state: 'restored' });
    await tell('dismissHealth', {});
    expect(await readHealth()).toBeUndefined();
  });

  it('are kept after one retry when the database was closed under us', async () => {
    await tell('keepFee', fee('1'));
    db.close({ disableAutoOpen: false });
    const closed = Object.assign(new Error('closed'), { name: 'DatabaseClosedError' });
    vi.spyOn(db, 'transaction').mockRejectedValueOnce(closed);
    expect(await tell('keepFee', fee('2'))).toMatchObject({ ok: true, seq: 2 });
  });
});

describe('restoring a file', () => {
  it('needs one, and leaves none behind', async () => {
    expect(await tell('restoreBackup', { mode: 'add' })).toEqual({ ok: false, error: 'no-file' });
    await tell('keepFee', fee('1'));
    files.set('incoming.json', await backupText(NOW));
    await tell('dropEntry', { table: 'fees', id: '1' });
    expect(await tell('restoreBackup', { mode: 'add' })).toEqual({ ok: true, written: 1 });
    expect(await db.fees.toArray()).toEqual([fee('1')]);
    expect(files.has('incoming.json')).toBe(false);
  });

  it('that is damaged says what and where', async () => {
    files.set('incoming.json', (await backupText(NOW)).replace('"version":2', '"version":7'));
    expect(await tell('restoreBackup', { mode: 'replace' })).toEqual({
      ok: false,
      error: 'backup-newer',
      where: '7',
    });
    expect(files.has('incoming.json')).toBe(false);
  });
});

describe('the start of the worker', () => {
  it('makes the daily copy after a write', async () => {
    await tell('keepFee', fee('1'));
    await vi.waitFor(async () => expect(await lastCopiedAt()).toBe(NOW));
    expect(await tell('keepFee', fee('2'))).toMatchObject({ ok: true });
  });

  it('refuses newer data with a sentence, and is asked again at the next message', async () => {
    const open = vi.spyOn(db, 'open').mockRejectedValue(new NewerData());
    expect(await tell('keepFee', fee('1'))).toEqual({ ok: false, error: 'newer-data' });
    open.mockRestore();
    expect(await tell('keepFee', fee('1'))).toMatchObject({ ok: true });
  });

  it('deletes everything: both stores, the copies and the marks', async () => {
    await tell('keepFee', fee('1'));
    await tell('changeSettings', { hourLostFen: 9000 });
    await vi.waitFor(() => expect(files.size).toBe(1));
    await tell('deleteEverything', { confirm: true });
    expect(files.size).toBe(0);
    expect(JSON.parse(await everything()).flat()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
