// @vitest-environment jsdom
/** A database that cannot be opened: the notice saves a backup of the copies alone. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HealthNotice } from '../../../entrypoints/pages/HealthNotice.tsx';
import { rescueToFile } from '../../../entrypoints/pages/rescueFile.ts';
import { previewBackup } from '../../../storage/backup.ts';
import { db } from '../../../storage/db.ts';
import { putEntry } from '../../../storage/ledger.ts';
import { show } from '../render.tsx';
import { fee, NOW } from './sample.ts';

const saved: { blob: Blob; name: string }[] = [];
const button = () => screen.findByRole('button', { name: '用副本存一份备份' });

beforeEach(async () => {
  fakeBrowser.reset();
  saved.length = 0;
  await db.delete();
  await db.open();
  await putEntry('fees', fee(), NOW);
  const health = { at: NOW, state: 'unreadable', rows: 0, missing: 0 };
  await fakeBrowser.storage.local.set({ health });
  let blob = new Blob();
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return 'blob:made';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ blob, name: this.download });
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the notice of a database that cannot be opened', () => {
  it('saves what was confirmed without opening the database', async () => {
    db.close({ disableAutoOpen: true });
    const open = vi.spyOn(db, 'open');
    show(<HealthNotice toFile={rescueToFile} />);
    await userEvent.click(await button());
    await screen.findByText(/已交给浏览器下载/);
    expect(saved.map((file) => file.name)).toEqual([
      expect.stringMatching(/^planet-worth-\d{4}-\d\d-\d\d\.json$/),
    ]);
    expect(open).not.toHaveBeenCalled();
    const text = (await saved[0]?.blob.text()) ?? '';
    open.mockRestore();
    await db.open();
    await db.fees.clear();
    const read = await previewBackup(text);
    expect(read).toMatchObject({ ok: true, preview: { tables: { fees: { rows: 1, fresh: 1 } } } });
  });

  it('says so when it cannot be written, and lets one try again', async () => {
    show(<HealthNotice toFile={rescueToFile} />);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const save = await button();
    get.mockRejectedValueOnce(new Error('refused'));
    await userEvent.click(save);
    await screen.findByText(/没能写成备份/);
    expect(saved).toEqual([]);
    await userEvent.click(save);
    await screen.findByText(/已交给浏览器下载/);
    expect(saved).toHaveLength(1);
  });
});
