/**
 * Reads the kept parts of a JSON text (`keys.ts` says which) in one pass, without making the rest:
 * posts, pictures and links are the bulk of a body and are leapt over. Numbers of 16 digits and more
 * come out as strings, for ids outgrow 2^53.
 */
import { type Key, keyOf, OWN_TEXT, PLAIN } from './keys.ts';

/**
 * `key`: under which the whole is thought to stand. Throws where the text ends early or is no JSON;
 * what is leapt over is only checked for its brackets and quotes, as the page parses the text too.
 */
export function readKept(text: string, key = ''): unknown {
  let i = 0;
  const value = read(key, '', '');
  if (next() >= 0) fail();
  return value;

  /** The next character that is no space; NaN at the end, which equals nothing. */
  function next(): number {
    while (text.charCodeAt(i) < 33) i++;
    return text.charCodeAt(i);
  }

  function read(key: string, up: string, upup: string): unknown {
    const c = next();
    if (c === QUOTE) return word(string());
    if (c !== OPEN && c !== LIST) return bare();
    // An object's end, and a list's, is two characters after its beginning.
    const end = c + 2;
    const list: unknown[] = [];
    const out: Record<string, unknown> = {};
    i++;
    if (next() === end) i++;
    else {
      let last = FIRST;
      do {
        if (c === LIST) list.push(read(key, up, upup));
        else {
          last = follow(last);
          const known = last;
          if (!known.kept) leap();
          else if (!known.text || next() !== QUOTE) out[known.name] = read(known.name, key, up);
          else {
            const from = i;
            skip();
            if (OWN_TEXT.test(`${up}.${key}.${known.name}`))
              out[known.name] = JSON.parse(text.slice(from, i)).slice(0, 5000);
          }
        }
      } while (more(end));
    }
    return c === LIST ? list : out;
  }

  /** The key here, most often the one that came after `last` before: bodies repeat themselves. */
  function follow(last: Key): Key {
    if (next() !== QUOTE) fail();
    const guess = last.next;
    if (guess && text.startsWith(guess.quoted, i)) {
      i += guess.quoted.length;
      return guess;
    }
    last.next = keyOf(string());
    if (next() !== COLON) fail();
    i++;
    return last.next;
  }

  /** Past a comma; false past the `end` of an object or list. */
  function more(end: number): boolean {
    const c = next();
    i++;
    if (c !== COMMA && c !== end) fail();
    return c === COMMA;
  }

  /** The characters between the quotes, as they are written. */
  function string(): string {
    const from = i + 1;
    skip();
    return text.slice(from, i - 1);
  }

  /** A number, `true`, `false` or `null`. */
  function bare(): unknown {
    const from = i;
    let sum = 0;
    let c = text.charCodeAt(i);
    for (; c > 47 && c < 58; c = text.charCodeAt(++i)) sum = sum * 10 + c - 48;
    const digits = i - from;
    // Up to a comma, a space or an end.
    while (c > 42 && c !== COMMA && (c | 32) !== CLOSE) c = text.charCodeAt(++i);
    if (i > from + digits) {
      const said = text.slice(from, i);
      return said === 'true' || (said !== 'false' && JSON.parse(said));
    }
    if (!digits) fail();
    return digits < 16 ? sum : text.slice(from, i);
  }

  /** Past a value of any kind in an object. */
  function leap(): void {
    for (let depth = 0; ; i++) {
      const c = text.charCodeAt(i);
      if (c === QUOTE) {
        skip();
        i--;
      } else if (!depth && (c === COMMA || c === CLOSE)) return;
      else if (c === OPEN || c === LIST) depth++;
      else if (c === CLOSE || c === END) depth--;
      else if (!(c > 0)) fail();
    }
  }

  /** Past a string. */
  function skip(): void {
    let from: number;
    do {
      from = i = text.indexOf('"', i + 1);
      while (text.charCodeAt(from - 1) === SLASH) from--;
      // After an odd number of slashes a quote belongs to the string.
    } while ((i - from) % 2);
    if (i++ < 0) fail();
  }
}

/** A word where none is due stays a word of a kind nobody can mistake for a value. */
function word(said: string): string {
  return PLAIN.test(said) ? said : '?';
}

function fail(): never {
  throw Error();
}

const FIRST = keyOf('');
const QUOTE = 34;
const OPEN = 123;
const CLOSE = 125;
const LIST = 91;
const END = 93;
const COLON = 58;
const COMMA = 44;
const SLASH = 92;
