// @vitest-environment jsdom
/** The dry runs over a real database of the test, from the file on, with the background's answers played. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TakePage } from '../../../entrypoints/dashboard/TakePage.tsx';
import { backupText } from '../../../storage/backup.ts';
import { db } from '../../../storage/db.ts';
import type { Answer } from '../../../utils/messages.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { wechatText } from '../../utils/imports/files.ts';
import { show } from '../render.tsx';

const sent = vi.hoisted(() => vi.fn<(type: string, body: object) => Promise<Answer>>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));

const inUse = { settings: defaultSettings(), change: vi.fn(), error: undefined };
const types = () => sent.mock.calls.map(([type]) => type);
/** The body of the first message of a type. */
const body = <T,>(type: string) => sent.mock.calls.find(([one]) => one === type)?.[1] as T;
interface Made {
  id: string;
  name: string;
}
interface Changed {
  put: { row: Fee }[];
}

beforeEach(async () => {
  sent.mockReset();
  sent.mockResolvedValue({ ok: true, seq: 5, seqTo: 6 });
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function choose(file: File) {
  const { container, unmount } = show(<TakePage inUse={inUse} />);
  const input = container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, file);
  return unmount;
}

const open = (name: string, content: string) => choose(new File([content], name));

it('a backup that is being read can be stopped', async () => {
  const file = new File([await backupText(0)], 'a.json');
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const text = file.text.bind(file);
  file.text = () => held.then(text);
  await choose(file);
  await userEvent.click(await screen.findByRole('button', { name: '停下' }));
  go();
  expect((await screen.findByRole('alert')).textContent).toContain('已停下');
  expect(screen.queryByRole('region', { name: '文件里有什么' })).toBeNull();
});

const line = { at: '2025-03-01 09:08:07', who: '知识星球', what: '晚熟果园', amount: '199.00' };

describe('a statement where no community is known yet', () => {
  const rows = async () => {
    await open('a.csv', wechatText([line, { ...line, at: '2026-03-01 09:08:07', order: '2' }]));
    const on = within(await screen.findByRole('region', { name: '微信支付账单' }));
    await on.findAllByRole('combobox', { name: /的社群$/ });
    return on;
  };
  const community = (on: Awaited<ReturnType<typeof rows>>, day: string) =>
    on.getByRole<HTMLSelectElement>('combobox', { name: `知识星球 ${day} 的社群` });

  it('a new one is made with what is kept, by its name, and taken back with it', async () => {
    const on = await rows();
    expect(on.getByRole('button', { name: '记下 0 笔' })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(community(on, '2025-03-01'), '新建「晚熟果园」');
    // The other line has its name, too.
    expect(await on.findByRole('button', { name: '记下 2 笔' })).toBeTruthy();
    expect(community(on, '2026-03-01').value).toBe(community(on, '2025-03-01').value);
    const name = on.getAllByRole('textbox', { name: /的新社群叫什么$/ })[0] as HTMLElement;
    await userEvent.clear(name);
    await userEvent.type(name, '果园');
    await userEvent.selectOptions(
      on.getByRole('combobox', { name: '知识星球 2025-03-01 的期限' }),
      '永久',
    );
    await userEvent.click(await on.findByRole('button', { name: '记下 2 笔' }));
    const toast = await screen.findByText('已记下 2 笔。');
    expect(types()).toEqual(['addCommunity', 'changeEntries']);
    const { id, name: called } = body<Made>('addCommunity');
    expect(called).toBe('果园');
    const { put } = body<Changed>('changeEntries');
    expect(put.map(({ row }) => [row.community, row.term])).toEqual([
      [`manual:${id}`, 'forever'],
      [`manual:${id}`, 'none'],
    ]);
    sent.mockClear();
    await userEvent.click(within(toast.parentElement as HTMLElement).getByText('撤回'));
    expect(await screen.findByText('已撤回。')).toBeTruthy();
    expect(sent.mock.calls).toEqual([
      ['undoChanges', { seq: 5, seqTo: 6 }],
      ['forgetCommunity', { community: `manual:${id}` }],
    ]);
  });

  it('without a name nothing can be kept', async () => {
    const on = await rows();
    await userEvent.selectOptions(community(on, '2025-03-01'), '新建「晚熟果园」');
    await userEvent.clear(
      on.getAllByRole('textbox', { name: /的新社群叫什么$/ })[0] as HTMLElement,
    );
    expect(await on.findByRole('button', { name: '记下 0 笔' })).toHaveProperty('disabled', true);
  });

  it('what was written before a failure can be taken back', async () => {
    const on = await rows();
    await userEvent.selectOptions(community(on, '2025-03-01'), '新建「晚熟果园」');
    sent.mockImplementation(async (type) =>
      type === 'changeEntries' ? { ok: false, error: 'storage-full' } : { ok: true },
    );
    await userEvent.click(await on.findByRole('button', { name: '记下 2 笔' }));
    expect((await screen.findByText(/空间满了/)).closest('p')?.className).toContain('wrong');
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回。')).toBeTruthy();
    expect(types().at(-1)).toBe('forgetCommunity');
  });
});

describe('subscriptions', () => {
  const list = JSON.stringify([
    { Name: '海', 'Payment Cycle': 'Yearly', 'Next Payment': '2026-03-01', Price: '365元' },
  ]);

  it('become fees of new communities, taken back with them', async () => {
    await open('a.json', list);
    const on = within(await screen.findByRole('region', { name: 'Wallos 的订阅' }));
    await userEvent.selectOptions(on.getByRole('combobox', { name: '海 的社群' }), '新建「海」');
    await userEvent.selectOptions(on.getByRole('combobox', { name: '海 的种类' }), '续费');
    await userEvent.click(on.getByRole('button', { name: '记下 1 笔' }));
    await screen.findByText('已记下 1 笔。');
    const { put } = body<Changed>('changeEntries');
    expect(put[0]?.row).toMatchObject({ kind: 'renewal', paid: 36_500 });
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    await screen.findByText('已撤回。');
    expect(types().slice(-2)).toEqual(['undoChanges', 'forgetCommunity']);
  });

  it('a new community stays where something was noted for it since', async () => {
    await open('a.json', list);
    const on = within(await screen.findByRole('region', { name: 'Wallos 的订阅' }));
    await userEvent.selectOptions(on.getByRole('combobox', { name: '海 的社群' }), '新建「海」');
    await userEvent.click(on.getByRole('button', { name: '记下 1 笔' }));
    await screen.findByText('已记下 1 笔。');
    const { id } = body<Made>('addCommunity');
    await db.gains.put({ id: 'g', community: `manual:${id}`, kind: 'joy', at: Date.now() });
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    await screen.findByText('已撤回。');
    expect(types()).not.toContain('forgetCommunity');
  });
});

describe('hours', () => {
  const backup = JSON.stringify({
    __meta__: { version: '3.5.0' },
    __stat__: Array.from({ length: 600 }, (_, i) => ({
      ...{ host: 'wx.zsxq.com', focus: 3_600_000 },
      date: new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10).replaceAll('-', ''),
    })),
  });

  it('go to a new community; what was written before a failure can be taken back', async () => {
    await open('a.json', backup);
    const on = within(await screen.findByRole('region', { name: 'Time Tracker 的时间' }));
    await userEvent.selectOptions(
      on.getByRole('combobox', { name: 'wx.zsxq.com 的社群' }),
      '新建一个…',
    );
    await userEvent.type(on.getByRole('textbox', { name: /的新社群叫什么$/ }), '海');
    let puts = 0;
    sent.mockImplementation(async (type) => {
      if (type === 'putSessions') puts += 1;
      return puts === 2 ? { ok: false, error: 'storage-full' } : { ok: true };
    });
    await userEvent.click(await on.findByRole('button', { name: '补记 600 天' }));
    await screen.findByText(/空间满了/);
    expect(types()).toEqual(['addCommunity', 'putSessions', 'putSessions']);
    sent.mockReset();
    sent.mockResolvedValue({ ok: true });
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    await screen.findByText('已撤回。');
    expect(types()).toEqual(['dropSessions', 'forgetCommunity']);
    expect(body<{ ids: string[] }>('dropSessions').ids.length).toBe(500);
  });
});
