/** The planet as the site writes it, for members, in lists and for passers-by. */
import type { Planet, Topic } from '../types.ts';
import { DAY, HOUR, type JsonObject, MINUTE, NEVER, siteTime } from '../wire.ts';
import { shown } from '../world.ts';
import { author, avatarOf, imageUrl, memberRow } from './people.ts';
import { payment, policies, termOf, viewerTerm } from './policies.ts';
import { backgroundOf } from './topic.ts';

export function groupBody(planet: Planet, now: number): JsonObject {
  const { plan } = planet;
  const ids = rolesOf(planet);
  const photo = imageUrl(`poster:${plan.key}`);
  return {
    group_id: plan.id,
    number: plan.number,
    name: plan.name,
    description: plan.intro,
    create_time: siteTime(planet.createdAt),
    update_time: siteTime(aliveAt(now) + 7_525),
    privilege_user_last_topic_create_time: staffTime(planet, now),
    latest_topic_create_time: latestTime(planet, now),
    alive_time: siteTime(aliveAt(now)),
    background_url: backgroundOf(planet),
    type: plan.type,
    risk_level: 'normal',
    authenticated_type: plan.certified ? 'enterprise' : undefined,
    category: { category_id: 527152274, title: plan.category },
    owner: { ...author(planet.owner, false) },
    admin_ids: ids.admins,
    guest_ids: ids.guests,
    partner_ids: ids.partners,
    promos: [
      {
        image_id: 2_855_248_848_118_521n,
        type: 'png',
        thumbnail: { url: photo, width: 380, height: 462 },
        large: { url: photo, width: 640, height: 778 },
      },
    ],
    policies: policies(planet, now),
    privileges: {
      access_group_data: 'owner,partners,admins',
      access_incomes_data: 'owner,partners',
      access_weekly_reports: 'owner,partners,admins',
      create_topic: 'all',
      create_comment: 'all',
    },
    statistics: {
      topics: topicCounts(planet, now),
      files: { count: 215 },
      members: { count: plan.members },
    },
    user_specific: {
      paid: plan.type === 'pay' && ['member', 'expired'].includes(plan.viewer.state),
      ...viewerTerm(planet, now, true),
      join_time: siteTime(planet.viewer.joinedAt),
      rewarded_owner: false,
      enable_footprint: true,
      last_active_time: siteTime(now - DAY - 8 * MINUTE),
      followed_owner: plan.viewer.state === 'partner',
    },
  };
}

/** The lighter row of `/v2/groups`: no create_time, no intro, no topic counts. */
export function groupRow(planet: Planet, now: number): JsonObject {
  const { plan } = planet;
  const ids = rolesOf(planet);
  return {
    group_id: plan.id,
    name: plan.name,
    privilege_user_last_topic_create_time: staffTime(planet, now),
    background_url: backgroundOf(planet),
    type: plan.type,
    risk_level: 'normal',
    partner_ids: ids.partners,
    admin_ids: ids.admins,
    guest_ids: ids.guests,
    owner: { ...author(planet.owner, false) },
    user_specific: {
      accept_dynamics: true,
      subscribed_dynamics: true,
      subscribed_notifications: true,
      enable_footprint: true,
      join_time: siteTime(planet.viewer.joinedAt),
      last_active_time: siteTime(now - DAY - 8 * MINUTE),
      ...viewerTerm(planet, now, false),
    },
    policies: {
      need_examine: false,
      allow_join: true,
      enable_iap_renew_group: plan.type === 'pay',
      renewal: {
        advance_discounted_percentage: plan.renewal.advance,
        grace_discounted_percentage: plan.renewal.grace,
        discounted_percentage: plan.renewal.later,
      },
      payment: { ...payment(planet, now) },
    },
    statistics: { members: { count: plan.members } },
  };
}

