/** A visit as the record shows it, and what editing and splitting make of it. Pure. */
import type { PageKind } from '../../utils/words.ts';

export interface SessionView {
  id: string;
  /** First and last active moment, epoch ms. */
  fromAt: number;
  toAt: number;
  /** The day it was counted on; absent: the day it began. */
  day?: string;
  /** Active ms within, by kind of page. */
  ms: Partial<Record<PageKind, number>>;
  byHand: boolean;
  note?: string;
}

export function activeMs(session: Pick<SessionView, 'ms'>): number {
  return Object.values(session.ms).reduce((sum, ms) => sum + ms, 0);
}

/** The same visit with another active time, its kinds of page in the same proportion. */
export function withLength(session: SessionView, ms: number): SessionView {
  const shares = share(session.ms, ms);
  const toAt = session.byHand ? session.fromAt + ms : Math.max(session.toAt, session.fromAt);
  return { ...session, ms: shares, toAt };
}

/** Two visits in its place: before and from `at` on. Together they have its time, to the ms. */
export function splitAt(session: SessionView, at: number, id: string): [SessionView, SessionView] {
  const { fromAt, toAt } = session;
  const part = (at - fromAt) / Math.max(1, toAt - fromAt);
  const first = share(session.ms, Math.round(activeMs(session) * part));
  const rest: SessionView['ms'] = {};
  for (const [kind, ms] of Object.entries(session.ms) as [PageKind, number][]) {
    const left = ms - (first[kind] ?? 0);
    if (left > 0) rest[kind] = left;
  }
  return [
    { ...session, toAt: at, ms: first },
    { ...session, id, fromAt: at, ms: rest },
  ];
}

function share(all: SessionView['ms'], ms: number): SessionView['ms'] {
  const total = Object.values(all).reduce((sum, one) => sum + one, 0);
  const out: SessionView['ms'] = {};
  let left = ms;
  const kinds = Object.entries(all) as [PageKind, number][];
  kinds.forEach(([kind, one], i) => {
    const last = i === kinds.length - 1;
    const part = last ? left : Math.min(left, total > 0 ? Math.floor((ms * one) / total) : 0);
    left -= part;
    if (part > 0) out[kind] = part;
  });
  return out;
}
