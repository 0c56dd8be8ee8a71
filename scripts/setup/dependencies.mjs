/** The dependencies: installed when missing or when the lock file has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { collect, env, tail, tool } from './run.mjs';
import { begun, done, seconds, Trouble } from './say.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
/** Holds the hash of the lock file the modules were installed from. */
const STAMP = join(MODULES, '.installed-from');
/** npm writes this one last of all. */
const NPM_STAMP = join(MODULES, '.package-lock.json');
const NEEDED = ['node', 'wxt', 'vitest', 'tsc', 'biome', 'addons-linter', 'playwright-core'];

export async function dependencies() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (!upToDate(hash)) await install(hash);
  const node = await tool('node', ['--version']);
  if (node.code !== 0)
    throw new Trouble(
      `The pinned Node in node_modules cannot run: ${tail(node.output, 3)}`,
      'Delete node_modules and try again; if it stays, this system may need another Node build.',
    );
  done('dependencies', `Node ${node.output.trim().replace(/^v/, '')}`);
}

function upToDate(hash) {
  if (!NEEDED.every((name) => existsSync(join(MODULES, '.bin', name)))) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === hash;
  return existsSync(NPM_STAMP) && statSync(NPM_STAMP).mtimeMs >= statSync(LOCK).mtimeMs;
}

async function install(hash) {
  const started = Date.now();
  begun('installing dependencies (npm ci), a minute or two the first time');
  const npm = process.env.npm_execpath;
  // `ci` removes the Node we may be running on, which Windows refuses; `install` keeps it.
  const verb = process.platform === 'win32' && existsSync(MODULES) ? 'install' : 'ci';
  const args = [verb, '--no-audit', '--no-fund', '--loglevel=error'];
  const plain = { env: { ...env(), PATH: process.env.PATH }, shell: process.platform === 'win32' };
  const result = npm
    ? await collect(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], {
        env: plain.env,
      })
    : await collect('npm', args, plain);
  if (result.code !== 0)
    throw new Trouble(
      `npm ${verb} failed:\n${result.output.trim().split('\n').slice(0, 20).join('\n')}`,
      'Check the network and the free disk space, then run the same command again.',
    );
  writeFileSync(STAMP, hash);
  done('npm', seconds(Date.now() - started));
}
