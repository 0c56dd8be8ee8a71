/** A redacted sample of a body: keys and types, no values, one element of each list. */

/** JSON text of at most 8000 characters; cut where it is longer. */
export function sampleOf(body: unknown): string {
  const shape = JSON.stringify(body, (_key, v) =>
    Array.isArray(v) ? v.slice(0, 1) : v === null ? 'null' : typeof v === 'object' ? v : typeof v,
  );
  // A key that is no plain word could be somebody's name or id.
  return shape.replace(/"(?![a-z_]{1,40}")(\\.|[^"\\])*":/gi, '"…":').slice(0, 8000);
}
