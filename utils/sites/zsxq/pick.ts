/** From a response to observations: which endpoint it is, whether it can be read, and its pick. */
import type { Observation } from '../../observations.ts';
import type { HeardResponse, PageAt } from '../site.ts';
import { sampleOf } from './changed.ts';
import { Context, type Memory, problemOf } from './context.ts';
import { deedOf } from './deeds.ts';
import { parseBody } from './ids.ts';
import * as lists from './lists.ts';
import { planetOf } from './pages.ts';
import * as picks from './picks.ts';
import { isJson } from './read.ts';

type Pick = (c: Context, ...ids: string[]) => void;

/** Paths without host and version (`v2`, `v3`, `v1.10` alike); `#` stands for an id. */
const ROUTES = (
  [
    ['group', 'groups/#', picks.pickGroup],
    ['statistics', 'groups/#/statistics', picks.pickStatistics],
    ['renewal', 'groups/#/renewal', picks.pickRenewal],
    ['public_info', 'groups/#/public_info', picks.pickPublicInfo],
    ['role_members', 'groups/#/role_members', picks.pickRoles],
    ['topics', 'groups/#/topics', lists.pickTimeline],
    ['sticky', 'groups/#/topics/sticky', lists.pickSome],
    ['columns', 'groups/#/columns', picks.pickColumns],
    ['column', '(?:groups/#/)?columns/\\d+/topics', lists.pickColumn],
    ['checkins', 'groups/#/checkins', picks.pickCheckins],
    ['checkin_topics', '(?:users/self/)?groups/#/checkins/\\d+/topics', lists.pickCheckinTopics],
    ['member', 'groups/#/members/#', picks.pickMember],
    ['member_summary', 'groups/#/members/#/summary', picks.pickMember],
    ['search', 'search/groups/#/topics', lists.pickSearch],
    ['hashtag', 'hashtags/\\d+/topics', lists.pickTagged],
    ['topic', 'topics/\\d+(?:/info)?', lists.pickOne],
    ['comments', 'topics/#/comments', lists.pickComments],
    ['groups', 'groups', picks.pickGroups],
    ['recommendations', 'groups/recommendations', picks.pickGroups],
    ['ranking_list', 'groups/ranking_list', picks.pickGroups],
    ['self', 'users/self', picks.pickSelf],
    ['footprints', 'users/#/footprints/groups', picks.pickFootprints],
  ] as [string, string, Pick][]
).map(
  ([endpoint, path, pick]) =>
    [endpoint, new RegExp(`^${path.replaceAll('#', '(\\d{1,24}|self)')}$`), pick] as const,
);

/** Not joined to a check-in, topic deleted: everyday answers, nothing for the card to say. */
const EVERYDAY = [52010, 15403];

/** Never throws; empty for paths it does not know. `memory` is the page's. */
export function pick(heard: HeardResponse, page: PageAt, memory: Memory): Observation[] {
  try {
    const url = new URL(heard.url);
    const path = url.pathname.replace(/^\/v[\d.]+\/|\/+$/g, '');
    return pickPath(path, url.searchParams, heard, page, memory);
  } catch {
    return [];
  }
}

function pickPath(
  path: string,
  asked: URLSearchParams,
  heard: HeardResponse,
  page: PageAt,
  memory: Memory,
): Observation[] {
  const { text, at } = heard;
  const reads = heard.method === 'GET' || heard.method === '';
  const route = ROUTES.find(([, form]) => form.test(path));
  if (reads ? !route && heard.method : !text) return [];
  const [endpoint, form, run] = route ?? ['', /$/, () => {}];
  const problem = (what: Parameters<typeof problemOf>[0], code?: unknown) =>
    route && reads ? [problemOf(what, endpoint, page, at, code)] : [];
  if (heard.status === 401) return problem('signed-out', 401);
  if (text === undefined) return heard.size ? problem('too-large') : [];
  let body: unknown;
  try {
    body = parseBody(text);
  } catch {
    return problem(/^\s*[[{]/.test(text) ? 'truncated' : 'not-json');
  }
  if (isJson(body) && body.succeeded === false) {
    if (EVERYDAY.includes(body.code as number)) return [];
    return problem(body.code === 401 ? 'signed-out' : 'refused', body.code);
  }
  const data = isJson(body) && body.succeeded === true ? body.resp_data : undefined;
  if (isJson(data)) {
    const deed = heard.method !== 'GET' && deedOf(path, heard, data, page, memory);
    if (deed) return [deed];
  }
  if (!route || !reads) return [];
  const c = new Context({ endpoint, asked, page, at, memory, data: isJson(data) ? data : {} });
  if (!isJson(data))
    c.missing.add(isJson(body) && body.succeeded === true ? 'resp_data' : 'succeeded');
  else run(c, ...(form.exec(path)?.slice(1) ?? []));
  if (!c.missing.size) return c.out;
  const community = planetOf(page);
  return [
    ...c.out,
    {
      kind: 'changed',
      site: 'zsxq',
      ...(community && { community }),
      seenAt: at,
      endpoint,
      missing: [...c.missing].slice(0, 50),
      sample: sampleOf(body),
    },
  ];
}
