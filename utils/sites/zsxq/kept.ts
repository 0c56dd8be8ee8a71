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
  if (!Number.isNaN(next())) throw Error();
  return value;

  /** The next character that is no space; NaN at the end, which equals nothing. */
  function next(): number {
    let c = text.charCodeAt(i);
    while (c < 33) c = text.charCodeAt(++i);
    return c;
  }

  function read(key: string, up: string, upup: string): unknown {
    const c = next();
    if (c === QUOTE) return word(string());
    if (c === OPEN) {
      i++;
      const out: Record<string, unknown> = {};
      if (next() === CLOSE) return ++i && out;
      let last = FIRST;
      do {
        last = follow(last);
        const known = last;
        const { name } = known;
        if (!known.kept) leap();
        else if (!known.text || next() !== QUOTE) out[name] = read(name, key, up);
        else {
          const from = i;
          string();
          if (OWN_TEXT.test(`${up}.${key}.${name}`))
            out[name] = JSON.parse(text.slice(from, i)).slice(0, 5000);
        }
      } while (more(CLOSE));
      return out;
    }
    if (c === LIST) {
      i++;
      const out: unknown[] = [];
      if (next() === END) return ++i && out;
      do out.push(read(key, up, upup));
      while (more(END));
      return out;
    }
    return bare();
  }

  /** The key here, most often the one that came after `last` before: bodies repeat themselves. */
  function follow(last: Key): Key {
    if (next() !== QUOTE) throw Error();
    const guess = last.next;
    if (guess && text.startsWith(guess.quoted, i)) {
      i += guess.quoted.length;
      return guess;
    }
    last.next = keyOf(string());
    if (next() !== COLON) throw Error();
    i++;
    return last.next;
  }

  /** Past a comma; false past the `end` of an object or list. */
  function more(end: number): boolean {
    const c = next();
    i++;
    if (c === COMMA) return true;
    if (c !== end) throw Error();
    return false;
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
    if (digits && (c === COMMA || c === CLOSE || c === END))
      return digits < 16 ? sum : text.slice(from, i);
    for (const [said, value] of LITERALS)
      if (text.startsWith(said, i)) {
        i += said.length;
        return value;
      }
    const rest = /^[-+.\w]*/.exec(text.slice(i, i + 99))?.[0] ?? '';
    i += rest.length;
    return digits > 15 && !rest ? text.slice(from, i) : JSON.parse(text.slice(from, i));
  }

  /** Past a value of any kind. */
  function leap(): void {
    let c = next();
    if (c !== OPEN && c !== LIST) {
      if (c === QUOTE) skip();
      else bare();
      return;
    }
    for (let depth = 1; depth; ) {
      c = text.charCodeAt(++i);
      if (c === QUOTE) {
        skip();
        i--;
      } else if (c === OPEN || c === LIST) depth++;
      else if (c === CLOSE || c === END) depth--;
      else if (!(c > 0)) throw Error();
    }
    i++;
  }

  /** Past a string. */
  function skip(): void {
    do i = text.indexOf('"', i + 1);
    while (i > 0 && text.charCodeAt(i - 1) === SLASH && escaped(i));
    if (i++ < 0) throw Error();
  }

  /** Whether the quote there belongs to the string: an odd number of slashes before it. */
  function escaped(quote: number): boolean {
    let from = quote;
    while (text.charCodeAt(from - 1) === SLASH) from--;
    return (quote - from) % 2 === 1;
  }
}

/** A word where none is due stays a word of a kind nobody can mistake for a value. */
function word(said: string): string {
  return PLAIN.test(said) ? said : '?';
}

const FIRST = keyOf('');
const LITERALS = [
  ['false', false],
  ['true', true],
  ['null', null],
] as const;
const QUOTE = 34;
const OPEN = 123;
const CLOSE = 125;
const LIST = 91;
const END = 93;
const COLON = 58;
const COMMA = 44;
const SLASH = 92;
