import { describe, expect, it } from 'vitest';
import { badgeOf, short } from '../../entrypoints/background/badgeText.ts';
import en from '../../locales/en/badge.json';
import zh from '../../locales/zh-CN/badge.json';
import { foldFacts, freshRow } from '../../storage/fold.ts';
import type { FactSet } from '../../utils/facts.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { A, NOW } from '../storage/make.ts';

const row = (facts: FactSet) => ({
  ...freshRow(A, NOW),
  readings: foldFacts({}, facts, { via: 'response', endpoint: 'group', seenAt: NOW }),
});
const badge = (facts: FactSet) => badgeOf(row(facts), defaultSettings(), 'en-GB', NOW);

describe('the toolbar button', () => {
  it.each([
    [1, '0.01'],
    [19, '0.19'],
    [999, '9.99'],
    [1000, '10.0'],
    [9994, '99.9'],
    [9995, '100'],
    [99_949, '999'],
    [99_950, '1.0k'],
    [1_234_500, '12k'],
  ])('shows %i fen as %s, four characters at most', (fen, text) => {
    expect(short(fen)).toBe(text);
    expect(short(fen).length).toBeLessThanOrEqual(4);
  });

  it('says what is not known rather than a number', () => {
    expect(badge({ name: 'Orchard' })).toEqual({ text: '', title: 'Orchard: price not seen yet' });
    expect(badge({ name: 'Orchard', type: 'free', price: 0 })).toEqual({
      text: '',
      title: 'Orchard: free, it costs your time',
    });
    expect(badgeOf(undefined, defaultSettings(), 'zh-CN', NOW)).toEqual({
      text: '',
      title: '星值',
    });
  });

  it('shows no amount while amounts are hidden', () => {
    const paid = row({ name: 'Orchard', price: 6800, type: 'pay', duration: '1Y' });
    const of = (hideAmounts: boolean) =>
      badgeOf(paid, { ...defaultSettings(), hideAmounts }, 'en-GB', NOW);
    expect(of(false)).toMatchObject({ text: '0.19', title: expect.stringContaining('¥0.19') });
    expect(of(true)).toEqual({ text: '', title: 'Orchard' });
  });

  it('takes a name as it is', () => {
    const paid = { price: 6800, type: 'pay', duration: '1Y', paymentMode: 'period' } as const;
    expect(badge({ ...paid, name: '$& {{price}}' }).title).toContain('$& {{price}}');
  });

  it('has its words in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
});
