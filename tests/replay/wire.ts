/** How the site writes things: bare integers of any length, +0800 times with milliseconds. */

export type Json =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

export type JsonObject = { [key: string]: Json | undefined };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The site's "never": 2286-11-21T01:46:39.999+0800, ten nines of seconds. */
export const NEVER = 9_999_999_999_999;

/** `2025-12-10T16:25:15.663+0800` of epoch ms. */
export function siteTime(ms: number): string {
  return new Date(ms + 8 * HOUR).toISOString().replace('Z', '+0800');
}

/** Epoch ms of a site time; NaN when it is none. */
export function readSiteTime(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

/** JSON text; bigints become bare digits, undefined members are left out. */
export function write(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map((v: Json) => write(v)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const parts: string[] = [];
    for (const [key, member] of Object.entries(value))
      if (member !== undefined) parts.push(`${JSON.stringify(key)}:${write(member as Json)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The envelope of a good answer. */
export function good(data: JsonObject): string {
  return write({ succeeded: true, resp_data: data });
}

/** The envelope of a refusal; the site sends it with HTTP 200. */
export function bad(code: number, error: string): string {
  return write({ succeeded: false, code, info: '', resp_data: {}, error });
}
