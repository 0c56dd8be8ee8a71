/** P10: what three years of use add to pages of the dashboard, beside reading 200,000 rows one by one. */
import { type Stage, stage } from '../e2e/kit/browser.ts';
import { type Line, median, ms } from './line.ts';
import { readPlanet, times } from './popup.ts';
import { fillYears, THREE_YEARS } from './years.ts';

const ROUNDS = 9;
const ROWS = 200_000;
const PAGES = { overview: '', plots: '#/plots' } as const;

export async function dashboard(): Promise<Line[]> {
  const [month, years] = [await stage(), await stage()];
  try {
    const { id } = month.replay.truth('lively');
    for (const on of [month, years]) await readPlanet(on, id);
    await fillYears(month, `zsxq:${id}`, { ...THREE_YEARS, days: 30 });
    await fillYears(years, `zsxq:${id}`, THREE_YEARS);
    await makeRows(years);
    const courses = [
      () => readAll(years),
      ...Object.values(PAGES).flatMap((path) =>
        [month, years].map(
          (on) => async () => (await times(on, `dashboard.html${path}`, 3000)).whole,
        ),
      ),
    ];
    // In turn, so that what else the machine does falls on all alike.
    const found = courses.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, course] of courses.entries()) {
        const time = await course();
        if (round > 0) found[i]?.push(time);
      }
    const [reading = 0, ...wholes] = found.map(median);
    return Object.keys(PAGES).map((page, i) => {
      const [few = 0, many = 0] = wholes.slice(2 * i);
      return {
        id: 'P10',
        what: `three years on the ${page}, beside a month (${ms(few)})`,
        ours: ms(many - few),
        yardstick: `${ms(reading)}, reading ${ROWS.toLocaleString('en')} rows`,
        ratio: (many - few) / reading,
        target: 0.02,
      };
    });
  } finally {
    for (const on of [month, years]) await on.close();
  }
}

/** The yardstick's rows, in a database of their own. */
async function makeRows(on: Stage): Promise<void> {
  const page = await on.open('welcome.html');
  await page.evaluate(async (rows) => {
    const open = indexedDB.open('yardstick', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('rows');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const tx = open.result.transaction('rows', 'readwrite');
    const row = { community: 'zsxq:70001', day: '2025-01-01', pageKind: 'feed', byHandMs: 0 };
    for (let n = 0; n < rows; n++) tx.objectStore('rows').put({ ...row, ms: n }, n);
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    open.result.close();
  }, ROWS);
  await page.close();
}

/** Ms to read them all, from the opening of the database on. */
async function readAll(on: Stage): Promise<number> {
  const page = await on.open('welcome.html');
  const time = await page.evaluate(async () => {
    const began = performance.now();
    const open = indexedDB.open('yardstick', 1);
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const all = open.result.transaction('rows').objectStore('rows').getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    const took = performance.now() - began;
    open.result.close();
    return took;
  });
  await page.close();
  return time;
}
