/** What a price buys, terms that bind, and the refund window. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/days.ts';
import { bindingTerms, unreadTerms } from '../../../utils/decide/binds.ts';
import { boughtOf } from '../../../utils/decide/bought.ts';
import { refundWindow } from '../../../utils/decide/refund.ts';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { GRACE_DAYS, REFUND_HOURS } from '../../../utils/payoff/life.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { emptyMeasures, type Measures } from '../../../utils/scoring/measures.ts';
import { RULE_IDS, RULE_SOURCES, RULES } from '../../../utils/sites/zsxq/rules.ts';
import { at, facts, fee, NOW, OTHER, PLANET, refund, ZONE } from '../payoff/make.ts';

/** 90 covered days with so many digests and posts of the owner. */
function measured(digests: number, ownerTopics: number, days = 90): Measures {
  return {
    ...emptyMeasures(),
    anchorAt: NOW,
    activity: { recent: { days, topics: 40 }, digests } as NonNullable<Measures['activity']>,
    owner: { days, ownerTopics } as NonNullable<Measures['owner']>,
  };
}

const windowed = facts({
  type: 'pay',
  price: 29_900,
  paymentMode: 'deadline',
  windowBegin: NOW - 245 * DAY,
  windowEnd: NOW + 120 * DAY,
});

describe('boughtOf', () => {
  it('a late joiner of a window pays more a day, and is told what being late costs', () => {
    const bought = boughtOf(windowed, undefined, NOW);
    expect(bought).toMatchObject({
      state: 'known',
      days: 120,
      perDayFen: 249,
      late: { windowDays: 365, lostDays: 245, fullPerDayFen: 82, costFen: 20_070 },
    });
    expect(bought.says.map((s) => s.id)).toEqual(['bought.deadline', 'bought.late']);
  });

  it.each([
    ['a member: from joining', { viewerState: 'member', viewerTermEnd: NOW + 120 * DAY }, 265],
    ['one whose own term is over: from now, as anybody', { viewerState: 'expired' }, 120],
    [
      'a member when last seen, whose term ended since',
      { viewerState: 'member', viewerTermEnd: NOW - DAY },
      120,
    ],
  ] as const)('days bought in a window by %s', (_name, viewer, days) => {
    const joined = facts({ ...viewer, viewerJoinAt: NOW - 145 * DAY });
    const bought = boughtOf({ ...windowed, ...joined }, undefined, NOW);
    expect(bought.days).toBe(days);
    expect(bought.late?.lostDays).toBe(365 - days);
  });

  it('expired since last year: half of this year’s window is gone, and that is told', () => {
    const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
    const seen = facts({
      ...{ type: 'pay', price: 29_900, paymentMode: 'deadline', viewerState: 'expired' },
      ...{ windowBegin: at('2025-01-01'), windowEnd: at('2026-01-01') },
      ...{ viewerJoinAt: at('2024-01-01'), viewerTermEnd: at('2025-01-01') - 1 },
    });
    expect(boughtOf(seen, undefined, at('2025-07-01'))).toMatchObject({
      ...{ days: 184, perDayFen: 163 },
      late: { lostDays: 181, costFen: 14_827, fullPerDayFen: 82 },
    });
  });

  it('a rolling term loses no day', () => {
    const rolling = facts({ type: 'pay', price: 6800, paymentMode: 'period', duration: '1Y' });
    const bought = boughtOf(rolling, undefined, NOW);
    expect(bought).toMatchObject({ days: 365, perDayFen: 19, perMonthFen: 567, perYearFen: 6800 });
    expect(bought.late).toBeUndefined();
  });

  it('each digest and owner topic by the covered days, or why not', () => {
    const year = facts({ type: 'pay', price: 36_500, paymentMode: 'period', duration: '1Y' });
    const bought = boughtOf(year, measured(9, 45), NOW);
    expect(bought.digest).toMatchObject({ fen: 1000, count: 9, coveredDays: 90 });
    expect(bought.ownerTopic).toMatchObject({ fen: 200, count: 45 });
    const why = (m?: Measures) => {
      const { digest } = boughtOf(year, m, NOW);
      return 'why' in digest ? digest.why.id : '';
    };
    expect(why()).toBe('bought.noCoverage');
    expect(why(measured(9, 45, 20))).toBe('bought.fewDays');
    expect(why(measured(0, 45))).toBe('bought.none.digest');
    const nobody = boughtOf(year, { ...measured(9, 45), owner: null }, NOW);
    expect(nobody.ownerTopic).toEqual({ why: { id: 'bought.noOwner', params: {} } });
  });

  it('free, unknown price, unknown length, a window that is over', () => {
    const id = (...args: Parameters<typeof boughtOf>) => {
      const { says, missing } = boughtOf(...args);
      return [...says, ...missing].map((s) => s.id);
    };
    expect(id(facts({ type: 'free', price: 0 }), undefined, NOW)).toEqual(['bought.free']);
    expect(id({}, undefined, NOW)).toEqual(['bought.noPrice']);
    expect(id(facts({ price: 100 }), undefined, NOW)).toEqual(['bought.noLength']);
    expect(id(windowed, undefined, NOW + 200 * DAY)).toEqual(['bought.windowOver']);
  });

  it('law: the later, the dearer a day, and what is lost and what is left make the window', () => {
    fc.assert(
      fc.property(fc.nat(360), fc.nat(360), (a, b) => {
        const begin = NOW - 245 * DAY;
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((days) =>
          boughtOf(windowed, undefined, begin + days * DAY),
        );
        expect(late?.perDayFen ?? 0).toBeGreaterThanOrEqual(early?.perDayFen ?? 0);
        expect((late?.days ?? 0) + (late?.late?.lostDays ?? 0)).toBeCloseTo(
          late?.late ? 365 : (late?.days ?? 0),
        );
      }),
    );
  });
});

