/**
 * A clock that the test moves, for days and hours that nobody waits for: the extension's scripts but
 * those of the page's own world see it, wall clock and, in the site's pages, monotonic clock alike.
 * Nothing else is changed: events, messages, worker and database are the browser's own.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import type { Stage } from './browser.ts';
import { copyOf } from './extension.ts';

export interface Clock {
  now(): number;
  /**
   * Moves it on, for the worker first and then for the site's pages. `pages`: those that must see it
   * at once; from one process to another what is stored takes its time.
   */
  advance(ms: number, pages?: readonly Page[]): Promise<void>;
  /** A page of the extension, which sees the time at which it was opened. */
  open(path: string): Promise<Page>;
}

/** The extension with such a clock, standing at `start` until it is moved. */
export function clocked(folder: string, start: number): string {
  copyOf(folder, 0);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^(?!tap\.|wire\.).*\.js$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, `${moved(start)}\n${readFileSync(file, 'utf8')}`);
  }
  return folder;
}

/** In the site's pages the time is in the site's storage, in ours and the worker in a global. */
const moved = (start: number) => `if(!globalThis.Date.moved){
const D=globalThis.Date,site=globalThis.location?.protocol==='https:';
const at=()=>(site?Number(localStorage.getItem('clock')):globalThis.clockAt)||${start};
globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(at())}static now(){return at()}};
globalThis.Date.moved=true;
if(site)performance.now=()=>at()-${start - 1000};}`;

/** `anchor`: any page of the site that stays open; what is stored there all its pages see. */
export function clockOf(on: Stage, anchor: Page, start: number): Clock {
  let at = start;
  const worker = (): Worker => {
    const [first] = on.context.serviceWorkers();
    if (!first) throw new Error('the worker is gone');
    return first;
  };
  return {
    now: () => at,
    async advance(ms, pages = [anchor]) {
      at += ms;
      await worker().evaluate((now) => {
        Object.assign(globalThis, { clockAt: now });
      }, at);
      for (const page of pages)
        await page.evaluate((now) => localStorage.setItem('clock', String(now)), at);
    },
    async open(path) {
      const page = await on.context.newPage();
      await page.addInitScript((now) => {
        Object.assign(globalThis, { clockAt: now });
      }, at);
      await page.goto(`${on.origin}/${path}`);
      return page;
    },
  };
}
