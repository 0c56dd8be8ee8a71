/** What replaces much at once, cut short: nothing is lost, and what was begun is ended or never was. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../entrypoints/background/router.ts';
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention, mirroredAttention } from '../../storage/attentionMirror.ts';
import { backupText } from '../../storage/backup.ts';
import { keptCopies } from '../../storage/before.ts';
import { bringBack } from '../../storage/bringBack.ts';
import { copyWhenDue } from '../../storage/copyDue.ts';
import { db } from '../../storage/db.ts';
import { forgetAll, forgetRead } from '../../storage/forget.ts';
import { checkHealth } from '../../storage/health.ts';
import { dropEntry, putEntry, undo } from '../../storage/ledger.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { isReplacing } from '../../storage/replacing.ts';
import { restoreBackup } from '../../storage/restore.ts';
import { changeSessions } from '../../storage/sessions.ts';
import { changeSettings, getSettings } from '../../storage/settings.ts';
import { settingsToDatabase } from '../../storage/settingsCopy.ts';
import { writeBackup } from '../../utils/formats/backup.ts';
import type { SettingsPatch } from '../../utils/settings.ts';
import { mockAction } from '../background/browser.ts';
import { ownPage } from '../background/senders.ts';
import { cleanStores, everything } from './database.ts';
import { fee } from './ledgerRows.ts';
import { A, B, NOW } from './make.ts';

let files: Map<string, string>;
beforeEach(async () => {
  files = await cleanStores();
  mockAction();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await checkHealth(NOW);
  await putEntry('fees', fee('mine'), NOW);
  await putEntry('fees', fee('other', { community: B }), NOW);
  return () => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  };
});

const THEIRS = () => writeBackup({ fees: [fee('theirs')] as never }, NOW);
const files_ = async () => (await keptCopies()).map(({ file }) => file);
const set = async (patch: SettingsPatch) => settingsToDatabase(await changeSettings(patch));

/** The disk is full: no transaction is written. */
function full() {
  const { transaction } = db;
  const spy = vi
    .spyOn(db, 'transaction')
    .mockImplementation(((mode: string, ...rest: unknown[]) =>
      mode === 'rw'
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : Reflect.apply(transaction, db, [mode, ...rest])) as never);
  return () => spy.mockRestore();
}

/** The worker is killed before or after its next such write: from then on nothing is done any more. */
function killed(when: 'before' | 'after') {
  let dead = false;
  const dying = <T extends object>(of: T, name: keyof T & string) => {
    const real = of[name] as (...all: unknown[]) => Promise<unknown>;
    vi.spyOn(of, name as never).mockImplementation((async (...all: unknown[]) => {
      if (!dead && (name !== 'transaction' || all[0] !== 'rw')) return real.apply(of, all);
      if (!dead && when === 'after') await real.apply(of, all);
      dead = true;
      throw new Error('killed');
    }) as never);
  };
  dying(fakeBrowser.storage.local, 'set');
  dying(fakeBrowser.storage.local, 'remove');
  dying(db, 'transaction');
  dying(db.meta, 'get');
  return () => vi.restoreAllMocks();
}

