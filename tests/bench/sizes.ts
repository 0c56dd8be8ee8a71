/** P1: what the page has to carry, raw and gzipped, as the manifest has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from '../e2e/kit/extension.ts';
import { kB, type Line } from './line.ts';

interface Manifest {
  content_scripts: { js: string[]; matches: string[] }[];
}

export function sizes(): Line[] {
  const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')) as Manifest;
  const files = [...new Set(manifest.content_scripts.flatMap((s) => s.js))];
  const bodies = files.map((file) => readFileSync(join(BUILT, file)));
  const raw = bodies.reduce((sum, body) => sum + body.length, 0);
  const packed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  const what = `code injected (${files.join(', ')})`;
  return [
    { id: 'P1', what, ours: kB(raw), yardstick: '12 kB raw', ratio: raw / 12_000, target: 1 },
    { id: 'P1', what, ours: kB(packed), yardstick: '5 kB gzip', ratio: packed / 5_000, target: 1 },
  ];
}
