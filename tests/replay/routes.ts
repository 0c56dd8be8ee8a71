/** Which path answers what: every GET the web and the phone app are known to ask. */
import {
  groupBody,
  groupRow,
  publicGroup,
  renewalBody,
  roleMembers,
  statisticsBody,
} from './bodies/group.ts';
import * as misc from './bodies/misc.ts';
import { file as fileBody, slimTopic, topicBody } from './bodies/topic.ts';
import { commentsPage, topicsPage } from './paging.ts';
import { accountRoutes } from './routesAccount.ts';
import type { Planet } from './types.ts';
import { bad, good, type JsonObject } from './wire.ts';
import { shown, type World } from './world.ts';

export interface Ask {
  world: World;
  query: URLSearchParams;
  /** The parts of the path in brackets. */
  at: readonly string[];
  now: number;
}

export type Route = readonly [path: RegExp, answer: (ask: Ask) => string];

const DELETED = 15403;
const BAD_PARAMETER = 1018;

/** A route under one planet the viewer can open. The refusal's code is our own: none is known. */
function inPlanet(path: string, answer: (planet: Planet, ask: Ask) => string): Route {
  return [
    new RegExp(`^/v[23]/groups/(\\d+)${path}$`),
    (ask) => {
      const planet = ask.world.planet(ask.at[0] ?? '');
      if (!planet || planet.plan.viewer.state === 'not-joined')
        return bad(BAD_PARAMETER, '暂无权限查看');
      return answer(planet, ask);
    },
  ];
}

const data = (body: JsonObject | undefined) => (body ? good(body) : bad(BAD_PARAMETER, '参数错误'));

