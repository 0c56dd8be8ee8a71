/** XLSX opened again by another reader: values by kind, and text that stays text. */
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Column, sheetOf } from '../../../utils/formats/cells.ts';
import { columnLetters, writeXlsx } from '../../../utils/formats/xlsx.ts';
import { sheetName } from '../../../utils/formats/xlsxParts.ts';
import { xlsxRows } from '../../../utils/imports/xlsxRows.ts';
import { partText, zipParts } from '../../../utils/imports/zip.ts';
import { HOSTILE } from './hostile.ts';

interface Row {
  text: string;
  fen?: number;
  day?: string;
  at?: number;
  flag?: boolean;
}
const COLUMNS: readonly Column<Row>[] = [
  { key: 'text', kind: 'text', of: (row) => row.text },
  { key: 'fen', kind: 'money', of: (row) => row.fen },
  { key: 'day', kind: 'day', of: (row) => row.day },
  { key: 'at', kind: 'time', of: (row) => row.at },
  { key: 'flag', kind: 'flag', of: (row) => row.flag },
  { key: 'code', kind: 'code', of: () => 'zsxq' },
];

async function written(rows: readonly Row[], sheets = 1): Promise<Blob> {
  const sheet = sheetOf('rows', COLUMNS, async (take) => {
    await take(rows);
  });
  const words = { sheet: () => '表/格', head: (column: string) => column };
  const { file } = await writeXlsx(
    Array.from({ length: sheets }, () => sheet),
    words,
  );
  return file('');
}

const buffer = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

describe('values', () => {
  it('numbers are numbers, days and times dates, in every sheet', async () => {
    const at = Date.UTC(2025, 8, 26, 4, 45, 27);
    const blob = await written(
      [{ text: '慢读小镇', fen: 36_550, day: '2025-09-01', at, flag: true }],
      3,
    );
    const sheets = await readExcel(await buffer(blob));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['表 格', '表 格 2', '表 格 3']);
    for (const { data } of sheets) {
      const [heads, row = []] = data;
      expect(heads).toEqual(['text', 'fen', 'day', 'at', 'flag', 'code']);
      expect(row.slice(0, 2)).toEqual(['慢读小镇', 365.5]);
      expect((row[2] as unknown as Date).toISOString()).toBe('2025-09-01T00:00:00.000Z');
      const local = at - new Date(at).getTimezoneOffset() * 60_000;
      expect((row[3] as unknown as Date).getTime()).toBe(local);
      expect(row.slice(4)).toEqual([true, 'zsxq']);
    }
  });

  it('a time comes back to the millisecond, from a reader that cuts off, too', async () => {
    const times = Array.from(
      { length: 4000 },
      (_, i) => Date.UTC(2025, 0, 1) + i * 7_654_321 + (i % 9) * 3000,
    );
    const [{ data = [] } = {}] = await readExcel(
      await buffer(await written(times.map((at) => ({ text: 'a', at })))),
    );
    const back = data.slice(1).map((row) => (row[3] as unknown as Date).getTime());
    expect(back).toEqual(times.map((at) => at - new Date(at).getTimezoneOffset() * 60_000));
  });

  it('columns go on after Z, and names of sheets are of the kind allowed', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
    expect(sheetName('[a]:*?/\\b', [])).toBe('a      b');
    expect(sheetName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(29)} 2`);
    expect(sheetName('', [])).toBe('1');
  });
});

describe('hostile text', () => {
  it('500 of them come back as they were; no cell is a formula', async () => {
    const blob = await written(HOSTILE.map((text) => ({ text })));
    const xml = await sheetXml(blob);
    expect(xml).not.toMatch(/<f[\s>]/);
    const [{ data = [] } = {}] = await readExcel(await buffer(blob), { trim: false });
    expect(data.length).toBe(501);
    for (const [i, text] of HOSTILE.entries()) {
      expect(data[i + 1]?.[0] ?? '').toBe(text);
    }
  });

  it('is whole XML: nothing the format forbids', async () => {
    const xml = await sheetXml(await written(HOSTILE.map((text) => ({ text }))));
    expect(xml).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/u);
    expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  });

  it('our own reader gives back every text, what XML cannot hold included', async () => {
    const rows = await xlsxRows(await written(HOSTILE.map((text) => ({ text }))), () => undefined);
    expect(rows.slice(1).map((row) => row.cells[0] ?? '')).toEqual(HOSTILE);
    expect(rows.at(-1)?.line).toBe(501);
  });
});

describe('the zip', () => {
  it('has the sum and the size of every part, in its contents and before the part', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({ text: `${i}`, fen: i * 7919 }));
    const blob = await written(rows, 2);
    const bytes = await buffer(blob);
    const parts = await zipParts(blob);
    expect(parts.length).toBe(8);
    for (const part of parts) {
      let text = '';
      for await (const piece of partText(blob, part)) text += piece;
      const plain = Buffer.from(text);
      const contents = bytes.indexOf(part.name, bytes.readUInt32LE(bytes.length - 6)) - 46;
      for (const at of [part.offset + 14, contents + 16]) {
        expect([part.name, bytes.readUInt32LE(at)]).toEqual([part.name, crcOf(plain)]);
        expect(bytes.readUInt32LE(at + 4)).toBe(part.packed);
        expect(bytes.readUInt32LE(at + 8)).toBe(plain.length);
      }
    }
    expect(crcOf(Buffer.from('123456789'))).toBe(0xcbf43926);
  });

  it('the same rows give the same file', async () => {
    const rows = HOSTILE.slice(0, 50).map((text) => ({ text }));
    expect(await buffer(await written(rows))).toEqual(await buffer(await written(rows)));
  });
});

async function sheetXml(blob: Blob): Promise<string> {
  const part = (await zipParts(blob)).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  let xml = '';
  if (part) for await (const piece of partText(blob, part)) xml += piece;
  return xml;
}

/** CRC-32, bit by bit. */
function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
