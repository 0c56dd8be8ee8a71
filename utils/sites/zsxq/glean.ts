/** From a response to a gleaning. Remembers, for one page's life, who the viewer is. */
import type { Gleaning } from '../gleaning.ts';
import type { HeardResponse } from '../site.ts';
import { skeleton, strip } from './strip.ts';

/** The site's answers; the group is the path without its version (`v2`, `v3`, `v1.10` alike). */
export const RESPONSES: RegExp = /^https:\/\/(?:pub-)?api\.zsxq\.com\/v[\d.]+\/([^?]*[^?/])/;

/** The paths worth reading, roughly; `zsxq/pick.ts` knows each. */
const PATHS =
  /^(users\/(self$|\w+\/footprints)|(users\/self\/)?groups($|\/(rec|rank|\d+($|\/(stat|renew|public|role|quest|topics|columns|checkins|files|members\/))))|(topics|tasks|comments|columns|hashtags|search\/groups|files)\/\d)/;
/** Those about planets and nobody else. */
const PLANETS = /^groups(\/\d+|\/r\w+)?$/;
/** Parameters but those whose values are the site's: they may be the user's own words. */
const WORDS =
  /([?&](?!(?:scope|type|count|begin_time|end_time|direction|with_invisibles)=)[^=&]+=)[^&]*/g;

export function createGlean(): (heard: HeardResponse) => Gleaning | undefined {
  const sampled = new Set<string>();
  let self = '';

  return ({ text, ...heard }) => {
    const path = RESPONSES.exec(heard.url)?.[1] ?? '';
    // A person's record: the viewer's own or nobody's business.
    const who = /(?:members|users)\/(\d+)/.exec(path)?.[1] ?? self;
    if (!PATHS.test(path) || who !== self) return undefined;
    const out: Gleaning = { ...heard, kind: 'gleaning', site: 'zsxq' };
    out.url = heard.url.replace(WORDS, '$1').slice(0, 2000);
    if (text !== undefined) {
      const body = strip(text, PLANETS.test(path));
      out.body = body;
      const kind = path.replace(/\d+/g, '');
      if (!sampled.has(kind)) out.sample = skeleton(text);
      sampled.add(kind);
      if (path === 'users/self') self = SELF.exec(body)?.[1] ?? self;
    }
    if (self) out.self = self;
    return out;
  };
}

/** The id that comes first of the two an account has, which are the same. */
const SELF = /"user":{[^{}]*?"u(?:ser_)?id":"?(\d+)/;