/** pub-api.zsxq.com: no user ids, no mode, no staff times. */
export function publicGroup(planet: Planet, now: number): JsonObject {
  const { plan } = planet;
  return {
    group_id: plan.id,
    name: plan.name,
    description: plan.intro,
    latest_topic_create_time: latestTime(planet, now),
    create_time: siteTime(planet.createdAt),
    alive_time: siteTime(aliveAt(now) - (aliveAt(now) % DAY) - 8 * HOUR),
    type: plan.type,
    background_url: backgroundOf(planet),
    statistics: {
      topics: { topics_count: topicsCount(planet, now) },
      members: { count: plan.members },
    },
    owner: { name: planet.owner.name, avatar_url: avatarOf(planet.owner) },
    partners: planet.partners.map((p) => ({ name: p.name, avatar_url: avatarOf(p) })),
    policies: {
      payment: {
        amount: plan.amount,
        duration: plan.duration,
        daily_price: { enabled: true },
      },
    },
  };
}

export function roleMembers(planet: Planet): JsonObject {
  const row = (p: Planet['owner']) => memberRow(p, planet.plan.id, NEVER);
  return {
    owner: row(planet.owner),
    partners: planet.partners.map(row),
    guests: planet.guests.map(row),
  };
}

export function renewalBody(planet: Planet, now: number): JsonObject {
  const { amount, renewal, duration, mode, viewer } = planet.plan;
  const of = (pct: number) => Math.floor((amount * pct) / 100);
  return {
    amount: of(renewal.later),
    original_amount: amount,
    discounted_percentage: renewal.later,
    begin_time: siteTime(viewer.state === 'partner' ? NEVER : termOf(planet, now).end),
    mode,
    duration,
    guidance: '谢谢一路同行，续期的朋友明年见。',
    renewal_url: 'https://t.zsxq.com/replay',
    advance_amount: of(renewal.advance),
    advance_discounted_percentage: renewal.advance,
    grace_amount: of(renewal.grace),
    renewal_members: planet.members.slice(0, 20).map((p) => ({
      user_id: p.id,
      name: p.name,
      alias: p.alias,
      avatar_url: avatarOf(p),
    })),
    grace_discounted_percentage: renewal.grace,
  };
}

export function statisticsBody(planet: Planet, now: number): JsonObject {
  const { topics_count, digests_count, answers_count } = topicCounts(planet, now);
  return {
    topics_count,
    digests_count,
    answers_count,
    // Only for those the owner lets see the books.
    privileged:
      planet.plan.viewer.state === 'partner'
        ? { isolates_count: 15, expired_count: 345, trials_count: 0 }
        : undefined,
    tasks_count: planet.timeline.filter((t) => t.kind === 'task').length,
  };
}

export function topicCounts(planet: Planet, now: number) {
  const seen = shown(planet.timeline, now);
  return {
    topics_count: topicsCount(planet, now),
    answers_count: seen.filter((t) => (t.question?.answeredAt ?? NEVER) <= now).length,
    digests_count: seen.filter((t) => t.digest).length,
  };
}

export function topicsCount(planet: Planet, now: number): number {
  const hidden = planet.uncounted + shown(planet.checkinTopics, now).length;
  return shown(planet.timeline, now).length + hidden;
}

/** Coarse on purpose: to the hour, and some hours late. */
function aliveAt(now: number): number {
  return now - 3 * HOUR - (now % HOUR);
}

/** Anything at all, hidden check-ins too. */
function latestTime(planet: Planet, now: number): string {
  const newest = (list: readonly Topic[]) => shown(list, now)[0]?.at ?? 0;
  const at = Math.max(newest(planet.timeline), newest(planet.checkinTopics));
  return siteTime(at || planet.createdAt);
}

/** Owner, partner, admin or guest. */
function staffTime(planet: Planet, now: number): string {
  const hit = shown(planet.timeline, now).find((t) => t.by.role !== 'member');
  return siteTime(hit?.at ?? planet.createdAt);
}

function rolesOf(planet: Planet) {
  const ids = (list: readonly { id: bigint }[]) => list.map((p) => p.id);
  const mine = planet.plan.viewer.state === 'partner' ? [planet.viewer.id] : [];
  return {
    admins: [...ids(planet.admins), ...mine],
    guests: ids(planet.guests),
    partners: ids(planet.partners),
  };
}
