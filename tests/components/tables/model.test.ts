/** However rows come, change and go while it is searched, filtered and sorted: what is shown is right. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compareCells } from '../../../components/tables/model/order.ts';
import { ALL_ROWS, NO_ROWS, toggled } from '../../../components/tables/model/selection.ts';
import { TableModel } from '../../../components/tables/model/TableModel.ts';
import { ALL, NONE, type Wanted } from '../../../components/tables/model/wanted.ts';
import { searchable } from '../../../components/tables/spec.ts';
import { fees } from '../../../components/tables/specs/fees.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { wordsOf } from './words.ts';

const names = { 'zsxq:1': '周三写作', 'zsxq:2': '阿里夜话', 'zsxq:3': 'Club 10' };
const words = wordsOf(names);

const rows = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map((i) => `f${i}`),
  community: fc.constantFrom('zsxq:1' as const, 'zsxq:2' as const, 'zsxq:3' as const),
  kind: fc.constantFrom('join', 'renewal', 'commission'),
  paid: fc.integer({ min: 0, max: 5 }).map((n) => n * 1000),
  currency: fc.constant('CNY'),
  paidOn: fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`),
  term: fc.constant('none'),
  note: fc.option(fc.constantFrom('第 2 笔', '第 10 笔', 'a', 'ａ'), { nil: undefined }),
}) as unknown as fc.Arbitrary<Fee>;
const wants: fc.Arbitrary<Wanted> = fc.record({
  search: fc.constantFrom('', '第', '第 1', 'A', '夜', '不在'),
  community: fc.constantFrom('', '', 'zsxq:2'),
  kinds: fc.constantFrom({}, {}, { kind: 'join' }, { method: NONE }, { method: 'cash' }),
  from: fc.constantFrom('', '', '2026-01-04'),
  to: fc.constantFrom('', '', '2026-01-06', 'x'),
  least: fc.constantFrom('', '', '20'),
  most: fc.constantFrom('', '', '40'),
});
const steps = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: fc.array(rows, { maxLength: 12 }) }) },
  fc.record({
    gone: fc.array(
      rows.map(({ id }) => id),
      { maxLength: 4 },
    ),
  }),
  fc.record({ want: wants }),
  fc.record({
    sort: fc.record({
      key: fc.constantFrom(...fees.columns.map(({ key }) => key)),
      desc: fc.boolean(),
    }),
  }),
  fc.constant({ settle: true }),
);

/** All that fit, by looking at every row. */
function fitting(all: Iterable<Fee>, wanted: Wanted): Fee[] {
  const within = (row: Fee) =>
    (!wanted.from || row.paidOn >= wanted.from) &&
    (wanted.to !== '2026-01-06' || row.paidOn <= wanted.to) &&
    (!wanted.least || row.paid >= 2000) &&
    (!wanted.most || row.paid <= 4000);
  const kind = ({ kind, method }: Fee) =>
    (!wanted.kinds.kind || wanted.kinds.kind === kind) &&
    (!wanted.kinds.method || (wanted.kinds.method === NONE ? !method : method === 'cash'));
  const says = (row: Fee) =>
    fees.columns.some((column) =>
      searchable(column.show(row, words)).includes(searchable(wanted.search)),
    );
  return [...all].filter(
    (row) =>
      (!wanted.community || wanted.community === row.community) &&
      within(row) &&
      kind(row) &&
      says(row),
  );
}

const settled = async (model: TableModel<Fee>) => {
  for (let i = 0; i < 100; i++) await new Promise((resolve) => setImmediate(resolve));
  expect(model.current().busy).toBe(false);
};
const shownOf = (model: TableModel<Fee>) =>
  Array.from(model.current().shown, (_, i) => model.row(i) as Fee);

