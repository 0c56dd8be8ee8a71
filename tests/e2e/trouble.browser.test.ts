/**
 * The stores in trouble, in a real Chromium: an upgrade that an older page blocks, a database the
 * browser closes and empties under us, and a backup written into Downloads by the worker itself.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { V1 } from '../storage/samples/v1.ts';
import { built } from './kit/extension.ts';
import { idsOf, type Launched, launch, localOf, tell, until } from './kit/profile.ts';

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
