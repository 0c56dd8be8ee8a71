import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReader } from './extension.ts';

/** All that the site's pages have to load of us, in bytes. */
const MOST = 12_000;
const SCRIPTS = ['tap.js', 'wire.js', 'reader.js'];

let dir = '';
beforeAll(async () => {
  dir = await buildReader();
}, 60_000);
afterAll(() => rm(dirname(dir), { recursive: true, force: true }));

test(`the scripts in the page are at most ${MOST} bytes together`, async () => {
  const files = await Promise.all(SCRIPTS.map((name) => readFile(join(dir, name))));
  const sizes = files.map((file, n) => `${SCRIPTS[n]} ${file.length}`);
  const packed = gzipSync(Buffer.concat(files), { level: 9 }).length;
  console.info(sizes.join(', '), `gzip ${packed}`);
  // Else something else was measured.
  for (const file of files) expect(file.length).toBeGreaterThan(100);
  expect(
    files.reduce((sum, file) => sum + file.length, 0),
    sizes.join(', '),
  ).toBeLessThanOrEqual(MOST);
}, 60_000);
