import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/payoff.json';
import zh from '../../../locales/zh-CN/payoff.json';
import { WHYS } from '../../../utils/attention/types.ts';
import { forecastFactor } from '../../../utils/payoff/forecast.ts';
import { LIFE_STATES } from '../../../utils/payoff/life.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import { proposeFees } from '../../../utils/payoff/propose.ts';
import { DEEDS, FEE_KINDS, GAIN_KINDS, METHODS, type Say } from '../../../utils/payoff/types.ts';
import { anyInputs, at, fee, inputs, plan, settings, TODAY, ZONE } from './make.ts';

function flat(tree: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value]]
        : Object.entries(flat(value, `${path}${key}.`)),
    ),
  );
}
const words = { 'zh-CN': flat(zh), en: flat(en) };
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

/** Everything that looks like a sentence, however deep. */
function saysIn(value: unknown): Say[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.values(value).flatMap(saysIn);
  return 'id' in value && 'params' in value ? [value as Say, ...deeper] : deeper;
}

function check(says: readonly Say[]) {
  for (const { id, params } of says) {
    for (const [lang, texts] of Object.entries(words)) {
      const text = texts[id];
      expect(text, `${lang} ${id}`).toBeTypeOf('string');
      for (const hole of holes(text ?? '')) expect(Object.keys(params), id).toContain(hole);
    }
    for (const value of Object.values(params)) {
      expect(typeof value === 'string' || Number.isFinite(value), id).toBe(true);
    }
  }
}

const ANY = {
  ...{ lowFen: 1, shortFen: 1, paidDay: TODAY, endDay: TODAY, fromDay: TODAY, askedDay: TODAY },
  ...{ seenAt: 1, endedAt: 1, leftHours: 1, graceEndDay: TODAY },
};

describe('the words of the pay-off', () => {
  it('both languages have the same keys with the same values in them', () => {
    expect(Object.keys(words.en)).toEqual(Object.keys(words['zh-CN']));
    for (const [key, text] of Object.entries(words.en)) {
      expect(holes(words['zh-CN'][key] ?? ''), key).toEqual(holes(text));
      expect(text + words['zh-CN'][key]).not.toMatch(/[!！]/);
    }
  });

  it.each([
    ['fee', FEE_KINDS],
    ['method', METHODS],
    ['gain', GAIN_KINDS],
    ['deed', DEEDS],
    ['lifeState', LIFE_STATES],
    ['discarded', WHYS],
    ['state', ['pays', 'doesNot', 'cannotTell']],
    ['renewal', ['keep', 'leave', 'wait', 'cannotTell']],
    ['proposal', ['join', 'joinForever', 'renewal', 'refund', 'paidBack', 'question']],
    ['doubt', ['refundLate', 'seenBefore', 'questionOpen', 'paidBefore', 'noPayTime']],
    ['life', ['endsToday', 'graceToday', 'trialOver', 'outside', 'outsideForever']],
  ] as const)('names every %s', (group, names) => {
    for (const name of names) check([{ id: `${group}.${name}`, params: ANY }]);
  });

  it('every sentence any ledger leads to is there, with its values', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyInputs, (all) => {
        const says = [
          ...saysIn(payoff(all)),
          ...saysIn(proposeFees(all.community, all.facts ?? {}, [], all.fees, ZONE)),
        ];
        for (const { id } of says) seen.add(id);
        check(says);
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBeGreaterThan(40);
  });

  it('the forecast says whose it is, the load how much', () => {
    const term = { begin: '2025-01-01', end: '2025-02-01' };
    check([
      forecastFactor([], TODAY, settings()).says,
      forecastFactor(
        [inputs({ plans: [plan({ term, madeAt: at('2024-12-20') })], fees: [fee({ term })] })],
        TODAY,
        settings(),
      ).says,
      ...['noPlan', 'noPlanOpen', 'open', 'few', 'over', 'within'].map((id) => ({
        id: `load.${id}`,
        params: { promisedHours: 1, hadHours: 1, measuredDays: 1 },
      })),
    ]);
  });
});
