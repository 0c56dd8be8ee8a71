/** P11: whole exports of a hundred thousand rows, beside stringify and gzip of the same rows in the same page. */
import type { Page } from 'playwright-core';
import { stage } from '../e2e/kit/browser.ts';
import { putMany } from '../e2e/kit/many.ts';
import { type Line, median, ms } from './line.ts';
import { tasksOf } from './trace.ts';

const ROUNDS = 5;
/** What one begins to feel. */
const LONG_TASK = 50;
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
    await watch(page);
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
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, course] of courses.entries()) {
        const time = await course();
        if (round > 0) found[i]?.push(time);
      }
    const [yard = 0, ...ours] = found.map(median);
    const longest: number[] = [];
    const session = await on.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser gives no debugging session');
    for (const [, name] of FILES) {
      const tasks = await tasksOf(session, page, async () => void (await saved(page, name)));
      longest.push(tasks[0] ?? 0);
    }
    const many = `${rows.toLocaleString('en')} rows`;
    return FILES.flatMap(([file], i) => [
      {
        ...{ id: 'P11', what: `${file} of ${many}`, ours: ms(ours[i] ?? 0), target: 2 },
        ...{ yardstick: `${ms(yard)}, stringify and gzip of them`, ratio: (ours[i] ?? 0) / yard },
      },
      {
        ...{ id: 'P11', what: `longest task of it`, ours: ms(longest[i] ?? 0), target: 1 },
        ...{ yardstick: ms(LONG_TASK), ratio: (longest[i] ?? 0) / LONG_TASK },
      },
    ]);
  } finally {
    await on.close();
  }
}

/** Ms from the click until the file was made; what the browser does with it then is its own. */
async function saved(page: Page, name: RegExp): Promise<number> {
  await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name }).click(),
  ]);
  return page.evaluate(() => {
    const { clickedAt, madeAt } = (globalThis as unknown as { watched: Watched }).watched;
    return madeAt - clickedAt;
  });
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

interface Watched {
  clickedAt: number;
  madeAt: number;
}

/** Clicks, and files handed to the browser are noted from now on. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = { clickedAt: 0, madeAt: 0 };
    Object.assign(globalThis, { watched });
    const clicked = (event: Event) => {
      if (event.isTrusted) watched.clickedAt = performance.now();
    };
    document.addEventListener('click', clicked, true);
    const addressOf = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      watched.madeAt = performance.now();
      return addressOf(blob);
    };
  });
}
