/** Paths about the viewer rather than about a planet. */
import { imageUrl } from './bodies/people.ts';
import { backgroundOf } from './bodies/topic.ts';
import { VIEWER_ID, VIEWER_NAME } from './people.ts';
import type { Route } from './routes.ts';
import { bad, good, siteTime } from './wire.ts';
import { shown, type World } from './world.ts';

const FACE = imageUrl(`face:${VIEWER_ID}`);

/** Timeline posts of the viewer in a planet so far. */
const ownTopics = (world: World, now: number) =>
  world.joined().map((planet) => ({
    planet,
    count: [...shown(planet.timeline, now), ...shown(planet.checkinTopics, now)].filter(
      (t) => t.by.id === VIEWER_ID,
    ).length,
  }));

export const accountRoutes: readonly Route[] = [
  [
    /^\/v3\/users\/self$/,
    () =>
      good({
        accounts: {
          phone: { country_code: '86', phone_number: '00000000000' },
          wechat: { avatar_url: FACE, name: VIEWER_NAME },
        },
        associated_enterprise: false,
        associated_ecommerce: false,
        identity_status: 'unknown',
        subscriptions: {
          subscribed_rangefinderinsight: false,
          subscribed_xiaomiquanvip: false,
          subscribed_xingqiusvip: false,
        },
        user: {
          uid: String(VIEWER_ID),
          avatar_url: FACE,
          name: VIEWER_NAME,
          location: '广东',
          unique_id: 'replay',
          user_sid: 'replay',
          grade: 'general',
        },
      }),
  ],
  [
    // Only the official catalogue speaks of this one; made after the v2 naming of people.
    /^\/v2\/users\/self$/,
    () =>
      good({ user: { user_id: VIEWER_ID, name: VIEWER_NAME, avatar_url: FACE, location: '广东' } }),
  ],
  [
    /^\/v3\/users\/(\d+)$/,
    ({ at }) =>
      good({
        associated_ecommerce: false,
        user: {
          uid: at[0] ?? '',
          avatar_url: imageUrl(`face:${at[0]}`),
          name: '路人',
          location: '江西',
        },
        user_specific: { followed: false },
      }),
  ],
  [
    /^\/v3\/users\/(\d+|self)\/statistics$/,
    ({ world, now }) =>
      good({
        followees_count: 25,
        followers_count: 0,
        notes_count: 0,
        topics_count: ownTopics(world, now).reduce((n, x) => n + x.count, 0),
      }),
  ],
  [
    /^\/v2\/users\/(\d+|self)\/footprints(?:\/groups)?$/,
    ({ world, now }) =>
      good({
        groups: ownTopics(world, now).map(({ planet, count }) => ({
          group_id: planet.plan.id,
          name: planet.plan.name,
          background_url: backgroundOf(planet),
          member_topics_count: count,
        })),
      }),
  ],
  [/^\/v2\/users\/(\d+|self)\/created_groups$/, () => good({ groups: [] })],
  [/^\/v2\/users\/self\/groups\/applied_groups$/, () => good({ groups: [] })],
  [/^\/v2\/users\/self\/groups\/(\d+)\/inviter$/, () => good({})],
  [/^\/v2\/users\/self\/merchant_coupons$/, () => good({ coupons: [] })],
  [/^\/v2\/users\/self\/unanswered_questions\/brief$/, () => good({ unanswered_count: 0 })],
  [/^\/v2\/users\/self\/topics\/(?:answers|questions)$/, () => good({ topics: [] })],
  [
    /^\/v2\/users\/self\/groups\/(\d+)\/checkins\/(\d+)\/topics$/,
    () => bad(52010, '未报名参加该打卡任务'),
  ],
  [/^\/v2\/wechat_orders\/unpaid_orders$/, () => good({ unpaid_orders: [] })],
  [
    /^\/v3\/users\/self\/group_weekly_rankings$/,
    () => {
      const none = { ranking: 0, count: 0 };
      return good({ top_topics: none, top_likes: none, top_digests: none });
    },
  ],
  [
    /^\/v2\/dynamics$/,
    ({ now }) =>
      good({
        dynamics: [
          {
            dynamic_id: 45_511_512_445_255_828n,
            action: 'notice',
            create_time: siteTime(now - 7 * 86_400_000),
            type: 'service_notice',
            text: '这里是回放站的通知，没有真的发生。',
            prominent: true,
            user_specific: { related: true },
          },
        ],
      }),
  ],
];
