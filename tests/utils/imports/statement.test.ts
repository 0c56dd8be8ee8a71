/** Statements in every layout and encoding, to payments; each line that is not one says why. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../utils/imports/csvRows.ts';
import { openFile } from '../../../utils/imports/open.ts';
import { parseDay, parseFen, parseMoment } from '../../../utils/imports/readings.ts';
import type { Statement } from '../../../utils/imports/statement.ts';
import { Refused } from '../../../utils/imports/types.ts';
import { alipayText, gb18030, type Line, oldAlipayText, utf8, wechatText } from './files.ts';

const context = { today: '2025-12-10', hosts: ['wx.zsxq.com'], breath: () => undefined };
const beijing = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);

async function statementOf(file: Blob): Promise<Statement> {
  const opened = await openFile(file, context);
  if (opened.kind !== 'statement') throw new Error(opened.kind);
  return opened.statement;
}

async function why(file: Blob): Promise<string> {
  try {
    await openFile(file, context);
    return 'read';
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

const LINES: Line[] = [
  {
    at: '2025-03-01 09:08:07',
    who: '知识星球',
    what: '慢读小镇, 一年',
    amount: '365.00',
    order: '420000123456',
  },
  { at: '2025-03-02 10:00:00', who: '面馆', amount: '18.5', order: '42000077' },
  {
    at: '2025-03-03 11:00:00',
    who: '知识星球',
    amount: '99.00',
    state: '已全额退款',
    order: '420000999999',
  },
  {
    at: '2025-03-04 12:00:00',
    type: '知识星球-退款',
    who: '知识星球',
    flow: '收入',
    amount: '99.00',
    state: '已全额退款',
    order: '420000999999',
  },
  { at: '2025-03-05 12:00:00', who: '书店', amount: '50.00', state: '已退款(￥12.00)' },
];

describe('WeChat Pay', () => {
  it.each([
    ['UTF-8 with a mark', utf8],
    ['UTF-8 without', (text: string) => utf8(text, false)],
    ['GB18030', gb18030],
  ])('%s', async (_name, encode) => {
    const { provider, payments, unread, lines, told } = await statementOf(
      encode(wechatText(LINES)),
    );
    expect([provider, lines, unread, told]).toEqual(['wechat', 5, [], undefined]);
    expect(payments.map((p) => [p.who, p.fen, p.flow, p.refundedFen])).toEqual([
      ['知识星球', 36_500, 'paid', undefined],
      ['面馆', 1850, 'paid', undefined],
      ['知识星球', 9900, 'paid', 9900],
      ['知识星球', 9900, 'refund', undefined],
      ['书店', 5000, 'paid', 1200],
    ]);
    expect(payments[0]).toMatchObject({
      line: 18,
      at: beijing('2025-03-01 09:08:07'),
      what: '慢读小镇, 一年',
      order: '420000123456',
    });
  });

  it('an amount with what was given back behind it is both', async () => {
    const { payments, unread } = await statementOf(
      utf8(
        wechatText([
          { at: '2025-03-01 09:00:00', who: '知识星球', amount: '365.00(已退款￥100.00)' },
          { at: '2025-03-02 09:00:00', who: '知识星球', amount: '99.00（已全额退款）' },
          { at: '2025-03-03 09:00:00', who: '知识星球', amount: '99.00(已取消)' },
        ]),
      ),
    );
    expect(payments.map((p) => [p.fen, p.flow, p.refundedFen])).toEqual([
      [36_500, 'paid', 10_000],
      [9900, 'paid', 9900],
    ]);
    expect(unread).toMatchObject([{ line: 20, why: 'amount' }]);
  });

  it('a line below that counts them is none of them', async () => {
    const text = `${wechatText(LINES)}\r\n共 5 笔记录,,,,,,,,`;
    const { lines, unread, told } = await statementOf(utf8(text));
    expect([lines, unread, told]).toEqual([5, [], undefined]);
  });

  it('says of each line that is none what is wrong', async () => {
    const text = wechatText([
      { at: '昨天', who: '知识星球', amount: '1.00' },
      { at: '2025-02-30 10:00:00', who: '知识星球', amount: '1.00' },
      { at: '2025-03-01 10:00:00', who: '知识星球', amount: '1.005' },
      { at: '2025-03-01 10:00:00', who: '知识星球', amount: '-5' },
    ]);
    const { payments, unread } = await statementOf(utf8(`${text}\r\n2025-03-01 10:0`));
    expect(payments).toEqual([]);
    expect(unread.map((one) => [one.line, one.why])).toEqual([
      [18, 'time'],
      [19, 'time'],
      [20, 'amount'],
      [21, 'amount'],
      [22, 'columns'],
    ]);
  });

  it('says in its own words what state money went out in, where that is not known', async () => {
    const line = { at: '2025-03-01 10:00:00', who: '知识星球', amount: '1.00' };
    const { payments } = await statementOf(
      utf8(
        wechatText([
          { ...line, state: '先享后付中' },
          line,
          { ...line, flow: '/' },
          { ...line, flow: '收入' },
        ]),
      ),
    );
    expect(payments.map(({ flow, state }) => [flow, state])).toEqual([
      ['unsure', '先享后付中'],
      ['paid', undefined],
      ['other', undefined],
      ['income', undefined],
    ]);
  });

  it('notices that the file holds fewer lines than it says', async () => {
    const { told, lines } = await statementOf(utf8(wechatText(LINES, 10_000_000)));
    expect([told, lines]).toEqual([10_000_000, 5]);
  });
});

describe('Alipay', () => {
  const lines: Line[] = [
    {
      at: '2025-03-01 09:08:07',
      who: '知识星球',
      what: '慢读小镇',
      amount: '365.00',
      order: '20250301220014',
    },
    {
      at: '2025-03-02 09:00:00',
      type: '退款',
      who: '知识星球',
      what: '退款-慢读小镇',
      flow: '不计收支',
      amount: '365.00',
      state: '退款成功',
      order: '20250301220014_1',
    },
    {
      at: '2025-03-03 09:00:00',
      who: '知识星球',
      amount: '8.00',
      flow: '不计收支',
      state: '交易关闭',
    },
  ];

  it.each([
    ['GB18030', gb18030],
    ['UTF-8', utf8],
  ])('of today, %s', async (_name, encode) => {
    const { provider, payments, unread } = await statementOf(encode(alipayText(lines)));
    expect([provider, unread]).toEqual(['alipay', []]);
    expect(payments.map((p) => [p.what, p.fen, p.flow, p.order])).toEqual([
      ['慢读小镇', 36_500, 'paid', '20250301220014'],
      ['退款-慢读小镇', 36_500, 'refund', '20250301220014_1'],
      ['', 800, 'closed', ''],
    ]);
  });

  it('of before, with its foot', async () => {
    const old = oldAlipayText([
      { at: '2019-09-30 13:11:25', who: '小密圈', what: '星球', amount: '27.00', refunded: '7.00' },
    ]);
    const { payments, unread } = await statementOf(gb18030(old));
    expect(unread).toEqual([]);
    expect(payments).toMatchObject([{ fen: 2700, refundedFen: 700, flow: 'paid' }]);
  });
});

describe('files that are none', () => {
  it.each([
    ['empty', new Blob([]), 'empty'],
    [
      'a picture',
      new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254, 128])]),
      'encoding',
    ],
    ['noise', new Blob([Uint8Array.from({ length: 4000 }, (_, i) => (i * 73) % 256)]), 'encoding'],
    ['another table', utf8('a,b,c\r\n1,2,3'), 'not-known'],
    ['old Excel', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])]), 'old-excel'],
    ['half a JSON', new Blob(['{"subscriptions": [{"Name": "a"']), 'not-json'],
    ['another JSON', new Blob(['{"__proto__": {"polluted": 1}, "a": 1}']), 'not-known'],
    ['a deep JSON', new Blob(['['.repeat(100_000)]), 'not-json'],
    [
      'Shift-JIS',
      new Blob([new Uint8Array([0x81, 0x30, 0x20, 0xff, 0xff, 0x80, 0x80])]),
      'encoding',
    ],
  ])('%s is refused', async (_name, file, reason) => {
    expect(await why(file)).toBe(reason);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('one that never closes its quotes is read through once', async () => {
    const text = `${wechatText(LINES)}\r\n${'"a,'.repeat(200_000)}`;
    const { payments } = await statementOf(utf8(text));
    expect(payments).toHaveLength(5);
  });
});

describe('CSV', () => {
  it('is read as another parser reads it', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('"', ',', '\n', '\r\n', '=1+1', '', ' a ', '\t', '""'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const text = Papa.unparse(rows, { newline: '\r\n' });
          const ours = await csvRows(text, () => undefined);
          expect(ours.map((row) => row.cells)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a tab or blanks behind a quoted cell do not swallow its neighbours', async () => {
    const rows = await csvRows('"a"\t,"b" ,"c""d"\t\r\n""\t,"e" f",g\t\n"h"  ', () => undefined);
    expect(rows.map((row) => row.cells)).toEqual([['a', 'b', 'c"d'], ['', 'e" f', 'g\t'], ['h']]);
  });

  it('knows the line of a row below a cell of several', async () => {
    const rows = await csvRows('a,b\r\n"1\n2\n3",b\r\nc,d', () => undefined);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 5]);
  });
});

describe('readings', () => {
  it.each([
    ['2025-03-01 09:08:07', beijing('2025-03-01 09:08:07')],
    ['2025/3/1 9:08', beijing('2025-03-01 09:08:00')],
    [45_717.380636574, beijing('2025-03-01 09:08:07')],
    ['2025-13-01 09:08:07', undefined],
    ['2025-03-01', undefined],
    ['1999-03-01 09:08:07', undefined],
    [-5, undefined],
    [Number.NaN, undefined],
  ])('moment %s', (cell, at) => expect(parseMoment(cell)).toBe(at));

  it.each([
    ['¥1,299.50', 129_950],
    ['￥12', 1200],
    ['12.5元', 1250],
    [12.34, 1234],
    ['１２．３０', 1230],
    ['', undefined],
    ['1e5', undefined],
    ['=1+1', undefined],
    [-1, undefined],
    ['99999999', undefined],
    [0.001, undefined],
  ])('amount %s', (cell, fen) => expect(parseFen(cell)).toBe(fen));

  it.each([
    ['20250301', '2025-03-01'],
    ['2025-03-01T00:00:00Z', '2025-03-01'],
    ['2025-02-30', undefined],
    ['202503011', undefined],
  ])('day %s', (text, day) => expect(parseDay(text)).toBe(day));
});
