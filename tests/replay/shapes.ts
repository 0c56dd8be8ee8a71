/** The shape of bodies: which keys, of which types, in which order. Values do not matter. */

export interface Shape {
  /** Key path (arrays merged, `[]`) to the JSON types seen there. */
  types: Map<string, Set<string>>;
  /** Per path of an object: `a>b` when a was seen before b. */
  order: Map<string, Set<string>>;
}

export function shapeOf(
  texts: readonly string[],
  from: (body: unknown) => unknown = (b) => b,
): Shape {
  const shape: Shape = { types: new Map(), order: new Map() };
  for (const text of texts) walk(from(JSON.parse(text)), '', shape);
  return shape;
}

/** Paths of `a` that `b` lacks, or has only with other types. */
export function differences(a: Shape, b: Shape, allowed: readonly RegExp[] = []): string[] {
  const out: string[] = [];
  for (const [path, types] of a.types) {
    if (allowed.some((r) => r.test(path))) continue;
    const there = b.types.get(path);
    // An array that was always empty tells nothing about what is in it.
    if (!there && hollow(path, b)) continue;
    if (!there) out.push(path);
    else if (![...types].every((t) => there.has(t) || t === '[]'))
      out.push(`${path}: ${[...types].join('|')} against ${[...there].join('|')}`);
  }
  return out;
}

/** Pairs of keys that `a` writes the other way round than `b` always does. */
export function misordered(a: Shape, b: Shape): string[] {
  const out: string[] = [];
  for (const [path, pairs] of a.order) {
    const real = b.order.get(path);
    if (!real) continue;
    for (const pair of pairs) {
      const back = pair.split('>').reverse().join('>');
      if (real.has(back) && !real.has(pair)) out.push(`${path}: ${pair}`);
    }
  }
  return out;
}

function hollow(path: string, shape: Shape): boolean {
  for (let at = path.lastIndexOf('[]'); at > 0; at = path.lastIndexOf('[]', at - 1)) {
    const types = shape.types.get(path.slice(0, at));
    if (types?.has('[]') && !shape.types.has(path.slice(0, at + 2))) return true;
  }
  return false;
}

function walk(value: unknown, path: string, shape: Shape): void {
  // A quoted topic has the shape of any topic.
  const at = path.replace(/\.referenced_topic\.topic(?=\.|$)/g, '');
  if (Array.isArray(value)) {
    put(shape, at, value.length ? 'array' : '[]');
    for (const item of value) walk(item, `${path}[]`, shape);
  } else if (value !== null && typeof value === 'object') {
    put(shape, at, 'object');
    const keys = Object.keys(value);
    const pairs = shape.order.get(at) ?? new Set();
    shape.order.set(at, pairs);
    keys.forEach((a, i) => {
      for (const b of keys.slice(i + 1)) pairs.add(`${a}>${b}`);
    });
    for (const [key, member] of Object.entries(value)) walk(member, `${path}.${key}`, shape);
  } else put(shape, at, typeof value);
}

function put(shape: Shape, path: string, type: string): void {
  const types = shape.types.get(path) ?? new Set();
  shape.types.set(path, types);
  types.add(type);
}
