// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Scorecard } from '../../components/scorecard/Scorecard.tsx';
import type { CommunityRow } from '../../storage/rows.ts';
import { DAY } from '../../utils/days.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cardView, show, spies } from './render.tsx';
import { free, lively, NOW, planet, quietOwner, troubled, unread } from './sample.ts';

function card(row: CommunityRow, language: 'zh-CN' | 'en' = 'zh-CN', now = NOW) {
  const actions = spies();
  const view = { ...cardView(row), lastSeenAt: row.lastSeenAt };
  show(
    <Scorecard view={view} settings={defaultSettings()} actions={actions} now={now} />,
    language,
  );
  return actions;
}

describe('a paid planet well seen', () => {
  it('says at one glance: name, owner, state, price a day, three marks, one sentence', () => {
    card(lively);
    expect(screen.getByRole('heading', { level: 1, name: '慢读与手记' })).toBeTruthy();
    expect(screen.getByText(/星主 苏未/)).toBeTruthy();
    const states = within(screen.getByRole('list', { name: '类型与状态' }));
    expect(states.getAllByRole('listitem').map((x) => x.textContent)).toEqual([
      '付费',
      '已加入',
      '内容型',
    ]);
    expect(screen.getByText('¥0.19')).toBeTruthy();
    expect(screen.getByText('¥68.00 买 365 天，从加入那天起算')).toBeTruthy();
    const price = screen.getByRole('region', { name: '每天的价格' });
    expect(price.textContent).toContain('页面收到的星球资料 · 1 小时前看到');
    expect(screen.getAllByRole('meter')).toHaveLength(3);
    expect(screen.getByText('价格便宜，活跃，星主常在。')).toBeTruthy();
  });

  it('a price read without its days, as on a public page, is not "no price seen"', () => {
    const row = planet({ key: 'zsxq:90000000000077', facts: { type: 'pay', price: 15_000 } });
    card(row);
    expect(document.querySelector('[data-price-a-term="15000"]')?.textContent).toBe(
      '¥150.00 / 一期',
    );
    expect(screen.getByText(/有多少天还没读到/)).toBeTruthy();
    expect(screen.queryByText('还没看到价格')).toBeNull();
  });

  it('shows renewal prices, and revenue as a bound with its caveats', () => {
    card(lively);
    const money = screen.getByRole('region', { name: '续费与收入' });
    for (const text of ['¥34.00', '¥37.40', '¥40.80', '≤ ¥356,524']) {
      expect(money.textContent).toContain(text);
    }
    expect(money.textContent).toContain('5,243 人 × ¥68.00');
    expect(money.textContent).toContain('范围 ¥17.83 万–¥35.65 万');
    expect(money.textContent).toContain('成员 · 页面收到的星球资料 · 1 小时前看到');
    expect(money.textContent).toContain('人数是累计的');
  });

  it('draws coverage with its gap and says what scrolling adds', () => {
    card(lively);
    const seen = screen.getByRole('region', { name: '看到了多少' });
    expect(within(seen).getByRole('img').getAttribute('aria-label')).toContain('2 段');
    expect(seen.querySelectorAll('.coverage-span')).toHaveLength(2);
    expect(seen.textContent).toContain('个主题，共 72 天');
    expect(seen.textContent).toContain('中间有 1 段没看到，共 12 天，不当作沉默');
  });

  it('is whole in English', () => {
    card(lively, 'en');
    expect(screen.getByText('Low price, lively, owner present.')).toBeTruthy();
    expect(screen.getByText('¥68.00 buys 365 days, counted from joining')).toBeTruthy();
    expect(document.body.textContent?.replace(/慢读与手记|苏未|文艺/g, '')).not.toMatch(
      /[\u4e00-\u9fff]/,
    );
  });

  it('opens what to know before paying', async () => {
    card(lively);
    await userEvent.click(screen.getByRole('button', { name: /要知道的 5 件事/ }));
    expect(screen.getByText(/^新成员要等 7 天才能看以前的帖子。/)).toBeTruthy();
    expect(screen.getByText(/^提问另收费，¥5.00 起。/).textContent).toContain(
      '星球资料 · 1 小时前看到',
    );
  });
});

