/** Workbooks as the apps write them, and files made to hurt: stopped at the cap, with the reason. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { packing } from '../../../utils/formats/packing.ts';
import { zipOf } from '../../../utils/formats/zipFile.ts';
import { openFile } from '../../../utils/imports/open.ts';
import { Refused } from '../../../utils/imports/types.ts';
import { xlsxRows } from '../../../utils/imports/xlsxRows.ts';
import { partText, zipParts } from '../../../utils/imports/zip.ts';

const breath = () => undefined;
const context = { today: '2025-12-10', hosts: [], breath };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const file = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
async function book(sheet: string, more: Record<string, string> = {}): Promise<Blob> {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  const packed = Object.entries(parts).map(([name, xml]) => {
    const part = packing(name);
    part.write(xml);
    return part.end();
  });
  return zipOf(await Promise.all(packed), '');
}
const sheetOf = (rows: string) =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

async function why(blob: Blob): Promise<string> {
  try {
    await openFile(blob, context);
    return 'read';
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

const HEADS = [
  '交易时间',
  '交易类型',
  '交易对方',
  '商品',
  '收/支',
  '金额(元)',
  '支付方式',
  '当前状态',
  '交易单号',
  '商户单号',
  '备注',
];

describe('a statement as a workbook', () => {
  it('written by another program, times as dates and amounts as numbers', async () => {
    const rows = [
      ['微信支付账单明细'],
      ['共1笔记录'],
      [],
      HEADS,
      [
        new Date(Date.UTC(2025, 2, 1, 9, 8, 7)),
        '商户消费',
        '知识星球',
        '慢读小镇',
        '支出',
        365,
        '零钱',
        '支付成功',
        '42000011',
        '/',
        '/',
      ],
    ];
    const data = rows.map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
          : { value, type: typeof value === 'number' ? Number : String },
      ),
    );
    const bytes = await writeExcel(data as never).toBuffer();
    const opened = await openFile(file(bytes), context);
    expect(opened).toMatchObject({
      kind: 'statement',
      statement: {
        provider: 'wechat',
        unread: [],
        payments: [{ line: 5, fen: 36_500, who: '知识星球', at: Date.UTC(2025, 2, 1, 1, 8, 7) }],
      },
    });
  });

  it('with shared words, gaps, prefixes, and a formula whose result counts', async () => {
    const rows = await xlsxRows(
      await book(
        sheetOf(
          '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="str"><f>1+1</f><v>二</v></c></row>' +
            '<x:row xmlns:x="a" r="4"><x:c r="A4"><x:v>4.5</x:v></x:c></x:row><row r="5"/>' +
            '<row><c t="inlineStr"><is><r><t>a&amp;</t></r><r><t>&#98;&lt;</t></r></is></c></row>',
        ),
        {
          'xl/sharedStrings.xml':
            '<sst><si><t>零</t></si><si><t>一</t><rPh sb="0" eb="1"><t>イチ</t></rPh></si></sst>',
        },
      ),
      breath,
    );
    expect(rows).toEqual([
      { line: 2, cells: ['', '一', '', '二'] },
      { line: 4, cells: [4.5] },
      { line: 5, cells: [] },
      { line: 6, cells: ['a&b<'] },
    ]);
  });
});

describe('files made to hurt', () => {
  it('a bomb is stopped at the cap, whatever it claims', async () => {
    const big = ' '.repeat(80 << 20);
    const bomb = await book(sheetOf(big));
    expect(bomb.size).toBeLessThan(200_000);
    expect(await why(bomb)).toBe('zip-bomb');
    const [part] = (await zipParts(bomb)).filter((one) => one.name.includes('sheet1'));
    let most = 0;
    let seen = 0;
    await expect(async () => {
      for await (const piece of partText(bomb, part as never, 1 << 20)) {
        seen += piece.length;
        most = Math.max(most, piece.length);
      }
    }).rejects.toMatchObject({ why: 'zip-bomb' });
    // Twice the cap is never held.
    expect(seen).toBeLessThanOrEqual(1 << 20);
    expect(most).toBeLessThanOrEqual(1 << 20);
  });

  it.each([
    [
      'rows without end',
      () => book(sheetOf('<row r="1"><c><v>1</v></c></row>'.repeat(200_002))),
      'too-many-rows',
    ],
    [
      'one row without end',
      () => book(sheetOf(`<row r="1">${'<c><v>1</v></c>'.repeat(200_000)}`)),
      'zip-bomb',
    ],
    [
      '10 million rows claimed',
      () => book(`<worksheet><dimension ref="A1:K10000000"/><sheetData/></worksheet>`),
      'not-known',
    ],
    [
      'entities in entities',
      () =>
        book(
          `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]>${sheetOf('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>')}`,
        ),
      'not-known',
    ],
    ['no workbook', () => file(zipSync({ 'a.csv': strToU8('a') })), 'zip-other'],
    ['not a zip after all', () => new Blob(['PK, we said']), 'zip-broken'],
    ['cut off', async () => (await book(sheetOf(''))).slice(0, 300), 'zip-broken'],
    [
      'not text inside',
      () => file(zipSync({ 'xl/workbook.xml': new Uint8Array([0xff, 0xfe, 0xfd]) })),
      'zip-broken',
    ],
    [
      'too large by itself',
      () => new Blob([new Uint8Array([0x50, 0x4b]), new Uint8Array(65 << 20)]),
      'too-large',
    ],
  ])('%s', async (_name, make, reason) => {
    expect(await why(await make())).toBe(reason);
  });

  it('one with a password says so', async () => {
    const bytes = new Uint8Array(await (await book(sheetOf(''))).arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (let i = 0; i + 4 < bytes.length; i++) {
      if (view.getUint32(i, true) === 0x0201_4b50) bytes[i + 8] = (bytes[i + 8] ?? 0) | 1;
    }
    expect(await why(file(bytes))).toBe('zip-locked');
  });

  it('any one byte changed or cut: read or refused, never anything else', async () => {
    const whole = new Uint8Array(
      await (
        await book(sheetOf('<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>'))
      ).arrayBuffer(),
    );
    for (let i = 0; i < whole.length; i += 3) {
      const bytes = whole.slice();
      bytes[i] = (bytes[i] ?? 0) ^ (1 << (i % 8));
      await why(file(bytes));
      await why(file(whole.slice(0, i)));
    }
  });
});
