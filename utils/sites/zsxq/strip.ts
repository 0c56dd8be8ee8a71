/**
 * What of a response may leave the page. The text is neither parsed nor copied piece by piece: one
 * regular expression goes over it and lets pass its brackets, colons and commas, the names of objects
 * and lists, lone numbers and flags, and known keys whose values are numbers, flags or single plain
 * words. Posts, names, pictures and links are not asked for, so they do not pass, whatever the text
 * is. What is left is no JSON yet: `kept.ts` mends and reads it.
 */

const STRING = '"[^"\\\\]*(?:\\\\[^][^"\\\\]*)*"';
const SCALAR = 'true|false|null|-?\\d[\\d.eE+-]*';

/** `known`: more of keys with their values. `bulk`: texts of which there are many. */
const allow = (known: string, bulk: string) =>
  new RegExp(
    // Said first only because it is quicker so;
    `(?:"(?:${bulk}alias|avatar_url|location|background_url)":${STRING},?)+` +
      // what passes, as long as it goes on; of a known key without such a value the key alone;
      `|((?:[{}[\\],:]|${SCALAR}|${known}"(?!tour|reading|replies|parent)[a-z_]{1,40}(?:"(?=\\s*:\\s*[{[])|(?<=["_](?:ids?|uid|time|count|amount|percentage|copy|download|join|type|visibility|days)|"(?:succeeded|code|liked|joined|paid|enabled|mode|duration|anonymous|answered|digested|sticky))"\\s*:\\s*(?:"[\\w.:+&-]{0,40}"|(?=")|${SCALAR})))+)` +
      // the rest does not: a string, with the value it names; one that the text ends in; anything else.
      `|${STRING}(?:\\s*:\\s*(?:${STRING}|[^"{}[\\],\\s]+),?)?|"[^]*|\\s+|[^]`,
    'g',
  );

const OWN = `"(?:(?:name|description|title)"\\s*:\\s*${STRING}|number"\\s*:\\s*(?:${SCALAR}))|`;

/** Made when first needed: a page that asks for nothing shall not pay for them. */
let usual: RegExp | undefined;
let named: RegExp | undefined;

/**
 * `aboutPlanets`: with a planet's number, its own texts, and its owner's name; for answers about
 * planets alone. Of anything but an object or a list only the first character, '' where there is
 * none.
 */
export function strip(text: string, aboutPlanets?: boolean): string {
  if (!/^\s*[[{]/.test(text)) return text.trim().charAt(0);
  if (aboutPlanets) named ??= allow(OWN, '');
  else usual ??= allow('', 'text|name|description|title|');
  const rules = aboutPlanets ? named : usual;
  return rules ? text.replace(rules, '$1') : '';
}

/** Keys and kinds of values at the beginning of a text: `""` a text, `e` a flag, a digit a number. */
export function skeleton(text: string): string {
  return text.slice(0, 20_000).replace(SKELETON, '$1$2$3$4$5').slice(0, 8000);
}

const SKELETON =
  /("[a-z_]{1,40}"\s*:)|(")(?:[^"\\]|\\[\s\S])*("|\\?$)|(?:tru|fals)(e)|[\d.eE+-]*(\d)|[^{}[\],:nul]/g;
