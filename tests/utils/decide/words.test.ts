/** Every sentence these functions can say has a text in both languages, with all its holes filled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimSeen } from '../../../utils/claims/seen.ts';
import { tickClaim } from '../../../utils/claims/tick.ts';
import { DAY, weekOf } from '../../../utils/days.ts';
import { bindingTerms } from '../../../utils/decide/binds.ts';
import { boughtOf } from '../../../utils/decide/bought.ts';
import { compareOf } from '../../../utils/decide/compare.ts';
import { COMPARE_ROW_IDS } from '../../../utils/decide/compareRows.ts';
import { planBreakEven } from '../../../utils/decide/plan.ts';
import { planAgainstFact } from '../../../utils/decide/planFact.ts';
import { priceHistory } from '../../../utils/decide/priceHistory.ts';
import { readingPlan } from '../../../utils/decide/reading.ts';
import { refundWindow } from '../../../utils/decide/refund.ts';
import { cheaperWays } from '../../../utils/decide/ways.ts';
import type { FactSet } from '../../../utils/facts.ts';
import { CLAIM_KINDS, CLAIM_PERIODS, CLAIM_THINGS } from '../../../utils/payoff/entries.ts';
import { forecastFactor } from '../../../utils/payoff/forecast.ts';
import type { FactChange } from '../../../utils/payoff/propose.ts';
import { emptyMeasures, type Measures } from '../../../utils/scoring/measures.ts';
import { RULES } from '../../../utils/sites/zsxq/rules.ts';
import {
  anyFee,
  anyInputs,
  facts,
  fee,
  inputs,
  NOW,
  PLANET,
  plan,
  settings,
  TODAY,
} from '../payoff/make.ts';

const ROOT = join(import.meta.dirname, '../../..');
type Texts = { [key: string]: string | Texts };
const load = (lang: string) =>
  JSON.parse(readFileSync(join(ROOT, 'locales', lang, 'decide.json'), 'utf8')) as Texts;
const TEXTS = { 'zh-CN': load('zh-CN'), en: load('en') };

interface Said {
  id: string;
  params: Record<string, number | string>;
}

function check({ id, params }: Said): void {
  for (const [lang, texts] of Object.entries(TEXTS)) {
    const text = id
      .split('.')
      .reduce<string | Texts | undefined>(
        (at, key) => (typeof at === 'object' ? at[key] : undefined),
        texts,
      );
    expect([lang, id, typeof text]).toEqual([lang, id, 'string']);
    const holes = [...String(text).matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1] ?? '');
    for (const hole of holes) {
      expect([lang, id, hole, hole in params]).toEqual([lang, id, hole, true]);
    }
    for (const value of Object.values(params)) {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
  }
}

/** Every sentence anywhere in a value. */
function said(value: unknown): Said[] {
  if (Array.isArray(value)) return value.flatMap(said);
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Partial<Said>;
  const isOne = typeof own.id === 'string' && own.id.includes('.') && own.params !== undefined;
  return [...(isOne ? [own as Said] : []), ...Object.values(value).flatMap(said)];
}

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyFacts = fc
  .record({
    name: some('青禾'),
    ownerName: some('青禾'),
    type: some('pay', 'free'),
    price: some(0, 9900, 29_900),
    struckPrice: some(39_900),
    coupon: some(2000),
    paymentMode: some('period', 'deadline'),
    duration: some('1Y', '6M', 'infinite', ''),
    windowBegin: some(NOW - 245 * DAY),
    windowEnd: some(NOW + 120 * DAY, NOW - DAY),
    viewerState: some('member', 'trial', 'not-joined'),
    viewerJoinAt: some(NOW - 100 * DAY),
    viewerTermEnd: some(NOW + 100 * DAY),
    viewerPayAt: some(NOW - DAY, NOW - 60 * 3_600_000, NOW - 100 * DAY),
    trialsTotal: some(3),
    members: some(480, 600),
    newMembersLimitDays: some(-1, 30),
    allowCopy: some(false),
    allowDownload: some(false),
    allowJoin: some(false),
    membersVisibility: some('admins'),
    questionFeeMin: some(5000),
    freeQuestions: some(2),
    distributionEnabled: some(true),
    distributionPct: some(24),
    digestsTotal: some(80),
    columnsTopicsTotal: some(12),
    filesTotal: some(9),
    intro: some('领优惠券，可免费体验'),
  })
  .map(
    (values) =>
      facts(
        Object.fromEntries(
          Object.entries(values).filter(([, v]) => v !== undefined),
        ) as Required<FactSet>,
      ) as ReturnType<typeof facts>,
  );

const anyMeasures: fc.Arbitrary<Measures | undefined> = fc.option(
  fc
    .record({
      weeks: fc.nat(20),
      topics: fc.nat(20),
      owner: fc.boolean(),
      covered: fc.constantFrom(1, 0.7, 0.3),
      questions: fc.nat(6),
      guests: fc.nat(2),
    })
    .map(({ weeks, topics, owner, covered, questions, guests }): Measures => {
      const own = {
        days: weeks * 7,
        ownerTopics: topics,
        answered: questions,
        open: 2 * questions,
        staffAnswered: 0,
        staffOpen: 0,
        guestsListed: guests,
        guestsActive: 0,
        weeks,
        ownerWeeks: weeks,
        replyHours: questions ? 5 : null,
        replies: 3,
        anchorAt: NOW,
      } as NonNullable<Measures['owner']>;
      const activity = {
        recent: { days: weeks * 7, topics },
        digests: topics,
      } as NonNullable<Measures['activity']>;
      const rows = Array.from({ length: weeks }, (_, i) => ({
        week: weekOf(NOW) - 7 * (weeks - i),
        total: topics,
        owner: topics,
        staff: 0,
        checkins: 0,
        digests: 1,
        covered,
      }));
      const base = { ...emptyMeasures(), anchorAt: NOW, coveredDays: weeks * 7, weeks: rows };
      return { ...base, activity, owner: owner ? own : null };
    }),
  { nil: undefined },
);

