/** What both commands need first: Node, the dependencies, a browser. Runs on Node 20. */
import { browser } from './browser.mjs';
import { dependencies } from './dependencies.mjs';
import { Trouble } from './say.mjs';

const OLDEST_NODE = 20;

/** Throws `Trouble` at the first thing that is missing and cannot be installed. */
export async function prepare() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE)
    throw new Trouble(
      `Node ${process.versions.node} is too old.`,
      `Install Node ${OLDEST_NODE} or later, then run the same command again.`,
    );
  await dependencies();
  return { browser: await browser() };
}
