// @vitest-environment jsdom
/** Settings beyond the first ones: scheduled backups, reminders, hidden amounts, what is stored of whom. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  type BackupRunsView,
  BackupSchedule,
} from '../../../components/settings/BackupSchedule.tsx';
import {
  HideAmounts,
  KeepMonths,
  PrivateWindows,
  Reminders,
} from '../../../components/settings/More.tsx';
import { StoredBy, type StoredOf } from '../../../components/settings/StoredBy.tsx';
import { type TableWords, useTableWords } from '../../../components/tables/words.ts';
import type { Language } from '../../../utils/format.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { show } from '../render.tsx';

const NAMES = new Map<CommunityKey, string>([['zsxq:1000001', '甲']]);
const AT = Date.UTC(2026, 0, 5, 4);

function WithWords({ children }: { children(words: TableWords): ReactNode }) {
  return children(useTableWords(NAMES));
}
const render = (children: (words: TableWords) => ReactNode, language: Language = 'zh-CN') =>
  show(<WithWords>{children}</WithWords>, language);

const schedule = (runs: BackupRunsView | undefined, everyDays = 7, allowed = true) => {
  const on = { onEvery: vi.fn(async () => allowed), onNow: vi.fn(async () => {}) };
  render((words) => <BackupSchedule everyDays={everyDays} runs={runs} words={words} {...on} />);
  return on;
};

describe('the scheduled backup', () => {
  it('is chosen, and says when the browser did not allow it', async () => {
    const on = schedule({}, 0, false);
    await userEvent.click(screen.getByRole('radio', { name: '每周' }));
    expect(on.onEvery).toHaveBeenCalledExactlyOnceWith(7);
    expect((await screen.findByRole('alert')).textContent).toContain('没有允许');
  });

  it('says when the last was written, where, and how large', () => {
    schedule({ lastAt: AT, file: 'planet-worth/planet-worth-2026-01-05.json', bytes: 1_300_000 });
    const said = screen.getByRole('status').textContent;
    expect(said).toContain('2026年1月5日');
    expect(said).toContain('planet-worth-2026-01-05.json');
    expect(said).toContain('1.3');
  });

  it('says that none was written, and of one that failed why', () => {
    schedule({ failedAt: AT, error: 'download-failed', where: 'FILE_NO_SPACE' });
    expect(screen.getByText('还没有存过。')).toBeTruthy();
    expect(screen.getByText(/FILE_NO_SPACE/)).toBeTruthy();
  });

  it('writes one now, once', async () => {
    const on = schedule({});
    await userEvent.click(screen.getByRole('button', { name: '现在存一份' }));
    expect(on.onNow).toHaveBeenCalledOnce();
  });

  it('has no such button while it is off', () => {
    schedule({}, 0);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('reminders', () => {
  it('are switched for all, and back on for one', async () => {
    const onSettings = vi.fn();
    const settings = { ...defaultSettings(), remindersOff: ['zsxq:1000001'] };
    render((words) => <Reminders settings={settings} words={words} onSettings={onSettings} />);
    await userEvent.click(screen.getByRole('button', { name: '重新提醒 甲' }));
    expect(onSettings).toHaveBeenLastCalledWith({
      reminderOf: { community: 'zsxq:1000001', off: false },
    });
    await userEvent.click(screen.getByRole('checkbox'));
    expect(onSettings).toHaveBeenLastCalledWith({ reminders: false });
  });

  it('of one kind of one community are back on by themselves', async () => {
    const onSettings = vi.fn();
    const settings = { ...defaultSettings(), remindersOff: ['zsxq:1000001/refund'] };
    render((words) => <Reminders settings={settings} words={words} onSettings={onSettings} />);
    await userEvent.click(screen.getByRole('button', { name: '重新提醒 甲：退款窗口' }));
    expect(onSettings).toHaveBeenLastCalledWith({
      reminderOf: { community: 'zsxq:1000001', row: 'refund', off: false },
    });
  });
});

it('hides amounts', async () => {
  const onSettings = vi.fn();
  render((words) => (
    <HideAmounts settings={defaultSettings()} words={words} onSettings={onSettings} />
  ));
  await userEvent.click(screen.getByRole('checkbox', { name: /隐藏金额/ }));
  expect(onSettings).toHaveBeenCalledExactlyOnceWith({ hideAmounts: true });
});

it('reads private windows only when told to', async () => {
  const onSettings = vi.fn();
  render((words) => (
    <PrivateWindows settings={defaultSettings()} words={words} onSettings={onSettings} />
  ));
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /无痕窗口/ });
  expect(box.checked).toBe(false);
  await userEvent.click(box);
  expect(onSettings).toHaveBeenCalledExactlyOnceWith({ privateWindows: true });
});

it('keeps topics for as many months as typed, and refuses what is no number', async () => {
  const onSettings = vi.fn();
  render((words) => (
    <KeepMonths settings={defaultSettings()} words={words} onSettings={onSettings} />
  ));
  const field = screen.getByRole('textbox');
  const save = screen.getByRole<HTMLButtonElement>('button', { name: '保存' });
  await userEvent.clear(field);
  await userEvent.type(field, '很久');
  expect(save.disabled).toBe(true);
  await userEvent.clear(field);
  await userEvent.type(field, '24{Enter}');
  expect(onSettings).toHaveBeenCalledExactlyOnceWith({ keepMonths: 24 });
});

const LIST = [
  { key: 'manual:a' as const, name: '读书会' },
  { key: 'zsxq:1000001' as const, name: '' },
];
const storedBy = (onCount: () => Promise<readonly StoredOf[]>, usage?: number) => {
  const onForget = vi.fn();
  render((words) => (
    <StoredBy words={words} communities={LIST} usage={usage} {...{ onCount, onForget }} />
  ));
  return onForget;
};
const rowOf = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement);

it('of many communities a dozen stand there at first, all when asked', async () => {
  const many = Array.from({ length: 200 }, (_, i) => ({
    key: `zsxq:${1000 + i}` as const,
    name: `n${i}`,
  }));
  render((words) => (
    <StoredBy
      words={words}
      communities={many}
      usage={undefined}
      onCount={async () => []}
      onForget={() => undefined}
    />
  ));
  expect(screen.getAllByRole('rowheader')).toHaveLength(12);
  await userEvent.click(screen.getByRole('button', { name: '全部 200 个' }));
  expect(screen.getAllByRole('rowheader')).toHaveLength(200);
});

it('counts what is stored of each community only when asked, the largest first', async () => {
  const onCount = vi.fn(async () => [
    { key: 'zsxq:1000001' as const, rows: 1234, bytes: 2_500_000 },
    { key: 'manual:a' as const, rows: 2, bytes: 900 },
  ]);
  storedBy(onCount, 5_000_000);
  expect(onCount).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '数一数' }));
  await screen.findByText('1,234');
  const cells = rowOf('甲').getAllByRole('cell');
  expect(cells.slice(0, 2).map((cell) => cell.textContent)).toEqual(['1,234', '2.5 MB']);
  expect(screen.getAllByRole('rowheader').map((th) => th.textContent)).toEqual(['甲', '读书会']);
});

it('says that it could not count, and counts again when asked', async () => {
  const onCount = vi.fn(async (): Promise<[]> => []).mockRejectedValueOnce(new Error('closed'));
  storedBy(onCount);
  await userEvent.click(screen.getByRole('button', { name: '数一数' }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有数成');
  await userEvent.click(screen.getByRole('button', { name: '数一数' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.queryByRole('button', { name: '数一数' })).toBeNull();
});

it('forgets the one meant: what was read of it, or all', async () => {
  const onForget = storedBy(async () => []);
  await userEvent.click(rowOf('甲').getByRole('button', { name: '忘掉读到的' }));
  expect(screen.getByRole('alertdialog').textContent).toContain('忘掉从「甲」读到的');
  await userEvent.click(screen.getByRole('button', { name: '忘掉' }));
  expect(onForget).toHaveBeenCalledExactlyOnceWith('zsxq:1000001', 'read');
  await userEvent.click(rowOf('甲').getByRole('button', { name: '全部删掉' }));
  expect(screen.getByRole('alertdialog').textContent).toContain('可以找回来');
  await userEvent.click(screen.getByRole('button', { name: '都删掉' }));
  expect(onForget).toHaveBeenLastCalledWith('zsxq:1000001', 'all');
});

it('offers to forget nothing that was never read', () => {
  storedBy(async () => []);
  expect(rowOf('读书会').queryByRole('button', { name: '忘掉读到的' })).toBeNull();
  expect(rowOf('读书会').getByRole('button', { name: '全部删掉' })).toBeTruthy();
});

describe.each(['zh-CN', 'en'] as const)('accessibility in %s', (language) => {
  const none = () => {};
  it.each<[string, (words: TableWords) => ReactNode]>([
    [
      'schedule',
      (words) => (
        <BackupSchedule
          everyDays={1}
          runs={{ lastAt: AT, failedAt: AT, error: 'no-permission' }}
          words={words}
          onEvery={async () => true}
          onNow={async () => {}}
        />
      ),
    ],
    [
      'reminders',
      (words) => (
        <Reminders
          settings={{ ...defaultSettings(), remindersOff: ['zsxq:1000001'] }}
          words={words}
          onSettings={none}
        />
      ),
    ],
    [
      'months',
      (words) => <KeepMonths settings={defaultSettings()} words={words} onSettings={none} />,
    ],
  ])('%s', async (_, children) => {
    const { container } = render(children, language);
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
