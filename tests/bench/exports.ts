/** P11: whole exports of a hundred thousand rows, beside stringify and gzip of the same rows in the same page. */
import type { Page } from 'playwright-core';
import { stage } from '../e2e/kit/browser.ts';
import { putMany } from '../e2e/kit/many.ts';
import { type Line, median, ms } from './line.ts';

const ROUNDS = 5;
const FILES: [string, RegExp][] = [
  ['CSV', /ZIP$/],
  ['XLSX', /XLSX$/],
  ['backup', /^备份/],
];

export async function exports(): Promise<Line[]> {
  const on = await stage();
  try {
    const page = await on.open('dashboard.html#/take');
    const rows = await putMany(page);
    await page.reload();
    await page.getByRole('button', { name: /^备份/ }).waitFor();
    await watchTasks(page);
    const courses = [
      () => yardstick(page),
      ...FILES.map(
        ([, name]) =>
          () =>
            saved(page, name),
      ),
    ];
    // In turn, so that what else the machine does falls on all alike.
    const found = courses.map((): number[] => []);
    const longest = courses.map(() => 0);
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, course] of courses.entries()) {
        await longestTask(page);
        const time = await course();
        if (round === 0) continue;
        found[i]?.push(time);
        longest[i] = Math.max(longest[i] ?? 0, await longestTask(page));
      }
    const [yard = 0, ...ours] = found.map(median);
    const many = `${rows.toLocaleString('en')} rows`;
    return FILES.map(([file], i) => ({
      ...{ id: 'P11', ours: ms(ours[i] ?? 0), ratio: (ours[i] ?? 0) / yard, target: 2 },
      what: `${file} of ${many}, longest task ${longest[i + 1]} ms`,
      yardstick: `${ms(yard)}, stringify and gzip of them`,
    }));
  } finally {
    await on.close();
  }
}

/** Ms from the click until the browser was handed the file. */
async function saved(page: Page, name: RegExp): Promise<number> {
  const began = performance.now();
  await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name }).click(),
  ]);
  return performance.now() - began;
}

/** Ms of `JSON.stringify` and gzip of all rows, read before. */
function yardstick(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('planet-worth'));
    const all: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames)
      all[name] = await done(db.transaction(name).objectStore(name).getAll());
    db.close();
    const began = performance.now();
    const plain = new Blob([JSON.stringify(all)]).stream();
    await new Response(plain.pipeThrough(new CompressionStream('gzip'))).blob();
    return performance.now() - began;
  });
}

function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks = { longest: 0 };
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        tasks.longest = Math.max(tasks.longest, Math.round(duration));
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** Ms of the longest task since this was asked last; 0: none of 50 or more. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Tasks are told of a little later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { tasks } = globalThis as unknown as { tasks: { longest: number } };
    const { longest } = tasks;
    tasks.longest = 0;
    return longest;
  });
}
