// @vitest-environment jsdom
/** The page of tables: one that cannot be read says so and why, and is not shown as an empty one. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TablesPage } from '../../../entrypoints/dashboard/TablesPage.tsx';
import { db, NewerData } from '../../../storage/db.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';

vi.mock('../../../utils/client.ts', () => ({ send: async () => ({ ok: true }) }));
const inUse = { settings: defaultSettings(), change: () => {}, error: undefined };

it('says why a table cannot be read, and reads it when asked again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const count = vi.spyOn(db.sessions, 'count').mockRejectedValue(new NewerData());
  show(<TablesPage table="sessions" inUse={inUse} />);
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain('这些记录是更新的版本写的');
  expect(screen.queryByRole('grid')).toBeNull();
  count.mockRestore();
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
