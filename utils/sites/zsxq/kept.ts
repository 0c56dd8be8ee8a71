/** Reads what `strip.ts` let pass, by the names in `keys.ts`. For the background. */
import { keyOf, OWN_TEXT, PLAIN } from './keys.ts';

/**
 * `key`: under which the whole is thought to stand. Throws where it is no JSON: then the text it was
 * stripped of was none. A comma may be left before an end.
 */
export function readKept(stripped: string, key = ''): unknown {
  return keep(JSON.parse(stripped.replace(STRING_OR_LAST_COMMA, '$1')), key, '', '');
}

const STRING_OR_LAST_COMMA = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g;

function keep(value: unknown, key: string, up: string, upup: string): unknown {
  // A word where none is due stays a word of a kind nobody can mistake for a value.
  if (typeof value === 'string') return PLAIN.test(value) ? value : '?';
  if (Array.isArray(value)) return value.map((one) => keep(one, key, up, upup));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    const known = keyOf(name);
    if (!known.kept) continue;
    if (!known.text || typeof one !== 'string') out[name] = keep(one, name, key, up);
    else if (OWN_TEXT.test(`${up}.${key}.${name}`)) out[name] = one.slice(0, 5000);
  }
  return out;
}
