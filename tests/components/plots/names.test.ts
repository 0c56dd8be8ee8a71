/** Names in a picture: cut to what fits, beside their points, never one over another. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipped, placeNames } from '../../../components/plots/names.ts';

const WIDTH = 600;
const wide = (text: string) =>
  [...text].reduce((sum, c) => sum + 12 * ((c.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.55), 0);

it('is cut only where it does not fit, and fits then', () => {
  expect(clipped('慢读小镇', 48)).toBe('慢读小镇');
  expect(clipped('慢读小镇', 47)).toBe('慢读…');
  expect(clipped('🌏🌏🌏', 25)).toBe('🌏…');
});

it('no name lies over another, and none leaves the picture', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: WIDTH }),
    y: fc.integer({ min: 0, max: 60 }),
    name: fc.constantFrom('慢读小镇', '一个名字特别特别长的知识星球从零开始', 'Reading', 'x'),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), (points) => {
      const boxes = placeNames(points, WIDTH).flatMap((name, i) => {
        const { x = 0, y = 0 } = points[i] ?? {};
        if (!name) return [];
        const from = name.before ? x - 9 - wide(name.text) : x + 9;
        return [{ from, to: from + wide(name.text), y }];
      });
      for (const [i, a] of boxes.entries()) {
        expect(a.from).toBeGreaterThanOrEqual(-1e-6);
        expect(a.to).toBeLessThanOrEqual(WIDTH + 1e-6);
        for (const b of boxes.slice(i + 1)) {
          expect(Math.abs(a.y - b.y) >= 16 || a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }
    }),
  );
});

it('all are named where there is room, the later of two at one place on the other side', () => {
  expect(
    placeNames(
      [
        { x: 300, y: 9, name: 'a' },
        { x: 300, y: 9, name: 'b' },
      ],
      WIDTH,
    ),
  ).toEqual([
    { text: 'a', before: false },
    { text: 'b', before: true },
  ]);
});