describe('a copy that is brought back', () => {
  it('stays when that fails, the older of two as the only one', async () => {
    await restoreBackup(await THEIRS(), 'replace', NOW + 1);
    const text = files.get((await files_())[0] ?? '');
    for (const at of [2, 3, 4]) {
      const more = full();
      const [mine] = await files_();
      await expect(bringBack(mine ?? '', NOW + at)).rejects.toThrow('full');
      more();
    }
    expect(await files_()).toEqual([`before-restore-${NOW + 1}.ndjson`]);
    await restoreBackup(await THEIRS(), 'merge', NOW + 5);
    const before = await files_();
    expect(before).toHaveLength(2);
    for (const which of [1, 0, 0]) {
      const more = full();
      await expect(bringBack(before[which] ?? '', NOW + 6)).rejects.toThrow('full');
      more();
      expect(await files_()).toEqual(before);
    }
    expect(files.get(before[1] ?? '')).toBe(text);
    expect(await checkHealth(NOW + 7)).toBeUndefined();
  });

  it('and one that a backup fails to replace', async () => {
    await restoreBackup(await THEIRS(), 'replace', NOW + 1);
    await restoreBackup(await THEIRS(), 'merge', NOW + 2);
    const before = await files_();
    for (const mode of ['replace', 'merge', 'add'] as const) {
      const more = full();
      await expect(restoreBackup(await THEIRS(), mode, NOW + 3)).rejects.toThrow('full');
      more();
      expect(await files_()).toEqual(before);
    }
  });

  it('goes once it is back, and no other with it', async () => {
    await restoreBackup(await THEIRS(), 'replace', NOW + 1);
    await restoreBackup(await THEIRS(), 'merge', NOW + 2);
    const [newest, oldest] = await files_();
    await bringBack(newest ?? '', NOW + 3);
    expect(await files_()).toEqual([`before-restore-${NOW + 3}.ndjson`, oldest]);
    await bringBack(oldest ?? '', NOW + 4);
    expect((await db.fees.toArray()).map(({ id }) => id)).toEqual(['mine', 'other']);
  });

  it('is not written over by what is kept at the same moment, nor dropped when the clock was set back', async () => {
    await restoreBackup(await THEIRS(), 'replace', NOW + 1);
    await bringBack((await files_())[0] ?? '', NOW + 1);
    expect((await db.fees.toArray()).map(({ id }) => id)).toEqual(['mine', 'other']);
    await restoreBackup(await THEIRS(), 'merge', NOW + 9);
    await restoreBackup(await THEIRS(), 'replace', NOW - 60_000);
    expect(await files_()).toContain(`before-restore-${NOW - 60_000}.ndjson`);
  });

  it('stays when the worker is killed before it was written, also after the daily copy', async () => {
    await restoreBackup(await THEIRS(), 'replace', NOW + 1);
    await restoreBackup(await THEIRS(), 'merge', NOW + 2);
    const before = await files_();
    const alive = killed('before');
    await expect(bringBack(before[1] ?? '', NOW + 3)).rejects.toThrow('killed');
    alive();
    expect(await checkHealth(NOW + 4)).toBeUndefined();
    await copyWhenDue(NOW + 5);
    expect(await files_()).toEqual(before);
    expect(await isReplacing()).toBe(false);
  });

  it('stays when it was not written, though cleaning up fails and other things are noted since', async () => {
    await set({ hourLostFen: 100 });
    const piece = { community: A, pageKind: 'feed', fromWall: NOW - 9000, toWall: NOW } as const;
    await mirrorAttention(await takeAttention([{ ...piece, ms: 9000 }], [], NOW));
    await restoreBackup(await THEIRS(), 'merge', NOW + 1);
    await set({ hourLostFen: 300 });
    const before = await files_();
    const alive = killed('before');
    await expect(bringBack(before[0] ?? '', NOW + 3)).rejects.toThrow('killed');
    alive();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    // The next start cannot put the second copy of today back.
    const { local } = fakeBrowser.storage;
    const set_ = local.set.bind(local);
    const spy = vi.spyOn(local, 'set').mockImplementation((async (items: object) => {
      if (Object.keys(items).some((key) => key.startsWith('attention/'))) throw new Error('busy');
      return set_(items as never);
    }) as never);
    await checkHealth(NOW + 4);
    expect(await isReplacing()).toBe(true);
    await putEntry('fees', fee('next'), NOW + 5);
    await changeSettings({ hourLostFen: 400 });
    spy.mockRestore();
    await checkHealth(NOW + 6);
    expect([await isReplacing(), await files_()]).toEqual([false, before]);
    expect((await getSettings()).hourLostFen).toBe(400);
    expect(await mirroredAttention()).toHaveLength(1);
  });

  it('stays, as does what was kept before it, when the browser gave the database up meanwhile', async () => {
    await copyWhenDue(NOW);
    await restoreBackup(await THEIRS(), 'merge', NOW + 1);
    const [back] = await files_();
    const alive = killed('before');
    await expect(bringBack(back ?? '', NOW + 3)).rejects.toThrow('killed');
    alive();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await changeSettings({ hourLostFen: 400 });
    await Promise.all(db.tables.map((table) => table.clear()));
    expect(await checkHealth(NOW + 4)).toMatchObject({ state: 'restored' });
    await checkHealth(NOW + 5);
    expect(await isReplacing()).toBe(false);
    expect(await files_()).toEqual([`before-restore-${NOW + 3}.ndjson`, back]);
    expect((await getSettings()).hourLostFen).toBe(400);
  });

  it('is back when the worker is killed right after, with its settings', async () => {
    await set({ hourLostFen: 100 });
    await restoreBackup(await THEIRS(), 'replace', NOW + 1);
    await set({ hourLostFen: 200 });
    const alive = killed('after');
    await bringBack((await files_())[0] ?? '', NOW + 3).catch(() => undefined);
    alive();
    expect(await checkHealth(NOW + 4)).toBeUndefined();
    expect((await getSettings()).hourLostFen).toBe(100);
    expect((await mirroredRows()).fees.map(({ id }) => id).sort()).toEqual(['mine', 'other']);
    expect(await files_()).toEqual([`before-restore-${NOW + 3}.ndjson`]);
  });

  it('a restore that fails leaves the second copy of today’s time', async () => {
    const piece = { community: A, pageKind: 'feed', fromWall: NOW - 9000, toWall: NOW } as const;
    await mirrorAttention(await takeAttention([{ ...piece, ms: 9000 }], [], NOW));
    const more = full();
    await expect(restoreBackup(await THEIRS(), 'merge', NOW + 1)).rejects.toThrow('full');
    more();
    expect(await mirroredAttention()).toHaveLength(1);
  });
});

