/** The smaller answers: menus, hashtags, columns, check-ins, unread counts, rankings, the account. */
import { hash } from '../prng.ts';
import type { Checkin, Planet } from '../types.ts';
import { DAY, HOUR, type JsonObject, NEVER, siteTime } from '../wire.ts';
import { shown } from '../world.ts';
import { author, avatarOf, imageUrl, memberRow } from './people.ts';
import { termOf } from './policies.ts';
import { backgroundOf } from './topic.ts';

export function menusBody(planet: Planet, now: number): JsonObject {
  const base = hash(planet.plan.key);
  const preset = (n: number, title: string, preset_type: string, at?: number) => ({
    menu_id: menuId(base, n),
    title,
    preset: true,
    preset_type,
    latest_topic_create_time: at === undefined ? undefined : siteTime(at),
  });
  const digest = shown(planet.timeline, now).find((t) => t.digest);
  return {
    menus: [
      preset(1, '精华', 'digests', digest?.at),
      preset(2, '最新', 'all'),
      preset(3, '只看星主', 'by_owner'),
      ...planet.hashtags.map((h) => ({
        menu_id: h.id,
        title: h.title,
        hashtag: { hashtag_id: h.id },
      })),
    ],
  };
}

export function menusReadBody(planet: Planet, now: number): JsonObject {
  const base = hash(planet.plan.key);
  return {
    menus: [1, 2, 3].map((n) => ({
      menu_id: menuId(base, n),
      last_read_time: siteTime(now - n * 47 * 60_000),
    })),
  };
}

const menuId = (base: number, n: number) => BigInt(51_285_448_000_000 + (base % 900_000) + n);

export function hashtagsBody(planet: Planet, now: number): JsonObject {
  const seen = shown(planet.timeline, now);
  return {
    hashtags: planet.hashtags.map((h, i) => ({
      hashtag_id: h.id,
      title: h.title,
      owner: { user_id: planet.owner.id },
      properties: { show_on_timeline: i !== 11, privileged: i === 10 },
      topics_count: seen.filter((t) => t.hashtag === h).length,
    })),
  };
}

export function columnsBody(planet: Planet, now: number): JsonObject {
  return {
    columns: planet.columns.map((c) => {
      const inside = shown(planet.timeline, now).filter((t) => t.column === c);
      return {
        column_id: c.id,
        name: c.name,
        cover_url: 'https://file.zsxq.com/column_cover.png',
        statistics: { topics_count: inside.length },
        create_time: siteTime(c.createdAt),
        last_topic_attach_time: siteTime((inside[0]?.at ?? c.createdAt) + 90_000),
      };
    }),
  };
}

export function checkinBody(c: Checkin, planet: Planet, now: number): JsonObject {
  return {
    checkin_id: c.id,
    group: {
      group_id: planet.plan.id,
      name: planet.plan.name,
      background_url: backgroundOf(planet),
    },
    owner: { ...author(planet.owner, false) },
    title: c.title,
    text: c.text,
    checkin_days: c.days,
    validity: {
      long_period: c.longPeriod,
      // A camp without an end has an empty date, not none.
      expiration_time: c.endsAt === undefined ? '' : siteTime(c.endsAt),
    },
    show_topics_on_timeline: false,
    create_time: siteTime(c.startedAt),
    status: c.status,
    type: 'accumulated',
    joined_count: c.joined,
    statistics: {
      joined_count: c.joined,
      completed_count: c.completed,
      today_checkined_count: today(c, planet, now),
    },
    joined_users: c.status === 'closed' ? [] : faces(planet, 6),
    user_specific: { joined: ownDays(c, planet, now) > 0 },
    min_words_count: c.minWords,
  };
}

export function checkinStatistics(c: Checkin, planet: Planet): JsonObject {
  return {
    statistics: {
      joined_count: c.joined,
      completed_count: c.completed,
      checkined_count: Math.max(0, c.joined - 1),
      ranking_list: faces(planet, 6),
    },
  };
}

/** Posts of a camp since Beijing's midnight. */
export function today(c: Checkin, planet: Planet, now: number): number {
  const midnight = now - ((now + 8 * HOUR) % DAY);
  return shown(planet.checkinTopics, now).filter((t) => t.checkin === c && t.at >= midnight).length;
}

const faces = (planet: Planet, n: number) =>
  planet.members.slice(0, n).map((p) => ({ avatar_url: avatarOf(p) }));

/** Days of Beijing on which the viewer checked in. */
function ownDays(c: Checkin, planet: Planet, now: number): number {
  const own = shown(planet.checkinTopics, now).filter(
    (t) => t.checkin === c && t.by === planet.viewer,
  );
  return new Set(own.map((t) => Math.floor((t.at + 8 * HOUR) / DAY))).size;
}

export function checkinRanking(c: Checkin, planet: Planet, now: number): JsonObject {
  const place = (p: Planet['owner'], rankings: number, checkined_days: number) => ({
    user: { user_id: p.id, name: p.name, alias: p.alias ?? '', avatar_url: avatarOf(p) },
    rankings,
    checkined_days,
  });
  return {
    ranking_list: planet.members.slice(0, 10).map((p, i) => place(p, i + 1, Math.max(1, 20 - i))),
    user_specific: place(planet.viewer, 0, ownDays(c, planet, now)),
  };
}

