import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, getSettings, watchSettings } from '../../storage/settings.ts';
import { defaultSettings } from '../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['a list', []],
    ['wrong values', { language: 'fr', theme: 1, badge: 'no', aim: null, weights: { price: 500 } }],
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
