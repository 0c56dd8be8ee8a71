/** Running other programs. Runs on Node 20 without dependencies. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './root.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');

/** Our environment with the pinned Node and the tools of this checkout first on the path. */
export function env(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  return { ...process.env, ...extra, PATH: `${BIN}${delimiter}${path}` };
}

/**
 * Runs a program to its end; its output is collected, and passed on line by line when `onLine` is
 * given. Never throws: a program that cannot be started has code 127.
 * @param {string} program @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function collect(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: options.env ?? env(),
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let rest = '';
    const take = (chunk) => {
      output += chunk;
      if (!options.onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) options.onLine(line);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => {
      if (rest && options.onLine) options.onLine(rest);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a tool of this checkout (`node_modules/.bin`). @param {string} name @param {string[]} args */
export const tool = (name, args, options = {}) => {
  const windows = process.platform === 'win32';
  return collect(join(BIN, windows ? `${name}.cmd` : name), args, { ...options, shell: windows });
};

/** Runs a script of ours with the pinned Node, with our own input and output. */
export function pinned(script, args) {
  const node = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
  return new Promise((resolve) => {
    const child = spawn(node, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: env(),
      shell: process.platform === 'win32',
      stdio: 'inherit',
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The last lines of a program's output, for a message. @param {string} output */
export const tail = (output, lines = 30) => output.trimEnd().split('\n').slice(-lines).join('\n');
