/**
 * `npm start`, second half (runs on the pinned Node): the replay site in a browser with the
 * extension. With a display it opens a planet beside its card and stays; without, it visits every
 * planet, prints the cards and saves pictures.
 */
import { argv, env, exit, platform, stdout } from 'node:process';
import { stage } from '../../tests/e2e/kit/browser.ts';
import { showTheWay } from './headed.ts';
import { visitAll } from './headless.ts';

const [browser = '', ...flags] = argv.slice(2);
env.PW_BROWSER = browser;
const display =
  !flags.includes('--headless') &&
  !env.CI &&
  (platform === 'darwin' ||
    platform === 'win32' ||
    Boolean(env.DISPLAY) ||
    Boolean(env.WAYLAND_DISPLAY));

try {
  const on = await stage({ headed: display });
  try {
    await (display ? showTheWay(on) : visitAll(on));
  } finally {
    await on.close();
  }
} catch (error) {
  stdout.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
  stdout.write(
    '  → If a window was closed early, run `npm start` again; else `npm test` says more.\n',
  );
  exit(1);
}
