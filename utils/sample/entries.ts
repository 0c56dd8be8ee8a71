/** What the user of the sample confirmed: payments, gains, plans, decisions … Pure. */
import { DAY, HOUR } from '../days.ts';
import type { Claim, Decision, HandDeed, OwnQuestion } from '../payoff/entries.ts';
import type { Fee, Gain, Plan } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import { type Both, K } from './planets.ts';
import type { Tongue } from './readings.ts';

interface Entries {
  fees: Fee[];
  gains: Gain[];
  plans: Plan[];
  handDeeds: HandDeed[];
  questions: OwnQuestion[];
  claims: Claim[];
  decisions: Decision[];
}

/** `dayOf`: the day of a time in the user's zone. */
export function sampleEntries(now: number, tongue: Tongue, dayOf: (at: number) => string): Entries {
  const at = (daysAgo: number) => Math.round(now - daysAgo * DAY);
  const day = (daysAgo: number) => dayOf(at(daysAgo));
  const t = (zh: string, en: string): string => ([zh, en] as Both)[tongue];
  const year = (daysAgo: number) => ({ begin: day(daysAgo), end: day(daysAgo - 365) });
  const fee = (
    id: string,
    community: CommunityKey,
    kind: Fee['kind'],
    paid: number,
    daysAgo: number,
    more: Partial<Fee> = {},
  ): Fee => ({
    ...{ id: `sample-fee-${id}`, community, kind, paid, currency: 'CNY', paidOn: day(daysAgo) },
    term: year(daysAgo),
    method: 'wechat',
    ...more,
  });
  const gain = (
    id: string,
    community: CommunityKey,
    kind: Gain['kind'],
    daysAgo: number,
    low?: number,
    high?: number,
    note?: string,
  ): Gain => ({
    ...{ id: `sample-gain-${id}`, community, kind, at: at(daysAgo) },
    ...(low !== undefined && high !== undefined
      ? { worth: { lowFen: low * 100, highFen: high * 100 } }
      : {}),
    ...(note ? { note } : {}),
  });
  return {
    fees: [
      fee('slow-1', K.slow, 'join', 25_900, 430),
      fee('slow-2', K.slow, 'renewal', 14_950, 66, { listed: 29_900, term: year(65) }),
      fee('slow-q', K.slow, 'question', 5000, 120, { term: 'none' }),
      fee('photo-1', K.photo, 'join', 19_900, 353, { listed: 36_500 }),
      fee('indie-1', K.indie, 'join', 36_500, 210, { method: 'alipay' }),
      fee('funds-1', K.funds, 'join', 49_900, 0.85, { paidAt: at(0.85) }),
      fee('books-1', K.books, 'join', 12_800, 520),
      fee('cards-1', K.cards, 'join', 26_500, 96),
      fee('cards-2', K.cards, 'refund', 26_500, 94, {
        term: 'none',
        refunds: 'sample-fee-cards-1',
      }),
      fee('writers-1', K.writers, 'join', 60_000, 150, {
        term: { begin: day(150), end: day(-33) },
        method: 'cash',
      }),
    ],
    gains: [
      gain(
        '1',
        K.slow,
        'money',
        88,
        800,
        800,
        t('照着复盘改报价，多收了一单', 'A quote redone after a review'),
      ),
      gain(
        '2',
        K.slow,
        'decision',
        41,
        300,
        900,
        t('想清楚不开第二家店', 'Decided against a second shop'),
      ),
      gain('3', K.slow, 'time', 19, 100, 200),
      gain('4', K.photo, 'skill', 130, 50, 150, t('学会看光', 'Learned to read light')),
      gain(
        '5',
        K.indie,
        'contact',
        140,
        undefined,
        undefined,
        t('认识两位做工具的人', 'Met two tool makers'),
      ),
      gain('6', K.writers, 'joy', 12, 100, 300),
    ],
    plans: [
      {
        ...{ id: 'sample-plan-photo', community: K.photo, madeAt: at(354), aims: ['learn'] },
        ...{
          hoursPerWeek: 2,
          term: year(353),
          questions: [t('怎么拍夜里的街', 'How to shoot streets at night')],
        },
        worthIt: t('每月拍成一组', 'One series a month'),
        stopRule: t('连着两个月没拍就不续', 'No renewal after two months without a picture'),
        feeling: 'expectation',
      },
      {
        ...{ id: 'sample-plan-slow', community: K.slow, madeAt: at(67), aims: ['learn', 'ask'] },
        ...{ hoursPerWeek: 2, term: year(65), questions: [] },
      },
      {
        ...{ id: 'sample-plan-data', community: K.data, madeAt: at(4), aims: ['learn', 'files'] },
        ...{ hoursPerWeek: 3, questions: [], remindAt: at(1), feeling: 'anxiety' },
        worthIt: t('做出一个能发的作品', 'One piece fit to publish'),
      },
    ],
    handDeeds: [
      {
        id: 'sample-deed-1',
        community: K.slow,
        deed: 'event',
        on: day(58),
        count: 1,
        note: t('线下饭局', 'Dinner in town'),
      },
      { id: 'sample-deed-2', community: K.writers, deed: 'meeting', on: day(9), count: 1 },
    ],
    questions: [
      { id: 'sample-q-1', community: K.slow, askedAt: at(120), answeredAt: at(117), worth: 'yes' },
      { id: 'sample-q-2', community: K.indie, askedAt: at(90) },
    ],
    claims: [
      {
        ...{
          id: 'sample-claim-1',
          community: K.slow,
          kind: 'pace',
          source: 'intro',
          keptAt: at(60),
        },
        ...{
          text: t('每周至少三篇', 'At least three posts a week'),
          thing: 'posts',
          count: 3,
          per: 'week',
        },
      },
      {
        ...{
          id: 'sample-claim-2',
          community: K.photo,
          kind: 'live',
          source: 'intro',
          keptAt: at(60),
        },
        text: t('每月一次直播', 'A live talk each month'),
        ...{ thing: 'events', count: 1, per: 'month' },
      },
    ],
    decisions: [
      {
        ...{
          id: 'sample-decision-1',
          community: K.slow,
          at: at(66),
          moment: 'renewal',
          choice: 'keep',
        },
        reason: t('半价续，去年用得够多', 'Half price, and used enough last year'),
        termEnd: day(65),
      },
      {
        ...{
          id: 'sample-decision-2',
          community: K.books,
          at: at(160),
          moment: 'renewal',
          choice: 'leave',
        },
        reason: t('半年没点开过', 'Not opened in half a year'),
        termEnd: day(155),
      },
      {
        ...{
          id: 'sample-decision-3',
          community: K.cards,
          at: at(94) + HOUR,
          moment: 'refund',
          choice: 'refund',
        },
        reason: t('和介绍写的不一样', 'Not what the introduction said'),
      },
    ],
  };
}
