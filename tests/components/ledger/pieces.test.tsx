// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AddCommunity } from '../../../components/ledger/AddCommunity.tsx';
import { Budget } from '../../../components/ledger/Budget.tsx';
import { DayStrip } from '../../../components/ledger/DayStrip.tsx';
import { FeeForm } from '../../../components/ledger/FeeForm.tsx';
import {
  HealthBanner,
  type HealthView,
  type RescueState,
} from '../../../components/ledger/HealthBanner.tsx';
import { NetRange } from '../../../components/ledger/NetRange.tsx';
import { RankTable } from '../../../components/ledger/RankTable.tsx';
import type { RankRow } from '../../../components/ledger/rankRows.ts';
import { SessionForm } from '../../../components/ledger/SessionForm.tsx';
import { VerdictGlance } from '../../../components/ledger/VerdictLines.tsx';
import { WhatIf } from '../../../components/ledger/WhatIf.tsx';
import { WorthForm } from '../../../components/ledger/WorthForm.tsx';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';
import { KEY, member, NOW, TODAY, viewOfRows } from './sample.ts';

it('time by day: days switched off are told apart from days without', () => {
  const day = (on: string, ms: number) =>
    ({ community: KEY, day: on, pageKind: 'feed', ms, byHandMs: 0 }) as const;
  const attention = [day('2025-12-01', 60_000), day('2025-12-04', 60_000)];
  const strip = (off?: { begin: string; end: string }[]) =>
    show(<DayStrip attention={attention} today={TODAY} off={off} />).container.textContent;
  expect(strip()).not.toContain('没有计时');
  // One of them was counted for a while.
  expect(strip([{ begin: '2025-11-20', end: '2025-11-22' }])).not.toContain('没有计时');
  expect(strip([{ begin: '2025-12-04', end: '2025-12-07' }])).toContain('另有 2 天没有计时');
});

describe('the worth of an hour', () => {
  const form = (more = {}) => {
    const onSettings = vi.fn();
    show(<WorthForm settings={{ ...defaultSettings(), ...more }} onSettings={onSettings} />);
    return onSettings;
  };

  it('unset is empty, not zero', () => {
    form();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: '一小时的失（元）' });
    expect([field.value, field.placeholder]).toEqual(['', '还没设']);
  });

  it('is saved in fen', async () => {
    const onSettings = form();
    await userEvent.type(screen.getByRole('textbox', { name: '一小时的失（元）' }), '60.5{Enter}');
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ hourLostFen: 6050 });
  });

  it('zero is an answer, and can be taken back', async () => {
    const onSettings = form({ hourGainedFen: 0 });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: '一小时的得（元）' });
    expect(field.value).toBe('0.00');
    await userEvent.click(screen.getByRole('button', { name: /^清掉/ }));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ hourGainedFen: null });
  });

  it('says what cannot be read', async () => {
    const onSettings = form();
    await userEvent.type(screen.getByRole('textbox', { name: '全年预算（元）' }), 'x{Enter}');
    expect(onSettings).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('看不懂');
  });

  it.each([
    ['3650', 3650],
    ['10 年', 3650],
    ['2 years', 730],
  ])('spreads a term for ever over days: %s', async (typed, foreverDays) => {
    const onSettings = form();
    await userEvent.type(
      screen.getByRole('textbox', { name: '永久期限摊成几天' }),
      `${typed}{Enter}`,
    );
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ foreverDays });
  });

  it('no days, and more than a hundred years, are refused', async () => {
    const onSettings = form();
    const field = screen.getByRole('textbox', { name: '永久期限摊成几天' });
    for (const typed of ['0', '101 年', 'x']) {
      await userEvent.clear(field);
      await userEvent.type(field, `${typed}{Enter}`);
    }
    expect(onSettings).not.toHaveBeenCalled();
  });

  it('sets the grace of reading', async () => {
    const onSettings = form();
    await userEvent.click(screen.getByRole('radio', { name: '120 秒' }));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ graceMs: 120_000 });
  });
});

