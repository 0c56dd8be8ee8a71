/** The fixed parts of an XLSX file: its table of contents, styles, shared words. Pure. */
import type { Column } from './cells.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Widths by kind, in characters: a time needs more room than a flag. */
const WIDTHS = { text: 24, code: 16, money: 12, number: 10, day: 12, time: 20, flag: 8 };

export const inSheet = {
  begin: (columns: readonly Column<unknown>[]) =>
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
      .map(({ kind }, i) => {
        const at = i + 1;
        return `<col min="${at}" max="${at}" width="${WIDTHS[kind]}" customWidth="1"/>`;
      })
      .join('')}</cols><sheetData>`,
  end: '</sheetData></worksheet>',
};

/** Every part besides the sheets, by its name in the file. */
export function workbookParts(
  sheets: readonly string[],
  shared: ReadonlyMap<string, number>,
): [name: string, xml: string][] {
  const each = (make: (name: string, at: number) => string) =>
    sheets.map((name, i) => make(name, i + 1)).join('');
  const after = sheets.length;
  return [
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
        (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at}" r:id="rId${at}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${RELS}">${each(
        (_name, at) =>
          `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
      )}<Relationship Id="rId${after + 1}" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId${after + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    [
      'xl/sharedStrings.xml',
      `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">${[...shared.keys()]
        .map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
        .join('')}</sst>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETML}.sharedStrings+xml"/>${each(
        (_name, at) =>
          `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${SHEETML}.worksheet+xml"/>`,
      )}</Types>`,
    ],
  ];
}

/** In order: plain, money, day, time, head. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold, and what would be read as our own escape of it. */
const UNFIT = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]|_x[0-9a-fA-F]{4}_/gu;

/** All of it means only itself. */
const PLAIN = /^[ -%'-;=?-~\u00b7\u2013-\u2026\u3000-\u30ff\u3400-\u9fff\uff01-\uff5e]*$/;

/** Text for XML; what it cannot hold is written `_x001F_`, as the format has it. */
export function xmlText(text: string): string {
  if (PLAIN.test(text) && !text.includes('_x')) return text;
  const fit = UNFIT.test(text) ? text.replace(UNFIT, held) : text;
  UNFIT.lastIndex = 0;
  return /[&<>"]/.test(fit) ? fit.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c) : fit;
}

function held(found: string): string {
  if (found.length > 1 && found.startsWith('_')) return `_x005F${found}`;
  return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** At most 31 characters, none of `[]:*?/\`, and none twice. */
export function sheetName(title: string, taken: readonly string[]): string {
  const clean =
    title
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim() || '1';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = clean;
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const end = ` ${n}`;
    name = clean.slice(0, 31 - end.length) + end;
  }
  return name;
}
