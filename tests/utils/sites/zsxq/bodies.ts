/** Small bodies of our own: the site's keys, types and traps, invented words. As of 2025-12. */

export const GID = '15555411412112';
export const PAGE_URL = `https://wx.zsxq.com/group/${GID}`;
export const AT = Date.parse('2025-12-10T16:30:00+08:00');
export const NEVER = '2286-11-21T01:46:39.999+0800';
export const OWNER = 582884445452854;
export const VIEWER = 100000000000001;

export type Body = Record<string, unknown>;

export const good = (data: Body): Body => ({ succeeded: true, resp_data: data });
export const bad = (code: number): Body => ({
  succeeded: false,
  code,
  info: '',
  resp_data: {},
  error: '内部错误',
});

export function group(over: Body = {}): Body {
  return {
    group_id: Number(GID),
    number: 50620566,
    name: '练习星球',
    description: '一起练习。',
    create_time: '2024-09-03T15:17:27.410+0800',
    privilege_user_last_topic_create_time: '2025-12-10T15:51:25.639+0800',
    latest_topic_create_time: '2025-12-10T16:25:15.663+0800',
    alive_time: '2025-12-10T13:00:00.000+0800',
    type: 'pay',
    authenticated_type: 'enterprise',
    category: { category_id: 1, title: '其他' },
    owner: { user_id: OWNER, name: '练习的人', avatar_url: 'https://images.zsxq.com/x' },
    admin_ids: [100000000001000, VIEWER],
    guest_ids: [100000000001029],
    partner_ids: [],
    policies: {
      payment: {
        amount: 6800,
        duration: '1Y',
        mode: 'period',
        end_time: '2026-12-10T16:20:10.000+0800',
        marked_price: { enabled: false, amount: 0 },
      },
      renewal: {
        discounted_percentage: 60,
        advance_discounted_percentage: 50,
        grace_discounted_percentage: 55,
      },
      distribution: { enabled: true, percentage: 24 },
      new_members_limit_days: -1,
      free_questions_limit_count: 10,
      question_fee: { min_amount: 300, amount_options: [800] },
      members_visibility: 'admins',
      allow_copy: false,
      allow_download: false,
      allow_join: true,
    },
    statistics: {
      topics: { topics_count: 64159, answers_count: 24, digests_count: 455 },
      files: { count: 215 },
      members: { count: 5243 },
    },
    user_specific: viewer(),
    ...over,
  };
}

/** A member who paid, a year from joining; `over` for the others. */
export function viewer(over: Body = {}): Body {
  return {
    paid: true,
    membership: {
      begin_time: '2025-10-18T22:22:59.374+0800',
      end_time: '2026-10-18T22:22:59.374+0800',
      pay_time: '2025-10-18T22:22:55.000+0800',
      need_renew: false,
      can_renew: true,
    },
    validity: {
      begin_time: '2025-10-18T22:22:59.374+0800',
      end_time: '2026-10-18T22:22:59.374+0800',
    },
    join_time: '2025-10-18T22:22:59.374+0800',
    last_active_time: '2025-12-09T16:17:35.563+0800',
    ...over,
  };
}

let serial = 0;

/** A talk; ids are beyond 2^53. */
export function talk(create_time: string, over: Body = {}): Body {
  const uid = String(45811854122111000n + BigInt(++serial));
  return {
    topic_id: uid,
    topic_uid: uid,
    group: { group_id: Number(GID), name: '练习星球', type: 'pay', background_url: 'x' },
    type: 'talk',
    talk: { owner: person(100000000001032, '路人甲'), text: '今天练了一小时。' },
    likes_count: 3,
    tourist_likes_count: 1,
    rewards_count: 0,
    comments_count: 2,
    reading_count: 4821,
    readers_count: 48,
    digested: false,
    sticky: false,
    create_time,
    user_specific: { liked: false, subscribed: false },
    title: '今天练了...',
    ...over,
  };
}

export function person(user_id: number, name: string): Body {
  return { user_id, name, avatar_url: 'https://images.zsxq.com/x', location: '广东' };
}

export function comment(id: string, create_time: string, over: Body = {}): Body {
  return {
    comment_id: id,
    create_time,
    owner: person(100000000001121, '路人乙'),
    text: '说得对',
    likes_count: 0,
    ...over,
  };
}

/** JSON as the service sends it: the ids above, strings here, are bare numbers there. */
export function wire(body: unknown): string {
  return JSON.stringify(body).replace(/("(?:topic|comment)_id":)"(\d+)"/g, '$1$2');
}
