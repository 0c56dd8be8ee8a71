/** The term of a fee as it is shown and typed in a cell. Pure. */
import type { Fee } from '../../../utils/payoff/types.ts';
import { isDay } from '../../ledger/parse.ts';
import type { TableWords } from '../words.ts';

type Said = Pick<TableWords, 'l'>;

/** `2026-01-05 – 2027-01-05`, or in words. */
export function showTerm(term: Fee['term'], { l }: Said): string {
  return typeof term === 'object' ? `${term.begin} – ${term.end}` : l(`fee.term${term}`);
}

/** Two days, the second one the day it is over; or in the words it is shown with, nothing for none. */
export function parseTerm(text: string, { l }: Said): Fee['term'] | undefined {
  const clean = text.normalize('NFKC').trim();
  for (const word of ['forever', 'none'] as const) {
    const said = [word, l(`fee.term${word}`).toLowerCase()];
    if (said.includes(clean.toLowerCase())) return word;
  }
  if (!clean) return 'none';
  const day = String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
  const match = new RegExp(`^${day}\\s*(?:[-–—~]|到|至|to|\\s)\\s*${day}$`, 'i').exec(clean);
  if (!match) return undefined;
  const [begin, end] = [dayOf(match.slice(1, 4)), dayOf(match.slice(4, 7))];
  return isDay(begin) && isDay(end) && begin < end ? { begin, end } : undefined;
}

function dayOf([year = '', month = '', date = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
