/**
 * Which parts of a body are kept: known keys, and of strings only times, ids and single plain words.
 * Other people's words are under other keys, or are no plain words, and stay in the page.
 */

/** The kept parts of a value; `up` and `upup` are the keys above. */
export function keep(v: unknown, key = '', up = '', upup = ''): unknown {
  if (typeof v === 'string') {
    if (TEXT.test(key)) return OWN_TEXT.test(`${upup}.${up}.${key}`) ? v.slice(0, 5000) : undefined;
    // A word where none is due stays a word of a kind nobody can mistake for a value.
    return PLAIN.test(v) ? v : '?';
  }
  if (Array.isArray(v)) return v.slice(0, 600).map((one) => keep(one, key, up, upup));
  if (typeof v !== 'object' || v === null) return v;
  const out: Record<string, unknown> = {};
  for (const [k, value] of Object.entries(v)) if (isKept(k)) out[k] = keep(value, k, key, up);
  return out;
}

const PLAIN = /^[\w.:+&-]{0,40}$/;
const TEXT = /^(name|description|title)$/;
/** What a planet publishes of itself. */
const OWN_TEXT = /\.groups?\.(name|description)$|groups?\.owner\.name$|category\.title$/;
const KEY =
  /(^|_)(ids?|uid|time|count|amount|percentage)$|^(succeeded|code|resp_data|(public_)?info|groups?|user|owner|member|partners|guests|topics?|comments?|columns|checkins?|files|article|talk|task|solution|question|questionee|answer|answered|anonymous|fee|repliee|show_comments|replied_comments|latest_likes|likes|liked|digested|sticky|name|description|title|number|category|type|authenticated_type|statistics|members(_stats|_visibility)?|privileged|policies|payment|marked_price|enabled|mode|duration|renewal|new_members_limit_days|question_fee|allow_(copy|download|join)|distribution|user_specific|paid|membership|validity)$/;

const known = new Map<string, boolean>();
function isKept(key: string): boolean {
  let is = known.get(key);
  if (is === undefined) {
    is = KEY.test(key);
    // Keys are a few hundred; a body that makes up more shall not fill the page's memory.
    if (known.size < 2000) known.set(key, is);
  }
  return is;
}
