/**
 * Taking along and bringing in, in a real browser: every file opened again by another reader and compared
 * with what is stored, every kind of file brought in, files made to hurt, and a hundred thousand rows.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './kit/card.ts';
import { hostileFiles } from './take/hostile.ts';
import { bringingIn } from './take/in.ts';
import { fullBackup, NOW, type Rows, Take } from './take/kit.ts';
import { manyRows } from './take/many.ts';
import { takingAlong } from './take/out.ts';
import { seen } from './take/seen.ts';

let on: Take;
let backup: string;
const take = () => on;
beforeAll(async () => {
  backup = await fullBackup();
  on = await Take.begin();
});
afterAll(() => on?.on.close());

describe('bringing in', () => bringingIn(take));

describe('a backup', () => {
  it('restored into a profile is just what it holds', async () => {
    await on.restore(backup);
    const data = JSON.parse(backup).data as Rows;
    for (const [name, rows] of Object.entries(await on.everything())) {
      const kept = rows.filter(({ key }) => name !== 'meta' || key === 'discarded');
      const held = (data[name] ?? []).filter(({ key }) => name !== 'meta' || key === 'discarded');
      expect([name, byText(kept)]).toEqual([name, byText(held)]);
    }
  });
});

describe('taking along', () => takingAlong(take));
describe('in both themes', () => seen(take));
describe('files that are not right', () => hostileFiles(take, () => backup));

describe('a backup, everything deleted, restored', () => {
  it('is the same to the byte, but for when it was made', async () => {
    const first = (await on.saved(/^备份/)).bytes.toString();
    await on.tell('deleteEverything', { confirm: true });
    await on.again();
    expect(await on.rows('fees')).toEqual([]);
    await on.restore(first);
    const again = (await on.saved(/^备份/)).bytes.toString();
    expect(JSON.parse(again).data).toEqual(JSON.parse(first).data);
  });

  it('what waits for a backup is gone once one was saved by hand', async () => {
    const overview = await on.on.open('dashboard.html');
    const need = overview.getByText('备份', { exact: true });
    // Never saved, as far as this profile knows, with something to lose for long.
    await overview.evaluate(() => chrome.storage.local.remove('backupRuns'));
    await overview.reload();
    await need.waitFor();
    await on.saved(/^备份/);
    await eventually(
      () => need.count(),
      (count) => count === 0,
      'the overview waits for no backup',
    );
    await on.page.getByText(/上次存成文件：/).waitFor();
    await overview.close();
  });
});

describe('a hundred thousand rows', () => manyRows(take));

it('asks nobody for anything', () => {
  expect(on.on.requestsOfExtension()).toEqual([]);
  expect(NOW).toBeLessThan(Date.now());
});

const byText = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