describe('terms that bind', () => {
  it('only those that do, each with its source', () => {
    const read = facts({
      newMembersLimitDays: 30,
      allowCopy: false,
      allowDownload: true,
      membersVisibility: 'admins',
      questionFeeMin: 5000,
      freeQuestions: 0,
      distributionEnabled: true,
      distributionPct: 24,
    });
    const terms = bindingTerms(read);
    expect(terms.map((t) => t.id)).toEqual([
      'binds.waiting',
      'binds.copyBarred',
      'binds.membersHidden',
      'binds.questionFee',
      'binds.share',
    ]);
    expect(terms[0]).toMatchObject({
      params: { waitDays: 30 },
      source: { via: 'response', endpoint: 'group', seenAt: NOW },
    });
    expect(unreadTerms(read)).toEqual([]);
    // Nothing is paid, and nobody has a share of it.
    const free = facts({ type: 'free', distributionEnabled: true, distributionPct: 24 });
    expect(bindingTerms(free)).toEqual([]);
  });

  it('none where nothing was read, and that is told', () => {
    expect(bindingTerms({})).toEqual([]);
    expect(unreadTerms({})).toContain('allowCopy');
    expect(bindingTerms(facts({ newMembersLimitDays: -1, membersVisibility: 'all' }))).toEqual([]);
  });
});

