/** Without a display: every planet is visited, its card printed, pictures saved. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from '../../tests/e2e/kit/browser.ts';
import {
  type Card,
  type CardMark,
  eventually,
  openCard,
  readCard,
  readOf,
} from '../../tests/e2e/kit/card.ts';
import { ROOT } from '../../tests/e2e/kit/extension.ts';
import { scrollTo } from '../../tests/e2e/kit/site.ts';
import { PLANS } from '../../tests/replay/plans.ts';
import { setLanguage } from './language.ts';
import { table } from './table.ts';

const PICTURES = join(ROOT, '.output', 'screenshots');
/** Posts to scroll to, where more than the first page tells more. */
const SCROLLS: Record<string, number> = { lively: 120, dying: 80, silent: 60, swollen: 60, qa: 60 };

export async function visitAll(on: Stage): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  console.log(`· visiting ${PLANS.length} planets of the replay site, headless`);
  const cards: Card[] = [];
  for (const plan of PLANS) {
    const page = await on.visit(on.replay.urlOf(plan.key));
    const member = plan.viewer.state !== 'not-joined';
    const shown = member ? await scrollTo(page, SCROLLS[plan.key] ?? 1) : 0;
    cards.push(await cardWhenRead(on, plan.key, shown));
    if (plan.key === 'lively') await pictures(on, page, on.replay.truth(plan.key).id);
    await page.close();
  }
  console.log(`\n${table(HEAD, cards.map(row))}\n`);
  const asked = on.requestsOfExtension();
  console.log(`${asked.length === 0 ? '✓' : '✗'} requests made by the extension: ${asked.length}`);
  console.log(`✓ pictures of the popup and the page, zh and en, in ${relative(ROOT, PICTURES)}/`);
  console.log(
    '  With a display, `npm start` opens the browser itself: planet → 星值 in the toolbar → card.',
  );
}

/** The card once what the page showed has been read and the store has stopped growing. */
async function cardWhenRead(on: Stage, key: string, shown: number): Promise<Card> {
  const { id } = on.replay.truth(key);
  const page = await on.open('popup.html');
  let before = '';
  await eventually(
    async () => {
      await page.waitForTimeout(700);
      const { row, topics } = await readOf(page, id);
      const now = JSON.stringify([topics.length, row?.coverage, Object.keys(row?.readings ?? {})]);
      const still = row !== undefined && topics.length >= shown && now === before;
      before = now;
      return still;
    },
    (still) => still,
    `the card of ${key}`,
  );
  await page.close();
  const popup = await openCard(on, id);
  const card = await readCard(popup);
  await popup.close();
  return card;
}

async function pictures(on: Stage, page: Page, id: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(PICTURES, 'page.png') });
  const popup = await openCard(on, id);
  for (const language of ['en', 'zh-CN']) {
    await setLanguage(popup, language);
    await popup.screenshot({ path: join(PICTURES, `popup.${language}.png`), fullPage: true });
    const book = await on.open('dashboard.html');
    await book.locator('main').waitFor();
    await book.waitForTimeout(300);
    await book.screenshot({ path: join(PICTURES, `page.${language}.png`) });
    await book.close();
  }
  await popup.close();
}

const HEAD = ['planet', 'a day', 'price', 'activity', 'owner', 'seen'];

function row(card: Card): string[] {
  const { price, activity, owner } = card.marks;
  const perDay = card.perDay === undefined ? '–' : `¥${(card.perDay / 100).toFixed(2)}`;
  return [card.name, perDay, ...[price, activity, owner].map(markText), card.coverage];
}

/** `57 (21–92, low)`, or the card's own words where there is no number. */
function markText(mark: CardMark): string {
  const n = (value: number | undefined) => Math.round(value ?? Number.NaN);
  return mark.score === undefined
    ? mark.text
    : `${n(mark.score)} (${n(mark.low)}–${n(mark.high)}, ${mark.confidence})`;
}
