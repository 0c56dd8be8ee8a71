/** Which of our answers stands against which recorded body, and where they may differ, with the reason. */
import { answer } from './api.ts';
import { makeWorld } from './world.ts';

const world = makeWorld();
const joined = () => world.joined().map((p) => String(p.plan.id));
export const twin = '15555411412112';
export const api = (path: string) => answer({ url: `https://api.zsxq.com${path}` }, world).text;
const camp = () => String(world.planet('twin')?.checkins[0]?.id);
const someMember = () => String(world.planet('twin')?.members[3]?.id);

export const data = (body: unknown) => (body as { resp_data: Record<string, unknown> }).resp_data;
/** Every topic of a body, so that lists and single topics compare with one another. */
const topicsIn = (body: unknown) => {
  const d = data(body);
  return (d.topics as unknown[]) ?? [d.topic];
};

export interface Pair {
  real: string[];
  ours: () => string[];
  from?: (body: unknown) => unknown;
  /** Real paths ours may lack, and ours the real may lack: each with its reason. */
  lacks?: RegExp[];
  adds?: RegExp[];
}

export const PAIRS: Record<string, Pair> = {
  groups: {
    real: ['groups_list'],
    ours: () => [api('/v2/groups')],
    // The recorded viewer has given one owner a name of his own.
    lacks: [/owner\.alias$/],
  },
  group: {
    real: ['group_joined_paid_viewer_partner'],
    ours: () => joined().map((id) => api(`/v2/groups/${id}`)),
    // pay_time: told of paying members, whose body was never recorded. begin_time: of fixed windows, seen in the list.
    adds: [/membership\.pay_time$/, /payment\.begin_time$/],
  },
  statistics: { real: ['group_statistics'], ours: () => [api(`/v2/groups/${twin}/statistics`)] },
  'role members': {
    real: ['group_role_members'],
    ours: () => joined().map((id) => api(`/v2/groups/${id}/role_members`)),
    lacks: [/alias$/],
  },
  renewal: { real: ['group_renewal'], ours: () => [api(`/v2/groups/${twin}/renewal`)] },
  topics: {
    real: [
      'group_topics_all',
      'group_topics_by_owner',
      'group_topics_digests',
      'group_topics_sticky',
      'group_topics_incremental_one',
      'web_topics_2019_talk_and_qa',
      'web_topic_detail_qa_paid_question',
      'web_topic_detail_qa_free_question',
      'checkin_topics',
    ],
    ours: () => [
      ...joined().flatMap((id) =>
        ['all', 'digests', 'by_owner', 'questions', 'with_files', 'tasks'].map((scope) =>
          api(`/v2/groups/${id}/topics?scope=${scope}&count=30`),
        ),
      ),
      api(`/v2/groups/${twin}/topics/sticky?count=10`),
      api(`/v2/groups/${twin}/checkins/${camp()}/topics?count=20`),
    ],
    from: topicsIn,
    lacks: [
      // Pictures under questions, answers and comments, video: not needed to read a planet.
      /question\.images/,
      /answer\.images/,
      /show_comments\[\]\.images/,
    ],
    // Files hang under 2017 topics only; newer recordings have none. The viewer's like was never
    // recorded. People of the few recorded questions had no alias and no words about themselves.
    adds: [
      /talk\.files/,
      /task\.(?:files|article)/,
      /liked_emojis\[\]/,
      /(?:question|answer)\.\w+\.(?:alias|description)$/,
    ],
  },
  comments: {
    real: ['web_topic_comments'],
    ours: () =>
      (world.planet('lively')?.timeline ?? [])
        .filter((t) => t.at <= world.now && t.comments.some((c) => c.parent))
        .slice(0, 20)
        .map((t) => api(`/v2/topics/${t.id}/comments?sort=asc&count=30&with_sticky=true`)),
    // Fields of people that the few recorded ones did not have; other bodies show them.
    adds: [/alias$/, /description$/],
  },
  search: {
    real: ['search_group_topics_qa'],
    ours: () => [
      api(`/v2/search/groups/45521188241248/topics?keyword=${encodeURIComponent('合作')}`),
    ],
    lacks: [/images/],
    adds: [/alias$/, /description$/, /location$/],
  },
  menus: { real: ['group_menus'], ours: () => [api(`/v2/groups/${twin}/menus`)] },
  'menus read': {
    real: ['group_menus_last_read_time'],
    ours: () => [api(`/v2/groups/${twin}/menus/last_read_time`)],
  },
  hashtags: { real: ['group_hashtags'], ours: () => [api(`/v2/groups/${twin}/hashtags`)] },
  columns: { real: ['group_columns'], ours: () => [api(`/v2/groups/${twin}/columns`)] },
  'columns summary': {
    real: ['group_columns_summary'],
    ours: () => [api(`/v2/groups/${twin}/columns/summary`)],
  },
  checkins: {
    real: ['checkins_ongoing', 'checkins_over', 'checkins_closed'],
    ours: () =>
      ['ongoing', 'over', 'closed'].map((s) => api(`/v2/groups/${twin}/checkins?scope=${s}`)),
    lacks: [/owner\.alias$/],
  },
  'one check-in': {
    real: ['checkin_one'],
    ours: () => [api(`/v2/groups/${twin}/checkins/${camp()}`)],
  },
  'check-in statistics': {
    real: ['checkin_statistics'],
    ours: () => [api(`/v2/groups/${twin}/checkins/${camp()}/statistics`)],
  },
  'check-ins of a day': {
    real: ['checkin_statistics_daily'],
    ours: () => [api(`/v2/groups/${twin}/checkins/${camp()}/statistics/daily`)],
  },
  'check-in ranking': {
    real: ['checkin_ranking_continuous'],
    ours: () => [api(`/v2/groups/${twin}/checkins/${camp()}/ranking_list?type=continuous`)],
  },
  'not in the check-in': {
    real: ['checkin_not_joined_error'],
    ours: () => [api(`/v2/users/self/groups/${twin}/checkins/${camp()}/topics`)],
  },
  recommendations: {
    real: ['groups_recommendations'],
    ours: () => [api('/v2/groups/recommendations?count=3')],
  },
  rankings: {
    real: ['ranking_group_sales', 'ranking_paid_group_active', 'ranking_group_fortune'],
    ours: () => [api('/v3/groups/ranking_list?type=group_sales_list&count=3')],
  },
  'ranking of a planet': {
    real: ['group_ranking_list_statistics'],
    ours: () => [api(`/v3/groups/${twin}/ranking_list/statistics`)],
  },
  'unread counts': {
    real: ['groups_unread_topics_count'],
    ours: () => [api('/v2/groups/unread_topics_count')],
  },
  account: { real: ['user_self_account'], ours: () => [api('/v3/users/self')] },
  'another user': { real: ['user_other'], ours: () => [api('/v3/users/100000000001082')] },
  'user statistics': { real: ['user_statistics'], ours: () => [api('/v3/users/1/statistics')] },
  footprints: {
    real: ['user_footprints_groups'],
    ours: () => [api('/v2/users/self/footprints/groups')],
  },
  'member summary': {
    real: ['group_member_summary_active', 'group_member_summary_inviter'],
    ours: () =>
      world
        .planet('twin')
        ?.members.slice(0, 9)
        .map((m) => api(`/v2/groups/${twin}/members/${m.id}/summary`)) ?? [],
  },
  'own member row': {
    real: ['group_member_viewer'],
    ours: () => [api(`/v2/groups/${twin}/members/${world.planet('twin')?.viewer.id}`)],
  },
  'weekly rankings': {
    real: ['user_group_weekly_rankings'],
    ours: () => [api('/v3/users/self/group_weekly_rankings?group_uid=1')],
  },
  distribution: {
    real: ['group_distribution'],
    ours: () => [api(`/v2/groups/${twin}/distribution`)],
  },
  dynamics: {
    real: ['dynamics_group_assistant'],
    ours: () => [api('/v2/dynamics?scope=group_assistant')],
  },
  'error 1059': {
    real: ['error_1059'],
    ours: () => [
      answer({ url: `https://api.zsxq.com/v2/groups/${twin}` }, world, [
        { match: '', kind: '1059', times: 1 },
      ]).text,
    ],
  },
  'public planet': {
    real: ['pub_api_group_not_joined_partial'],
    ours: () => [answer({ url: 'https://pub-api.zsxq.com/v2/groups/41285518242415' }, world).text],
  },
  'public price': {
    real: ['group_public_info_partial'],
    ours: () => [api(`/v2/groups/${twin}/public_info`)],
  },
};

