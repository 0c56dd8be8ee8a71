/**
 * What of a response may leave the page. The text is neither parsed nor copied piece by piece: one
 * regular expression goes over it and lets pass its brackets and commas, the names of objects and
 * lists, and known keys whose values are numbers, flags or single plain words. Posts, names, pictures
 * and links are not asked for, so they do not pass, whatever the text is. `kept.ts` reads what is left.
 */

/** The inside of a string. */
const IN = '[^"\\\\]*(?:\\\\[^][^"\\\\]*)*';
const NUMBER = '-?\\d[\\d.eE+-]*';
const FLAG = 'true|false|null';

/** `known`: more of keys with their values. `bulk`: texts of which there are many. */
const allow = (known: string, bulk: string) =>
  new RegExp(
    // Said first only because it is quicker so;
    `"(?:${bulk}alias|avatar_url|location|background_url)":"${IN}",?` +
      // what passes, as long as it goes on; a number of 16 digits and more outgrows numbers ...
      `|((?:[{}[\\],]|${known}"(?:(?:(?!tour|reading|replies|parent)(?:[a-z_]*_)?(?:ids?|uid|time|count|amount|percentage|copy|download|join|type|visibility|days)|succeeded|code|liked|joined|paid|enabled|mode|duration|anonymous|answered|digested|sticky)"\\s*:\\s*(?:"[\\w.:+&-]{0,40}"|${FLAG}|(?=\\d{16}|")|${NUMBER})|[a-z_]{1,40}"\\s*:(?=\\s*[{[]))|${FLAG}|(?!\\d{16})${NUMBER})+)` +
      // ... and gets the quotes of the key before it;
      `|(?=\\d{16})(?:(?<=(")\\s*:\\s*(?:\\[[\\d,\\s]{0,999})?)|)(\\d+)[\\d.eE+-]*` +
      // of an object's or a list's odd name only its quotes;
      `|(")(?![a-z_]{1,40}")${IN}("\\s*:)(?=\\s*[{[])` +
      // of words where none is due a colon, which is no value of any kind;
      `|(?<=(:)\\s*)(")${IN}"` +
      // the rest does not.
      `|"${IN}(?:"\\s*(?::\\s*(?:"${IN}(?:"|\\\\?$)|[^"{}[\\],]*))?|\\\\?$),?|\\s+|[^]`,
    'g',
  );

const OWN = `"(?:(?:name|description|title)"\\s*:\\s*"${IN}"|number"\\s*:\\s*${NUMBER})|`;

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
  return rules ? text.replace(rules, '$1$2$3$2$4$5$7$6$7') : '';
}

/** Keys and kinds of values at the beginning of a text: `""` a text, `e` a flag, a digit a number. */
export function skeleton(text: string): string {
  return text.slice(0, 20_000).replace(SKELETON, '$1$2$3$4$5').slice(0, 8000);
}

const SKELETON =
  /("[a-z_]{1,40}"\s*:)|(")(?:[^"\\]|\\[\s\S])*("|\\?$)|(?:tru|fals)(e)|[\d.eE+-]*(\d)|[^{}[\],:nul]/g;
