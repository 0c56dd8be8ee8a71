// @vitest-environment jsdom
/** Taking along over a real database of the test, with the background's answers played. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TakePage } from '../../../entrypoints/dashboard/TakePage.tsx';
import { db } from '../../../storage/db.ts';
import { browser } from '../../../utils/browser.ts';
import { hideAmounts } from '../../../utils/format.ts';
import type { Answer } from '../../../utils/messages.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';
import { planet } from '../sample.ts';

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

describe('amounts hidden, names left out', () => {
  const hidden = { ...inUse, settings: { ...defaultSettings(), hideAmounts: true } };
  const DAY = '2025-12-01';
  beforeEach(async () => {
    hideAmounts(true);
    await db.communities.put(planet({ key: 'manual:sea', facts: { name: '看海的人' } }));
    const base = { community: 'manual:sea', kind: 'join', paidOn: DAY, term: 'none' } as const;
    await db.fees.put({ ...base, id: 'a', paid: 36_500, currency: 'CNY' });
    await db.fees.put({ ...base, id: 'b', paid: 1299, currency: 'USD', rate: 7.1 });
  });
  afterEach(() => hideAmounts(false));

  it('the page shows dots, the file amounts; a switch leaves names out of both', async () => {
    show(<TakePage inUse={hidden} />);
    await userEvent.click(await screen.findByRole('button', { name: '看和打印' }));
    const paper = () => document.querySelector('.take-paper')?.textContent ?? '';
    await waitFor(() => expect(paper()).toContain('看海的人'));
    expect(paper()).not.toMatch(/365|12\.99|¥\d/);
    expect(paper()).toContain('USD ••');
    expect(screen.getByText(/金额按设置藏着/)).toBeTruthy();
    const markdown = async () => {
      saved.mockClear();
      await userEvent.click(screen.getByRole('button', { name: '报告：存成 Markdown' }));
      await waitFor(() => expect(saved).toHaveBeenCalledOnce());
      const [content] = saved.mock.lastCall as [Blob, string];
      return content.text();
    };
    const open = await markdown();
    expect(open).toContain('¥365.00');
    expect(open).toContain('USD 12.99');
    expect(open).toContain('看海的人');
    expect(open).not.toContain('••');
    await userEvent.click(screen.getAllByRole('checkbox', { name: '不写社群名字' })[0] as Element);
    await waitFor(() => expect(paper()).not.toContain('看海的人'));
    expect(paper()).toContain('社群 1');
    expect(await markdown()).not.toContain('看海的人');
  });
});
