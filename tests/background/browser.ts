/** The parts of the browser that the fake one leaves out, recorded. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const drawn = new Map<number, { text?: string; title?: string }>();

/** Files written into Downloads, by name; `allowed`: the permission; `ends`: how the next ones end. */
export const downloads = {
  files: new Map<string, string>(),
  allowed: true,
  ends: { state: 'complete' } as { state: string; error?: string },
};

/** Downloads as Chromium's worker has them: the text comes in the address itself. */
export function mockDownloads(): void {
  downloads.files.clear();
  downloads.allowed = true;
  downloads.ends = { state: 'complete' };
  vi.stubGlobal('FileReader', TextReader);
  Object.assign(URL, { createObjectURL: undefined });
  const download = vi.fn(async ({ url, filename }: { url: string; filename: string }) => {
    if (!downloads.allowed) throw new Error('not allowed');
    if (downloads.ends.state === 'complete') {
      downloads.files.set(
        filename,
        Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString(),
      );
    }
    return 1;
  });
  Object.assign(fakeBrowser, {
    downloads: { download, search: vi.fn(async () => [downloads.ends]) },
    permissions: { contains: vi.fn(async () => downloads.allowed) },
  });
}

class TextReader {
  result = '';
  onload = () => undefined;
  async readAsDataURL(blob: Blob) {
    this.result = `data:application/json;base64,${Buffer.from(await blob.text()).toString('base64')}`;
    this.onload();
  }
}

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
