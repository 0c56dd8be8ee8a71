// @vitest-environment jsdom
/** Taking along over a real database of the test, with the background's answers played. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { TakePage } from '../../../entrypoints/dashboard/TakePage.tsx';
import { db } from '../../../storage/db.ts';
import { browser } from '../../../utils/browser.ts';
import type { Answer } from '../../../utils/messages.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';

const sent = vi.hoisted(() => vi.fn<(type: string, body: object) => Promise<Answer>>());
const saved = vi.hoisted(() => vi.fn<(content: Blob | string, name: string) => void>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));
vi.mock('../../../entrypoints/pages/saveFile.ts', () => ({ saveFile: saved }));

const inUse = { settings: defaultSettings(), change: vi.fn(), error: undefined };
const AT = Date.UTC(2025, 11, 10, 8);

beforeEach(async () => {
  sent.mockReset();
  sent.mockResolvedValue({ ok: true });
  saved.mockReset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await browser.storage.local.clear();
});

it('a backup saved by hand is noted, and when it was is said', async () => {
  await browser.storage.local.set({ backupRuns: { lastAt: AT } });
  show(<TakePage inUse={inUse} />);
  expect(await screen.findByText(/上次存成文件：2025年12月10日/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '备份：存成 JSON' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(sent.mock.calls).toEqual([['noteBackup', {}]]);
});

it('other files are no backup', async () => {
  show(<TakePage inUse={inUse} />);
  expect(await screen.findByText(/还没存成过文件/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '订阅史：存成 CSV' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(sent).not.toHaveBeenCalled();
});