describe('health', () => {
  const banner = (health: HealthView, rescue: RescueState = 'idle', lang?: 'en') => {
    const [onDismiss, onRescue] = [vi.fn(), vi.fn()];
    const props = { health, rescue, onRescue, onDismiss };
    show(<HealthBanner {...props} />, lang);
    return { text: screen.getByRole('alert').textContent ?? '', onDismiss, onRescue };
  };
  const unreadable: HealthView = { at: NOW, state: 'unreadable', rows: 0, missing: 0 };

  it('says what was noticed, what came back, what did not, and goes when seen', async () => {
    const health = { at: NOW, state: 'restored', rows: 12_345, missing: 2, copiedAt: NOW } as const;
    const { text, onDismiss } = banner(health);
    for (const part of ['12,345', '2 条没能找回', '2025年12月10日']) expect(text).toContain(part);
    expect(screen.queryByRole('button', { name: '用副本存一份备份' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('lost is called lost, and how much', () => {
    const { text } = banner({ at: NOW, state: 'lost', rows: 0, missing: 7 });
    for (const part of ['没有副本可以找回', '7 条没能找回']) expect(text).toContain(part);
  });

  it.each([
    [undefined, ['打不开', '没有丢', '重启浏览器', '先别卸载']],
    ['en', ['cannot be opened', 'not lost', 'restart the browser', 'Do not remove']],
  ] as const)('unreadable is not called lost (%s)', (lang, parts) => {
    const { text } = banner(unreadable, 'idle', lang);
    for (const part of parts) expect(text).toContain(part);
    for (const wrong of ['找回', '弄丢', 'put back from', 'browser lost']) {
      expect(text).not.toContain(wrong);
    }
  });

  it('unreadable: says what is missing, if anything is', () => {
    expect(banner({ ...unreadable, missing: 3 }).text).toContain('3 条没能找回');
  });

  it('unreadable: offers a backup of the copies', async () => {
    const { onRescue } = banner(unreadable);
    await userEvent.click(screen.getByRole('button', { name: '用副本存一份备份' }));
    expect(onRescue).toHaveBeenCalledOnce();
  });

  it.each([
    ['writing', '正在写备份', true],
    ['saved', '已交给浏览器下载', false],
    ['wrong', '没能写成', false],
  ] as const)('says how far the backup is: %s', (rescue, says, waits) => {
    expect(banner(unreadable, rescue).text).toContain(says);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '用副本存一份备份' });
    expect(button.disabled).toBe(waits);
  });
});

describe('what-if', () => {
  it('moves the verdict of a copy, and goes back to the record', async () => {
    const { inputs, payoff } = viewOfRows({}, { hourLostFen: 0 });
    const before = JSON.stringify(inputs);
    const { container } = show(<WhatIf inputs={inputs} verdict={payoff.verdict} />);
    const state = () => container.querySelector('[data-verdict]')?.getAttribute('data-verdict');
    expect(state()).toBe('pays');
    const lost = screen.getByRole('slider', { name: /一小时的失/ });
    fireEvent.change(lost, { target: { value: '400' } });
    expect(state()).toBe('doesNot');
    expect(JSON.stringify(inputs)).toBe(before);
    await userEvent.click(screen.getByRole('button', { name: '回到账本' }));
    expect(state()).toBe('pays');
  });
});

describe('what if, by its sliders', () => {
  const record = (more = {}) => viewOfRows({}, { hourLostFen: 1_000, ...more });
  const slider = (name: RegExp) => screen.getByRole<HTMLInputElement>('slider', { name });

  it('the price is that of the whole term, and reaches twice as far', () => {
    const { inputs, payoff } = record();
    const { container } = show(<WhatIf inputs={inputs} verdict={payoff.verdict} />);
    const high = () => container.querySelector('[data-high]')?.getAttribute('data-high');
    const before = high();
    const price = slider(/这段的费用/);
    expect([price.value, price.max]).toEqual(['365', '730']);
    fireEvent.change(price, { target: { value: '364' } });
    fireEvent.change(price, { target: { value: '365' } });
    expect(high()).toBe(before);
  });

  it('a dear one is within reach, booked or only read', () => {
    const row = member({ price: 199_900 });
    const { inputs, payoff } = viewOfRows({ row, fees: [] });
    show(<WhatIf inputs={inputs} verdict={payoff.verdict} />);
    const price = slider(/这段的费用/);
    expect([price.value, price.max]).toEqual(['1999', '3998']);
  });

  it('what is not set is not said to be zero, and a range not to be its high end', async () => {
    const said = () => [...document.querySelectorAll('.what-if output')].map((o) => o.textContent);
    const gains = [
      { id: 'g', community: KEY, kind: 'skill', at: NOW, worth: { lowFen: 100, highFen: 900 } },
    ] as const;
    const { inputs, payoff } = viewOfRows({ gains });
    show(<WhatIf inputs={inputs} verdict={payoff.verdict} />);
    expect(said().slice(1)).toEqual(['还没说', '还没说', '¥1.00 到 ¥9.00', '¥365.00']);
    fireEvent.change(slider(/一小时的失/), { target: { value: '0' } });
    fireEvent.change(slider(/一小时的失/), { target: { value: '10' } });
    fireEvent.change(slider(/收获值/), { target: { value: '20' } });
    expect(said().slice(1, 4)).toEqual(['¥10.00', '还没说', '¥20.00']);
  });

  it('the worth of a good hour moves the break-even that is shown', () => {
    const { inputs, payoff } = record({ hourGainedFen: 2_000 });
    show(<WhatIf inputs={inputs} verdict={payoff.verdict} />);
    const before = screen.getByText(/回本（/).textContent;
    fireEvent.change(slider(/一小时的得/), { target: { value: '60' } });
    expect(screen.getByText(/回本（/).textContent).not.toBe(before);
  });
});

describe('the net range', () => {
  it('is not drawn without a booked fee, nor with one arrow and nothing', () => {
    const { payoff } = viewOfRows({ fees: [], gains: [] });
    const { container, again } = show(<VerdictGlance verdict={payoff.verdict} />);
    expect(payoff.verdict.says.id).toBe('verdict.noFee');
    expect(container.querySelector('svg.net-range')).toBeNull();
    again(<NetRange net={{ lowFen: null, highFen: 0 }} />);
    expect(container.querySelector('svg.net-range')).toBeNull();
    again(<NetRange net={{ lowFen: -100, highFen: null }} />);
    expect(container.querySelector('svg.net-range')).not.toBeNull();
  });
});

describe('the ranking', () => {
  const verdictOf = (more: Parameters<typeof viewOfRows>[0]) => viewOfRows(more).payoff.verdict;
  const [paid, early] = [
    verdictOf({ attention: [] }),
    verdictOf({ gains: [], measuredSince: '2025-12-09' }),
  ];
  const rows: RankRow[] = [
    {
      ...{ community: 'zsxq:1', name: '乙', rank: 1, lowPct: 3234.4, highPct: 3234.4, ms: 5 },
      ...{ verdict: paid, yearFen: 100, perDayFen: 3 },
    },
    {
      ...{ community: 'zsxq:2', name: '甲', rank: 2, lowPct: -399, highPct: 10, ms: 9 },
      ...{ verdict: paid, yearFen: 300, perDayFen: 1 },
    },
    { community: 'zsxq:3', name: '丙', verdict: early },
  ];
  const names = () => screen.getAllByRole('rowheader').map((one) => one.textContent);

  it('says the net in money first, and the percentage beside it', () => {
    show(<RankTable rows={rows} hrefOf={(key) => `#${key}`} />);
    const [first, second, third] = screen.getAllByRole('row').slice(1);
    expect(first?.textContent).toContain('¥99.00 到 ¥399.00');
    expect(first?.textContent).toContain('（实付的 3,234%）');
    expect(second?.textContent).toContain('（实付的 -399% 到 10%）');
    expect(third?.textContent).not.toContain('%');
    expect(third?.querySelector('td:last-child')?.textContent, 'time not measured').toBe('—');
  });

  it('is sorted by each column; what is not known stays last', async () => {
    show(<RankTable rows={rows} most={2} hrefOf={(key) => `#${key}`} />);
    expect(names()).toEqual(['乙', '甲']);
    await userEvent.click(screen.getByRole('button', { name: '今年' }));
    expect(names()).toEqual(['甲', '乙']);
    expect(screen.getByRole('columnheader', { name: '今年' })).toHaveProperty(
      'ariaSort',
      'descending',
    );
    await userEvent.click(screen.getByRole('button', { name: /今年/ }));
    expect(names()).toEqual(['乙', '甲']);
    await userEvent.click(screen.getByRole('button', { name: '名字' }));
    expect(names()).toEqual(['丙', '甲']);
  });
});

describe('a community by hand', () => {
  it('has a name', async () => {
    const onAdd = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    show(<AddCommunity onAdd={onAdd} />);
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    expect(onAdd).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: '名字' }), ' 读书会 {Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('读书会', expect.any(String));
    // Not kept: the name is still there, and the next try is of the same community.
    const name = screen.getByRole('textbox', { name: '名字' });
    const add = screen.getByRole('button', { name: '添加' });
    await waitFor(() => expect(add).toHaveProperty('disabled', false));
    expect(name).toHaveProperty('value', ' 读书会 ');
    await userEvent.type(name, '{Enter}');
    expect(onAdd.mock.calls[1]).toEqual(onAdd.mock.calls[0]);
    await waitFor(() => expect(name).toHaveProperty('value', ''));
  });
});

describe('a visit', () => {
  const from = new Date(2025, 11, 10, 9, 0).getTime();
  const session = {
    id: 's',
    fromAt: from,
    toAt: from + 3_600_000,
    ms: { feed: 1_800_000 },
    byHand: false,
  };
  const form = () => {
    const onPut = vi.fn();
    show(<SessionForm session={session} onPut={onPut} onCancel={() => {}} />);
    return onPut;
  };

  it('can be made shorter', async () => {
    const onPut = form();
    const length = screen.getByRole('textbox', { name: '时长' });
    await userEvent.clear(length);
    await userEvent.type(length, '20{Enter}');
    expect(onPut).toHaveBeenCalledExactlyOnceWith([{ ...session, ms: { feed: 1_200_000 } }]);
  });

  it('cannot be longer than it was open', async () => {
    const onPut = form();
    const length = screen.getByRole('textbox', { name: '时长' });
    await userEvent.clear(length);
    await userEvent.type(length, '61{Enter}');
    expect(onPut).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('从开始到结束只有 1 小时');
  });

  it('left as it is loses no second of it', async () => {
    const [onPut, onCancel] = [vi.fn(), vi.fn()];
    const odd = { ...session, ms: { feed: 149_000 } };
    show(<SessionForm session={odd} onPut={onPut} onCancel={onCancel} />);
    await userEvent.type(screen.getByRole('textbox', { name: '时长' }), '{Enter}');
    expect(onPut).not.toHaveBeenCalled();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('splits at a moment within it, and at no other', async () => {
    const onPut = form();
    const at = screen.getByRole('textbox', { name: '分开的时间' });
    await userEvent.clear(at);
    await userEvent.type(at, '10:30');
    await userEvent.click(screen.getByRole('button', { name: '从这时分成两次' }));
    expect(onPut).not.toHaveBeenCalled();
    await userEvent.clear(at);
    await userEvent.type(at, '09:20');
    await userEvent.click(screen.getByRole('button', { name: '从这时分成两次' }));
    expect(onPut.mock.calls[0]?.[0]).toMatchObject([
      { id: 's', toAt: from + 1_200_000, ms: { feed: 600_000 } },
      { fromAt: from + 1_200_000, ms: { feed: 1_200_000 } },
    ]);
  });
});

describe('a payment typed', () => {
  const form = (draft = {}) => {
    show(
      <FeeForm
        {...{ community: KEY, draft, fees: [], today: TODAY }}
        onSave={() => true}
        onCancel={() => {}}
      />,
    );
    const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
    const type = (name: string, value: string) =>
      fireEvent.change(field(name), { target: { value } });
    return { type, begin: () => field('从').value };
  };

  it('begins on the day it was paid, until another day is typed', () => {
    const { type, begin } = form();
    type('哪天付的', '2025-11-01');
    expect(begin()).toBe('2025-11-01');
    type('从', '2025-11-05');
    type('哪天付的', '2025-11-02');
    expect(begin()).toBe('2025-11-05');
  });

  it('of a known term the day paid changes nothing', () => {
    const term = { begin: TODAY, end: '2026-12-01' };
    const { type, begin } = form({ paidOn: TODAY, term });
    type('哪天付的', '2025-11-01');
    expect(begin()).toBe(TODAY);
  });
});

it('the budget says when it is passed', () => {
  const { unmount } = show(
    <Budget
      budget={{
        year: 2025,
        spentFen: 50_000,
        receivedFen: 0,
        carriedFen: 10_000,
        leftFen: -10_000,
        byCommunity: [],
      }}
      todayFen={100}
      yearMs={0}
    />,
  );
  expect(screen.getByText('超出预算')).toBeTruthy();
  expect(screen.getByRole('img', { name: '已用 ¥500.00，预算 ¥400.00' })).toBeTruthy();
  unmount();
});
