import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../../utils/attention/tracker.ts';
import { change, EVENTS, FakePage, HOUR, OTHER, PLANET, S, T0 } from './page.ts';

const happening = fc.record({
  type: fc.constantFrom(...EVENTS),
  after: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: HOUR })),
  jump: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: HOUR }) },
  ),
  other: fc.boolean(),
});

describe('laws', () => {
  it('never counts more than what passed; intervals are closed, ordered and not longer than 15 s + 5', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (events) => {
        let { track } = new FakePage();
        let mono = 0;
        let wall = T0;
        let counted = 0;
        for (const { type, after, jump, other } of events) {
          mono += after;
          wall += after + jump;
          const place = other ? OTHER : PLANET;
          const out = step(track, {
            mono,
            wall,
            ...change(type, { place, until: wall + 20_000 }, mono),
          });
          track = out.track;
          for (const i of out.intervals) {
            expect(i.ms).toBe(i.toWall - i.fromWall);
            expect(i.ms).toBeGreaterThan(0);
            expect(i.ms).toBeLessThanOrEqual(20 * S);
            counted += i.ms;
          }
          for (const d of out.discarded) expect(d.ms).toBeGreaterThan(0);
          expect(counted).toBeLessThanOrEqual(mono);
        }
      }),
    );
  });

  it('an extra flush changes no sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...EVENTS), fc.integer({ min: 0, max: 20_000 })), {
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 800_000 }),
        (events, flushAt) => {
          const run = (extra: boolean) => {
            const page = new FakePage();
            let at = 0;
            for (const [type, after] of events) {
              if (extra && flushAt >= at && flushAt < at + after) {
                page
                  .pass(flushAt - at)
                  .send('flush')
                  .pass(at + after - flushAt);
              } else page.pass(after);
              at += after;
              page.send(type, { place: PLANET, until: page.wall + 20_000 });
            }
            return page.send('hidden').active;
          };
          expect(run(true)).toBe(run(false));
        },
      ),
    );
  });
});
