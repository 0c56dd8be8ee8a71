/** From a response to a gleaning. Remembers, for one page's life, who the viewer is and which topics were seen. */
import type { Gleaning } from '../gleaning.ts';
import type { HeardResponse } from '../site.ts';
import { skeleton, strip } from './strip.ts';

/** The site's answers; the group is the path without its version (`v2`, `v3`, `v1.10` alike). */
export const RESPONSES: RegExp = /^https:\/\/(?:pub-)?api\.zsxq\.com\/v[\d.]+\/([^?]*[^?/])/;

/** The paths worth reading, roughly; `zsxq/pick.ts` knows each. */
const PATHS =
  /^(users\/(self$|\w+\/footprints)|(users\/self\/)?groups($|\/(rec|rank|\d+($|\/(stat|renew|public|role|quest|topics|columns|checkins|members\/))))|(topics|tasks|comments|columns|hashtags|search\/groups|files)\/\d)/;
/** Those about planets and nobody else. */
const PLANETS = /^groups(\/\d+|\/r\w+)?$/;
/** Parameters but those whose values are the site's: they may be the user's own words. */
const WORDS =
  /([?&](?!(?:scope|type|count|begin_time|end_time|direction|with_invisibles)=)[^=&]+=)[^&]*/g;
/** The bulk of a topic, which need not be remembered; and commas before an end. */
const BULK = /"(?:latest_likes|show_comments)":\[(?:[^[\]]|\[[^[\]]*])*],?|,(?=[}\]])/g;

export function createGlean(): (heard: HeardResponse) => Gleaning | undefined {
  const topics = new Map<string, Topic>();
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
      const id = /^topics\/(\d+)\//.exec(path)?.[1] ?? '';
      if (/^(?!columns|files).*topics/.test(path)) remember(path, body);
      const about = topics.get(id);
      if (about) out.about = { ...about };
      // A like and its taking back answer the same: which it was is told by what was before.
      // Reading likes answers with a list.
      if (about && /\/likes$/.test(path) && /"succeeded":true(?!.*"likes":\[)/.test(body))
        about.user_specific = { liked: !about.user_specific?.liked };
    }
    if (self) out.self = self;
    return out;
  };

  function remember(path: string, body: string): void {
    try {
      const data = (JSON.parse(body.replace(BULK, '')) as Known).resp_data;
      if (topics.size > 999) topics.clear();
      for (const { topic_id, topic_uid, type, create_time, group, user_specific } of [
        data?.topics ?? data?.topic ?? [],
      ].flat())
        topics.set(`${topic_uid ?? topic_id}`, {
          topic_id,
          topic_uid,
          type,
          create_time,
          group,
          user_specific,
          path,
        });
    } catch {
      // No JSON after all: the background says so.
    }
  }
}

/** The id that comes first of the two an account has, which are the same. */
const SELF = /"user":{[^{}]*?"u(?:ser_)?id":"?(\d+)/;

interface Topic {
  topic_id?: unknown;
  topic_uid?: unknown;
  type?: unknown;
  create_time?: unknown;
  group?: unknown;
  user_specific?: { liked?: unknown } | undefined;
  /** Of the response it was in: it may say the planet where the topic does not. */
  path?: string;
}

/** What is looked at, if the body is what it should be; anything else throws or is undefined. */
interface Known {
  resp_data?: { topics?: Topic[]; topic?: Topic };
}