describe('other states', () => {
  it('a fixed window joined late costs more a day', () => {
    card(quietOwner);
    expect(screen.getByText('¥2.49')).toBeTruthy();
    expect(screen.getByText(/共 120 天/)).toBeTruthy();
    expect(screen.getByText(/≤ ¥5,651,100/).textContent).toContain('565.11 万');
    const money = screen.getByRole('region', { name: '续费与收入' });
    expect(money.textContent).toContain('代表 18,850–18,949 人。范围 ¥563.62 万–¥566.58 万。');
  });

  it('a free planet costs time: no price number, no money lines', () => {
    card(free);
    expect(screen.getByText('不花钱，花的是你的时间。')).toBeTruthy();
    expect(screen.getByRole('status', { name: '价格' }).textContent).toContain('免费');
    expect(screen.queryByRole('region', { name: '续费与收入' })).toBeNull();
  });

  it('nothing known yet: three reasons instead of numbers, never a default', () => {
    card(unread);
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getAllByRole('status').length).toBeGreaterThanOrEqual(3);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('星球 90000000000005');
  });

  it('an old reading says so; a fresh one does not', () => {
    card(troubled);
    expect(screen.getByText(/上次看到是45 天前/)).toBeTruthy();
  });

  it('a term that ran out after the reading counts as expired', () => {
    const row = structuredClone(lively);
    row.readings.viewerTermEnd = [
      { value: NOW - DAY, via: 'response', endpoint: 'group', seenAt: NOW - 2 * DAY },
    ];
    card(row);
    expect(screen.getByText('已到期')).toBeTruthy();
  });

  it('a free planet’s dates mean nothing: nobody’s term runs out there', () => {
    const row = structuredClone(free);
    row.readings.viewerTermEnd = [
      { value: NOW - DAY, via: 'response', endpoint: 'member', seenAt: NOW - 2 * DAY },
    ];
    card(row);
    expect(screen.getByText('已加入')).toBeTruthy();
  });

  it('words that rest on little say so', () => {
    const row = structuredClone(lively);
    row.readings.topicsTotal = [{ value: 900, via: 'page', endpoint: 'public page', seenAt: NOW }];
    row.measures = undefined as never;
    row.coverage = {};
    card(row);
    expect(screen.getByText(/^价格便宜，.+（把握小），星主投入未知。$/)).toBeTruthy();
  });

  it('a name that is markup stays text', () => {
    card(troubled);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<b>不是粗体</b>');
    expect(document.querySelector('b')).toBeNull();
  });
});

describe('troubles', () => {
  it('a refusal is a sentence with its code', () => {
    card(troubled);
    const list = screen.getByRole('list', { name: '读取时遇到的事' });
    expect(list.textContent).toContain('网站没有给出内容');
    expect(list.textContent).toContain('代码 1059');
  });

  it('another code is no talk of tools, and each kind has its own sentence', () => {
    const row = structuredClone(troubled);
    const kinds = ['refused', 'capped', 'clock', 'unreadable'];
    row.troubles = kinds.map((kind) => ({
      endpoint: kind,
      kind,
      seenAt: NOW,
      ...(kind === 'refused' && { code: 1018 }),
    }));
    card(row);
    const list = screen.getByRole('list', { name: '读取时遇到的事' });
    const said = within(list)
      .getAllByRole('listitem')
      .map((x) => x.textContent ?? '');
    expect(said[0]).toContain('比如还没加入时');
    expect(said.join()).not.toMatch(/工具|有一处没读成/);
    expect(new Set(said.map((x) => x.slice(0, 8))).size).toBe(4);
  });

  it('the site changed: what still works, and a sample to copy', async () => {
    const actions = card(troubled);
    const panel = screen.getByRole('region', { name: '网站变了' });
    expect(panel.textContent).toContain('续费价');
    expect(panel.textContent).toContain('其他读到的数字照常可用');
    await userEvent.click(within(panel).getByRole('button', { name: '复制脱敏样本' }));
    expect(actions.onCopy.mock.calls[0]?.[0]).toContain('{"resp_data":{"money":"number"}}');
    expect((await within(panel).findByRole('status')).textContent).toBe('已复制');
  });

  it('says when the clipboard would not', async () => {
    const actions = card(troubled);
    actions.onCopy.mockResolvedValue(false);
    await userEvent.click(screen.getByRole('button', { name: '复制脱敏样本' }));
    expect(await screen.findByText('没能复制，请再点一次')).toBeTruthy();
  });
});

describe('weights and yardstick', () => {
  async function aims() {
    const actions = card(lively);
    await userEvent.click(screen.getByRole('button', { name: '我更看重什么' }));
    await screen.findByRole('radio', { name: '都看看' });
    return actions;
  }

  it('an aim brings its own weights', async () => {
    const actions = await aims();
    await userEvent.click(screen.getByRole('radio', { name: '提问' }));
    expect(actions.onSettings).toHaveBeenCalledWith({ aim: 'ask', weights: null });
  });

  it('a slider changes one weight and keeps the others', async () => {
    const actions = await aims();
    const slider = screen.getByRole('slider', { name: /星主投入/ });
    slider.focus();
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.change(slider, { target: { value: '80' } });
    expect(actions.onSettings).toHaveBeenCalledWith({
      weights: { price: 34, activity: 33, owner: 80 },
    });
  });

  it('reset is offered only where there is something to reset', async () => {
    await aims();
    expect(screen.getByRole('button', { name: '恢复默认权重' }).hasAttribute('disabled')).toBe(
      true,
    );
  });

  it('the yardstick can be chosen and given back', async () => {
    const actions = await aims();
    const select = screen.getByRole('combobox', { name: /按哪种星球来量/ });
    await userEvent.selectOptions(select, 'network');
    expect(actions.onSettings).toHaveBeenCalledWith({
      yardstick: { community: lively.key, value: 'network' },
    });
  });
});
