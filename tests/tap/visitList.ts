/** The visits of `visits.ts`, by name. */
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** More than 200, every kind of each. */
export const VISITS: readonly string[] = [
  ...['', 'text', 'json', 'blob', 'arraybuffer', 'document'].map((t) => `type ${t}`),
  ...[200, 201, 304, 400, 401, 403, 404, 429, 500, 503].map((s) => `status ${s}`),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].map((m) => `write ${m}`),
  ...['blob', 'form', 'buffer', 'string'].map((b) => `upload ${b}`),
  ...['early', 'sent', 'headers'].map((w) => `abort ${w}`),
  ...['timeout', 'error', 'sync api', 'sync page', 'reuse', 'order', 'throwing', 'subclass'],
  ...['patched', 'wrapped', 'fetch', 'misuse'],
  ...range(60).map((i) => `move ${4_000_000_000 + i}`),
  ...range(100).map((i) => `many ${1 + (i % 20)}`),
];
