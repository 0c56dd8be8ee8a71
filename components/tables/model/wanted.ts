/** What is asked of a table: search, filters. Which rows fit. Pure. */
import { isDay, parseAmount } from '../../ledger/parse.ts';
import { type AnyRow, searchable, type TableSpec } from '../spec.ts';

export interface Wanted {
  search: string;
  /** '' here and below: any. */
  community: string;
  /** By column: a value, or `NONE`. */
  kinds: Readonly<Record<string, string>>;
  /** Days, both counted; as typed. */
  from: string;
  to: string;
  /** Amounts in yuan, as typed. */
  least: string;
  most: string;
}

export const ALL: Wanted = {
  search: '',
  community: '',
  kinds: {},
  from: '',
  to: '',
  least: '',
  most: '',
};

/** Rows where the column says nothing. No value of a column begins with a colon. */
export const NONE = ':none';

/** Of the two ends of the amounts those that are typed and cannot be read. */
export function unread({ least, most }: Wanted): { least: boolean; most: boolean } {
  const bad = (typed: string) => typed.trim() !== '' && parseAmount(typed) === undefined;
  return { least: bad(least), most: bad(most) };
}

/** Whether a row fits; undefined: nothing is asked. `textOf`: its text as it is searched. */
export function fitting<Row extends AnyRow>(
  spec: TableSpec<Row>,
  wanted: Wanted,
  textOf: (slot: number) => string,
): ((row: Row, slot: number) => boolean) | undefined {
  const tests = [
    ...byCommunity<Row>(wanted),
    ...byKinds(spec, wanted),
    ...byDay(spec, wanted),
    ...byAmount(spec, wanted),
  ];
  const search = searchable(wanted.search.trim());
  if (tests.length === 0 && !search) return undefined;
  return (row, slot) =>
    tests.every((fits) => fits(row)) && (!search || textOf(slot).includes(search));
}

/** Whether all that fits `next` fitted `before`: then only those are looked at. */
export function narrower(next: Wanted, before: Wanted): boolean {
  const same = (a: Wanted) => JSON.stringify({ ...a, search: '' });
  return (
    same(next) === same(before) &&
    searchable(next.search.trim()).includes(searchable(before.search.trim()))
  );
}

type Test<Row> = (row: Row) => boolean;

function byCommunity<Row extends AnyRow>({ community }: Wanted): Test<Row>[] {
  return community ? [(row) => row.community === community] : [];
}

function byKinds<Row extends AnyRow>(spec: TableSpec<Row>, { kinds }: Wanted): Test<Row>[] {
  return spec.columns.flatMap((column): Test<Row>[] => {
    const kind = kinds[column.key];
    if (!kind) return [];
    if (kind === NONE) return [(row) => column.value(row) === undefined];
    return [(row) => String(column.value(row)) === kind];
  });
}

function byDay<Row extends AnyRow>({ filters: { day } }: TableSpec<Row>, wanted: Wanted) {
  const [from, to] = [wanted.from, wanted.to].map((typed) => (isDay(typed) ? typed : ''));
  if (!day || (!from && !to)) return [];
  const fromAt = from ? startOf(from) : Number.NEGATIVE_INFINITY;
  const untilAt = to ? startOf(to, 1) : Number.POSITIVE_INFINITY;
  const fits: Test<Row> = (row) => {
    const value = day.of(row);
    if (typeof value === 'number') return fromAt <= value && value < untilAt;
    return value !== undefined && (!from || from <= value) && (!to || value <= to);
  };
  return [fits];
}

/** The first moment of a day in the machine's zone, `later` days on. */
function startOf(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

function byAmount<Row extends AnyRow>({ filters: { amount } }: TableSpec<Row>, wanted: Wanted) {
  const [least, most] = [parseAmount(wanted.least), parseAmount(wanted.most)];
  if (!amount || (least === undefined && most === undefined)) return [];
  const fits: Test<Row> = (row) => {
    const is = amount.of(row);
    if (!is) return false;
    // A range fits where it could lie within.
    return (least === undefined || is[1] >= least) && (most === undefined || is[0] <= most);
  };
  return [fits];
}
