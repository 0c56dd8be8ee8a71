// @vitest-environment jsdom
/** The sample leaves nothing behind, a permission neither. */
import { beforeEach, expect, it, vi } from 'vitest';

const request = vi.fn(async () => true);
const sendMessage = vi.fn(async () => ({ ok: true }));
vi.mock('../../../utils/browser.ts', () => ({
  browser: { permissions: { request }, runtime: { sendMessage } },
}));

beforeEach(() => {
  request.mockClear();
  sendMessage.mockClear();
});

async function schedule(search: string, change: (patch: object) => void) {
  vi.stubGlobal('location', { search });
  const { scheduleBackups } = await import('../../../entrypoints/dashboard/useSchedule.ts');
  return scheduleBackups(7, change);
}

it('in the sample the schedule is shown as chosen, and no permission is asked for', async () => {
  const change = vi.fn();
  expect(await schedule('?sample', change)).toBe(true);
  expect(change).toHaveBeenCalledWith({ backupEveryDays: 7 });
  expect(request).not.toHaveBeenCalled();
  expect(sendMessage).not.toHaveBeenCalled();
});

it('elsewhere it is asked for, and the background changes the setting', async () => {
  const change = vi.fn();
  expect(await schedule('', change)).toBe(true);
  expect(request).toHaveBeenCalledWith({ permissions: ['downloads'] });
  expect(sendMessage).toHaveBeenCalled();
  expect(change).not.toHaveBeenCalled();
});
