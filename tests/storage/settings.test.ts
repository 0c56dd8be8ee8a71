import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, getSettings, watchSettings } from '../../storage/settings.ts';
import { HOUR } from '../../utils/days.ts';
import { defaultSettings } from '../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['a list', []],
    ['wrong values', { language: 'fr', theme: 1, badge: 'no', aim: null, weights: { price: 500 } }],
    [
      'times off that are none',
      { offSpans: { 'zsxq:1': [{ from: 5, to: 5 }, { to: 1 }, null], 'zsxq:2': 7 } },
    ],
    ['yardsticks of another kind', { yardsticks: { 'zsxq:1': 'mood' } }],
  ])('fall back to their defaults over %s', async (_, stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await getSettings()).toEqual(defaultSettings());
  });

  it('keep what is readable beside what is not', async () => {
    await fakeBrowser.storage.local.set({ settings: { theme: 'dark', aim: 'nap' } });
    expect(await getSettings()).toEqual({ ...defaultSettings(), theme: 'dark' });
  });

  it('take choices back', async () => {
    const weights = { price: 1, activity: 2, owner: 3 };
    await changeSettings({ weights, yardstick: { community: 'zsxq:1', value: 'files' } });
    expect(await getSettings()).toMatchObject({ weights, yardsticks: { 'zsxq:1': 'files' } });
    await changeSettings({ weights: null, yardstick: { community: 'zsxq:1', value: null } });
    expect(await getSettings()).toEqual(defaultSettings());
  });

  it('know when the time of a community was not counted, for longer than a pause', async () => {
    const off = (community: string, is: boolean, at: number) =>
      changeSettings({ attention: { community, off: is } }, at);
    const spans = async () => (await getSettings()).offSpans;
    await off('zsxq:1', true, 1000);
    await off('zsxq:1', true, 2000);
    await changeSettings({ theme: 'dark' }, 3000);
    expect(await spans()).toEqual({ 'zsxq:1': [{ from: 1000 }] });
    await off('zsxq:2', true, 4000);
    await off('zsxq:1', false, 9 * HOUR);
    await off('zsxq:2', false, 4000 + HOUR - 1);
    expect(await spans()).toEqual({ 'zsxq:1': [{ from: 1000, to: 9 * HOUR }] });
    await off('zsxq:1', true, 10 * HOUR);
    expect(await spans()).toEqual({
      'zsxq:1': [{ from: 1000, to: 9 * HOUR }, { from: 10 * HOUR }],
    });
  });

  it('are heard when they change, until one stops listening', async () => {
    const heard = vi.fn();
    const stop = watchSettings(heard);
    await changeSettings({ theme: 'light' });
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledWith({ ...defaultSettings(), theme: 'light' }),
    );
    stop();
    await changeSettings({ theme: 'dark' });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
