/** Reads what `strip.ts` let pass, by the names in `keys.ts`. For the background. */
import { keyOf, OWN_TEXT, PLAIN } from './keys.ts';

/**
 * `key`: under which the whole is thought to stand. Throws where it is no JSON: then the text it was
 * stripped of was none.
 */
export function readKept(stripped: string, key = ''): unknown {
  return keep(JSON.parse(mended(stripped)), key, '', '');
}

/**
 * What stripping left out, put back as little as JSON needs: odd names become empty ones, words where
 * none is due `":"`, commas of what is gone go too. Numbers of 16 digits and more, which outgrow
 * numbers, become texts.
 */
function mended(stripped: string): string {
  const out: string[] = [];
  for (const [token] of stripped.matchAll(TOKEN)) {
    const last = out.at(-1) ?? '{';
    if (token === ':' && /^[{,]$/.test(last)) out.push('""');
    if (/^[,}\]]$/.test(token)) {
      if (last === ':') out.push('":"');
      else if (token === ',' && /^[{[,]$/.test(last)) continue;
      else if (last === ',') out.pop();
    }
    out.push(/^\d{16,}$/.test(token) ? `"${token}"` : token);
  }
  return out.join('');
}

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|[\w.+-]+|\S/g;

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
