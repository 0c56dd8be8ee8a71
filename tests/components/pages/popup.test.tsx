// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../storage/db.ts';
import type { CommunityRow } from '../../../storage/rows.ts';
import { fee, KEY, member } from '../ledger/sample.ts';
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
  const { show } = await import('../render.tsx');
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
  document.body.replaceChildren();
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

  it('reads one record for a planet, however many there are', async () => {
    vi.resetModules();
    const { db: opened } = await import('../../../storage/db.ts');
    await store(planets);
    const list = vi.spyOn(opened.communities, 'toArray');
    const get = vi.spyOn(opened.communities, 'get');
    await popup(`?community=${lively.key}`, undefined, () => undefined);
    await screen.findByRole('heading', { level: 1, name: '慢读与手记' });
    await new Promise((done) => setTimeout(done, 50));
    expect(list).not.toHaveBeenCalled();
    expect(new Set(get.mock.calls.map(([key]) => key))).toEqual(new Set([lively.key]));
  });

  it('is made whole in one go, ledger and all, from what was read before React began', async () => {
    vi.resetModules();
    await store([member()]);
    await db.fees.put(fee());
    history.replaceState(null, '', `/popup.html?community=${KEY}`);
    document.body.innerHTML = '<div id="root"></div>';
    const made: string[] = [];
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => document.body.contains(target)))
        made.push(document.body.textContent ?? '');
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { default: app } = await import('../../../entrypoints/popup-app/index.ts');
    await app.main();
    await screen.findByRole('region', { name: '账本' });
    await new Promise((done) => setTimeout(done, 300));
    expect(made).toHaveLength(1);
    expect(made[0]).toContain('慢读小镇');
    expect(made[0]).toContain('记一条收获');
  });

  it('changes by itself when a new reading is written', async () => {
    await store([lively]);
    await popup(`?community=${lively.key}`);
    await screen.findAllByText('¥0.19');
    const row = structuredClone(lively);
    for (const reading of row.readings.price ?? []) reading.value = 13_600;
    await store([row]);
    expect(await screen.findAllByText('¥0.37')).not.toHaveLength(0);
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

  it('a record that cannot be read is no planet never seen: it is told', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await store([quietOwner, { ...lively, readings: 'broken' as never }]);
    await popup(`?community=${lively.key}`);
    expect(await screen.findByText(/存下的记录读不出来。再打开一次它的页面/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '全部星球' }));
    expect(await screen.findByText('有 1 条存下的记录读不出来，已跳过；其余的照常。')).toBeTruthy();
    expect(screen.getByRole('button', { name: /独立产品夜谈/ })).toBeTruthy();
  });

  it('says what the check of the stores found, also where the database cannot be read', async () => {
    const health = { at: NOW, state: 'unreadable', rows: 0, missing: 0 };
    await fakeBrowser.storage.local.set({ health });
    vi.resetModules();
    const fresh = await import('../../../storage/db.ts');
    await popup(`?community=${lively.key}`, undefined, () => {
      vi.spyOn(fresh.db.communities, 'get').mockRejectedValue(new Error('broken'));
    });
    expect(await screen.findByRole('heading', { name: '记录现在打不开' })).toBeTruthy();
    const way = screen.getByRole('link', { name: '用副本存一份备份' });
    expect(way.getAttribute('href')).toBe('/dashboard.html');
  });

  it('with nothing seen yet invites', async () => {
    await popup('');
    expect(await screen.findByText('还没有看过的星球')).toBeTruthy();
  });

  it('sends what is typed, for that planet only', async () => {
    await store([lively]);
    await popup(`?community=${lively.key}`);
    await userEvent.click(await screen.findByRole('button', { name: '补填或更正' }));
    const price = await screen.findByRole('textbox', { name: '一期的价格' }, { timeout: 5000 });
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
