/**
 * Rules of the platform that touch a member's money: each with the day it was last looked up, how
 * sure it is and the page that has the last word. None is quoted from memory as certain. For our own
 * pages only; nothing on the page's side imports it. Money in fen.
 */

/**
 * `official`: read in what the platform publishes; `recorded`: in a body its service sent; `several`:
 * sources that agree; `single`: one source.
 */
export type Sureness = 'official' | 'recorded' | 'several' | 'single';

export interface PlatformRule {
  id: RuleId;
  /** The day it was looked up, `YYYY-MM-DD`. */
  asOf: string;
  sure: Sureness;
  /** Whether the platform's own wording was read. */
  officialTextRead: boolean;
  /** The official page to look it up on. */
  link: string;
  /** For the sentence `rule.<id>` of locale `decide`. */
  params: Record<string, number>;
}

export const RULE_IDS = [
  'refund',
  'refundOnce',
  'coins',
  'grace',
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
/** When the sources were gathered. */
const ASKED = '2026-06-01';
/** The settings a recorded body carried. */
const RECORDED = '2025-12-10';

const rule = (
  id: RuleId,
  sure: Sureness,
  asOf: string,
  link: string,
  params: PlatformRule['params'] = {},
): PlatformRule => ({
  id,
  asOf,
  sure,
  officialTextRead: sure === 'official',
  link,
  params,
});

/** Hours from payment within which it can be given back without a reason. */
export const REFUND_WINDOW_HOURS = 72;

export const RULES: Readonly<Record<RuleId, PlatformRule>> = {
  refund: rule('refund', 'several', ASKED, FAQ, { windowHours: REFUND_WINDOW_HOURS }),
  refundOnce: rule('refundOnce', 'single', ASKED, FAQ, { times: 2 }),
  coins: rule('coins', 'official', ASKED, HELP),
  grace: rule('grace', 'official', ASKED, HELP, { graceDays: 30 }),
  renewalPercents: rule('renewalPercents', 'recorded', RECORDED, HELP, {
    earlyPct: 80,
    gracePct: 90,
    laterPct: 100,
  }),
  renewalSum: rule('renewalSum', 'official', ASKED, HELP),
  questionFee: rule('questionFee', 'recorded', RECORDED, HELP, { lowFen: 100, highFen: 300_000 }),
  reward: rule('reward', 'recorded', RECORDED, HELP, { lowFen: 100, highFen: 20_000 }),
  priceRange: rule('priceRange', 'recorded', RECORDED, HELP, { lowFen: 5_000, highFen: 600_000 }),
  trial: rule('trial', 'several', ASKED, FAQ, { trialDays: 7 }),
  waiting: rule('waiting', 'several', ASKED, HELP, { lowDays: 7, highDays: 100 }),
  coupons: rule('coupons', 'official', ASKED, HELP),
  giftCard: rule('giftCard', 'official', ASKED, HELP),
  share: rule('share', 'recorded', RECORDED, HELP),
};
