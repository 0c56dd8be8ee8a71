/** From a response to a gleaning. Remembers, for one page's life, who the viewer is and which topics were seen. */
import type { Gleaning } from '../gleaning.ts';
import type { HeardResponse } from '../site.ts';
import { sampleOf } from './changed.ts';
import { readKept } from './kept.ts';

/** A path without its version (`v2`, `v3`, `v1.10` alike). */
export function pathOf(url: URL): string {
  return url.pathname.replace(/^\/v[\d.]+\/|\/+$/g, '');
}

/** The paths worth parsing, roughly; `zsxq/pick.ts` knows each. */
const PATHS =
  /^(users\/(self$|\w+\/footprints)|(users\/self\/)?groups($|\/(rec|ranking|\d+($|\/(stat|renew|public|role|quest|topics|columns|checkins|members\/))))|(topics|tasks|comments|columns|hashtags|search\/groups)\/\d)/;
/** Parameters whose values are the site's; others may be the user's own words. */
const ASKED = /^(scope|count|begin_time|end_time|direction|with_invisibles)$/;

export function createGlean(): (heard: HeardResponse) => Gleaning[] {
  const topics = new Map<string, Topic>();
  const sampled = new Set<string>();
  let self = '';

  return ({ url, method, status, text, size, at }) => {
    try {
      const asked = new URL(url);
      const path = pathOf(asked);
      // A person's record: the viewer's own or nobody's business.
      const who = /(?:members|users)\/(\d+)/.exec(path)?.[1];
      if (!PATHS.test(path) || (who && who !== self)) return [];
      // As text: in Firefox's content scripts the keys of `searchParams` cannot be iterated.
      asked.search = asked.search.replace(/([^?&=]+)=[^&]*/g, (pair, key) =>
        ASKED.test(key) ? pair : `${key}=`,
      );
      const out: Gleaning = {
        kind: 'gleaning',
        site: 'zsxq',
        via: 'response',
        url: asked.href.slice(0, 2000),
        method,
        status,
        at,
        ...(size !== undefined && { size }),
      };
      if (text !== undefined) read(out, path, text);
      if (self) out.self = self;
      return [out];
    } catch {
      return [];
    }
  };

  function read(out: Gleaning, path: string, text: string): void {
    const kind = path.replace(/\d+/g, '');
    try {
      out.body = readKept(text);
      if (!sampled.has(kind)) out.sample = sampleOf(JSON.parse(text));
    } catch {
      out.fault = /^\s*[[{]/.test(text) ? 'truncated' : 'not-json';
      delete out.body;
      return;
    }
    sampled.add(kind);
    remember(out, path);
  }

  function remember(out: Gleaning, path: string): void {
    const data = (out.body as { resp_data?: Known } | null)?.resp_data;
    if (path === 'users/self') self = String(data?.user?.uid ?? data?.user?.user_id ?? self);
    const seen = data?.topics ?? data?.topic;
    if (topics.size > 999) topics.clear();
    for (const topic of Array.isArray(seen) ? seen : [seen]) {
      const id = topic?.topic_uid ?? topic?.topic_id;
      if (!topic || !id) continue;
      const { topic_id, topic_uid, type, create_time, user_specific } = topic;
      const gid = topic.group?.group_id ?? /^(?:search\/)?groups\/(\d+)/.exec(path)?.[1];
      const group = { group_id: gid };
      topics.set(String(id), { topic_id, topic_uid, type, create_time, user_specific, group });
    }
    const about = topics.get(/^topics\/(\d+)\//.exec(path)?.[1] ?? '');
    if (!about) return;
    out.about = { ...about };
    // A like and its taking back answer the same: which it was is told by what was before.
    const liked = about.user_specific?.liked;
    if (isLike(out, path)) about.user_specific = { liked: !liked };
  }
}

/** A write to `likes` that succeeded: reading them answers with a list. */
export function isLike({ body, method }: Gleaning, path: string): boolean {
  const { succeeded, resp_data } = (body ?? {}) as { succeeded?: unknown; resp_data?: Known };
  return path.endsWith('/likes') && method !== 'GET' && succeeded === true && !resp_data?.likes;
}

interface Topic {
  topic_id?: unknown;
  topic_uid?: unknown;
  type?: unknown;
  create_time?: unknown;
  group?: { group_id?: unknown };
  user_specific?: { liked?: unknown } | undefined;
}

/** What is looked at, if the body is what it should be; anything else throws or is undefined. */
interface Known {
  user?: { uid?: unknown; user_id?: unknown };
  topics?: Topic[];
  topic?: Topic;
  likes?: unknown;
}
