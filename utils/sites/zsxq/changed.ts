/** A redacted sample of a body: keys and types, no values, one element of each list. */

/** JSON text of at most 8000 characters; cut where it is longer. */
export function sampleOf(body: unknown): string {
  const shape = JSON.stringify(body, (_key, v) =>
    Array.isArray(v) ? v.slice(0, 1) : v === null ? 'null' : typeof v === 'object' ? v : typeof v,
  );
  // A key that is no plain word could be somebody's name or id.
  return shape.replace(/"(?![a-z_]{1,40}")(\\.|[^"\\])*":/gi, '"…":').slice(0, 8000);
}

/** The same of a skeleton (`strip.ts`), however early it ends. */
export function sampleOfSkeleton(skeleton: string): string {
  let i = 0;
  const past = (c: string) => {
    while (/[\s,]/.test(skeleton[i] ?? '')) i++;
    return skeleton[i] === c && ++i > 0;
  };
  const string = () => {
    const from = ++i;
    i = (skeleton.indexOf('"', i) + 1 || skeleton.length + 1) as number;
    return skeleton.slice(from, i - 1);
  };
  const value = (): unknown => {
    if (past('[')) {
      const list: unknown[] = [];
      while (!past(']') && /[[{"en\d]/.test(skeleton[i] ?? '')) list.push(value());
      return list.slice(0, 1);
    }
    if (past('{')) {
      const out: [string, unknown][] = [];
      while (!past('}') && skeleton[i] === '"') {
        const key = string() || '…';
        if (skeleton[i] === ':') i++;
        out.push([key, value()]);
      }
      return Object.fromEntries(out);
    }
    if (skeleton[i] === '"') return string() || 'string';
    const word = /^(e|null|\d)?/.exec(skeleton.slice(i, i + 4))?.[0] ?? '';
    i += word.length;
    return word === 'e' ? 'boolean' : word === 'null' ? word : 'number';
  };
  return JSON.stringify(value()).slice(0, 8000);
}
