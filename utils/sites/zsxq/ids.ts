/**
 * JSON whose ids outgrow 2^53. Topic and comment ids have up to 17 digits and some bodies give no
 * `_uid` twin, so the digits are quoted in the source text before it is parsed.
 */

/** Parses a body; ids of 16 digits and more come out as strings. Throws what `JSON.parse` throws. */
export function parseBody(text: string): unknown {
  let out = '';
  let done = 0;
  for (let i = text.indexOf('_id'); i >= 0; i = text.indexOf('_id', i + 3)) {
    let from = i + 3;
    const many = text[from] === 's';
    if (many) from++;
    // `_` stands only inside strings, so an unescaped quote right after ends that string, and a
    // colon after it makes the string a key: text that merely looks like JSON has `\"` here.
    if (text[from] !== '"') continue;
    from = skip(text, from + 1);
    if (text[from] !== ':') continue;
    from = skip(text, from + 1);
    if (many) {
      if (text[from] !== '[') continue;
      from = skip(text, from + 1);
    }
    for (;;) {
      let to = from;
      while (isDigit(text.charCodeAt(to))) to++;
      if (to - from > 15 && !'.eE'.includes(text.charAt(to))) {
        out += `${text.slice(done, from)}"${text.slice(from, to)}"`;
        done = to;
      }
      to = skip(text, to);
      if (!many || text[to] !== ',') break;
      from = skip(text, to + 1);
    }
  }
  return JSON.parse(done ? out + text.slice(done) : text);
}

function skip(text: string, from: number): number {
  let i = from;
  for (let c = text.charCodeAt(i); c === 32 || (c > 8 && c < 14); c = text.charCodeAt(i)) i++;
  return i;
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}
