/** Scheduled backups: only with the permission, when due, once; each end said, and nothing fetched. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ring } from '../../entrypoints/background/alarms.ts';
import { BACKUP, backUpWhenDue } from '../../entrypoints/background/backups.ts';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { answer } from '../../entrypoints/background/router.ts';
import { backupText } from '../../storage/backup.ts';
import { backupRuns, backupsSoFar } from '../../storage/backupRuns.ts';
import { restoreBackup } from '../../storage/restore.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import type { MessageType } from '../../utils/messages.ts';
import { cleanStores } from '../storage/database.ts';
import { fee } from '../storage/ledgerRows.ts';
import { DAY, NOW } from '../storage/make.ts';
import { downloads, mockAction, mockDownloads } from './browser.ts';
import { ownPage } from './senders.ts';

const tell = (type: MessageType, body: unknown) => answer({ type, body }, ownPage());
const at = (days: number) => vi.setSystemTime(NOW + days * DAY);
const names = () => [...downloads.files.keys()];
const FIRST = 'planet-worth/planet-worth-2025-12-10.json';

beforeEach(async () => {
  await cleanStores();
  forgetPlaces();
  mockAction();
  mockDownloads();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('nothing is fetched'));
  await tell('keepFee', fee('1'));
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

describe('a backup now', () => {
  it('is the whole file in Downloads, noted, and restores', async () => {
    expect(await tell('backUpNow', {})).toEqual({ ok: true });
    const text = downloads.files.get(FIRST) ?? '';
    expect(text).toBe(await backupText(NOW));
    expect(await backupRuns()).toEqual({
      lastAt: NOW,
      file: FIRST,
      bytes: Buffer.byteLength(text),
    });
    await wipeEverything();
    expect(await restoreBackup(text, 'replace', NOW)).toMatchObject({ ok: true, written: 2 });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('without the permission asks for no download and says so', async () => {
    downloads.allowed = false;
    expect(await tell('backUpNow', {})).toEqual({ ok: false, error: 'no-permission' });
    expect(fakeBrowser.downloads.download).not.toHaveBeenCalled();
    expect(await backupRuns()).toEqual({ failedAt: NOW, error: 'no-permission' });
  });

  it('that is interrupted says why, and the last good one stays noted', async () => {
    await tell('backUpNow', {});
    const { lastAt, file } = await backupRuns();
    at(1);
    downloads.ends = { state: 'interrupted', error: 'FILE_NO_SPACE' };
    const failed = { error: 'download-failed', where: 'FILE_NO_SPACE' };
    expect(await tell('backUpNow', {})).toEqual({ ok: false, ...failed });
    expect(await backupRuns()).toMatchObject({ lastAt, file, failedAt: NOW + DAY, ...failed });
    downloads.ends = { state: 'complete' };
    await tell('backUpNow', {});
    expect(await backupRuns()).not.toHaveProperty('error');
  });

  it('too large for the worker is refused rather than tried', async () => {
    vi.spyOn(Blob.prototype, 'size', 'get').mockReturnValue(64_000_001);
    expect(await tell('backUpNow', {})).toEqual({ ok: false, error: 'too-large-to-schedule' });
    expect(fakeBrowser.downloads.download).not.toHaveBeenCalled();
  });

  it('where the background has a document is a blob’s address, let go of afterwards', async () => {
    const [make, revoke] = [vi.fn(() => 'blob:1'), vi.fn()];
    Object.assign(URL, { createObjectURL: make, revokeObjectURL: revoke });
    expect(await tell('backUpNow', {})).toEqual({ ok: true });
    expect(fakeBrowser.downloads.download).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'blob:1', filename: FIRST, saveAs: false }),
    );
    expect(revoke).toHaveBeenCalledWith('blob:1');
  });
});

describe('the schedule', () => {
  const every = (days: number) => tell('changeSettings', { backupEveryDays: days });
  const armed = async () => (await fakeBrowser.alarms.get(BACKUP)) !== undefined;

  it('off, nothing is written and no alarm is set', async () => {
    await backUpWhenDue();
    expect([names(), await armed()]).toEqual([[], false]);
  });

  it('writes the first at once, the next when it is due, by alarm or at a start', async () => {
    await every(7);
    await vi.waitFor(() => expect(names()).toEqual([FIRST]));
    await vi.waitFor(async () => expect(await armed()).toBe(true));
    at(6.9);
    await backUpWhenDue();
    expect(names()).toHaveLength(1);
    at(7);
    await ring({ name: BACKUP });
    await backUpWhenDue();
    expect(names()).toEqual([FIRST, 'planet-worth/planet-worth-2025-12-17.json']);
    await every(0);
    await vi.waitFor(async () => expect(await armed()).toBe(false));
    at(40);
    await backUpWhenDue();
    expect(names()).toHaveLength(2);
  });

  it('after days off makes up for one', async () => {
    await every(7);
    await vi.waitFor(() => expect(names()).toHaveLength(1));
    at(31);
    await Promise.all([backUpWhenDue(), backUpWhenDue(), ring({ name: BACKUP })]);
    expect(names()).toHaveLength(2);
  });

  it('with the permission taken back says so once, sets no alarm, and goes on when it is back', async () => {
    await every(7);
    await vi.waitFor(() => expect(names()).toHaveLength(1));
    downloads.allowed = false;
    at(8);
    await backUpWhenDue();
    at(9);
    await backUpWhenDue();
    expect(await backupRuns()).toMatchObject({ error: 'no-permission', failedAt: NOW + 8 * DAY });
    expect(await armed()).toBe(false);
    downloads.allowed = true;
    await backUpWhenDue();
    expect([names().length, await armed()]).toEqual([2, true]);
  });

  it('after a failure waits some hours', async () => {
    downloads.ends = { state: 'interrupted', error: 'FILE_NO_SPACE' };
    await every(7);
    await vi.waitFor(async () => expect(await backupRuns()).toHaveProperty('error'));
    downloads.ends = { state: 'complete' };
    at(0.2);
    await backUpWhenDue();
    expect(names()).toEqual([]);
    at(0.26);
    await backUpWhenDue();
    expect(names()).toHaveLength(1);
  });
});

it('a file saved by a page counts as a backup', async () => {
  expect(await backupsSoFar()).toEqual({ firstEntryAt: NOW });
  await tell('noteBackup', {});
  expect(await backupsSoFar()).toEqual({ firstEntryAt: NOW, lastAt: NOW });
});
