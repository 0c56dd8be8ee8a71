/** The built extension, as it is or with its clock moved. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const BUILT = join(ROOT, '.output', 'chrome-mv3');

/** A profile keeps the worker's code; with this gone it takes the one in the folder. Data stays. */
export function forgetWorker(profile: string): void {
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
}

/** The built extension's folder; throws when there is none. */
export function built(): string {
  if (!existsSync(join(BUILT, 'manifest.json')))
    throw new Error('The extension is not built: run `npm run build` first.');
  return BUILT;
}

/**
 * A copy in `folder` whose scripts see the time moved by `offset` ms; nothing else is changed. So
 * that a visit of today can be the recorded planet's day, or the day after tomorrow. The page's own
 * script is left as it is.
 */
export function withClock(folder: string, offset: number): string {
  mkdirSync(folder, { recursive: true });
  cpSync(built(), folder, { recursive: true });
  for (const file of scripts(folder)) {
    if (file.endsWith('tap.js')) continue;
    writeFileSync(file, `${clock(offset)}\n${readFileSync(file, 'utf8')}`);
  }
  return folder;
}

const clock = (offset: number) =>
  `if(!globalThis.Date.moved){const D=Date;globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()+${offset})}static now(){return D.now()+${offset}}};Date.moved=true}`;

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));
}
