/** A deed told by the user: its fields as text, and back; errors by field. Pure. */
import { DEEDS } from '../../utils/payoff/kinds.ts';
import type { Deed } from '../../utils/payoff/types.ts';
import { isDay } from './parse.ts';

/** What no browser sees, first; then what may have been done in the phone app. */
export const ELSEWHERE = ['event', 'meeting', 'contact', 'privately'] as const;
export const IN_APP: readonly Deed[] = DEEDS.filter((deed) => !ELSEWHERE.some((e) => e === deed));

export interface DeedDraft {
  deed: Deed;
  /** `YYYY-MM-DD`. */
  on: string;
  count: number;
  note?: string | undefined;
}

export interface DeedFields {
  deed: Deed;
  on: string;
  count: string;
  note: string;
}

export function deedFields(draft: DeedDraft | undefined, today: string): DeedFields {
  const { deed = 'event', on = today, count = 1, note = '' } = draft ?? {};
  return { deed, on, count: String(count), note };
}

/** The deed, or the first field that cannot be read. */
export function readDeed(
  { deed, on, count, note }: DeedFields,
  today: string,
): { draft: DeedDraft } | { wrong: 'on' | 'count' } {
  if (!isDay(on) || on > today) return { wrong: 'on' };
  const times = count.normalize('NFKC').trim();
  if (!/^[1-9]\d{0,3}$/.test(times) || Number(times) > 1000) return { wrong: 'count' };
  const said = note.trim().slice(0, 2000);
  return { draft: { deed, on, count: Number(times), ...(said ? { note: said } : {}) } };
}
