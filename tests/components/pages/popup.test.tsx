// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../storage/db.ts';
import type { CommunityRow } from '../../../storage/rows.ts';
import { show } from '../render.tsx';
import { lively, NOW, planets, quietOwner } from '../sample.ts';

vi.mock('../../../utils/browser.ts', () => ({ browser: fakeBrowser }));

const sent: unknown[] = [];

/** The popup as it opens with this address, on a tab showing this page. */
async function popup(search: string, url?: string, prepare?: () => void) {
  if (prepare) prepare();
  else vi.resetModules();
  history.replaceState(null, '', `/popup.html${search}`);
  const tabs = async () => [url ? { url } : {}];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(tabs as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push(message);
    return { ok: true };
  });
  const { App } = await import('../../../entrypoints/popup/App.tsx');
  return show(<App />);
}

const store = (rows: CommunityRow[]) => db.communities.bulkPut(rows);

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ settings: { language: 'zh-CN' } });
  await db.delete();
  await db.open();
  sent.length = 0;
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the popup', () => {
  it('on a planet’s page shows that planet', async () => {
    await store(planets);
    await popup('', 'https://wx.zsxq.com/group/90000000000002');
    expect(await screen.findByRole('heading', { level: 1, name: '独立产品夜谈' })).toBeTruthy();
  });

  it('asked for a planet, shows it wherever it is opened', async () => {
    await store(planets);
    await popup(`?community=${lively.key}`, 'https://wx.zsxq.com/group/90000000000002');
    expect(await screen.findByRole('heading', { level: 1, name: '慢读与手记' })).toBeTruthy();
    expect(screen.getAllByRole('meter')).toHaveLength(3);
  });

  it('changes by itself when a new reading is written', async () => {
    await store([lively]);
    await popup(`?community=${lively.key}`);
    await screen.findByText('¥0.19');
    const row = structuredClone(lively);
    for (const reading of row.readings.price ?? []) reading.value = 13_600;
    await store([row]);
    expect(await screen.findByText('¥0.37')).toBeTruthy();
  });

  it('on a planet not read yet says so', async () => {
    await popup('', 'https://wx.zsxq.com/group/123456789');
    expect(await screen.findByText('还没读到这个星球')).toBeTruthy();
  });

  it('on a page of the site that is no planet says so, and lists the planets seen', async () => {
    await store([quietOwner]);
    await popup('', 'https://wx.zsxq.com/login');
    expect(await screen.findByText('这一页不是某个星球')).toBeTruthy();
    expect(screen.getByRole('button', { name: /独立产品夜谈/ })).toBeTruthy();
  });

  it('elsewhere lists the planets seen; each opens its card and there is a way back', async () => {
    await store(planets);
    await popup('', 'https://example.com/');
    await userEvent.click(await screen.findByRole('button', { name: /慢读与手记/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '慢读与手记' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('main'));
    await userEvent.click(screen.getByRole('button', { name: '全部星球' }));
    expect(await screen.findByRole('list', { name: '看过的星球' })).toBeTruthy();
  });

  it('with nothing seen yet invites', async () => {
    await popup('');
    expect(await screen.findByText('还没有看过的星球')).toBeTruthy();
  });

  it('sends what is typed, for that planet only', async () => {
    await store([lively]);
    await popup(`?community=${lively.key}`);
    await userEvent.click(await screen.findByRole('button', { name: '补填或更正' }));
    const price = await screen.findByRole('textbox', { name: '一期的价格' });
    await userEvent.clear(price);
    await userEvent.type(price, '50{Enter}');
    expect(sent).toEqual([
      { type: 'typeFacts', body: { community: lively.key, facts: { price: 5000 } } },
    ]);
  });

  it('a database that does not open is told, with another try', async () => {
    await store([lively]);
    vi.resetModules();
    const fresh = await import('../../../storage/db.ts');
    await popup(`?community=${lively.key}`, undefined, () => {
      vi.spyOn(fresh.db.communities, 'get').mockRejectedValue(new Error('broken'));
    });
    expect(await screen.findByText('记录打不开')).toBeTruthy();
    vi.restoreAllMocks();
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('heading', { level: 1, name: '慢读与手记' })).toBeTruthy();
  });
});
