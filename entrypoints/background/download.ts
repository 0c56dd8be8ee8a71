/**
 * Writes a text into Downloads. Firefox's background has a document and takes the address of a blob;
 * Chromium's worker has none and takes the text itself as an address, up to a size.
 */
import { browser } from '../../utils/browser.ts';
import type { ErrorKey } from '../../utils/messages.ts';

export interface Failed {
  error: ErrorKey;
  where?: string;
}

/** Bytes of UTF-8. Chromium 156 wrote 100 MB, and broke down at 200 MB: far below both. */
export const MOST_BYTES = 64_000_000;
/** Ms for a disk, however slow. */
const LONGEST = 120_000;

/** `file`: its path within Downloads; a name that is taken gets a number. Never rejects. */
export async function saveInDownloads(
  text: string,
  file: string,
): Promise<{ bytes: number } | Failed> {
  const blob = new Blob([text], { type: 'application/json' });
  const made = typeof URL.createObjectURL === 'function';
  if (!made && blob.size > MOST_BYTES) return { error: 'too-large-to-schedule' };
  let url = '';
  try {
    url = made ? URL.createObjectURL(blob) : await dataUrl(blob);
    const id = await browser.downloads.download({
      ...{ url, filename: file, saveAs: false },
      conflictAction: 'uniquify',
    });
    const interrupted = await ended(id);
    if (interrupted !== undefined) return { error: 'download-failed', where: interrupted };
    return { bytes: blob.size };
  } catch (error) {
    return { error: 'download-failed', where: String((error as Error)?.message).slice(0, 200) };
  } finally {
    if (made && url) URL.revokeObjectURL(url);
  }
}

/** Why it was interrupted, in the browser's word; undefined: it is whole. */
async function ended(id: number): Promise<string | undefined> {
  const until = Date.now() + LONGEST;
  while (Date.now() < until) {
    const [item] = await browser.downloads.search({ id });
    if (!item) return 'erased';
    if (item.state === 'complete') return undefined;
    if (item.state === 'interrupted') return item.error ?? 'interrupted';
    await new Promise((done) => setTimeout(done, 100));
  }
  return 'timeout';
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
