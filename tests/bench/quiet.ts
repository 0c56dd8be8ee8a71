/** P6: what goes on when nothing happens. */
import { stage } from '../e2e/kit/browser.ts';
import { stored } from '../e2e/kit/site.ts';
import type { Line } from './line.ts';

const MINUTE = 60_000;

export async function quiet(): Promise<Line[]> {
  const on = await stage();
  try {
    const page = await on.visit(on.replay.urlOf('lively'));
    await stored(on, on.replay.truth('lively').id, 20);
    await page.bringToFront();
    await page.waitForTimeout(5000);
    const [worker] = on.context.serviceWorkers();
    if (!worker) throw new Error('no worker');
    await worker.evaluate(() => {
      const counted = globalThis as unknown as { heard: number };
      counted.heard = 0;
      chrome.runtime.onMessage.addListener(() => {
        counted.heard++;
        return undefined;
      });
    });
    await page.waitForTimeout(MINUTE);
    const messages = await worker.evaluate(
      () => (globalThis as unknown as { heard: number }).heard,
    );
    await page.close();
    await on.stopWorker();
    let woken = 0;
    on.context.on('serviceworker', () => woken++);
    const other = await on.context.newPage();
    await other.waitForTimeout(MINUTE);
    return [
      {
        id: 'P6',
        what: 'visible idle tab',
        ours: `${messages} messages in a minute`,
        yardstick: '4 a minute',
        ratio: messages / 4,
        target: 1,
      },
      {
        id: 'P6',
        what: 'no tab of the site',
        ours: `${woken} wake-ups of the worker in a minute`,
        yardstick: 'none',
        ratio: woken,
        target: 0,
      },
    ];
  } finally {
    await on.close();
  }
}
