/**
 * Rules of the platform that touch a member's money: each with the date of what it was read in, where
 * it was read, how sure it is and the page that has the last word. None is quoted from memory as certain,
 * and of none the wording on that page was read. For our own pages only; nothing on the page's side
 * imports it. Money in fen.
 */

/**
 * `official`: read in what the platform publishes; `recorded`: in a body its service sent; `several`:
 * sources that agree; `single`: one source.
 */
export type Sureness = 'official' | 'recorded' | 'several' | 'single';

/** Where a rule was read; text `rules.source.<id>` of locale `decide`. */
export const RULE_SOURCES = {
  /** The platform's own published description of placing orders. */
  document: 'official',
  /** Settings of one planet and of the service, as its app received them once. */
  settings: 'recorded',
  /** A setting seen in a body; its range as a copy of the help page gives it. */
  settingAndCopy: 'several',
  /** Posts of owners, introductions, other people's help pages, of many years. */
  owners: 'several',
  /** Introductions of planets. */
  intros: 'several',
  /** The notes of one open-source tool. */
  tool: 'single',
  /** One help page of somebody else. */
  thirdParty: 'single',
  /** One copy of an older help page. */
  copy: 'single',
} as const satisfies Record<string, Sureness>;
export type RuleSource = keyof typeof RULE_SOURCES;

export interface PlatformRule {
  id: RuleId;
  /** Of what it was read in, to the day or the month: `YYYY-MM-DD`, `YYYY-MM`. Absent: no date is known. */
  asOf?: string;
  source: RuleSource;
  sure: Sureness;
  /** The official page to look it up on; its own wording could not be read. */
  link: string;
  /** For the sentence `rule.<id>` of locale `decide`. */
  params: Record<string, number>;
}

export const RULE_IDS = [
  'refund',
  'refundOnce',
  'settlement',
  'virtualGoods',
  'coins',
  'grace',
  'afterTerm',
  'renewalPercents',
  'renewalSum',
  'questionFee',
  'reward',
  'priceRange',
  'trial',
  'waiting',
  'coupons',
  'giftCard',
  'share',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

const FAQ = 'https://doc.zsxq.com/FAQ.html';
const HELP = 'https://help.zsxq.com/howto/faq/user';
/** The body with the settings was recorded on a day; the document is of a month; copies and posts bear no date. */
const DATED: Partial<Record<RuleSource, string>> = {
  document: '2026-06',
  settings: '2025-12-10',
  settingAndCopy: '2025-12',
};

const rule = (
  id: RuleId,
  source: RuleSource,
  link: string,
  params: PlatformRule['params'] = {},
): PlatformRule => ({
  id,
  ...(DATED[source] ? { asOf: DATED[source] } : {}),
  source,
  sure: RULE_SOURCES[source],
  link,
  params,
});

/** Hours from payment within which it can be given back without a reason. */
export const REFUND_WINDOW_HOURS = 72;
const WINDOW = { windowHours: REFUND_WINDOW_HOURS };

export const RULES: Readonly<Record<RuleId, PlatformRule>> = {
  refund: rule('refund', 'owners', FAQ, WINDOW),
  refundOnce: rule('refundOnce', 'tool', FAQ, { times: 2 }),
  settlement: rule('settlement', 'owners', FAQ, WINDOW),
  virtualGoods: rule('virtualGoods', 'intros', FAQ, WINDOW),
  coins: rule('coins', 'document', HELP),
  grace: rule('grace', 'document', HELP, { graceDays: 30 }),
  afterTerm: rule('afterTerm', 'copy', HELP),
  renewalPercents: rule('renewalPercents', 'settings', HELP, {
    earlyPct: 80,
    gracePct: 90,
    laterPct: 100,
  }),
  renewalSum: rule('renewalSum', 'document', HELP),
  questionFee: rule('questionFee', 'settings', HELP, { lowFen: 100, highFen: 300_000 }),
  reward: rule('reward', 'settings', HELP, { lowFen: 100, highFen: 20_000 }),
  priceRange: rule('priceRange', 'settings', HELP, { lowFen: 5_000, highFen: 600_000 }),
  trial: rule('trial', 'thirdParty', FAQ, { trialDays: 7 }),
  waiting: rule('waiting', 'settingAndCopy', HELP, { lowDays: 7, highDays: 100 }),
  coupons: rule('coupons', 'document', HELP),
  giftCard: rule('giftCard', 'document', HELP),
  share: rule('share', 'settings', HELP),
};

/** Where a payment may still be given back. */
export const REFUND_RULES = ['refundOnce', 'settlement', 'virtualGoods'] as const;
/** Where a term runs out: renewing, or leaving. */
export const LEAVING_RULES = ['grace', 'afterTerm', 'renewalPercents', 'renewalSum'] as const;
