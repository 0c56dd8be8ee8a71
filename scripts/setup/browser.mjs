/** The browser: a Chromium or Edge that is there, else one from the system's packages. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { collect, tail } from './run.mjs';
import { begun, done, seconds, Trouble } from './say.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'ungoogled-chromium',
];
const HOME = process.env.HOME ?? '';
const PLACES = {
  linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'],
  darwin: ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: [
    process.env.LOCALAPPDATA,
    process.env.ProgramFiles,
    process.env['ProgramFiles(x86)'],
  ].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  ),
};
const BRANDED = ['google-chrome', 'google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Path of the browser to use, or undefined. `PW_BROWSER` names one that is elsewhere. */
export function findBrowser() {
  const named = process.env.PW_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(NAMES), ...(PLACES[process.platform] ?? [])].find(runnable);
}

/** Finds or installs a browser and says which. Throws `Trouble` with what to install. */
export async function browser() {
  const found = findBrowser() ?? (process.env.PW_BROWSER ? undefined : await installFromPackages());
  if (!found) throw new Trouble(nothingFound(), whatToInstall());
  done('browser', found);
  return found;
}

async function installFromPackages() {
  if (process.platform !== 'linux' || !onPath(['apt-get']).length) return undefined;
  const root = process.getuid?.() === 0;
  if (!root && (await collect('sudo', ['-n', 'true'])).code !== 0) return undefined;
  const started = Date.now();
  begun(`installing a browser from the system's packages (${PACKAGES.join(', ')})`);
  const aptEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    root
      ? collect('apt-get', args, { env: aptEnv })
      : collect('sudo', ['-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  let last = { code: 1, output: '' };
  // A mirror that is busy, or a lock another installer holds, is gone a moment later.
  for (let attempt = 0; attempt < 3 && last.code !== 0; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 5000));
    await apt('update', '-q');
    last = await apt('install', '-q', '-y', '--no-install-recommends', ...PACKAGES);
  }
  const found = findBrowser();
  if (!found && last.code !== 0)
    throw new Trouble(
      `apt-get could not install a browser:\n${tail(last.output)}`,
      whatToInstall(),
    );
  if (found) done("system's packages", seconds(Date.now() - started));
  return found;
}

function nothingFound() {
  if (process.env.PW_BROWSER)
    return `PW_BROWSER names ${process.env.PW_BROWSER}, which is not there.`;
  return onPath(BRANDED).length
    ? 'Only branded Chrome was found, and since version 137 it no longer loads an extension from the command line.'
    : 'No browser was found that can load the extension.';
}

function whatToInstall() {
  if (process.platform === 'darwin')
    return 'Install Chromium (brew install --cask chromium) or Microsoft Edge.';
  if (process.platform === 'win32') return 'Install Microsoft Edge or Chromium.';
  return 'Install Chromium (sudo apt-get install chromium fonts-noto-cjk) or Microsoft Edge, or name one in PW_BROWSER.';
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