/** `members/{uid}/summary`. */
export function memberSummary(planet: Planet, uid: string, now: number): JsonObject | undefined {
  const p = personOf(planet, uid);
  if (!p) return undefined;
  const mine = shown(planet.timeline, now).filter((t) => t.by.id === p.id);
  const self = p === planet.viewer;
  const { viewer, type } = planet.plan;
  // The viewer's own ends when their validity does: one truth in every body.
  const own = viewer.state === 'partner' ? NEVER : termOf(planet, now).end;
  const end = self && type === 'pay' ? own : p.joinedAt + 365 * DAY;
  return {
    joined_days: Math.floor((now - p.joinedAt) / DAY),
    topics_count: mine.length,
    liked_count: mine.reduce((n, t) => n + t.likes.filter((l) => l.at <= now).length, 0),
    renewal_count: 0,
    invitees_count: 0,
    paid: planet.plan.type === 'pay' && planet.plan.viewer.state !== 'partner',
    member: {
      user_id: p.id,
      name: p.name,
      avatar_url: avatarOf(p),
      number: p.number,
      join_time: siteTime(p.joinedAt),
      status: 'joined',
      expired_time: siteTime(end),
      introduction: p.intro,
    },
  };
}

export function memberBody(planet: Planet, uid: string): JsonObject | undefined {
  const p = personOf(planet, uid);
  return p && { member: memberRow(p, planet.plan.id, NEVER) };
}

function personOf(planet: Planet, uid: string) {
  const { viewer, owner, partners, guests, admins, members } = planet;
  return [viewer, owner, ...partners, ...guests, ...admins, ...members].find(
    (p) => String(p.id) === uid,
  );
}

/** Planets nobody here has joined, invented, for lists of other planets. */
const OTHERS = [
  ['数据库夜航船', 14800, 384, 475, 6, 66, '小航'],
  ['每日一条生意经', 9900, 457, 2669, 5, 24, '青山'],
  ['写作俱乐部·甲子', 46900, 1491, 278, 19, 152, '墨白'],
  ['城市骑行志', 5000, 213, 901, 0, 12, '链条'],
  ['亲子阅读角', 29900, 6120, 3310, 210, 340, '页边'],
] as const;

const otherId = (i: number) => BigInt(51_112_154_148_254 + i * 1_111_444);

export function recommendationsBody(): JsonObject {
  return {
    groups: OTHERS.slice(0, 3).map(
      ([name, amount, members, topics, answers, digests, owner], i) => ({
        group_id: otherId(i),
        name,
        background_url: imageUrl(`other:${i}`),
        statistics: {
          members: { count: members },
          topics: { topics_count: topics, answers_count: answers, digests_count: digests },
        },
        type: 'pay',
        owner: { name: owner },
        policies: { payment: { amount }, enable_iap_join_group: i === 0 },
        description: `${name}：一个说得清价格的小地方。`,
        promos: i === 2 ? [] : [poster(`other-poster:${i}`)],
      }),
    ),
    recommendations: OTHERS.slice(0, 3).map((_, i) => ({
      group_id: otherId(i),
      item_type: [1, 3, 8][i],
      tags: [
        { text: '个人成长', type: 'category_tag' },
        { text: '7个优质专栏', type: 'other' },
      ],
      item_types: [[1], [3], [8]][i] ?? [],
    })),
  };
}

function poster(label: string): JsonObject {
  const url = imageUrl(label);
  return {
    image_id: BigInt(211_281_844_588_511 + (hash(label) % 90_000)),
    type: 'png',
    thumbnail: { url, width: 380, height: 950 },
    large: { url, width: 800, height: 2000 },
  };
}

/** Version 3 naming: `uid` strings, `members_stats`. */
export function rankingBody(now: number): JsonObject {
  const week = now - ((now + 8 * HOUR - 4 * DAY) % (7 * DAY));
  return {
    period: { begin_time: siteTime(week), end_time: siteTime(week + 7 * DAY - 1) },
    groups: OTHERS.slice(2).map(([name, amount, members, , , , owner], i) => ({
      uid: String(otherId(i + 2)),
      name,
      background_url: imageUrl(`other:${i + 2}`),
      description: `${name}：一个说得清价格的小地方。`,
      create_time: siteTime(now - (400 + i * 90) * DAY),
      statistics: { members_stats: { count: members } },
      policies: { payment: { amount } },
      owner: {
        alias: '',
        avatar_url: imageUrl(`other-owner:${i}`),
        uid: String(551_224_121_184 + i),
        name: owner,
      },
    })),
    recommendations: OTHERS.slice(2).map(([, , members], i) => ({
      group_uid: String(otherId(i + 2)),
      tags: [
        { text: '行业交流', type: 'category_tag' },
        { text: `${members}人买过`, type: 'other' },
      ],
    })),
  };
}
