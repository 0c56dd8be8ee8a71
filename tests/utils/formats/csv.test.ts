/** CSV opened again by another parser: the contract, and text that means something to a spreadsheet. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  cellText,
  hundredths,
  isoTime,
  sheetOf,
  twoDecimals,
} from '../../../utils/formats/cells.ts';
import { BOM, guarded, unguarded, writeCsv } from '../../../utils/formats/csv.ts';
import { HOSTILE } from './hostile.ts';

interface Row {
  text: string;
  fen: number;
}
const COLUMNS: readonly Column<Row>[] = [
  { key: 'text', kind: 'text', of: (row) => row.text },
  { key: 'paid', kind: 'money', of: (row) => row.fen },
  { key: 'currency', kind: 'code', of: () => 'CNY' },
];

async function written(rows: readonly Row[], page = 7): Promise<string> {
  let text = '';
  const sheet = sheetOf('rows', COLUMNS, async (take) => {
    for (let i = 0; i < rows.length; i += page) await take(rows.slice(i, i + page));
  });
  await writeCsv(
    sheet,
    (key) => key,
    (piece) => {
      text += piece;
    },
  );
  return text;
}

const read = (text: string) =>
  Papa.parse<string[]>(text.slice(BOM.length), { skipEmptyLines: false }).data.slice(0, -1);

describe('the contract', () => {
  it('has a mark, ends lines by CRLF and quotes as RFC 4180 says', async () => {
    const text = await written([
      { text: 'a "b", c\nd', fen: 1 },
      { text: 'e', fen: 36_500 },
    ]);
    expect(text).toBe('\uFEFFtext,paid,currency\r\n"a ""b"", c\nd",0.01,CNY\r\ne,365.00,CNY\r\n');
  });

  it('money has two decimals whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (fen) => {
        const text = twoDecimals(fen);
        expect(text).toMatch(/^-?\d+\.\d\d$/);
        expect(Math.round(Number(text) * 100)).toBe(fen);
      }),
    );
    expect(hundredths(1200, 'JPY')).toBe(120_000);
    expect(hundredths(1200, 'CNY')).toBe(1200);
  });

  it('a time is ISO with its offset and says the same moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const text = isoTime(at);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
        expect(Date.parse(text)).toBe(at);
      }),
    );
    expect([cellText('time', Number.NaN), isoTime(9e15)]).toEqual(['', '']);
  });
});

describe('hostile text', () => {
  it('500 of them come back as they were, and none begins as a formula', async () => {
    const rows = HOSTILE.map((text, fen) => ({ text, fen }));
    const [, ...lines] = read(await written(rows));
    expect(lines.length).toBe(500);
    for (const [i, [cell = '', paid]] of lines.entries()) {
      expect(unguarded(cell)).toBe(HOSTILE[i]);
      expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠|%]/u);
      expect(paid).toBe(twoDecimals(i));
    }
  });

  it('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@ '0-9e-]{0,6}$/)), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('what a spreadsheet would rewrite stays a text; what it would not is left alone', () => {
    const values = [
      ...['007', '1e5', '1E+5', '1.5e-3', '1-2', '3/4', '1 1/2', '2025-01-02', '15555411412112'],
      ...[
        '=1',
        ' +1',
        '10:30',
        '9:05:01',
        '10:30 AM',
        '上午10:30',
        '10时30分',
        '50%',
        '1.10',
        '.5',
      ],
      ...[
        '12.50',
        '5.',
        '1,234',
        '(5)',
        '¥12',
        '$1.5',
        '3月5日',
        '2025年3月',
        '１２３',
        ' 12',
        '1.2.2025',
      ],
      ...['Mar 5', '5 Mar', 'MARCH1', 'Sept-2', 'March 5, 2025', '5-Mar-25', 'Mar 5 10:30'],
      ...['TRUE', 'false', 'True', '#N/A', '#REF!', '2025-01-02T10:00:00Z', '99999.12345'],
    ];
    expect(values.filter((text) => guarded(text) !== `'${text}`)).toEqual([]);
    const texts = [
      ...['慢读小镇', '365', '0', '12.5', 'a=b', "it's", '', '1. 一', '3 天', '5 月刊号外', '上下'],
      ...['Mar', 'May', 'marching 5', 'Trueman', '#标题', 'zsxq:15555411412112', '年月日'],
    ];
    expect(texts.filter((text) => guarded(text) !== text)).toEqual([]);
  });

  it('one apostrophe in front is taken off, and that is all a reader must know', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = guarded(text);
        expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(text);
      }),
    );
    expect(["'", "'a"].map(guarded)).toEqual(["''", "''a"]);
  });
});