const anyChange = fc
  .record({
    fact: fc.constantFrom('price' as const, 'struckPrice' as const, 'members' as const),
    value: fc.constantFrom(300, 505, 9900, 14_900, 39_900),
    days: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ fact, value, days }): FactChange => ({ fact, value, seenAt: NOW - days * DAY }));
const changes = fc.array(anyChange, { maxLength: 8 });

describe('every sentence', () => {
  it('of the card before paying', () => {
    const fees = fc.array(anyFee, { maxLength: 3 });
    fc.assert(
      fc.property(anyFacts, anyMeasures, changes, fees, (read, m, past, paid) => {
        const kinds = paid.map((fee, i) =>
          i % 2 ? { ...fee, kind: 'gift' as const, coupon: 'x' } : fee,
        );
        const others = [
          { community: 'zsxq:9' as const, facts: facts({ type: 'free', ownerName: '青禾' }) },
        ];
        const made = [
          boughtOf(read, m, NOW),
          bindingTerms(read),
          priceHistory(past, read, NOW),
          cheaperWays(PLANET, read, others, kinds, NOW),
          refundWindow({ community: PLANET, fees: kinds, facts: read, now: NOW }),
          readingPlan({
            facts: read,
            ...(m ? { measures: m } : {}),
            owner: 'o',
            plan: plan({ questions: ['甲'] }),
          }),
        ];
        for (const one of said(made)) check(one);
      }),
      { numRuns: 200 },
    );
  });

  it('of a comparison', () => {
    const card = fc.record({ facts: anyFacts, measures: anyMeasures });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 7 }), (cards) => {
        const made = cards.map(({ facts: read, measures }, i) => ({
          community: `zsxq:${i}` as const,
          facts: read,
          ...(measures ? { measures } : {}),
        }));
        for (const one of said(compareOf(made, NOW))) check(one);
      }),
    );
    for (const id of COMPARE_ROW_IDS) check({ id: `compare.row.${id}`, params: {} });
  });

  it('of ticks', () => {
    const claim = fc.record({
      kind: fc.constantFrom(...CLAIM_KINDS),
      thing: some(...CLAIM_THINGS),
      per: some(...CLAIM_PERIODS),
      count: some(1, 10, 100),
      hours: some(24),
      members: some(500),
      tick: some('kept' as const, 'broken' as const),
    });
    const asked = fc.array(
      fc.constantFrom(
        { askedAt: NOW - 9 * DAY, answered: true, answeredSeenAt: NOW - 8.9 * DAY },
        { askedAt: NOW - 9 * DAY, answered: false, openSeenAt: NOW },
        { askedAt: NOW - 9 * DAY, answered: true, answeredSeenAt: NOW },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        claim,
        anyFacts,
        anyMeasures,
        changes,
        fc.option(asked, { nil: undefined }),
        (one, read, m, history, questions) => {
          const given = Object.fromEntries(Object.entries(one).filter(([, v]) => v !== undefined));
          const seen: ClaimSeen = {
            facts: read,
            history,
            now: NOW,
            ...(m ? { measures: m } : {}),
            ...(questions ? { questions } : {}),
          };
          const tick = tickClaim({ kind: one.kind, ...given }, seen);
          for (const s of said(tick)) check(s);
        },
      ),
      { numRuns: 600 },
    );
    for (const kind of CLAIM_KINDS) check({ id: `claim.kinds.${kind}`, params: {} });
    for (const thing of CLAIM_THINGS) check({ id: `claim.things.${thing}`, params: {} });
    for (const per of CLAIM_PERIODS) check({ id: `claim.pers.${per}`, params: {} });
  });

  it('of plans', () => {
    const fen = some(0, 100, 5000);
    const guess = fc.record({ v: fen, c: fen, worth: fen, items: some(0, 9) });
    const finished = { begin: '2025-01-01', end: '2025-06-01' };
    const own = forecastFactor(
      [
        inputs({
          plans: [plan({ term: finished, madeAt: NOW - 400 * DAY })],
          fees: [fee({ term: finished })],
        }),
      ],
      TODAY,
      settings(),
    );
    fc.assert(
      fc.property(guess, anyInputs, fc.boolean(), ({ v, c, worth, items }, given, ownK) => {
        const forecast = ownK ? own : forecastFactor([], TODAY, settings());
        const made = {
          ...(v === undefined ? {} : { hourGainedFen: v }),
          ...(c === undefined ? {} : { hourLostFen: c }),
          ...(worth === undefined ? {} : { itemWorthFen: worth }),
          ...(items === undefined ? {} : { items }),
        };
        const even = planBreakEven({ feeFen: 9900, days: 365, hoursPerWeek: 2, ...made }, forecast);
        for (const one of said([even.says, even.missing, even.hours, even.items])) check(one);
        const term = { begin: '2025-12-01', end: '2026-12-01' };
        const told = planAgainstFact(plan({ term, items: 5, questions: ['甲'] }), given, []);
        for (const one of said(told.says)) check(one);
      }),
    );
  });

  it('of the rules of the platform', () => {
    for (const rule of Object.values(RULES)) {
      check({ id: `rule.${rule.id}`, params: rule.params });
      check({ id: `rules.sure.${rule.sure}`, params: {} });
    }
  });
});
