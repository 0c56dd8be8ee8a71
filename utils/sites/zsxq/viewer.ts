/**
 * What a body says of the viewer: state and term. A partner's `validity` is "now to now plus one
 * year" or the shared window, never a term (seen 2025-12), so it counts only where it is proven.
 */
import type { FactSet } from '../../facts.ts';
import { type Field, flag, id, isJson, type Json, take, takeAll, time } from './read.ts';

const DAY = 86_400_000;
/** Free trials last seven days; no term of theirs is longer than this. */
export const TRIAL_MS = 8 * DAY;

/** `self`: the viewer's own id, '' when not seen yet. Empty where the body has nothing of the viewer. */
export function viewerFacts(
  group: Json,
  self: string,
  at: number,
  missing: Set<string>,
  where: string,
): FactSet {
  const own = group.user_specific;
  if (!isJson(own)) return {};
  const facts = takeAll(own, VIEWER, missing, `${where}user_specific.`);
  const read = (path: string) => take(own, path, time, missing, `${where}user_specific.`);
  const begin = read('validity.begin_time');
  const end = read('validity.end_time');
  const state = stateOf(group, own, self, at, begin, end);
  const termed = own.paid === true || state === 'trial';
  return {
    ...facts,
    ...(state && { viewerState: state }),
    ...(termed && begin && { viewerTermBegin: begin }),
    ...(termed && end && { viewerTermEnd: end }),
  } as FactSet;
}

/** Of `members/{uid}` and its summary, the viewer's own only. */
export const OWN_MEMBER: readonly Field[] = [
  ['viewerJoinAt', 'member.join_time', time],
  ['viewerTermEnd', 'member.expired_time', time],
  [
    'viewerTopics',
    'topics_count',
    (v) => (Number.isInteger(v) && (v as number) >= 0 ? v : undefined),
  ],
  [
    'viewerRenewals',
    'renewal_count',
    (v) => (Number.isInteger(v) && (v as number) >= 0 ? v : undefined),
  ],
  ['viewerPaid', 'paid', flag],
];

const VIEWER: readonly Field[] = [
  ['viewerPaid', 'paid', flag],
  ['viewerJoinAt', 'join_time', time],
  ['viewerPayAt', 'membership.pay_time', time],
  ['viewerLastActiveAt', 'last_active_time', time],
];

function stateOf(
  group: Json,
  own: Json,
  self: string,
  at: number,
  begin: number | undefined,
  end: number | undefined,
): FactSet['viewerState'] {
  const among = (ids: unknown) => Array.isArray(ids) && ids.some((v) => id(v) === self);
  if (self) {
    if (isJson(group.owner) && id(group.owner.user_id) === self) return 'owner';
    if (among(group.admin_ids) || among(group.partner_ids)) return 'staff';
    if (own.paid !== true && among(group.guest_ids)) return 'staff';
  }
  if (group.type === 'free') return own.join_time ? 'member' : undefined;
  if (typeof own.paid !== 'boolean') return undefined;
  // "Never" for somebody who pays nothing: the site's mark for staff.
  const lasts = isJson(own.membership) && own.membership.end_time;
  if (!own.paid && typeof lasts === 'string' && lasts && time(lasts) === null) return 'staff';
  if (end === undefined) return own.paid ? 'member' : undefined;
  // A trial stays one when it is over: nothing was paid that could have expired.
  if (!own.paid && begin !== undefined && end - begin <= TRIAL_MS) return 'trial';
  return end < at ? 'expired' : 'member';
}
