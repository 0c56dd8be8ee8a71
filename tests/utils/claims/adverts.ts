/**
 * Sentences of our own making as adverts of paid communities have them, each annotated before the
 * rules saw it; names and planets are invented. A line: the text, `\n` where it breaks, then the
 * claims in it as `short` writes them. `?` before a claim: not found to this day; `!`: found though it
 * is none. The counts of the first run stay, however much is mended after it.
 */
import { ONE } from './adverts1.ts';
import { TWO } from './adverts2.ts';
import { THREE } from './adverts3.ts';
import { FOUR } from './adverts4.ts';
import { FIVE } from './adverts5.ts';
import { SIX } from './adverts6.ts';
import { SEVEN } from './adverts7.ts';
import { EIGHT } from './adverts8.ts';
import { NINE } from './adverts9.ts';
import { TEN } from './adverts10.ts';
import { ELEVEN } from './adverts11.ts';
import { TWELVE } from './adverts12.ts';

export interface Counts {
  found: number;
  missed: number;
  wrong: number;
}

export interface Advert {
  intro: string;
  /** What is found, right or wrong. */
  found: string[];
  counts: Counts;
}

export interface Batch {
  name: string;
  adverts: readonly Advert[];
  /** Before any mending, never run before. */
  firstRun: Counts;
}

const advertsOf = (lines: string): Advert[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', ...claims] = line.split(' | ');
      const begin = (mark: string) => claims.filter((claim) => claim.startsWith(mark));
      const [missed, wrong] = [begin('?'), begin('!')];
      const plain = claims.filter((claim) => !/^[?!]/.test(claim));
      return {
        intro: text.replaceAll('\\n', '\n'),
        found: [...plain, ...wrong.map((claim) => claim.slice(1))],
        counts: { found: plain.length, missed: missed.length, wrong: wrong.length },
      };
    });

export const BATCHES: readonly Batch[] = [
  {
    name: 'own adverts, first batch',
    adverts: advertsOf(ONE),
    firstRun: { found: 63, missed: 36, wrong: 13 },
  },
  {
    name: 'own adverts, second batch',
    adverts: advertsOf(TWO),
    firstRun: { found: 34, missed: 37, wrong: 10 },
  },
  {
    name: 'own adverts, third batch',
    adverts: advertsOf(THREE),
    firstRun: { found: 43, missed: 15, wrong: 3 },
  },
  {
    name: 'own adverts, fourth batch, first half',
    adverts: advertsOf(FOUR),
    firstRun: { found: 32, missed: 22, wrong: 8 },
  },
  {
    name: 'own adverts, fourth batch, other half',
    adverts: advertsOf(FIVE),
    firstRun: { found: 32, missed: 17, wrong: 2 },
  },
  {
    name: 'own adverts, fifth batch',
    adverts: advertsOf(SIX),
    firstRun: { found: 34, missed: 32, wrong: 15 },
  },
  {
    name: 'own adverts, sixth batch',
    adverts: advertsOf(SEVEN),
    firstRun: { found: 40, missed: 18, wrong: 5 },
  },
  {
    name: 'own adverts, seventh batch',
    adverts: advertsOf(EIGHT),
    firstRun: { found: 39, missed: 23, wrong: 5 },
  },
  {
    name: 'own adverts, eighth batch',
    adverts: advertsOf(NINE),
    firstRun: { found: 28, missed: 30, wrong: 9 },
  },
  {
    name: 'own adverts, ninth batch',
    adverts: advertsOf(TEN),
    firstRun: { found: 29, missed: 33, wrong: 6 },
  },
  {
    name: 'own adverts, tenth batch',
    adverts: advertsOf(ELEVEN),
    firstRun: { found: 33, missed: 24, wrong: 2 },
  },
  {
    name: 'own adverts, eleventh batch',
    adverts: advertsOf(TWELVE),
    firstRun: { found: 42, missed: 11, wrong: 2 },
  },
];
