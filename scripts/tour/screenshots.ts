/**
 * The pictures in docs/screenshots/: the popup from the replay site, the dashboard from its sample,
 * each page in both languages and themes. Planets, people and amounts are all invented.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { stage } from '../../tests/e2e/kit/browser.ts';
import { ROOT } from '../../tests/e2e/kit/extension.ts';
import { scrollTo, stored } from '../../tests/e2e/kit/site.ts';
import { NOW } from '../../tests/replay/plans.ts';
import { type Picture, takePictures } from './pictures.ts';

const [browser = '', ...only] = argv.slice(2);
env.PW_BROWSER = browser;
const FOLDER = join(ROOT, 'docs', 'screenshots');
/** Posts to scroll to: some well covered, some barely seen, as in life. */
const VISITS = { lively: 400, qa: 140, window: 20, free: 20 };
const K = 'zsxq:9000000000010';

const dashboard = (name: string, hash: string, ready: string): Picture => ({
  ...{ name, path: `dashboard.html?sample#/${hash}`, ready, width: 1100 },
});

/** All, or those named after the command. */
const wanted = (pictures: readonly Picture[]) =>
  pictures.filter(({ name }) => only.length === 0 || only.includes(name));

mkdirSync(FOLDER, { recursive: true });
const on = await stage({ now: NOW, moveClock: true });
try {
  // Before anything is read: what one sees first.
  const first: Picture[] = [
    { name: 'first-run', path: 'dashboard.html', ready: '.first-run', width: 1100 },
    { name: 'welcome', path: 'welcome.html', ready: 'main', width: 1100 },
  ];
  let bytes = await takePictures(on, wanted(first), FOLDER);
  for (const [key, posts] of Object.entries(VISITS)) {
    const page = await on.visit(on.replay.urlOf(key));
    const shown = await scrollTo(page, posts);
    await stored(on, on.replay.truth(key).id, shown);
    await page.close();
    console.log(`✓ ${key}: ${shown} posts`);
  }
  const card = `popup.html?community=zsxq:${on.replay.truth('qa').id}`;
  bytes += await takePictures(
    on,
    wanted([
      { name: 'popup', path: card, ready: 'article.card', width: 380 },
      { name: 'popup-list', path: 'popup.html', ready: '.planets', width: 380 },
      dashboard('overview', '', '.figures'),
      dashboard('planets', 'planets', 'main table'),
      dashboard('compare', `compare?with=${K}1,${K}2,${K}8`, 'main table'),
      dashboard('ledger', 'ledger', 'main h1, main h2'),
      dashboard('plots', 'plots', '.year-review'),
      dashboard('record', `community/${K}1`, '#part-marks'),
      { name: 'take', path: 'dashboard.html#/take', ready: 'main h1', width: 1100 },
      dashboard('settings', 'settings', 'main h1'),
      dashboard('about', 'about', 'main h1'),
    ]),
    FOLDER,
  );
  console.log(`✓ docs/screenshots/: ${Math.round(bytes / 1024)} kB`);
} finally {
  await on.close();
}
