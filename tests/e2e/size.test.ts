/**
 * What a year of time takes of the disk of a real Chromium: some four times its rows (tests/storage/
 * size.test.ts), which the browser keeps with their keys, indexes and log.
 */
import 'fake-indexeddb/auto';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '../../storage/db.ts';
import { writeBackup } from '../../utils/formats/backup.ts';
import { heavyUse, VISITS } from '../storage/heavyUse.ts';
import { built } from './kit/extension.ts';
import { launch, tell } from './kit/profile.ts';

// The rows are made here, by the code that writes them there.
vi.mock('webextension-polyfill', () => ({
  default: { storage: { local: { get: async () => ({}) } } },
}));

const MOST = 20_000_000;

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'planet-worth-size-'));
  cpSync(built(), join(home, 'extension'), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

it('of 100 communities in heavy use stays below 20 MB', { timeout: 300_000 }, async () => {
  await heavyUse(365);
  const data = {
    sessions: await db.sessions.toArray(),
    attentionDays: await db.attentionDays.toArray(),
  };
  expect(data.sessions.length).toBeGreaterThan(365 * VISITS * 0.9);
  const text = await writeBackup(data as never, Date.now());
  const profile = join(home, 'profile');
  const first = await launch(profile, join(home, 'extension'));
  await first.context.close();
  const before = onDisk(profile);
  const on = await launch(profile, join(home, 'extension'));
  await on.page.evaluate(async (whole) => {
    const root = await navigator.storage.getDirectory();
    const out = await (
      await root.getFileHandle('incoming.json', { create: true })
    ).createWritable();
    await out.write(whole);
    await out.close();
  }, text);
  expect(await tell(on.page, 'restoreBackup', { mode: 'merge' })).toMatchObject({ ok: true });
  const told = await on.page.evaluate(() => navigator.storage.estimate());
  await on.context.close();
  // What the browser tidies up at the next start.
  const once = onDisk(profile) - before;
  await (await launch(profile, join(home, 'extension'))).context.close();
  const bytes = onDisk(profile) - before;
  const reported = (told as { usageDetails?: { indexedDB?: number } }).usageDetails?.indexedDB;
  console.info(
    `${data.sessions.length} visits, ${data.attentionDays.length} rows of days: ` +
      `${(once / 1e6).toFixed(2)} MB on the disk, ${(bytes / 1e6).toFixed(2)} MB after another start, ${((reported ?? 0) / 1e6).toFixed(2)} MB reported`,
  );
  expect(bytes).toBeGreaterThan(MOST / 20);
  expect(bytes).toBeLessThan(MOST);
});

/** Bytes of the database's files. */
function onDisk(profile: string): number {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
