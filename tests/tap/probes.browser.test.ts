import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReader, openBrowser } from './extension.ts';
import { answering, html } from './pages.ts';
import { KNOWN_TELLS, probeScript } from './probes/index.ts';

let extension = '';
beforeAll(async () => {
  extension = await buildReader();
}, 60_000);
afterAll(() => rm(dirname(extension), { recursive: true, force: true }));

async function answers(withIt: boolean): Promise<Record<string, string>> {
  const browser = await openBrowser(
    withIt ? extension : undefined,
    answering({ '/group/1': html(probeScript) }),
  );
  try {
    await browser.page.goto('https://wx.zsxq.com/group/1');
    return await browser.page.evaluate(async () => {
      const page = window as unknown as { asked: Promise<void>; answers: Record<string, string> };
      await page.asked;
      return page.answers;
    });
  } finally {
    await browser.close();
  }
}

test('the page cannot tell: every probe answers as without the extension', async () => {
  const [without, withIt] = [await answers(false), await answers(true)];
  const names = Object.keys(without);
  expect(Object.keys(withIt)).toEqual(names);
  expect(names.length).toBeGreaterThan(1000);
  const tells = names.filter((name) => without[name] !== withIt[name]);
  const ours = names.filter((name) => /^(XMLHttpRequest|constructor|toString):/.test(name));
  console.log(
    `${names.length} probes, ${ours.length} of them on the two patched functions; told apart by ${tells.length}:`,
    tells,
  );
  if (process.env.SHOW) for (const t of tells) console.log(t, '\n-', without[t], '\n+', withIt[t]);
  expect(tells.filter((name) => !KNOWN_TELLS.some((known) => known.test(name)))).toEqual([]);
  expect(tells.length / names.length).toBeLessThanOrEqual(0.01);
}, 120_000);
