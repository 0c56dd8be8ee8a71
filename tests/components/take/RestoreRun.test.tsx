// @vitest-environment jsdom
/** What a backup holds is shown before anything is written, and replacing is asked for twice. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { RestoreRun } from '../../../components/take/RestoreRun.tsx';
import { show } from '../render.tsx';

const preview = {
  name: 'planet-worth-2025-12-10.json',
  exportedAt: Date.UTC(2025, 11, 10, 8),
  tables: {
    fees: { rows: 3, fresh: 2, there: 1 },
    meta: { rows: 1, fresh: 0, there: 1 },
    plans: { rows: 0, fresh: 0, there: 0 },
  },
  readingsLeftOut: true,
};

function run(busy?: { done: number; of: number }) {
  const on = { onRestore: vi.fn(), onClose: vi.fn() };
  show(<RestoreRun preview={preview} busy={busy} tableName={(name) => `〈${name}〉`} {...on} />);
  return on;
}

it('shows what a file holds before anything is written', () => {
  run();
  const rows = within(screen.getByRole('table', { name: '内容' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['内容条数这里没有这里已有', '〈fees〉321']);
  expect(screen.getByText(/作者编号对不上/)).toBeTruthy();
});

it.each([
  ['只补缺的', 'add'],
  ['合并', 'merge'],
])('%s', async (name, mode) => {
  const { onRestore } = run();
  await userEvent.click(screen.getByRole('radio', { name }));
  await userEvent.click(screen.getByRole('button', { name: '恢复' }));
  expect(onRestore).toHaveBeenCalledExactlyOnceWith(mode);
});

it('asks once more before replacing everything', async () => {
  const { onRestore } = run();
  await userEvent.click(screen.getByRole('radio', { name: '整个换掉' }));
  await userEvent.click(screen.getByRole('button', { name: '恢复' }));
  expect(onRestore).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '换掉' }));
  expect(onRestore).toHaveBeenCalledExactlyOnceWith('replace');
});

it('says how far it is, and cannot be started twice', () => {
  run({ done: 30, of: 120 });
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: '正在恢复…' }).value).toBe(
    30,
  );
  expect(screen.queryByRole('button')).toBeNull();
});