describe('a table', () => {
  it('shows what every row looked at anew would show, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 14 }), async (todo) => {
        const model = new TableModel(fees, words);
        const all = new Map<string, Fee>();
        let wanted = ALL;
        let sorting = { key: 'paidOn', desc: true };
        model.reading(undefined);
        for (const step of todo) {
          if ('put' in step) {
            for (const row of step.put) all.set(row.id, row);
            const last = new Map(step.put.map((row) => [row.id, row]));
            model.put([...last.values()]);
          } else if ('gone' in step) {
            for (const id of step.gone) all.delete(id);
            model.put([], step.gone);
          } else if ('want' in step) {
            wanted = step.want;
            model.want(wanted);
          } else if ('sort' in step) {
            sorting = step.sort;
            model.sort(sorting);
          } else await settled(model);
        }
        await settled(model);
        const shown = shownOf(model);
        const fit = fitting(all.values(), wanted);
        const ids = (some: readonly Fee[]) => some.map(({ id }) => id).sort();
        expect(ids(shown)).toEqual(ids(fit));
        const column = fees.columns.find(({ key }) => key === sorting.key);
        for (let i = 1; i < shown.length && column; i++) {
          const [a, b] = [shown[i - 1] as Fee, shown[i] as Fee];
          const missing = [a, b].map((row) => column.value(row) === undefined);
          if (missing[0]) expect(missing[1], 'what is missing comes last').toBe(true);
          else if (!missing[1]) {
            const by = compareCells(column, words, a, b);
            expect(sorting.desc ? by >= 0 : by <= 0).toBe(true);
          }
        }
        expect(model.current().total).toBe(all.size);
        // A row written again as it was may stay the object it was.
        expect(shown).toEqual(shown.map((row) => all.get(row.id)));
        expect(model.options.communityKeys().sort()).toEqual(
          [...new Set([...all.values()].map(({ community }) => community))].sort(),
        );
        const sum = fees.totals?.none() as { spent: Map<string, number> };
        for (const row of fit) fees.totals?.add(sum, row);
        if (fit.length > 0) expect(model.current().sum).toEqual(sum);
      }),
      { numRuns: 150 },
    );
  });

  const fee = (id: string, more: Partial<Fee> = {}): Fee => ({
    ...{ id, community: 'zsxq:1', kind: 'join', paid: 100, currency: 'CNY' },
    ...{ paidOn: '2026-01-01', term: 'none' },
    ...more,
  });
  const loaded = (some: readonly Fee[]) => {
    const model = new TableModel(fees, words);
    model.put(some);
    model.reading(undefined);
    return model;
  };
  const orderBy = async (model: TableModel<Fee>, key: string) => {
    model.sort({ key, desc: false });
    await settled(model);
    return shownOf(model).map(({ id }) => id);
  };

  it('sorts communities by what they are called, notes by pinyin and number', async () => {
    const model = loaded([
      fee('a', { community: 'zsxq:1', note: '第 10 笔' }),
      fee('b', { community: 'zsxq:2', note: '第 2 笔' }),
    ]);
    expect(await orderBy(model, 'community'), '阿 before 周').toEqual(['b', 'a']);
    expect(await orderBy(model, 'note')).toEqual(['b', 'a']);
    model.put([fee('c', { community: 'zsxq:2', note: '第 3 笔' })]);
    expect(shownOf(model).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('looks again when other words are used, and says so only once it has', async () => {
    const model = loaded([fee('a'), fee('b', { community: 'zsxq:2' })]);
    model.want({ ...ALL, search: '夜话' });
    await settled(model);
    expect(shownOf(model).map(({ id }) => id)).toEqual(['b']);
    model.reword(wordsOf({ ...names, 'zsxq:1': '夜话二' }));
    await settled(model);
    expect(
      shownOf(model)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('keeps rows as they are while held, and changes them after', () => {
    const model = loaded([fee('a'), fee('b', { paidOn: '2026-01-02' })]);
    const [one, two] = [model.hold(), model.hold()];
    model.put([fee('c', { paidOn: '2026-01-03' })], ['a']);
    one();
    one();
    expect(shownOf(model).map(({ id }) => id)).toEqual(['b', 'a']);
    two();
    expect(shownOf(model).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('of all selected: not what came afterwards, not what is gone, nothing once other rows are asked for', () => {
    const model = loaded([fee('a'), fee('b'), fee('c')]);
    const chosen = () => [
      model.current().chosen,
      model
        .chosenRows()
        .map(({ id }) => id)
        .sort(),
    ];
    model.select(ALL_ROWS);
    model.select(toggled(model.current().selection, 'b'));
    expect(chosen()).toEqual([2, ['a', 'c']]);
    model.put([fee('d')], ['a']);
    expect(chosen()).toEqual([1, ['c']]);
    model.select(toggled(NO_ROWS, 'd'));
    model.put([], ['d']);
    model.put([fee('d')]);
    expect(chosen(), 'another row of the same id').toEqual([0, []]);
    model.select(ALL_ROWS);
    model.want({ ...ALL, search: 'x' });
    expect(model.current().chosen).toBe(0);
  });

  it('a row that cannot be shown is said, not left waiting', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const model = loaded([fee('a')]);
    model.put([{ ...fee('b'), term: null as never }]);
    model.want({ ...ALL, search: 'x' });
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(model.current()).toMatchObject({ failed: true, busy: false });
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
