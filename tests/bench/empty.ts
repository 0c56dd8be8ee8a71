/** Yardstick: an extension that does nothing, in the same places as ours. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MATCHES = ['https://wx.zsxq.com/*', 'https://public.zsxq.com/*', 'https://m.zsxq.com/*'];

/** Its folder: one empty script in each world, an empty worker, a popup of one word. */
export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  mkdirSync(folder, { recursive: true });
  const script = { matches: MATCHES, run_at: 'document_start' };
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'empty',
      version: '1',
      background: { service_worker: 'worker.js' },
      action: { default_popup: 'popup.html' },
      content_scripts: [
        { ...script, js: ['page.js'], world: 'MAIN' },
        { ...script, js: ['isolated.js'] },
      ],
    }),
    'worker.js': 'self.empty = 1;',
    'page.js': ';',
    'isolated.js': ';',
    'popup.html': '<!doctype html><meta charset="utf-8"><title>empty</title><p>empty</p>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
