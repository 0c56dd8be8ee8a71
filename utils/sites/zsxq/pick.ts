/** From a gleaning to observations: which endpoint it is, whether it can be read, and its pick. */
import type { Observation } from '../../observations.ts';
import type { Gleaning } from '../gleaning.ts';
import type { PageAt, SiteMemory } from '../site.ts';
import { sampleOf, sampleOfSkeleton } from './changed.ts';
import { Context, problemOf } from './context.ts';
import { deedOf } from './deeds.ts';
import { RESPONSES } from './glean.ts';
import { readKept } from './kept.ts';
import * as lists from './lists.ts';
import { recall } from './memory.ts';
import { planetOf } from './pages.ts';
import * as picks from './picks.ts';
import { id, isJson } from './read.ts';
import { pickSeen } from './seen.ts';

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
    [
      'checkin_ranking',
      '(?:users/self/)?groups/#/checkins/\\d+/ranking_list',
      picks.pickCheckinRanking,
    ],
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

/**
 * Never throws, whatever the gleaning is; empty for paths it does not know. `memory`: what earlier
 * gleanings of the same tab told.
 */
export function pick(gleaning: Gleaning, page: PageAt, memory: SiteMemory = {}): Observation[] {
  try {
    if (gleaning.url === undefined) return pickSeen(gleaning, page);
    const url = new URL(gleaning.url);
    const path = RESPONSES.exec(url.href)?.[1] ?? '';
    return pickPath(path, url.searchParams, gleaning, page, memory);
  } catch {
    return [];
  }
}

function pickPath(
  path: string,
  asked: URLSearchParams,
  heard: Gleaning,
  page: PageAt,
  memory: SiteMemory,
): Observation[] {
  const { at } = heard;
  const reads = !heard.method || heard.method === 'GET';
  const route = ROUTES.find(([, form]) => form.test(path));
  const [endpoint, form, run] = route ?? ['', /$/, () => {}];
  const problem = (what: Parameters<typeof problemOf>[0], code?: unknown) =>
    route && reads ? [problemOf(what, endpoint, page, at, code)] : [];
  if (heard.status === 401) return problem('signed-out', 401);
  const read = bodyOf(heard);
  if (!read) return problem(/^[[{]/.test(`${heard.body}`) ? 'truncated' : 'not-json');
  const { body } = read;
  if (body === undefined) return heard.size ? problem('too-large') : [];
  const known = isJson(body) ? body : {};
  if (known.succeeded === false) {
    if (EVERYDAY.includes(known.code as number)) return [];
    return problem(known.code === 401 ? 'signed-out' : 'refused', known.code);
  }
  const data = known.succeeded === true && isJson(known.resp_data) ? known.resp_data : undefined;
  const about = data && recall(memory, path, data, at);
  const deed = data && deedOf(path, heard, data, page, about);
  if (deed) return deed;
  if (!route || !reads) return [];
  const self = id(heard.self) ?? '';
  const c = new Context({ endpoint, asked, page, at, self, about, data: data ?? {} });
  if (data) run(c, ...(form.exec(path)?.slice(1) ?? []));
  else c.missing.add(known.succeeded === true ? 'resp_data' : 'succeeded');
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
      sample: typeof heard.sample === 'string' ? sampleOfSkeleton(heard.sample) : sampleOf(body),
    },
  ];
}

/** `undefined`: the text was no JSON. */
function bodyOf({ body }: Gleaning): { body?: unknown } | undefined {
  try {
    return { body: typeof body === 'string' ? readKept(body) : body };
  } catch {
    return undefined;
  }
}
