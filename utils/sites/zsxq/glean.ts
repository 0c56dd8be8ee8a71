/** From a response to a gleaning. Remembers, for one page's life, who the viewer is and which topics were seen. */
import type { Gleaning } from '../gleaning.ts';
import type { HeardResponse } from '../site.ts';
import { sampleOf } from './changed.ts';
import { readKept } from './kept.ts';

/** The site's answers; the group is the path without its version (`v2`, `v3`, `v1.10` alike). */
export const RESPONSES: RegExp = /^https:\/\/(?:pub-)?api\.zsxq\.com\/v[\d.]+\/([^?]*[^?/])/;

/** The paths worth reading, roughly; `zsxq/pick.ts` knows each. */
const PATHS =
  /^(users\/(self$|\w+\/footprints)|(users\/self\/)?groups($|\/(rec|rank|\d+($|\/(stat|renew|public|role|quest|topics|columns|checkins|members\/))))|(topics|tasks|comments|columns|hashtags|search\/groups)\/\d)/;
/** Parameters but those whose values are the site's: they may be the user's own words. */
const WORDS =
  /([?&](?!(?:scope|count|begin_time|end_time|direction|with_invisibles)=)[^=&]+=)[^&]*/g;

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
    try {
      if (text !== undefined) read(out, path, text);
    } catch {
      out.fault = `${text}`.trim().charAt(0);
      delete out.body;
    }
    if (self) out.self = self;
    return out;
  };

  function read(out: Gleaning, path: string, text: string): void {
    const body = readKept(text) as Known | null;
    const kind = path.replace(/\d+/g, '');
    if (!sampled.has(kind)) out.sample = sampleOf(JSON.parse(text));
    sampled.add(kind);
    out.body = body;
    const data = body?.resp_data ?? {};
    if (path === 'users/self') self = `${data.user?.uid ?? data.user?.user_id ?? self}`;
    if (topics.size > 999) topics.clear();
    for (const topic of [data.topics ?? data.topic].flat()) {
      // The bulk of it is not needed, nor is it what a topic without them says.
      const { talk, latest_likes, show_comments, ...rest } = { ...topic };
      topics.set(`${rest.topic_uid ?? rest.topic_id}`, { ...rest, path });
    }
    const about = topics.get(/^topics\/(\d+)\//.exec(path)?.[1] ?? '');
    if (!about) return;
    out.about = { ...about };
    // A like and its taking back answer the same: which it was is told by what was before.
    // Reading likes answers with a list.
    if (/\/likes$/.test(path) && body?.succeeded && !data.likes)
      about.user_specific = { liked: !about.user_specific?.liked };
  }
}

interface Topic {
  topic_id?: unknown;
  topic_uid?: unknown;
  talk?: unknown;
  latest_likes?: unknown;
  show_comments?: unknown;
  user_specific?: { liked?: unknown };
  /** Of the response it was in: it may say the planet where the topic does not. */
  path?: string;
}

/** What is looked at, if the body is what it should be; anything else throws or is undefined. */
interface Known {
  succeeded?: unknown;
  resp_data?: {
    user?: { uid?: unknown; user_id?: unknown };
    topics?: Topic[];
    topic?: Topic;
    likes?: unknown;
  };
}