export const EMPTY: Record<string, () => string> = {
  group_topics_empty_page: () =>
    api(`/v2/groups/${twin}/topics?end_time=2020-01-01T00:00:00.000%2B0800`),
  topic_rewards_empty: () => api('/v2/topics/1/rewards'),
  topic_recommendations_empty: () => api('/v2/topics/1/recommendations'),
  group_labels_empty: () => api(`/v2/groups/${twin}/labels`),
  group_warning_empty: () => api(`/v3/groups/${twin}/group_warning`),
  group_scheduled_jobs_empty: () => api(`/v2/groups/${twin}/scheduled_jobs`),
  groups_upgradable: () => api('/v2/groups/upgradable_groups'),
  groups_applied_empty: () => api('/v2/users/self/groups/applied_groups'),
  group_inviter_empty: () => api(`/v2/users/self/groups/${twin}/inviter`),
  user_merchant_coupons_empty: () => api('/v2/users/self/merchant_coupons'),
  user_unanswered_questions_brief: () => api('/v2/users/self/unanswered_questions/brief'),
  user_created_groups_empty: () => api(`/v2/users/${someMember()}/created_groups`),
  wechat_orders_unpaid_empty: () => api('/v2/wechat_orders/unpaid_orders'),
  checkin_joined_users_empty: () => api(`/v2/groups/${twin}/checkins/${camp()}/joined_users`),
};