describe('refund window', () => {
  const open = (fees: readonly Fee[], now = NOW, read?: ResolvedFacts) =>
    refundWindow({ community: PLANET, fees, facts: read, now, zone: ZONE });

  it('counts 72 hours from the moment paid', () => {
    const paid = fee({ paidAt: NOW - 10 * HOUR, paidOn: '2025-12-10' });
    expect(open([paid])).toMatchObject({
      state: 'open',
      leftMs: 62 * HOUR,
      endsAt: NOW + 62 * HOUR,
      sure: true,
      rule: { sure: 'several', source: 'owners', link: expect.stringContaining('https://') },
    });
    expect(open([paid], NOW + 40 * HOUR).state).toBe('closing');
    expect(open([paid], NOW + 62 * HOUR)).toMatchObject({ state: 'over', leftMs: 0 });
  });

  it('of a day only: from its first moment, and said so', () => {
    const paid = fee({ paidOn: '2025-12-10' });
    expect(open([paid])).toMatchObject({
      state: 'open',
      sure: false,
      paidAt: at('2025-12-10', '00:00'),
      says: { id: 'refund.openDay' },
    });
  });

  it('none for coins, gifts, what was given back, other sites and free planets', () => {
    const paid = fee({ paidAt: NOW - HOUR });
    const id = (w: ReturnType<typeof open>) => [w.state, w.says.id];
    expect(id(open([{ ...paid, method: 'coin' }]))).toEqual(['none', 'refund.coin']);
    expect(id(open([{ ...paid, kind: 'gift' }]))).toEqual(['none', 'refund.gift']);
    expect(id(open([paid, refund(paid)]))).toEqual(['none', 'refund.done']);
    expect(id(refundWindow({ community: OTHER, fees: [paid], now: NOW }))).toEqual([
      'none',
      'refund.otherSite',
    ]);
    const free = facts({ type: 'free' });
    expect(id(open([], NOW, free))).toEqual(['none', 'refund.free']);
  });

  it('by the pay time that was read; unknown without', () => {
    const read = facts({ viewerPayAt: NOW - 71 * HOUR });
    expect(open([], NOW, read)).toMatchObject({ state: 'closing', from: 'read' });
    expect(open([], NOW, {}).state).toBe('unknown');
    const typed = facts({ viewerPayAt: NOW - HOUR });
    const own = { viewerPayAt: { ...typed.viewerPayAt, via: 'typed' } } as ResolvedFacts;
    expect(open([], NOW, own)).toMatchObject({ from: 'typed', typedAt: NOW - HOUR });
    expect(open([], NOW, read).typedAt).toBeUndefined();
  });

  it('law: time only takes away, and never more than the window is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 200 }), fc.nat(200), (from, more) => {
        const paid = fee({ paidAt: NOW + from * HOUR });
        const [now, later] = [open([paid]), open([paid], NOW + more * HOUR)];
        expect(later.leftMs).toBeLessThanOrEqual(now.leftMs ?? 0);
        expect(now.leftMs).toBeLessThanOrEqual(72 * HOUR);
      }),
    );
  });
});

it('the rules say what the life of a membership is reckoned by', () => {
  expect(RULES.refund.params.windowHours).toBe(REFUND_HOURS);
  expect(RULES.grace.params.graceDays).toBe(GRACE_DAYS);
});

it('what a member needs to leave is there, beside what some owners write', () => {
  for (const id of ['refund', 'refundOnce', 'settlement', 'virtualGoods'] as const) {
    expect(RULES[id].link).toBe('https://doc.zsxq.com/FAQ.html');
    expect(RULES[id].sure).not.toBe('official');
  }
  expect(RULES.refundOnce).toMatchObject({ params: { times: 2 }, sure: 'single' });
  expect(RULES.settlement.params.windowHours).toBe(REFUND_HOURS);
  expect(RULES.afterTerm).toMatchObject({ source: 'copy', sure: 'single' });
});

it('no script in the page carries them', () => {
  const root = join(import.meta.dirname, '../../..');
  for (const folder of [
    'entrypoints/tap',
    'entrypoints/wire',
    'entrypoints/reader',
    'utils/sites',
  ]) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((f) => f.endsWith('.ts'))) {
      expect(readFileSync(join(root, folder, file), 'utf8')).not.toMatch(/from '[./\w]*rules\.ts'/);
    }
  }
});

it('every rule of the platform has a source and a page, and a date as far as one is known', () => {
  expect(Object.keys(RULES).sort()).toEqual([...RULE_IDS].sort());
  for (const id of RULE_IDS) {
    expect(RULES[id].id).toBe(id);
    // A body recorded on a day, a document of a month; copies, posts and notes bear none.
    const dates = { settings: '2025-12-10', settingAndCopy: '2025-12', document: '2026-06' };
    expect(RULES[id].asOf).toBe((dates as Record<string, string>)[RULES[id].source]);
    expect(RULES[id].link).toMatch(/^https:\/\/[\w.]*zsxq\.com\//);
    expect(RULES[id].sure).toBe(RULE_SOURCES[RULES[id].source]);
  }
});