export const API_ROUTES: readonly Route[] = [
  [
    /^\/v2\/groups$/,
    ({ world, now }) =>
      good({
        groups: world.joined().map((p) => groupRow(p, now)),
        preferences: { view_style: 'list_style', sorts: [], stickies: [] },
        statistics: { expired_groups: [] },
      }),
  ],
  [
    /^\/v2\/groups\/unread_topics_count$/,
    ({ world, now }) =>
      good({
        groups: world.joined().map((p, i) => ({
          group_id: p.plan.id,
          count: Math.min(300, shown(p.timeline, now).filter((t) => t.at > now - i * 3e7).length),
        })),
      }),
  ],
  [/^\/v2\/groups\/recommendations$/, () => good(misc.recommendationsBody())],
  [/^\/v3\/groups\/ranking_list$/, ({ now }) => good(misc.rankingBody(now))],
  [/^\/v2\/groups\/upgradable_groups$/, () => good({ group_ids: [], guest_ids: [] })],
  inPlanet('', (p, { now }) => good({ group: groupBody(p, now) })),
  [
    /^\/v2\/groups\/(\d+)\/public_info$/,
    ({ world, at }) => {
      const p = world.planet(at[0] ?? '');
      return data(
        p && {
          public_info: { type: p.plan.type, policies: { payment: { amount: p.plan.amount } } },
        },
      );
    },
  ],
  inPlanet('/statistics', (p, { now }) => good(statisticsBody(p, now))),
  inPlanet('/role_members', (p) => good(roleMembers(p))),
  inPlanet('/renewal', (p, { now }) => good(renewalBody(p, now))),
  inPlanet('/topics', (p, { query, now }) => topicsPage(shown(p.timeline, now), p, query, now)),
  inPlanet('/topics/sticky', (p, { now }) =>
    good({
      topics: shown(p.timeline, now)
        .filter((t) => t.stickyAt !== undefined)
        .map((t) => topicBody(t, p, now)),
    }),
  ),
  inPlanet('/menus', (p, { now }) => good(misc.menusBody(p, now))),
  inPlanet('/menus/last_read_time', (p, { now }) => good(misc.menusReadBody(p, now))),
  inPlanet('/hashtags', (p, { now }) => good(misc.hashtagsBody(p, now))),
  inPlanet('/columns', (p, { now }) => good(misc.columnsBody(p, now))),
  inPlanet('/columns/summary', () => good({ has_columns: true, title: '专栏' })),
  inPlanet('/columns/(\\d+)/topics', (p, { at, query, now }) =>
    topicsPage(
      shown(p.timeline, now).filter((t) => String(t.column?.id) === at[1]),
      p,
      query,
      now,
    ),
  ),
  inPlanet('/files', (p, { now }) =>
    good({
      files: shown(p.timeline, now)
        .filter((t) => t.file)
        .slice(0, 20)
        .map((t) => ({ file: fileBody(t) })),
    }),
  ),
  inPlanet('/labels', () => good({ labels: [] })),
  inPlanet('/scheduled_jobs', () => good({ jobs: [] })),
  inPlanet('/group_warning', () => good({})),
  inPlanet('/distribution', (p) =>
    good({
      distribution: {
        enabled: true,
        percentage: 19,
        commission_percentage: 100,
        commission_fee: Math.floor((p.plan.amount * 19) / 100),
        returned_fee: 0,
      },
      inviter: {
        name: p.viewer.name,
        avatar_url: 'https://images.zsxq.com/replay',
        role: 'member',
      },
    }),
  ),
  inPlanet('/ranking_list/statistics', () =>
    good({ highest_ranking_type: 'paid_group_active_list', highest_ranking: 5 }),
  ),
  inPlanet('/members/(\\d+)', (p, { at }) => data(misc.memberBody(p, at[1] ?? ''))),
  inPlanet('/members/(\\d+)/summary', (p, { at, now }) =>
    data(misc.memberSummary(p, at[1] ?? '', now)),
  ),
  inPlanet('/checkins', (p, { query, now }) =>
    good({
      checkins: p.checkins
        .filter((c) => c.status === (query.get('scope') ?? 'ongoing'))
        .map((c) => misc.checkinBody(c, p, now)),
    }),
  ),
  inPlanet('/checkins/(\\d+)', (p, { at, now }) => {
    const c = p.checkins.find((x) => String(x.id) === at[1]);
    return data(
      c && {
        is_valid_member: true,
        checkin: misc.checkinBody(c, p, now),
        group: { name: p.plan.name },
      },
    );
  }),
  inPlanet('/checkins/(\\d+)/statistics', (p, { at }) => {
    const c = p.checkins.find((x) => String(x.id) === at[1]);
    return data(c && misc.checkinStatistics(c, p));
  }),
  inPlanet('/checkins/(\\d+)/statistics/daily', (p, { at, now }) => {
    const c = p.checkins.find((x) => String(x.id) === at[1]);
    return data(c && { checkined_count: misc.today(c, p, now) });
  }),
  inPlanet('/checkins/(\\d+)/topics', (p, { at, query, now }) =>
    topicsPage(
      shown(p.checkinTopics, now).filter((t) => String(t.checkin?.id) === at[1]),
      p,
      query,
      now,
    ),
  ),
  inPlanet('/checkins/(\\d+)/ranking_list', (p, { at, now }) => {
    const c = p.checkins.find((x) => String(x.id) === at[1]);
    return data(c && misc.checkinRanking(c, p, now));
  }),
  inPlanet('/checkins/(\\d+)/joined_users', () => good({ joined_users: [] })),
  // Shape never recorded: code of one source, 2026.
  [
    /^\/v2\/files\/(\d+)\/download_url$/,
    ({ at }) => good({ download_url: `https://files.zsxq.com/${at[0]}` }),
  ],
  [
    /^\/v2\/hashtags\/(\d+)\/topics$/,
    ({ world, at, query, now }) => {
      const p = world.joined().find((x) => x.hashtags.some((h) => String(h.id) === at[0]));
      if (!p) return bad(BAD_PARAMETER, '参数错误');
      const list = shown(p.timeline, now).filter((t) => String(t.hashtag?.id) === at[0]);
      return topicsPage(list, p, query, now);
    },
  ],
  [
    /^\/v2\/search\/groups\/(\d+)\/topics$/,
    ({ world, at, query, now }) => {
      const p = world.planet(at[0] ?? '');
      const word = query.get('keyword') ?? '';
      if (!p || !word) return bad(BAD_PARAMETER, '参数错误');
      const hits = shown(p.timeline, now).filter((t) => t.text.includes(word));
      const from = Number(query.get('index') || 0);
      const page = hits.slice(from, from + 20);
      return good({
        index: from + page.length,
        topics: page.map((t) => slimTopic(t, p, now)),
        intercepted_count: 0,
        highlight_words: [word],
      });
    },
  ],
  [
    /^\/v2\/topics\/(\d+)(?:\/info)?$/,
    ({ world, at, now }) => {
      const hit = world.topic(at[0] ?? '');
      return hit
        ? good({ topic: topicBody(hit.topic, hit.planet, now) })
        : bad(DELETED, '主题已被删除');
    },
  ],
  [
    /^\/v2\/topics\/(\d+)\/comments$/,
    ({ world, at, query, now }) => {
      const hit = world.topic(at[0] ?? '');
      return hit ? commentsPage(hit.topic, query, now) : bad(DELETED, '主题已被删除');
    },
  ],
  [/^\/v2\/topics\/(\d+)\/rewards$/, () => good({ rewards: [] })],
  [/^\/v2\/topics\/(\d+)\/recommendations$/, () => good({ topics: [] })],
  ...accountRoutes,
];

export const PUB_ROUTES: readonly Route[] = [
  [
    /^\/v2\/groups\/(\d+)$/,
    ({ world, at, now }) => {
      const p = world.planet(at[0] ?? '');
      return data(p && { group: publicGroup(p, now) });
    },
  ],
];
