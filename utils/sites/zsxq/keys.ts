/**
 * Which parts of a body are kept: known keys, and of strings only times, ids and single plain words.
 * `strip.ts` lets pass the same of values, in the page; here the names of objects count too.
 */

export const PLAIN = /^[\w.:+&-]{0,40}$/;
/** What a planet publishes of itself, as `above.above.key`. */
export const OWN_TEXT = /(^|\.)groups?\.(name|description|owner\.name)$|\.category\.title$/;

export interface Key {
  kept: boolean;
  /** A text under it is kept only where it is a planet's own. */
  text: boolean;
}

export function keyOf(name: string): Key {
  const text = TEXT.test(name);
  return { kept: text || KEY.test(name), text };
}

const TEXT = /^(name|description|title)$/;
const KEY =
  /^(?!tour|reading|replies|parent)([a-z_]*_)?(ids?|uid|time|count|amount|percentage|data|info|copy|download|join|comments?|likes|fee|specific|price|type|stats|visibility|days)$|^(succeeded|code|groups?|user|owner|partners|guests|topics?|columns|checkins?|files|article|talk|task|solution|question(ee)?|answer(ed)?|anonymous|repliee|liked|joined|digested|sticky|number|category|statistics|members?|membership|privileged|policies|payment|enabled|mode|duration|renewal|distribution|paid|validity)$/;
