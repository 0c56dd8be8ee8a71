/** One question to the replay's hosts, one answer. Pure but for the writes, which change the world. */
import { type Fault, json, type Reply, spoil, strike } from './faults.ts';
import { PLANS } from './plans.ts';
import { API_ROUTES, PUB_ROUTES, type Route } from './routes.ts';
import { bad } from './wire.ts';
import type { World } from './world.ts';
import { applyWrite, type Written } from './writes.ts';

export interface Question {
  url: string;
  method?: string;
  /** Text of the request's body. */
  body?: string | null;
}

export const API_HOSTS = ['api.zsxq.com', 'pub-api.zsxq.com'] as const;

export function answer(question: Question, world: World, faults: Fault[] = []): Reply {
  const url = new URL(question.url);
  const method = (question.method ?? 'GET').toUpperCase();
  const kind = strike(faults, url.pathname + url.search);
  const text = plain(url, method, question.body ?? '', world);
  if (kind)
    return spoil(kind, text.text, () => plain(elsewhere(url, world), 'GET', '', world).text);
  return text;
}

function plain(url: URL, method: string, body: string, world: World): Reply {
  const open = url.hostname === 'pub-api.zsxq.com';
  if (!open && !world.signedIn) return json(bad(401, '未登录'), 401);
  if (method === 'GET') return get(url, open ? PUB_ROUTES : API_ROUTES, world);
  const done = open ? undefined : applyWrite(method, url.pathname, readBody(body), world);
  return done === undefined ? json(bad(404, 'not found'), 404) : json(done);
}

function get(url: URL, routes: readonly Route[], world: World): Reply {
  for (const [path, reply] of routes) {
    const match = path.exec(url.pathname);
    if (match)
      return json(reply({ world, query: url.searchParams, at: match.slice(1), now: world.now }));
  }
  return json(bad(404, 'not found'), 404);
}

/** The same question about the first other planet of the left column. */
function elsewhere(url: URL, world: World): URL {
  const id = /\/groups\/(\d+)/.exec(url.pathname)?.[1];
  const other = PLANS.find((p) => String(p.id) !== id && world.planet(p.key));
  if (!id || !other) return url;
  return new URL(url.href.replace(id, String(other.id)));
}

/** `{"req_data": {...}}`; long ids are read as text so that none is rounded. */
function readBody(body: string): Written {
  try {
    const quoted = body.replace(/("(?:\w+_id)"\s*:\s*)(\d+)/g, '$1"$2"');
    const read: unknown = JSON.parse(quoted);
    if (read && typeof read === 'object' && 'req_data' in read) return read.req_data as Written;
  } catch {
    // An unreadable body is an empty one: the write is then refused with a code.
  }
  return {};
}
