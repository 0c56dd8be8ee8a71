import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../components/tables/gridKeys.ts';

const SIZE = { rows: 100, columns: 6, page: 10 };

describe('where a key takes the focus', () => {
  it.each([
    ['ArrowDown', false, { row: 4, column: 2 }],
    ['ArrowUp', false, { row: 2, column: 2 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['ArrowUp', true, { row: 0, column: 2 }],
    ['ArrowLeft', false, { row: 3, column: 1 }],
    ['ArrowRight', false, { row: 3, column: 3 }],
    ['PageDown', false, { row: 13, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 3, column: 0 }],
    ['End', false, { row: 3, column: 5 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 5 }],
  ])('%s, ctrl %s', (key, ctrl, to) => {
    expect(moved({ row: 3, column: 2 }, key, ctrl, SIZE)).toEqual(to);
  });

  it('reaches the head from the first row, and no further', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, SIZE)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 0 }, 'ArrowUp', false, SIZE)).toEqual({ row: -1, column: 0 });
  });

  it('leaves other keys alone', () => {
    expect(moved({ row: 0, column: 0 }, 'a', false, SIZE)).toBeUndefined();
  });

  it('never leaves the table', () => {
    const keys = [
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
    ];
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 1e5 }),
      columns: fc.integer({ min: 1, max: 12 }),
      page: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(
        size,
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        (of, pressed) => {
          let at = { row: 0, column: 0 };
          for (const [key, ctrl] of pressed) at = moved(at, key, ctrl, of) ?? at;
          expect(at.row).toBeGreaterThanOrEqual(-1);
          expect(at.row).toBeLessThan(of.rows);
          expect(at.column).toBeGreaterThanOrEqual(0);
          expect(at.column).toBeLessThan(of.columns);
        },
      ),
    );
  });
});
