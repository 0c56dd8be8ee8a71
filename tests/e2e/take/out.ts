/** Every file one can take along, opened again by another reader and compared with what is stored. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { expect, it } from 'vitest';
import texts from '../../../locales/zh-CN/take.json';
import { dayAt, HOSTILE, NOW, type Rows, type Take } from './kit.ts';
import { type Line, linesOf, type Value } from './lines.ts';

const COLUMN: Record<string, string> = texts.column;
const TABLE: Record<string, string> = texts.table;

/** As it is, its mark included. */
const textOf = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString('utf8');

/** A cell of CSV as the value it stands for; text with its one apostrophe taken away. */
function ofCsv(cell: string, kind: Value): Value {
  if ('money' in kind) return { money: Math.round(Number(cell) * 100) };
  if ('n' in kind) return { n: Number(cell) };
  if ('at' in kind) return { at: Date.parse(cell) };
  if ('day' in kind) return { day: cell };
  if ('flag' in kind) return { flag: cell === '1' };
  return { text: cell.startsWith("'") ? cell.slice(1) : cell };
}

/** A cell of XLSX, whose times are of the machine's zone. */
function ofXlsx(cell: unknown, kind: Value): Value {
  if ('money' in kind) return { money: Math.round(Number(cell) * 100) };
  if ('n' in kind) return { n: Number(cell) };
  if ('at' in kind) {
    const local = (cell as Date).getTime();
    return { at: local + new Date(local).getTimezoneOffset() * 60_000 };
  }
  if ('day' in kind) return { day: dayAt((cell as Date).getTime()) };
  if ('flag' in kind) return { flag: cell === true };
  return { text: cell === null ? '' : String(cell) };
}

/** The cells of these columns, line by line. */
function read<Cell>(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  like: readonly Line[],
  value: (cell: Cell, kind: Value) => Value,
): Line[] {
  return rows.map((cells, i) =>
    Object.fromEntries(
      Object.entries(like[i] ?? {}).map(([key, kind]) => {
        const at = heads.indexOf(COLUMN[key] ?? '');
        return [key, at < 0 ? { text: `no column ${key}` } : value(cells[at] as Cell, kind)];
      }),
    ),
  );
}

function expectCsv(text: string, lines: readonly Line[], what: string): void {
  expect(text.startsWith('\uFEFF'), what).toBe(true);
  expect(text.replaceAll(/"[^"]*"/g, ''), what).not.toMatch(/[^\r]\n/);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors, what).toEqual([]);
  const [heads = [], ...rows] = data;
  expect([what, rows.length]).toEqual([what, lines.length]);
  expect(read(heads, rows, lines, ofCsv), what).toEqual(lines);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+@|%]/u);
}

