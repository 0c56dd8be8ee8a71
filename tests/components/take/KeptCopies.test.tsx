// @vitest-environment jsdom
/** What was kept of before: brought back or let go of, only once the user said so. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { KeptCopies, type KeptView } from '../../../components/take/KeptCopies.tsx';
import { TakePageKept } from '../../../entrypoints/dashboard/TakePageKept.tsx';
import { keepAll, keepForgotten, placeFor } from '../../../storage/before.ts';
import type { Answer } from '../../../utils/messages.ts';
import { fakeFiles } from '../../storage/files.ts';
import { show } from '../render.tsx';

const sent = vi.hoisted(() => vi.fn<(type: string, body: object) => Promise<Answer>>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));

const AT = Date.UTC(2025, 11, 10, 8);
const copies: KeptView[] = [
  { file: 'before-restore-2.ndjson', before: 'restore', copiedAt: AT },
  { file: 'before-forget-1.ndjson', before: 'forget', copiedAt: AT, name: '晚熟果园' },
];

describe('copies of before', () => {
  const list = (busy = false) => {
    const on = { onBack: vi.fn(), onLetGo: vi.fn() };
    const shown = show(<KeptCopies copies={copies} busy={busy} {...on} />);
    return { ...on, ...shown };
  };
  const item = (n: number) => within(screen.getAllByRole('listitem')[n] as HTMLElement);

  it('are brought back once the user said so', async () => {
    const { onBack } = list();
    await userEvent.click(item(0).getByRole('button', { name: '找回来' }));
    expect(onBack).not.toHaveBeenCalled();
    const dialog = within(screen.getByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: '找回来' }));
    expect(onBack).toHaveBeenCalledExactlyOnceWith(copies[0]);
  });

  it('are let go of once the user said so', async () => {
    const { onLetGo } = list();
    await userEvent.click(item(1).getByRole('button', { name: '不要了' }));
    expect(screen.getByRole('alertdialog').textContent).toContain('晚熟果园');
    await userEvent.click(screen.getByRole('button', { name: '不留了' }));
    expect(onLetGo).toHaveBeenCalledExactlyOnceWith(copies[1]);
  });

  it('cannot be asked for while one is on its way', () => {
    list(true);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each(['zh-CN', 'en'] as const)('are accessible in %s', async (language) => {
    const { container } = show(
      <KeptCopies copies={copies} busy={false} onBack={vi.fn()} onLetGo={vi.fn()} />,
      language,
    );
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

it('those there are listed, and the background is asked', async () => {
  fakeFiles();
  await keepAll(await placeFor('restore', AT));
  const place = await placeFor('forget', AT + 1);
  await keepForgotten(place, { community: 'zsxq:12', name: '晚熟果园' }, []);
  sent.mockResolvedValue({ ok: true, written: 7 });
  const onTold = vi.fn();
  show(<TakePageKept after={0} onTold={onTold} />);
  expect(await screen.findByText(/晚熟果园/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  await userEvent.click(screen.getAllByRole('button', { name: '找回来' })[0] as HTMLElement);
  await userEvent.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: '找回来' }),
  );
  expect(sent).toHaveBeenCalledExactlyOnceWith('bringBack', {
    file: `before-forget-${AT + 1}.ndjson`,
  });
  await vi.waitFor(() => expect(onTold).toHaveBeenCalledWith('已找回，写入 7 条。', false));
});
