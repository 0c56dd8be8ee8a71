/** What a planet's body says of the planet: facts by table, its price by rule. Field notes 2025-12. */
import type { FactSet } from '../../facts.ts';
import {
  count,
  dig,
  type Field,
  fen,
  flag,
  isJson,
  type Json,
  oneOf,
  pct,
  take,
  takeAll,
  text,
  time,
  waitDays,
} from './read.ts';

/** Facts of `GET /v2/groups/{id}` and of its public twin; a stored planet has the same shape. */
export function planetFacts(group: Json, missing: Set<string>, where = 'group.'): FactSet {
  return {
    ...takeAll(group, PLANET, missing, where),
    ...priceFacts(group, missing, where, 1),
  } as FactSet;
}

/** What lists print of other planets; rankings name things their own way (`members_stats`). */
export function listedFacts(group: Json, missing: Set<string>, where: string): FactSet {
  return {
    ...takeAll(group, LISTED, missing, where),
    ...priceFacts(group, missing, where),
  } as FactSet;
}

/** Amounts of `GET /v2/groups/{id}/renewal`: as printed, not reckoned from the percents. */
export const RENEWAL: readonly Field[] = [
  ['renewalAmount', 'amount', fen, 1],
  ['renewalPct', 'discounted_percentage', pct],
  ['renewalAdvanceAmount', 'advance_amount', fen],
  ['renewalAdvancePct', 'advance_discounted_percentage', pct],
  ['renewalGraceAmount', 'grace_amount', fen],
  ['renewalGracePct', 'grace_discounted_percentage', pct],
];

export const STATISTICS: readonly Field[] = [
  ['topicsTotal', 'topics_count', count, 1],
  ['digestsTotal', 'digests_count', count],
  ['answersTotal', 'answers_count', count],
  ['tasksTotal', 'tasks_count', count],
  ['expiredTotal', 'privileged.expired_count', count],
  ['trialsTotal', 'privileged.trials_count', count],
];

/** `reading_count` and the like are not here: dead fields stay unread. */
const PLANET: readonly Field[] = [
  ['name', 'name', text(200), 1],
  ['number', 'number', count],
  ['ownerName', 'owner.name', text(200)],
  ['intro', 'description', text(5000)],
  ['category', 'category.title', text(100)],
  ['type', 'type', oneOf('pay', 'free'), 1],
  ['createdAt', 'create_time', time],
  ['aliveAt', 'alive_time', time],
  ['anyLastTopicAt', 'latest_topic_create_time', time],
  ['staffLastTopicAt', 'privilege_user_last_topic_create_time', time],
  [
    'certified',
    'authenticated_type',
    (v) => (typeof v === 'string' ? v === 'enterprise' || null : undefined),
  ],
  ['members', 'statistics.members.count', count],
  ['topicsTotal', 'statistics.topics.topics_count', count],
  ['digestsTotal', 'statistics.topics.digests_count', count],
  ['answersTotal', 'statistics.topics.answers_count', count],
  ['filesTotal', 'statistics.files.count', count],
  ['newMembersLimitDays', 'policies.new_members_limit_days', waitDays],
  ['freeQuestions', 'policies.free_questions_limit_count', count],
  ['questionFeeMin', 'policies.question_fee.min_amount', fen],
  ['membersVisibility', 'policies.members_visibility', text(40)],
  ['allowCopy', 'policies.allow_copy', flag],
  ['allowDownload', 'policies.allow_download', flag],
  ['allowJoin', 'policies.allow_join', flag],
  ['distributionEnabled', 'policies.distribution.enabled', flag],
  ['distributionPct', 'policies.distribution.percentage', pct],
];

const LISTED: readonly Field[] = [
  ['name', 'name', text(200), 1],
  ['ownerName', 'owner.name', text(200)],
  ['type', 'type', oneOf('pay', 'free')],
  ['createdAt', 'create_time', time],
  ['staffLastTopicAt', 'privilege_user_last_topic_create_time', time],
  ['members', 'statistics.members.count', count],
  ['members', 'statistics.members_stats.count', count],
  ['topicsTotal', 'statistics.topics.topics_count', count],
  ['digestsTotal', 'statistics.topics.digests_count', count],
  ['answersTotal', 'statistics.topics.answers_count', count],
];

const PRICE: readonly Field[] = [
  ['duration', 'duration', (v) => (typeof v === 'string' ? v.slice(0, 20) : undefined)],
  ['paymentMode', 'mode', oneOf('period', 'deadline')],
];

const WINDOW: readonly Field[] = [
  ['windowBegin', 'begin_time', time],
  ['windowEnd', 'end_time', time],
];

/**
 * Free planets carry a mode and a past window that mean nothing. Of paid ones only `deadline` has a
 * window: the `end_time` of `period` is "if you paid now". `needed`: a paid body must say its price.
 */
export function priceFacts(group: Json, missing: Set<string>, where: string, needed?: 1): Json {
  if (group.type === 'free') return { price: 0 };
  const policies = group.policies;
  const pay = dig(policies, 'payment');
  const at = `${where}policies.payment.`;
  const paid = group.type === 'pay' ? needed : undefined;
  if (!isJson(pay)) {
    if (paid) missing.add(`${at}amount`);
    return {};
  }
  const price = take(pay, 'amount', fen, missing, at, paid);
  const struck =
    dig(pay, 'marked_price.enabled') === true && take(pay, 'marked_price.amount', fen, missing, at);
  return {
    ...(price !== undefined && { price }),
    ...(struck && { struckPrice: struck }),
    ...takeAll(pay, PRICE, missing, at),
    ...(pay.mode === 'deadline' && takeAll(pay, WINDOW, missing, at)),
    ...takeAll(dig(policies, 'renewal'), RENEWAL_PCT, missing, `${where}policies.renewal.`),
  };
}

const RENEWAL_PCT: readonly Field[] = [
  ['renewalPct', 'discounted_percentage', pct],
  ['renewalAdvancePct', 'advance_discounted_percentage', pct],
  ['renewalGracePct', 'grace_discounted_percentage', pct],
];
