/** The pictures of README.md, from the replay site, in docs/screenshots/. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { stage } from '../../tests/e2e/kit/browser.ts';
import { openCard } from '../../tests/e2e/kit/card.ts';
import { ROOT } from '../../tests/e2e/kit/extension.ts';
import { scrollTo, stored } from '../../tests/e2e/kit/site.ts';
import { NOW } from '../../tests/replay/plans.ts';
import { setLanguage } from './language.ts';

env.PW_BROWSER = argv[2] ?? '';
const FOLDER = join(ROOT, 'docs', 'screenshots');
/** Posts to scroll to: some well covered, some barely seen, as in life. */
const VISITS = { lively: 400, dying: 90, silent: 120, qa: 140, network: 60, window: 20, free: 20 };

mkdirSync(FOLDER, { recursive: true });
const on = await stage({ now: NOW, moveClock: true });
try {
  for (const [key, posts] of Object.entries(VISITS)) {
    const page = await on.visit(on.replay.urlOf(key));
    const shown = await scrollTo(page, posts);
    await stored(on, on.replay.truth(key).id, shown);
    await page.close();
    console.log(`✓ ${key}: ${shown} posts`);
  }
  for (const language of ['zh-CN', 'en']) {
    const card = await openCard(on, on.replay.truth('qa').id);
    await setLanguage(card, language);
    await card.screenshot({ path: join(FOLDER, `popup.${language}.png`), fullPage: true });
    await card.close();
    const book = await on.open('dashboard.html');
    await book.locator('main table').first().waitFor();
    await book.setViewportSize({ width: 1100, height: 620 });
    await book.waitForTimeout(400);
    await book.screenshot({ path: join(FOLDER, `book.${language}.png`) });
    await book.close();
  }
  console.log('✓ docs/screenshots/');
} finally {
  await on.close();
}
