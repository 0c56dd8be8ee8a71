/**
 * The stores in trouble, in a real Chromium: an upgrade that an older page blocks, a database the
 * browser closes and empties under us, and a backup written into Downloads by the worker itself.
 */
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { V1 } from '../storage/samples/v1.ts';
import { built } from './kit/extension.ts';
import { idsOf, type Launched, launch, localOf, tell, until } from './kit/profile.ts';

/** A small file system to fill, e.g. of `mount -t tmpfs -o size=200m tmpfs <folder>`; unset: not tried. */
const SMALL_DISK = process.env.SMALL_DISK;

const FEE = {
  ...{ community: 'manual:orchard', kind: 'join', paid: 100, currency: 'CNY' },
  ...{ paidOn: '2025-10-01', term: 'forever' },
};

let home: string;
let on: Launched;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'planet-worth-trouble-'));
  const extension = join(home, 'extension');
  cpSync(built(), extension, { recursive: true });
  // Nobody is there to be asked for the optional permission.
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const given = [...manifest.permissions, ...manifest.optional_permissions];
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, permissions: given, optional_permissions: [] }),
  );
  on = await launch(join(home, 'profile'), extension);
});
afterAll(async () => {
  await on?.context.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

it('a backup is written into Downloads by the worker, and is whole', async () => {
  for (const id of ['a', 'b']) await tell(on.page, 'keepFee', { ...FEE, id });
  expect(await tell(on.page, 'backUpNow', {})).toEqual({ ok: true });
  const runs = await localOf(on.page, 'backupRuns');
  expect(runs).toMatchObject({
    file: expect.stringMatching(/^planet-worth\/planet-worth-.*\.json$/),
  });
  const [item] = await on.page.evaluate(() => chrome.downloads.search({}));
  expect(item?.state).toBe('complete');
  const { format, data } = JSON.parse(readFileSync(item?.filename ?? '', 'utf8'));
  expect([format, data.fees.length]).toEqual(['planet-worth-backup', 2]);
});

it('a database closed and emptied under the worker is put back with the next change', async () => {
  const session = await on.context.newCDPSession(on.page);
  const origin = new URL(on.page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  expect(await tell(on.page, 'keepFee', { ...FEE, id: 'c' })).toMatchObject({ ok: true });
  expect(await idsOf(on.page, 'fees', 'id')).toEqual(['a', 'b', 'c']);
  expect(await localOf(on.page, 'health')).toMatchObject({ state: 'restored' });
});

it('or with the next value typed', async () => {
  const session = await on.context.newCDPSession(on.page);
  const origin = new URL(on.page.url()).origin;
  await tell(on.page, 'dismissHealth', {});
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const typed = { community: FEE.community, facts: { name: '晚熟果园' } };
  expect(await tell(on.page, 'typeFacts', typed)).toEqual({ ok: true });
  expect(await idsOf(on.page, 'fees', 'id')).toEqual(['a', 'b', 'c']);
  expect(await localOf(on.page, 'health')).toMatchObject({ state: 'restored' });
});

it.skipIf(!SMALL_DISK)(
  'a full disk is told within a second, loses nothing kept, and is over once there is room',
  async () => {
    const profile = join(SMALL_DISK ?? '', 'profile');
    const small = await launch(profile, join(home, 'extension'));
    const kept: string[] = [];
    const keep = async (id: string) => {
      const began = Date.now();
      const answer = (await tell(small.page, 'keepFee', { ...FEE, id })) as { ok: boolean };
      if (answer.ok) kept.push(id);
      return { answer, took: Date.now() - began };
    };
    await keep('before');
    const fill = join(SMALL_DISK ?? '', 'fill');
    const file = openSync(fill, 'w');
    for (const size of [1_000_000, 1000, 1]) {
      const piece = Buffer.alloc(size, 1);
      try {
        for (;;) writeSync(file, piece);
      } catch {
        // No room for a piece of this size any more.
      }
    }
    closeSync(file);
    const tried = [];
    for (let i = 0; i < 40; i++) tried.push(await keep(`full${i}`));
    const refused = tried.filter(({ answer }) => !answer.ok);
    console.info(`${refused.length} of 40 refused`, JSON.stringify(refused[0]));
    rmSync(fill);
    await until(async () => (await keep('after')).answer.ok, 'there is room again');
    expect(refused.length).toBeGreaterThan(0);
    for (const { answer, took } of refused) {
      expect(answer).toEqual({ ok: false, error: 'storage-full', again: true });
      expect(took).toBeLessThan(1000);
    }
    expect(await idsOf(small.page, 'fees', 'id')).toEqual([...kept].sort());
    await small.context.close();
    const again = await launch(profile, join(home, 'extension'));
    expect(await idsOf(again.page, 'fees', 'id')).toEqual([...kept].sort());
    // Chromium may give up a database it could not write to: then all of it comes back, and is told.
    const health = (await localOf(again.page, 'health')) ?? { state: 'restored', missing: 0 };
    expect(health).toMatchObject({ state: 'restored', missing: 0 });
    await again.context.close();
  },
);

it('an upgrade that an older page blocks is told of, and ends once that page lets go', async () => {
  const page = await on.context.newPage();
  await page.goto(on.page.url().replace('popup.html', 'welcome.html'));
  await on.page.close();
  await page.evaluate(() => chrome.storage.local.clear());
  const browser = await on.context.browser()?.newBrowserCDPSession();
  const targets = (await browser?.send('Target.getTargets'))?.targetInfos ?? [];
  for (const { targetId, type } of targets) {
    if (type === 'service_worker') await browser?.send('Target.closeTarget', { targetId });
  }
  await page.evaluate(holdOlder, V1.stores);
  const keep = (id: string) => tell(page, 'keepFee', { ...FEE, id });
  expect(await keep('d')).toEqual({ ok: false, error: 'upgrade-blocked', again: true });
  expect(await localOf(page, 'health')).toBeUndefined();
  await page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
  await until(async () => ((await keep('e')) as { ok: boolean }).ok, 'the upgrade ends');
  expect(await idsOf(page, 'fees', 'id')).toEqual(['e']);
});

/** Runs in the page: the database as version 1 made it, held open whatever is asked. */
async function holdOlder(stores: Record<string, string>): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await done(indexedDB.deleteDatabase('planet-worth'));
  const root = await navigator.storage.getDirectory();
  for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) {
    await root.removeEntry(name);
  }
  const opening = indexedDB.open('planet-worth', 10);
  opening.onupgradeneeded = () => {
    for (const [name, schema] of Object.entries(stores)) {
      const path = (schema.split(',')[0] ?? '').replace(/[[\]]/g, '').split('+');
      const keyPath = path.length > 1 ? path : (path[0] as string);
      const store = opening.result.createObjectStore(name, { keyPath });
      if (schema.includes(', on')) store.createIndex('on', 'on');
    }
  };
  const held = await done(opening);
  held.onversionchange = () => undefined;
  Object.assign(globalThis, { held });
}
