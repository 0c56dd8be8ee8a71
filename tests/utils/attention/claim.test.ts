import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIM_KEEP,
  CLAIM_PIECES,
  claim,
  merge,
  subtract,
} from '../../../utils/attention/claim.ts';
import type { Claimed, Interval } from '../../../utils/attention/types.ts';
import { FakePage, HOUR, MIN, OTHER, PLANET, S, T0 } from './page.ts';

const at = (from: number, to: number, place = PLANET): Interval => ({
  ...place,
  fromWall: T0 + from,
  toWall: T0 + to,
  ms: to - from,
});
const sum = (intervals: readonly Interval[]) => intervals.reduce((s, i) => s + i.ms, 0);

describe('one second is claimed once', () => {
  it('two windows on one planet for an hour claim one hour', () => {
    const windows = [new FakePage(), new FakePage()].map((p) =>
      p.send('play').pass(HOUR).send('hidden'),
    );
    let claimed: Claimed = [];
    let granted = 0;
    const all = windows.flatMap((w) => w.intervals).sort((a, b) => a.toWall - b.toWall);
    for (const interval of all) {
      const out = claim(claimed, [interval], interval.toWall);
      claimed = out.claimed;
      granted += sum(out.granted);
    }
    expect(all.length).toBe(480);
    expect(granted).toBe(HOUR);
    expect(claimed).toEqual([[T0, T0 + HOUR]]);
  });

  it('worker killed mid-flush: the message sent again is granted once', () => {
    const batch = [at(0, 15_000)];
    const first = claim([], batch, T0 + 16_000);
    const again = claim(first.claimed, batch, T0 + 20_000);
    expect(sum(first.granted)).toBe(15_000);
    expect(again.granted).toEqual([]);
    expect(again.discarded).toEqual([{ ...PLANET, why: 'again', ms: 15_000 }]);
    // Killed before the claim was stored: the same answer as the first time.
    expect(claim([], batch, T0 + 20_000).granted).toEqual(first.granted);
  });

  it('extension updated mid-visit: the old and the new script overlap, the second counts once', () => {
    const old = new FakePage()
      .send('play')
      .pass(40 * S)
      .send('hidden');
    const fresh = new FakePage({ mono: 30 * S, wall: T0 + 30 * S })
      .send('play')
      .pass(30 * S)
      .send('hidden');
    const out = claim([], [...old.intervals, ...fresh.intervals], T0 + MIN);
    expect(sum(out.granted)).toBe(MIN);
  });

  it('keeps the parts nobody had, with their own place', () => {
    const { claimed } = claim([], [at(10 * S, 20 * S)], T0 + MIN);
    const out = claim(claimed, [at(0, 30 * S, OTHER)], T0 + MIN);
    expect(out.granted).toEqual([at(0, 10 * S, OTHER), at(20 * S, 30 * S, OTHER)]);
  });

  it('clock set back by an hour: the hour that comes again counts', () => {
    let claimed: Claimed = [[T0, T0 + HOUR]];
    let granted = 0;
    for (let t = 0; t < HOUR; t += 15 * S) {
      const out = claim(claimed, [at(t, t + 15 * S)], T0 + t + 15 * S);
      claimed = out.claimed;
      granted += sum(out.granted);
    }
    expect(granted).toBeGreaterThanOrEqual(HOUR - 20 * S);
    expect(granted).toBeLessThanOrEqual(HOUR);
  });

  it.each([
    ['future', at(0, 15_000), T0 + 5_000],
    ['late', at(0, 15_000), T0 + CLAIM_KEEP + 1],
  ] as const)('refuses what is %s', (why, interval, now) => {
    const out = claim([], [interval], now);
    expect(out.granted).toEqual([]);
    expect(out.discarded).toEqual([{ ...PLANET, why, ms: 15_000 }]);
  });

  it.each([
    ['backwards', { fromWall: T0 + 10, toWall: T0, ms: 10 }],
    ['not a number', { fromWall: T0, toWall: Number.NaN, ms: Number.NaN }],
    ['empty', { fromWall: T0, toWall: T0, ms: 0 }],
  ])('nothing for an interval that is %s', (_name, bad) => {
    expect(claim([], [{ ...PLANET, ...bad }], T0 + MIN)).toEqual({
      claimed: [],
      granted: [],
      discarded: [],
    });
  });

  it('an interval that says more ms than its ends counts its ends', () => {
    expect(sum(claim([], [{ ...at(0, 10), ms: 9999 }], T0 + MIN).granted)).toBe(10);
  });

  it('stays small, and then counts less, never more', () => {
    const many = Array.from({ length: CLAIM_PIECES + 200 }, (_, i) => at(i * 100, i * 100 + 50));
    const out = claim([], many, T0 + HOUR);
    expect(out.claimed.length).toBeLessThanOrEqual(CLAIM_PIECES);
    for (const i of many) expect(claim(out.claimed, [i], T0 + HOUR).granted).toEqual([]);
  });
});

const piece = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 100 }))
  .map(([from, length]) => [from, from + length] as const);

describe('laws', () => {
  it('claims are the union: in any order, in any batches, with repeats', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(29)), (pieces, order) => {
        const intervals = pieces.map(([a, b], i) => at(a, b, i % 2 ? OTHER : PLANET));
        const union = merge(pieces).reduce((s, [a, b]) => s + b - a, 0);
        const shuffled = [...order.flatMap((i) => intervals[i] ?? []), ...intervals];
        let claimed: Claimed = [];
        let granted = 0;
        for (const i of shuffled) {
          const out = claim(claimed, [i], T0 + MIN);
          claimed = out.claimed;
          granted += sum(out.granted);
          expect(sum(out.granted) + out.discarded.reduce((s, d) => s + d.ms, 0)).toBe(i.ms);
        }
        expect(granted).toBe(union);
        expect(claim([], intervals, T0 + MIN).claimed).toEqual(claimed);
      }),
    );
  });

  it('claims never exceed wall time, for any number of pages at once', () => {
    const burst = fc.array(fc.constantFrom('input', 'play', 'stop', 'hidden', 'visible', 'flush'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(burst, { minLength: 1, maxLength: 4 }), (plays) => {
        const pages = plays.map((events) => {
          const page = new FakePage();
          for (const type of events) page.pass(9_000).send(type);
          return page.send('hidden');
        });
        const end = Math.max(...pages.map((p) => p.wall));
        const out = claim(
          [],
          pages.flatMap((p) => p.intervals),
          end,
        );
        expect(sum(out.granted)).toBeLessThanOrEqual(end - T0);
      }),
    );
  });

  it('what is free and what is taken make up the piece', () => {
    fc.assert(
      fc.property(piece, fc.array(piece, { maxLength: 10 }), (whole, pieces) => {
        const taken = merge(pieces);
        const free = subtract(whole, taken);
        for (const [a, b] of free) {
          expect(a).toBeLessThan(b);
          for (const [from, to] of taken) expect(b <= from || a >= to).toBe(true);
        }
        expect(merge([...free, ...taken, whole])).toEqual(merge([...taken, whole]));
        expect(merge([...free, ...taken])).toEqual(merge([...taken, whole]));
      }),
    );
  });
});
