/** The steps of `npm test`, in order. Each gives counts; none throws. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browser } from '../setup/browser.mjs';
import { dependencies } from '../setup/dependencies.mjs';
import { ROOT } from '../setup/root.mjs';
import { env, tail, tool } from '../setup/run.mjs';
import { plain } from '../setup/say.mjs';
import { countVitest, NOTHING } from './count.mjs';

const REPORTS = join(ROOT, '.output', 'reports');

const DEPENDENCIES = 'dependencies';

export const STEPS = [
  { name: DEPENDENCIES, run: () => setUp(dependencies) },
  {
    name: 'browser',
    run: (found) =>
      setUp(async () => {
        found.browser = await browser();
      }),
  },
  ...[
    { name: 'types', run: () => all(['wxt', 'prepare'], ['tsc', '--noEmit']) },
    { name: 'lint', run: () => all(['biome', 'check', '.']) },
    { name: 'unit', run: () => vitest('unit', []) },
    { name: 'build chrome', run: () => all(['wxt', 'build']) },
    { name: 'build firefox', run: () => all(['wxt', 'build', '-b', 'firefox']) },
    { name: 'firefox linter', needs: ['build firefox'], run: firefoxLinter },
    {
      name: 'end to end',
      needs: ['browser', 'build chrome'],
      run: (found) => vitest('e2e', E2E, { PW_BROWSER: found.browser }),
    },
  ].map((step) => ({ ...step, needs: [DEPENDENCIES, ...(step.needs ?? [])] })),
];
const E2E = ['--config', 'tests/e2e/vitest.config.ts'];

/** A step of the set-up says itself what it found, or throws what is missing. */
async function setUp(step) {
  await step();
  return { ...NOTHING, passed: 1 };
}

/** One after the other until one fails: one pass or one failure for the step. */
async function all(...commands) {
  for (const [name, ...args] of commands) {
    const { code, output } = await tool(name, args);
    if (code !== 0) return { ...NOTHING, failed: 1, output: tail(output, 60) };
  }
  return { ...NOTHING, passed: 1 };
}

async function vitest(name, args, extra = {}) {
  const report = join(REPORTS, `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await tool('vitest', ['run', ...args, ...reporters], {
    env: env({ ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...extra }),
    onLine: (line) => {
      if (line.trim()) plain(`    ${line}`);
    },
  });
  return countVitest(report, code);
}

/** Mozilla's own check of the package; a warning fails it as much as an error. */
async function firefoxLinter() {
  const folder = join(ROOT, '.output', 'firefox-mv3');
  if (!existsSync(folder)) return { ...NOTHING, failed: 1, output: `${folder} is not there` };
  const { output } = await tool('addons-linter', ['--output', 'json', folder]);
  const from = output.indexOf('{');
  try {
    const report = JSON.parse(output.slice(from, output.lastIndexOf('}') + 1));
    const found = [...report.errors, ...report.warnings];
    if (found.length === 0) return { ...NOTHING, passed: 1 };
    const lines = found.map((f) => `${f._type} ${f.code} ${f.file ?? ''}: ${f.message}`);
    return { ...NOTHING, failed: 1, output: lines.join('\n') };
  } catch {
    return { ...NOTHING, failed: 1, output: tail(output) };
  }
}
