/**
 * Which parts of a body are kept: known keys, and of strings only times, ids and single plain words.
 * Other people's words are under other keys, or are no plain words, and stay in the page.
 */

export const PLAIN = /^[\w.:+&-]{0,40}$/;
/** What a planet publishes of itself, as `above.above.key`. */
export const OWN_TEXT = /(^|\.)groups?\.(name|description|owner\.name)$|\.category\.title$/;

export interface Key {
  name: string;
  /** As it is written before its value. */
  quoted: string;
  /** The key that followed it last. */
  next?: Key;
  kept: boolean;
  /** A text under it is kept only where it is a planet's own. */
  text: boolean;
}

/** One object for all keys of that name: its `name` is quicker to write with than a fresh slice. */
export function keyOf(name: string): Key {
  let key = known.get(name);
  if (!key) {
    const text = TEXT.test(name);
    key = { name, quoted: `"${name}":`, kept: text || KEY.test(name), text };
    // Keys are a few hundred; a body that makes up more shall not fill the page's memory.
    if (known.size < 2000) known.set(name, key);
  }
  return key;
}

const known = new Map<string, Key>();
const TEXT = /^(name|description|title)$/;
const KEY =
  /^(?!tour|reading|replies|parent)(\w*_)?(ids?|uid|time|count|amount|percentage|data|info|copy|download|join|comments?|likes|fee|specific|price|type|stats|visibility|days)$|^(succeeded|code|groups?|user|owner|partners|guests|topics?|columns|checkins?|files|article|talk|task|solution|question(ee)?|answer(ed)?|anonymous|repliee|liked|digested|sticky|number|category|statistics|members?|membership|privileged|policies|payment|enabled|mode|duration|renewal|distribution|paid|validity)$/;
