/** P7, P8: how soon the popup is whole, beside an empty one, and with very much stored. */
import { type Stage, stage } from '../e2e/kit/browser.ts';
import { stored } from '../e2e/kit/site.ts';
import { emptyExtension } from './empty.ts';
import { type Line, median, ms } from './line.ts';
import { fillYears, MONTH_ALONE, THREE_YEARS } from './years.ts';

const ROUNDS = 15;

export async function popup(): Promise<Line[]> {
  const [ours, few, full] = [await stage(), await stage(), await stage()];
  const empty = await stage({ load: emptyExtension() });
  try {
    const { id } = ours.replay.truth('lively');
    for (const on of [ours, few, full]) await readPlanet(on, id);
    await fillYears(few, `zsxq:${id}`, MONTH_ALONE);
    const rows = await fillYears(full, `zsxq:${id}`, THREE_YEARS);
    const path = `popup.html?community=zsxq:${id}`;
    const courses = [
      async () => (await times(empty, 'popup.html')).painted,
      async () => (await times(ours, path)).whole,
      () => ours.stopWorker().then(async () => (await times(ours, path)).whole),
      async () => (await times(few, path)).whole,
      async () => (await times(full, path)).whole,
    ];
    // In turn, so that what else the machine does falls on all alike.
    const found = courses.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, course] of courses.entries()) {
        const time = await course();
        if (round > 0) found[i]?.push(time);
      }
    const [p = 0, w = 0, c = 0, o = 0, f = 0] = found.map(median);
    const yardstick = `${ms(p)}, first paint of an empty popup`;
    const whole = 'popup whole, worker';
    const many = `popup with ${rows.toLocaleString('en')} rows of three years`;
    return [
      { id: 'P7', what: `${whole} warm`, ours: ms(w), yardstick, ratio: w / p, target: 1.3 },
      { id: 'P7', what: `${whole} cold`, ours: ms(c), yardstick, ratio: c / p, target: 1.3 },
      {
        id: 'P8',
        what: many,
        ours: ms(f),
        yardstick: `${ms(o)} with the planet's own of a month`,
        ratio: f / o,
        target: 1.1,
      },
    ];
  } finally {
    for (const on of [ours, few, full, empty]) await on.close();
  }
}

export async function readPlanet(on: Stage, id: string): Promise<void> {
  const page = await on.visit(on.replay.urlOf('lively'));
  await stored(on, id, 20);
  await page.waitForTimeout(3000);
  await page.close();
}

/** First paint, and the last change of the page within `wait` ms, in ms since the navigation began. */
export async function times(
  on: Stage,
  path: string,
  wait = 500,
): Promise<{ painted: number; whole: number }> {
  const page = await on.context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.addInitScript(() => {
    const state = { last: 0 };
    Object.assign(globalThis, { changes: state });
    new MutationObserver(() => {
      state.last = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.goto(`${on.origin}/${path}`);
  await page.waitForTimeout(wait);
  const found = await page.evaluate(() => ({
    painted:
      performance.getEntriesByType('paint').find((e) => e.name === 'first-paint')?.startTime ?? NaN,
    whole: (globalThis as unknown as { changes: { last: number } }).changes.last,
  }));
  await page.close();
  return found;
}
