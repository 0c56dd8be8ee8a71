/** A redacted sample of a body: keys and types, no values, one element of each list. */
import { isJson } from './read.ts';

/** JSON text of at most 8000 characters; cut where it is longer. */
export function sampleOf(body: unknown): string {
  return JSON.stringify(shape(body, 0)).slice(0, 8000);
}

function shape(v: unknown, depth: number): unknown {
  if (depth > 12) return '…';
  if (Array.isArray(v)) return v.slice(0, 1).map((one) => shape(one, depth + 1));
  if (!isJson(v)) return v === null ? 'null' : typeof v;
  // A key that is no plain word could be somebody's name or id.
  return Object.fromEntries(
    Object.entries(v).map(([key, one]) => [
      /^[a-z_]{1,40}$/i.test(key) ? key : '…',
      shape(one, depth + 1),
    ]),
  );
}
