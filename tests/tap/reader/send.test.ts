import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BACKLOG, createSender } from '../../../entrypoints/reader/send.ts';

const body = (at: number) => ({ url: 'u', at, observations: [] });
const sendMessage = vi.fn();
const took = () => sendMessage.mock.calls.map(([envelope]) => envelope.body.at);
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sendMessage.mockReset();
});

test('one after the other, in order', async () => {
  sendMessage.mockResolvedValue({ ok: true });
  const send = createSender('observe');
  for (const n of [1, 2, 3]) send(body(n));
  expect(took()).toEqual([1]);
  await vi.runAllTimersAsync();
  expect(took()).toEqual([1, 2, 3]);
  expect(sendMessage.mock.calls[0]?.[0]).toEqual({ type: 'observe', body: body(1) });
});

test.each([
  ['nobody listens', () => Promise.reject(new Error('Receiving end does not exist.'))],
  ['the worker died', () => Promise.resolve(undefined)],
  [
    'it may succeed later',
    () => Promise.resolve({ ok: false, error: 'storage-full', again: true }),
  ],
])('%s: the same batch goes again, before the next', async (_why, fail) => {
  sendMessage.mockImplementationOnce(fail).mockImplementationOnce(fail);
  sendMessage.mockResolvedValue({ ok: true });
  const send = createSender('observe');
  send(body(1));
  send(body(2));
  await vi.runAllTimersAsync();
  expect(took()).toEqual([1, 1, 1, 2]);
});

test('what is refused for good is not sent again', async () => {
  sendMessage.mockResolvedValue({ ok: false, error: 'not-allowed' });
  createSender('observe')(body(1));
  await vi.runAllTimersAsync();
  expect(took()).toEqual([1]);
});

test('a dead background ends it after some tries, and keeps a bounded backlog', async () => {
  sendMessage.mockRejectedValue(new Error('gone'));
  const send = createSender('observe');
  const most = BACKLOG.observe;
  for (let n = 0; n < 2 * most; n += 1) send(body(n));
  await vi.runAllTimersAsync();
  expect(new Set(took()).size).toBe(most);
  expect(took().length).toBeLessThan(most * 10);
  expect(took().at(-1)).toBe(2 * most - 1);
});

test('time is kept through an outage of an hour and sent when it is over', async () => {
  sendMessage.mockRejectedValue(new Error('gone'));
  const send = createSender('attention');
  const spent = (at: number) => ({ url: 'u', at, intervals: [], discarded: [] });
  for (let n = 0; n < 240; n += 1) {
    send(spent(n));
    await vi.advanceTimersByTimeAsync(15_000);
  }
  sendMessage.mockReset();
  sendMessage.mockResolvedValue({ ok: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(took()).toEqual(Array.from({ length: 240 }, (_, n) => n));
});

test.each([
  ['updated: no id', () => ({ runtime: { id: undefined, sendMessage } })],
  ['updated: no runtime', () => ({})],
  [
    'updated: throws',
    () => ({
      get runtime() {
        throw new Error('Extension context invalidated.');
      },
    }),
  ],
])('%s: silent, never throws', async (_how, chrome) => {
  vi.stubGlobal('chrome', chrome());
  const send = createSender('observe');
  expect(() => send(body(1))).not.toThrow();
  await vi.runAllTimersAsync();
  expect(sendMessage).not.toHaveBeenCalled();
});

test('cut off between two tries: falls silent', async () => {
  sendMessage.mockImplementation(() => {
    vi.stubGlobal('chrome', { runtime: {} });
    throw new Error('Extension context invalidated.');
  });
  createSender('observe')(body(1));
  await vi.runAllTimersAsync();
  expect(took()).toEqual([1]);
});

test('a private window that is not to be read: silent from the first answer on', async () => {
  vi.resetModules();
  const { createSender } = await import('../../../entrypoints/reader/send.ts');
  sendMessage.mockResolvedValue({ ok: false, error: 'private-window' });
  const [observe, attention] = [createSender('observe'), createSender('attention')];
  observe(body(1));
  observe(body(2));
  await vi.runAllTimersAsync();
  observe(body(3));
  attention({ url: 'u', at: 4, intervals: [], discarded: [] });
  await vi.runAllTimersAsync();
  expect(took()).toEqual([1]);
});
