/** The parts of the browser that the fake one leaves out, recorded. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const drawn = new Map<number, { text?: string; title?: string }>();

export function mockAction(): void {
  drawn.clear();
  const set = (key: 'text' | 'title') => async (asked: { tabId?: number; [key]?: string }) => {
    const tab = asked.tabId as number;
    drawn.set(tab, { ...drawn.get(tab), [key]: asked[key] });
  };
  Object.assign(fakeBrowser.action, {
    setBadgeText: vi.fn(set('text')),
    setTitle: vi.fn(set('title')),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'zh-CN' });
}
