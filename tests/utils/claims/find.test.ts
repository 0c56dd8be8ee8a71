/** Claims in introductions of our own making; what must not be found counts as much as what must. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../utils/claims/find.ts';
import { hasContact } from '../../../utils/claims/text.ts';
import { ClaimSchema } from '../../../utils/payoff/entries.ts';
import { BATCHES, type Counts } from './adverts.ts';
import { INTRODUCTIONS } from './introductions.ts';
import { MISLEADING } from './misleading.ts';
import { short } from './short.ts';

const ALL = [
  ...INTRODUCTIONS,
  ...MISLEADING,
  ...BATCHES.flatMap(({ adverts }) => adverts.map(({ intro }) => ({ intro }))),
];
const EXACT = [...INTRODUCTIONS, ...MISLEADING];

const found = (intro: string) => findClaims(intro).map(({ claim }) => short(claim));

describe('claims found', () => {
  it.each(EXACT)('$name', ({ intro, claims }) => {
    expect(found(intro).sort()).toEqual([...claims].sort());
  });

  it.each(BATCHES.flatMap(({ adverts }) => adverts))('$intro', ({ intro, found: claims }) => {
    expect(found(intro).sort()).toEqual([...claims].sort());
  });

  it('the counts are those of the docs, of the first run and now', () => {
    const docs = readFileSync(new URL('../../../docs/claims.md', import.meta.url), 'utf8');
    for (const { name, adverts, firstRun } of BATCHES) {
      const sum = (what: keyof Counts) => adverts.reduce((all, one) => all + one.counts[what], 0);
      const now = { found: sum('found'), missed: sum('missed'), wrong: sum('wrong') };
      for (const [run, { found, missed, wrong }] of [
        ['first run', firstRun],
        ['mended', now],
      ] as const) {
        const row = `| ${name}, ${run} | ${adverts.length} | ${found} | ${missed} | ${wrong} |`;
        expect(docs).toContain(row);
      }
    }
  });

  it('each is a claim that can be kept, its text a part of the introduction', () => {
    for (const { intro } of ALL) {
      for (const { claim, from, to } of findClaims(intro)) {
        expect(intro.slice(from, to)).toBe(claim.text);
        const kept = { ...claim, id: 'x', community: 'zsxq:1', keptAt: Date.UTC(2026, 0, 1) };
        expect(ClaimSchema.safeParse(kept).error).toBeUndefined();
        expect(hasContact(claim.text)).toBe(false);
      }
    }
  });

  it('in the whole sentence; in its clause where the sentence tells how to reach somebody', () => {
    const text = (intro: string) => findClaims(intro).map(({ claim }) => claim.text);
    expect(text('欢迎。每周三篇原创，不水。谢谢')).toEqual(['每周三篇原创，不水']);
    expect(text('每周三篇原创，加微信：abcd12345 进群')).toEqual(['每周三篇原创']);
  });
});

describe('whatever the introduction', () => {
  const pieces = [
    ...ALL.map(({ intro }) => intro),
    '每周',
    '三',
    '篇',
    '不',
    '满500人',
    '涨价',
    '\n',
    '。',
    '（',
    '，',
    '微信：abc12345',
    '13800138000',
    '嘉宾：',
  ];
  const any = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), {
    maxLength: 12,
  });

  it('claims are parts of it, can be kept, and never hold a way to reach a person', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const intro = parts.join('');
        for (const { claim, from, to } of findClaims(intro)) {
          expect(intro.slice(from, to)).toBe(claim.text);
          expect(hasContact(claim.text)).toBe(false);
          const kept = { ...claim, id: 'x', community: 'zsxq:1', keptAt: Date.UTC(2026, 0, 1) };
          expect(ClaimSchema.safeParse(kept).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lines around it change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), ({ intro }) => {
        const around = `这里是一个星球。\n\n${intro}\n\n欢迎你来。`;
        expect(found(around)).toEqual(found(intro));
      }),
    );
  });

  it('a claim made twice is found once', () => {
    for (const { intro } of ALL) {
      expect(found(`${intro}\n\n${intro}`)).toEqual(found(intro));
    }
  });
});

it('reads 5,000 characters of whatever to the end', () => {
  for (const hard of [
    `${'每'.repeat(1200)}${'每周不少于约3'.repeat(200)}${'嘉宾：甲、'.repeat(200)}`,
    `每周${'一'.repeat(5000)}`,
    `每周${'有'.repeat(5000)}`,
    `日更${'1'.repeat(5000)}`,
    'a 一'.repeat(1700),
  ]) {
    expect(findClaims(hard.slice(0, 5000))).toEqual(expect.any(Array));
  }
});
