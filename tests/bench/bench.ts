/**
 * `npm run bench`: each target beside its yardstick, as a ratio within this run. Absolute times
 * drift with the machine; ratios hold. `npm run bench -- P7` measures only some.
 */
import { argv, env } from 'node:process';
import { dashboard } from './dashboard.ts';
import { exports } from './exports.ts';
import { type Line, print } from './line.ts';
import { page } from './page.ts';
import { popup } from './popup.ts';
import { quiet } from './quiet.ts';
import { restore } from './restore.ts';
import { sizes } from './sizes.ts';
import { tables } from './tables.ts';

const [browser, ...wanted] = argv.slice(2);
if (browser) env.PW_BROWSER = browser;

const COURSES: [string[], () => Line[] | Promise<Line[]>][] = [
  [['P1'], sizes],
  [['P2', 'P3', 'P4', 'P5'], page],
  [['P6'], quiet],
  [['P7', 'P8'], popup],
  [['P9'], restore],
  [['P10'], dashboard],
  [['P11'], exports],
  [['P12'], tables],
];

for (const [ids, course] of COURSES) {
  if (wanted.length > 0 && !ids.some((id) => wanted.includes(id))) continue;
  try {
    for (const line of await course()) print(line);
  } catch (error) {
    console.log(
      `✗ ${ids.join(', ')}  not measured: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  }
}
