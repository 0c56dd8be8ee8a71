/**
 * "Delete everything" in a real profile: afterwards no file of it holds a byte of what the user
 * typed, confirmed or restored, nor of what was deleted or edited before.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from './kit/card.ts';
import { built } from './kit/extension.ts';
import { launch, tell, until } from './kit/profile.ts';

/** Not to be found by chance, and nothing a compression would take apart. */
const MARKS = ['kq7Zr1vX9mB3tW5y', 'Jd2Lp8sF4hN6cG0u', 'wE5xR7nT1bY9vK3a'];
const [TYPED, NOTED, EDITED] = MARKS as [string, string, string];
const COMMUNITY = 'manual:orchard';

let home: string;
let extension: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'planet-worth-deleted-'));
  extension = join(home, 'extension');
  cpSync(built(), extension, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

it('leaves no byte of it in any file of the profile', { timeout: 90_000 }, async () => {
  const profile = join(home, 'profile');
  const first = await launch(profile, extension);
  await tell(first.page, 'addCommunity', { id: 'orchard', name: `晚熟果园 ${TYPED}` });
  const facts = { intro: `每周三篇 ${TYPED}` };
  await tell(first.page, 'typeFacts', { community: COMMUNITY, facts });
  await tell(first.page, 'keepFee', { ...FEE, note: EDITED });
  await tell(first.page, 'keepFee', { ...FEE, note: NOTED });
  await tell(first.page, 'keepHandDeed', {
    ...{ id: 'd', community: COMMUNITY, deed: 'event', on: '2025-10-01', count: 1, note: NOTED },
  });
  await tell(first.page, 'dropEntry', { table: 'handDeeds', id: 'd' });
  // The next start of the worker makes a copy, though the one of now is not a day old.
  await first.page.evaluate(() => chrome.storage.local.set({ copyWanted: true }));
  await first.context.close();
  const second = await launch(profile, extension);
  await tell(second.page, 'keepFee', { ...FEE, id: 'f2', note: NOTED });
  await until(() => found(profile).some((name) => name.includes('File System')), 'a copy');
  const before = found(profile);
  expect(before.some((name) => name.includes('IndexedDB'))).toBe(true);
  expect(before.some((name) => name.includes('Local Extension Settings'))).toBe(true);
  expect(await tell(second.page, 'deleteEverything', { confirm: true })).toEqual({ ok: true });
  // The browser tidies up what was deleted a moment later, by itself.
  await eventually(
    async () => found(profile),
    (files) => files.length === 0,
    'nothing left',
  );
  await second.context.close();
  expect(found(profile)).toEqual([]);
});

const FEE = {
  ...{ id: 'f', community: COMMUNITY, kind: 'join', paid: 100, currency: 'CNY' },
  ...{ paidOn: '2025-10-01', term: 'forever' },
};

/** Files of the profile with one of the marks in them, in the letters stores write. */
function found(profile: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = contentOf(file);
      return MARKS.some((mark) => bytes.includes(mark) || bytes.includes(mark, 0, 'utf16le'));
    })
    .map((file) => file.slice(profile.length + 1));
}

/** Files come and go while the browser runs. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
