/**
 * The stretches of visits in which one text of published terms was read, no other between: terms that
 * went and came back have several. Pure; times epoch ms.
 */
import type { Span } from '../words.ts';

/** When a text was read. `seen` is absent where it is the whole of one stretch, and in old rows. */
export interface TermsTimes {
  firstSeenAt: number;
  lastSeenAt: number;
  /** Oldest first, each [first, last] time it was read. */
  seen?: readonly Span[];
}

/** Kept of one text: the first stretch and the newest ones. */
export const MOST_STRETCHES = 60;

export function stretchesOf({ seen, firstSeenAt, lastSeenAt }: TermsTimes): readonly Span[] {
  return seen ?? [[firstSeenAt, lastSeenAt]];
}

/** The times of one text out of its stretches, each once, of those that begin alike the longest. */
export function timesOf(stretches: readonly Span[]): TermsTimes {
  const byBegin = new Map<number, number>();
  for (const [from, to] of stretches) byBegin.set(from, Math.max(to, byBegin.get(from) ?? to));
  const all = [...byBegin].sort((a, b) => a[0] - b[0]).map(([from, to]): Span => [from, to]);
  const kept = [...all.slice(0, 1), ...all.slice(1).slice(1 - MOST_STRETCHES)];
  const firstSeenAt = Math.min(...all.map(([from]) => from));
  const lastSeenAt = Math.max(...all.map(([, to]) => to));
  const whole = kept.length === 1;
  return { firstSeenAt, lastSeenAt, ...(whole ? {} : { seen: kept }) };
}

/**
 * The stretch of the text that was read last at or before a time; within a stretch only its two ends
 * are known to have been read. Undefined: first read after it.
 */
export function readBy(times: TermsTimes, at: number): { span: Span; lastAt: number } | undefined {
  const before = stretchesOf(times)
    .filter(([from]) => from <= at)
    .map((span) => ({ span, lastAt: span[1] <= at ? span[1] : span[0] }));
  return before.sort((a, b) => b.lastAt - a.lastAt || b.span[0] - a.span[0])[0];
}

/** A text of terms and the stretch it was read in. */
export interface TermsFound<R extends TermsTimes> {
  row: R;
  span: Span;
  /** `later`: first read after that time. */
  when: 'at' | 'later';
}

/** The terms in force at a time: those read last at or before it, else the first read at all. */
export function termsAt<R extends TermsTimes>(
  rows: readonly R[],
  at: number,
): TermsFound<R> | undefined {
  const [before] = rows
    .flatMap((row) => {
      const read = readBy(row, at);
      return read ? [{ row, ...read }] : [];
    })
    .sort((a, b) => b.lastAt - a.lastAt || b.span[0] - a.span[0]);
  if (before) return { row: before.row, span: before.span, when: 'at' };
  const [first] = [...rows].sort((a, b) => a.firstSeenAt - b.firstSeenAt);
  const span = first && stretchesOf(first)[0];
  return first && span && { row: first, span, when: 'later' };
}

/** The terms read last. */
export function newestTerms<R extends TermsTimes>(
  rows: readonly R[],
): { row: R; span: Span } | undefined {
  const [row] = [...rows].sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  const span = row && stretchesOf(row).at(-1);
  return row && span && { row, span };
}

/**
 * Since when a text has stood in what was published, without having been gone in between: the first
 * reading of it after the last one without it. Undefined: none without it is known before.
 */
export function stoodSince<R extends TermsTimes>(
  rows: readonly R[],
  holds: (row: R) => boolean,
): number | undefined {
  const spans = (held: boolean) => rows.filter((row) => holds(row) === held).flatMap(stretchesOf);
  const held = spans(true);
  const last = Math.max(...held.map(([from]) => from));
  const without = spans(false).filter(([, to]) => to < last);
  if (!without.length) return undefined;
  const gone = Math.max(...without.map(([, to]) => to));
  return Math.min(...held.map(([from]) => from).filter((from) => from > gone));
}
