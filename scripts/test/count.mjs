/** Counting what the steps of `npm test` found. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { seconds } from '../setup/say.mjs';

const LEFT_OUT = ['skipped', 'pending', 'todo', 'disabled'];
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** The sum of some steps, and as words. */
export function add(results) {
  const sum = { ...NOTHING };
  for (const key of Object.keys(sum)) for (const r of results) sum[key] += r[key];
  const said = Object.entries(sum)
    .filter(([key, n]) => n > 0 || key === 'passed')
    .map(([key, n]) => `${n} ${key}`)
    .join(', ');
  return { ...sum, said };
}

/** The closing line, in the form machines read. */
export const totals = (sum) => `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;

export function table(results) {
  const width = Math.max(...results.map((r) => r.name.length));
  const row = (name, passed, bad, skipped, time) =>
    [name.padEnd(width), ...[passed, bad, skipped, time].map((c) => String(c).padStart(8))].join(
      '',
    );
  return [
    row('step', 'passed', 'failed', 'skipped', 'time'),
    ...results.map((r) =>
      row(r.name, r.passed, r.failed, r.skipped, r.ms === undefined ? '' : seconds(r.ms)),
    ),
  ].join('\n');
}

/**
 * What a vitest run found, from its JSON report. A file that broke before its tests counts as one
 * failure, and so does a run that wrote no report or failed outside its tests.
 * @param {string} file @param {number} code
 */
export function countVitest(file, code) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { ...NOTHING, failed: 1, notes: ['no report was written'] };
  }
  const tests = report.testResults.flatMap((f) => f.assertionResults);
  const broken = report.testResults.filter(
    (f) => f.status === 'failed' && !f.assertionResults.some((t) => t.status === 'failed'),
  );
  const count = (...states) => tests.filter((t) => states.includes(t.status)).length;
  const found = {
    passed: count('passed'),
    failed: count('failed') + broken.length,
    skipped: count(...LEFT_OUT),
  };
  if (code !== 0 && found.failed === 0) found.failed = 1;
  return { ...found, notes: report.testResults.flatMap(leftOut) };
}

/** Nothing is left out in silence: how many of which file, and by name when they are few. */
function leftOut(file) {
  const out = file.assertionResults.filter((t) => LEFT_OUT.includes(t.status));
  if (out.length === 0) return [];
  const name = relative(ROOT, file.name);
  const few = out.length <= 3 ? `: ${out.map((t) => t.fullName).join('; ')}` : '';
  return [`left out: ${out.length} of ${file.assertionResults.length} in ${name}${few}`];
}