export function takingAlong(take: () => Take): void {
  let stored: Rows;
  let lines: Record<string, Line[]>;
  const feesInOrder = () => (stored.fees ?? []).map((fee) => `${fee.id}`).sort();

  it('every table and row of the backup is stored', async () => {
    stored = await take().everything();
    lines = linesOf(stored);
    for (const [key, of] of Object.entries(lines))
      expect([key, of.length > 0]).toEqual([key, true]);
    expect((stored.fees ?? []).filter(({ id }) => String(id).startsWith('hostile')).length).toBe(
      HOSTILE.length,
    );
  });

  it('CSV of one table', async () => {
    const which = take().page.getByRole('combobox', { name: '哪种记录' });
    await which.selectOption('fees');
    const file = await take().saved(/^CSV：/);
    expect(file.name).toMatch(/^planet-worth-fees-\d{4}-\d\d-\d\d\.csv$/);
    expectCsv(textOf(file.bytes), lines.fees ?? [], 'fees');
    await which.selectOption('');
  });

  it('CSV of every table, in one zip', async () => {
    const parts = unzipSync((await take().saved(/ZIP$/)).bytes);
    expect(Object.keys(parts).sort()).toEqual(
      ['history', ...Object.keys(lines)].map((key) => `${key}.csv`).sort(),
    );
    for (const [key, of] of Object.entries(lines)) {
      expectCsv(textOf(parts[`${key}.csv`]), of, key);
    }
    const history = Papa.parse<string[]>(textOf(parts['history.csv']), {
      skipEmptyLines: true,
    }).data;
    const at = history[0]?.indexOf('编号') ?? -1;
    expect(
      history
        .slice(1)
        .map((row) => row[at])
        .sort(),
    ).toEqual(feesInOrder());
  });

  it('XLSX: every table a sheet, every value of its kind, no formula', async () => {
    const { path, bytes } = await take().saved(/XLSX$/);
    const sheets = await readExcel(path, { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(Object.values(TABLE));
    for (const [key, of] of Object.entries(lines)) {
      const [heads = [], ...rows] = sheets.find(({ sheet }) => sheet === TABLE[key])?.data ?? [];
      expect([key, rows.length]).toEqual([key, of.length]);
      expect(read(heads.map(String), rows, of, ofXlsx), key).toEqual(of);
    }
    for (const [name, xml] of Object.entries(unzipSync(bytes))) {
      if (name.includes('worksheets')) expect(textOf(xml)).not.toMatch(/<f[ >/]/);
    }
  });

  it('the subscription history: a line a fee, its days and what a day costs', async () => {
    const { data } = Papa.parse<Record<string, string>>(
      textOf((await take().saved(/^订阅史/)).bytes).slice(1),
      { header: true, skipEmptyLines: true },
    );
    expect(data.map((row) => row.编号).sort()).toEqual(feesInOrder());
    const yen = data.find((row) => row.编号 === 'yen');
    expect([yen?.实付, yen?.币种, yen?.天数]).toEqual(['1200.00', 'JPY', '365']);
    expect(yen?.['每天（元）']).toBe(((1200 * 4.8) / 100 / 365).toFixed(2));
  });

  it('the report: a line a fee, text that stays text', async () => {
    const text = textOf((await take().saved(/Markdown$/)).bytes);
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    const fees = tables.at(-1)?.trim().split('\n').slice(2) ?? [];
    expect(fees.length).toBe(stored.fees?.length);
    const days = fees.map((line) => line.slice(2, 12)).sort();
    expect(days).toEqual((stored.fees ?? []).map(({ paidOn }) => String(paidOn)).sort());
    expect(text).toContain('| 周三写作小组 |');
    expect(text).not.toMatch(/<script|]\(javascript/);
  });

  it('the calendar: what lies ahead, each once, with an alarm', async () => {
    const file = await take().saved(/ICS$/);
    const calendar = new ICAL.Component(ICAL.parse(textOf(file.bytes)));
    const events = calendar.getAllSubcomponents('vevent');
    const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    expect(new Set(ids).size).toBe(ids.length);
    const days = events.map((event) => String(event.getFirstPropertyValue('dtstart')).slice(0, 10));
    // A term ends at the beginning of its end day: the day before is its last.
    expect(days).toContain(dayAt(NOW + 324 * 86_400_000));
    expect(days).not.toContain(dayAt(NOW + 325 * 86_400_000));
    for (const event of events) {
      expect(event.getAllSubcomponents('valarm').length).toBeGreaterThan(0);
    }
    for (const when of days) expect(when >= dayAt(NOW - 86_400_000), when).toBe(true);
  });

  it('the backup: by its schema, with its sum, of just what is stored', async () => {
    const text = textOf((await take().saved(/^备份/)).bytes);
    const schema = JSON.parse(readFileSync('docs/backup.schema.json', 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    const backup = JSON.parse(text);
    expect(validate(backup), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const raw = text.slice(text.indexOf(',"data":') + 8, -1);
    expect(createHash('sha256').update(raw).digest('hex')).toBe(backup.checksum);
    const expected = await take().everything();
    expected.meta = (expected.meta ?? []).filter(({ key }) => key !== 'guard');
    expect(backup.data).toEqual(expected);
  });
}
