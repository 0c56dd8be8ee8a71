/** The kinds of the ledger's rows by name, and the pay-off's defaults. No zod here: pages read them before a first paint. */

export const FEE_KINDS = [
  'join',
  'renewal',
  'question',
  'reward',
  'back-issue',
  'gift',
  'upgrade',
  'refund',
  'commission',
  'other',
] as const;
type Kind = (typeof FEE_KINDS)[number];
/** Payments of one's own for being a member. */
export const MEMBER_FEES: readonly Kind[] = ['join', 'renewal', 'upgrade'];
/** Kinds whose term makes one a member. */
export const MEMBERSHIP: readonly Kind[] = [...MEMBER_FEES, 'gift', 'other'];

/** Anything else bought or given there without a term (a book, an event) is no membership. */
export function makesMember({ kind, term }: { kind: Kind; term: unknown }): boolean {
  return MEMBER_FEES.includes(kind) || (MEMBERSHIP.includes(kind) && term !== 'none');
}

/** `coin`: 星球币 bought on iOS, which is not refunded. */
export const METHODS = ['wechat', 'alipay', 'coin', 'card', 'cash', 'other'] as const;

/** The first seven are noticed from the user's own writes; the others read or noted by hand. */
export const DEEDS = [
  'posted',
  'commented',
  'asked',
  'answered',
  'liked',
  'checked-in',
  'submitted',
  'opened-file',
  'read-digest',
  'event',
  'meeting',
  'contact',
  'privately',
] as const;

export const GAIN_KINDS = ['money', 'time', 'skill', 'decision', 'contact', 'joy'] as const;

/** Full marks of the participation index, and the hours that other people's factor weighs. */
export const PAYOFF_DEFAULTS = {
  targets: { deedsPerMonth: 4, gainsPerMonth: 1 },
  forecastHours: 20,
} as const;
