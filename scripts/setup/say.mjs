/** What the commands print: one line a step, plain words. Runs on Node 20 without dependencies. */

const colour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const done = (text, detail = '') =>
  console.log(`${paint(32, '✓')} ${text}${detail ? paint(2, `  ${detail}`) : ''}`);
export const failed = (text, detail = '') =>
  console.log(`${paint(31, '✗')} ${text}${detail ? `  ${detail}` : ''}`);
export const begun = (text) => console.log(`${paint(2, '·')} ${text}`);
export const plain = (text = '') => console.log(text);

/** A failure that is told in words, without a stack: what failed and what to do. */
export class Trouble extends Error {
  /** @param {string} what @param {string} todo */
  constructor(what, todo) {
    super(what);
    this.todo = todo;
  }
}

/** Runs a command's whole course; a `Trouble` becomes two lines and exit code 1. */
export async function run(course) {
  try {
    await course();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    failed(error.message);
    plain(`  → ${error.todo}`);
    process.exitCode = 1;
  }
}

/** `1.4 s`, `38 s`. @param {number} ms */
export const seconds = (ms) => `${ms < 9950 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} s`;
