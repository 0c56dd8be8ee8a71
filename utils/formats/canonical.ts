/**
 * JSON with sorted keys: equal values give equal text. Backups are long: what is in order already is
 * left as it is, and the browser's own writer does the rest. Pure.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** The value with the keys of every object in order; itself where they are. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let list: unknown[] = value;
    for (let i = 0; i < value.length; i += 1) {
      const one = inOrder(value[i]);
      if (one === value[i]) continue;
      if (list === value) list = [...value];
      list[i] = one;
    }
    return list;
  }
  if ('toJSON' in value) return value;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  let same = true;
  for (let i = 1; i < keys.length && same; i += 1)
    same = (keys[i - 1] as string) < (keys[i] as string);
  if (!same) keys.sort();
  const out: Record<string, unknown> = {};
  for (const key of keys) {
    const one = inOrder(record[key]);
    if (one !== record[key]) same = false;
    // A plain assignment would make it the prototype.
    if (key === '__proto__') Object.defineProperty(out, key, { value: one, enumerable: true });
    else out[key] = one;
  }
  return same ? record : out;
}
