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
/** Kinds whose term makes one a member. */
export const MEMBERSHIP: readonly (typeof FEE_KINDS)[number][] = [
  'join',
  'renewal',
  'gift',
  'upgrade',
  'other',
];

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