describe('a forgetting', () => {
  it('cut short after its write is ended at the next start, with all copies', async () => {
    await copyWhenDue(NOW);
    await restoreBackup(await backupText(NOW), 'merge', NOW + 1);
    await set({ left: { community: A, on: '2025-11-01' } });
    const alive = killed('after');
    await forgetAll(A, NOW + 2).catch(() => undefined);
    alive();
    expect(await checkHealth(NOW + 3)).toBeUndefined();
    const holding = [...files].filter(([, text]) => text.includes(A)).map(([name]) => name);
    expect(holding).toEqual([`before-forget-${NOW + 2}.ndjson`]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(A);
    expect(await everything()).not.toContain(A);
    // Asked for again there is nothing left to keep.
    await forgetAll(A, NOW + 4);
    expect(await files_()).toHaveLength(2);
    await bringBack(`before-forget-${NOW + 2}.ndjson`, NOW + 5);
    expect((await getSettings()).leftOn).toEqual({ [A]: '2025-11-01' });
  });

  it('of what was read, too', async () => {
    await db.terms.put({ community: A, hash: 'x', firstSeenAt: 1, lastSeenAt: 1 } as never);
    await copyWhenDue(NOW);
    await restoreBackup(await backupText(NOW), 'merge', NOW + 1);
    await set({ yardstick: { community: A, value: 'files' } });
    const alive = killed('after');
    await forgetRead(A, NOW + 2).catch(() => undefined);
    alive();
    await checkHealth(NOW + 3);
    expect([...files.values()].some((text) => text.includes('"hash":"x"'))).toBe(false);
    expect((await getSettings()).yardsticks).toEqual({});
    expect((await db.fees.toArray()).map(({ id }) => id)).toEqual(['mine', 'other']);
  });

  it('is done though the other store refuses afterwards, and ended before anything else', async () => {
    const ask = (type: string, body: object) => answer({ type, body }, ownPage());
    await ask('ready', {});
    const { local } = fakeBrowser.storage;
    const remove = local.remove.bind(local) as (keys: string[]) => Promise<void>;
    let refused = 0;
    const spy = vi.spyOn(local, 'remove').mockImplementation((async (keys: string[]) => {
      if (!String(keys).includes('ledger/')) return remove(keys);
      refused += 1;
      throw new Error('busy');
    }) as never);
    expect(await ask('forgetCommunity', { community: A, what: 'all' })).toEqual({ ok: true });
    expect([refused, await db.fees.count()]).toEqual([1, 1]);
    spy.mockRestore();
    expect(await isReplacing()).toBe(true);
    expect(await ask('keepFee', fee('next', { community: B }))).toMatchObject({ ok: true });
    expect(await isReplacing()).toBe(false);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(A);
  });

  it('of more than twenty communities can be taken back of each', async () => {
    for (let i = 0; i < 22; i += 1) {
      await putEntry('fees', fee(`f${i}`, { community: `manual:c${i}` }), NOW);
      await forgetAll(`manual:c${i}`, NOW + i);
    }
    await copyWhenDue(NOW + 30);
    expect(await keptCopies()).toHaveLength(22);
  });
});

describe('a forgotten community that comes back', () => {
  it('leaves what was noted since as it is, and its log true', async () => {
    await putEntry('fees', fee('gone'), NOW);
    await forgetAll(A, NOW + 1);
    const { seq } = await putEntry('fees', fee('mine', { paid: 5000 }), NOW + 2);
    await putEntry('fees', fee('gone', { paid: 1 }), NOW + 2);
    await dropEntry('fees', 'gone', NOW + 3);
    await bringBack((await files_())[0] ?? '', NOW + 4);
    const paid = (await db.fees.toArray()).map(({ id, paid: sum }) => [id, sum]);
    expect(paid).toEqual([
      ['mine', 5000],
      ['other', fee('x').paid],
    ]);
    await undo(seq, NOW + 5);
    expect(await db.fees.get('mine')).toBeUndefined();
    expect(await checkHealth(NOW + 6)).toBeUndefined();
  });

  it('leaves visits as they are since', async () => {
    const visit = (id: string, ms: number) => ({
      ...{ id, community: A, fromAt: NOW - 60_000, toAt: NOW - 1000, byHand: true },
      ms: { other: ms },
    });
    await changeSessions({ rows: [visit('a', 50_000), visit('b', 50_000)] }, NOW);
    await forgetAll(A, NOW + 1);
    await changeSessions({ rows: [visit('a', 2000), visit('b', 2000)] }, NOW + 2);
    await changeSessions({ rows: [], drop: ['b'] }, NOW + 3);
    await bringBack((await files_())[0] ?? '', NOW + 4);
    expect(await db.sessions.toArray()).toMatchObject([{ id: 'a', ms: { other: 2000 } }]);
  });

  it('has its settings again, those of each row too, beside what was said since', async () => {
    await set({ reminderOf: { community: A, row: 'refund', off: true } });
    await set({ left: { community: A, on: '2025-11-01' } });
    await set({ yardstick: { community: A, value: 'course' } });
    await set({ attention: { community: A, off: true } });
    const then = await getSettings();
    await forgetAll(A, NOW + 1);
    expect(await getSettings()).toMatchObject({
      ...{ remindersOff: [], leftOn: {}, yardsticks: {}, attentionOff: [], offSpans: {} },
    });
    await bringBack((await files_())[0] ?? '', NOW + 2);
    expect(await getSettings()).toEqual(then);
    await forgetAll(A, NOW + 3);
    await set({ left: { community: A, on: '2025-12-01' } });
    await set({ yardstick: { community: A, value: 'files' } });
    await set({ reminderOf: { community: A, row: 'plan', off: true } });
    await bringBack((await files_())[0] ?? '', NOW + 4);
    expect(await getSettings()).toMatchObject({
      ...{ leftOn: { [A]: '2025-12-01' }, yardsticks: { [A]: 'files' } },
      remindersOff: [`${A}/refund`, `${A}/plan`],
    });
  });
});
