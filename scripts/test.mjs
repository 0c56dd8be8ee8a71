/**
 * `npm test`: every step to its end, even after a failure; then a table, and as the very last line
 * the totals, which machines read.
 */
import { done, failed, plain, seconds, Trouble } from './setup/say.mjs';
import { add, NOTHING, table, totals } from './test/count.mjs';
import { STEPS } from './test/steps.mjs';

const results = [];
/** What one step finds and a later one uses: the browser. */
const found = {};

for (const step of STEPS) {
  const started = Date.now();
  const row = { name: step.name, ...(await outcome(step)), ms: Date.now() - started };
  results.push(row);
  const counts = `${add([row]).said}, ${seconds(row.ms)}`;
  if (row.failed || row.notRun) failed(row.name, counts);
  else done(row.name, counts);
  if (row.output) plain(row.output.trimEnd().replace(/^/gm, '    '));
  for (const note of row.notes ?? []) plain(`    ${note}`);
}
const sum = add(results);
plain(`\n${table(results)}\n`);
plain(totals(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

async function outcome(step) {
  const broken = (step.needs ?? []).filter((name) =>
    results.some((r) => r.name === name && (r.failed || r.notRun)),
  );
  if (broken.length > 0)
    return {
      ...NOTHING,
      skipped: 1,
      notRun: true,
      output: `not run, for this failed: ${broken.join(', ')}`,
    };
  try {
    return await step.run(found);
  } catch (error) {
    const told =
      error instanceof Trouble ? `${error.message}\n→ ${error.todo}` : String(error.stack);
    return { ...NOTHING, failed: 1, output: told };
  }
}
