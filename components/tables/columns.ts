/** Columns many tables share: community, day, time, note, choice, amount. Pure. */
import { money } from '../../utils/format.ts';
import { isDay, parseAmount, showAmount } from '../ledger/parse.ts';
import type { AnyRow, CellValue, Column } from './spec.ts';
import type { TableWords } from './words.ts';

export function communityColumn<Row extends AnyRow>(): Column<Row> {
  return {
    key: 'community',
    value: (row) => row.community,
    show: (row, words) => words.nameOf(row.community),
    width: [120, 2],
  };
}

/** A field of text; an empty one is taken out. */
export function textColumn<Row extends AnyRow, Key extends keyof Row & string>(
  key: Key,
  most: number,
  needed = false,
  width: Column<Row>['width'] = [120, 3],
): Column<Row> {
  const text = (row: Row) => (row[key] as string | undefined) ?? '';
  return {
    key,
    value: (row) => text(row) || undefined,
    show: text,
    width,
    edit: {
      typed: text,
      read: (row, typed) => {
        const clean = typed.trim();
        if (clean.length > most || (needed && !clean)) return undefined;
        return withField(row, key, clean || undefined);
      },
    },
  };
}

/** A calendar day, `YYYY-MM-DD`. */
export function dayColumn<Row extends AnyRow, Key extends keyof Row & string>(
  key: Key,
): Column<Row> {
  const day = (row: Row) => (row[key] as string | undefined) ?? '';
  return {
    key,
    value: (row) => day(row) || undefined,
    show: day,
    plain: true,
    width: [96, 0],
    edit: {
      kind: 'day',
      typed: day,
      read: (row, typed) => (isDay(typed) ? withField(row, key, typed) : undefined),
    },
  };
}

/** A moment that is not typed. */
export function timeColumn<Row extends AnyRow>(
  key: string,
  at: (row: Row) => number | undefined,
): Column<Row> {
  return {
    key,
    value: at,
    show: (row, words) => {
      const time = at(row);
      return time === undefined ? '' : words.moment(time);
    },
    plain: true,
    width: [148, 0],
  };
}

/** One of a fixed set; '' stands for none where it need not be said. */
export function choiceColumn<Row extends AnyRow, Key extends keyof Row & string>(
  key: Key,
  choices: readonly string[],
  text: (choice: string, words: TableWords) => string,
  width: Column<Row>['width'] = [80, 1],
): Column<Row> {
  const chosen = (row: Row) => (row[key] as string | undefined) ?? '';
  return {
    key,
    value: (row) => chosen(row) || undefined,
    show: (row, words) => (chosen(row) ? text(chosen(row), words) : ''),
    width,
    edit: {
      choices: () => choices,
      choiceText: (choice, words) => (choice ? text(choice, words) : words.tb('none')),
      typed: chosen,
      read: (row, typed) =>
        choices.includes(typed) ? withField(row, key, typed || undefined) : undefined,
    },
  };
}

/** A whole number within bounds. */
export function countColumn<Row extends AnyRow, Key extends keyof Row & string>(
  key: Key,
  least: number,
  most: number,
  needed = false,
): Column<Row> {
  return {
    key,
    value: (row) => row[key] as CellValue,
    show: (row) => String(row[key] ?? ''),
    numeric: true,
    width: [72, 0],
    edit: {
      typed: (row) => String(row[key] ?? ''),
      read: (row, typed) => {
        const clean = typed.normalize('NFKC').trim();
        if (!clean) return needed ? undefined : withField(row, key, undefined);
        const count = /^\d{1,10}$/.test(clean) ? Number(clean) : Number.NaN;
        return count >= least && count <= most ? withField(row, key, count) : undefined;
      },
    },
  };
}

/** An amount in fen that may be missing. */
export function fenColumn<Row extends AnyRow, Key extends keyof Row & string>(
  key: Key,
): Column<Row> {
  const fen = (row: Row) => row[key] as number | undefined;
  return {
    key,
    value: fen,
    show: (row) => (fen(row) === undefined ? '' : money(fen(row) as number)),
    numeric: true,
    width: [96, 0],
    edit: {
      typed: (row) => showAmount(fen(row)),
      read: (row, typed) => {
        if (!typed.trim()) return withField(row, key, undefined);
        const amount = parseAmount(typed);
        return amount === undefined ? undefined : withField(row, key, amount);
      },
    },
  };
}

/** The row with one field changed, or taken out. */
export function withField<Row>(row: Row, key: keyof Row & string, value: unknown): Row {
  const { [key]: _, ...rest } = row;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Row;
}
