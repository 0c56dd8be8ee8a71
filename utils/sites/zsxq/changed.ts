/** A redacted sample of a body: keys and types, no values, one element of each list. */
import { isJson } from './read.ts';

/** JSON text of at most 8000 characters; cut where it is longer. */
export function sampleOf(body: unknown): string {
  return JSON.stringify(shape(body, 0)).slice(0, 8000);
}

function shape(v: unknown, depth: number): unknown {
  if (depth > 12) return '…';
  if (Array.isArray(v)) return v.length ? [shape(v[0], depth + 1)] : [];
  if (!isJson(v)) return v === null ? 'null' : typeof v;
  const out: Record<string, unknown> = {};
  // A key that is no plain word could be somebody's name or id.
  for (const [key, value] of Object.entries(v).slice(0, 120)) {
    out[/^[a-z_]{1,40}$/i.test(key) ? key : '…'] = shape(value, depth + 1);
  }
  return out;
}
