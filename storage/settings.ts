/** The user's settings, in `storage.local`: pages read and watch them, only the background writes. */
import { noteOff } from '../utils/attention/off.ts';
import { browser } from '../utils/browser.ts';
import {
  patchSettings,
  readableSettings,
  type Settings,
  type SettingsPatch,
} from '../utils/settings.ts';

const KEY = 'settings';

/** The settings; what is missing or unreadable is the default. */
export async function getSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readableSettings(stored[KEY]);
}

/** Changes some of them. Changes asked for at once are done one after the other. */
export function changeSettings(patch: SettingsPatch, now = Date.now()): Promise<Settings> {
  turn = turn
    .catch(() => undefined)
    .then(async () => {
      const before = await getSettings();
      const settings = patchSettings(before, patch);
      if (settings.pausedUntil <= now) settings.pausedFrom = 0;
      else if (before.pausedUntil <= now) settings.pausedFrom = now;
      const { offSpans, attentionOff } = before;
      settings.offSpans = noteOff(offSpans, attentionOff, settings.attentionOff, now);
      await browser.storage.local.set({ [KEY]: settings });
      return settings;
    });
  return turn as Promise<Settings>;
}

/** Hears of every change, in any page; returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(readableSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

let turn: Promise<unknown> = Promise.resolve();
