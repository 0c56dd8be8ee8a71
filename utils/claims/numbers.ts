/** Numbers as introductions write them: `1,000`, `1.2万`, `三百六十五`, `上百`, `3-5`, `10+`. Pure. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' '),
].flat();

const ONE =
  '(?:\\d[\\d,]{0,10}(?:\\.\\d+)?\\s*(?:[万千](?!字)|[wWkK](?![a-zA-Z]))?|上[百千万]|(?<![几数])[一二两三四五六七八九十百千万零〇]{1,9})';
/** One number or a range, as the source of a pattern with one group; read it with `readNumber`. */
export const NUM = `(${ONE}(?:\\s*[-~～–—至到]\\s*${ONE})?)`;
/** What may stand after it: "or more", "about". */
export const MORE = '\\s*(?:\\+|多|余|几|来)?\\s*';
/** What may stand before it. */
export const ABOUT =
  '(?:约|大约|大概|近|超过?|不会?少于|不会?低于|不会?下于?|至少|最少|起码|平均|保底|最低|共计?|总共|一共|总计|合计|将近|固定)?\\s*';

/** The value, of a range its lower end; undefined: no such number, or a vague one (`几十`). */
export function readNumber(text: string): number | undefined {
  const [low = ''] = text.trim().split(/\s*[-~～–—至到]\s*/);
  if (/^\d/.test(low)) return arabic(low);
  const vague = /^上([百千万])$/.exec(low);
  if (vague) return TENS[vague[1] ?? ''];
  return chinese(low);
}

/** The upper end of a range: of a time within which something is to happen. `三五` → 5. */
export function readLongest(text: string): number | undefined {
  const last =
    text
      .trim()
      .split(/\s*[-~～–—至到]\s*/)
      .at(-1) ?? '';
  const [a, b] = [...last].map((c) => DIGITS[c]);
  return a && b && last.length === 2 && b > a ? b : readNumber(last);
}

/** `12`, or `twelve`. */
export function englishNumber(text: string): number | undefined {
  if (/^an?$/i.test(text)) return 1;
  const word = WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : /^\d/.test(text) ? arabic(text) : undefined;
}

function arabic(text: string): number | undefined {
  const found = /^(\d[\d,]*(?:\.\d+)?)\s*([万千wWkK]?)/.exec(text);
  if (!found) return undefined;
  const times = /[万wW]/.test(found[2] ?? '') ? 10_000 : found[2] ? 1000 : 1;
  const value = Math.round(Number((found[1] ?? '').replaceAll(',', '')) * times);
  return value >= 1 && value <= 1_000_000 ? value : undefined;
}

/** `三百六十五` → 365, `十二` → 12, `三五` (three to five) → 3, `二〇` → undefined. */
function chinese(text: string): number | undefined {
  const figures = [...text];
  const [a, b] = figures.map((c) => DIGITS[c]);
  if (figures.length === 2 && a && b) return b > a ? a : undefined;
  let sum = 0;
  let digit: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const c of figures) {
    const ten = TENS[c];
    if (ten === undefined) {
      const value = DIGITS[c];
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
    } else if (ten === 10_000) {
      sum = (sum + (digit ?? 0)) * ten;
      digit = undefined;
      last = ten;
    } else {
      if (ten >= last || (digit === undefined && sum > 0)) return undefined;
      sum += (digit ?? 1) * ten;
      digit = undefined;
      last = ten;
    }
  }
  sum += digit ?? 0;
  return sum >= 1 && sum <= 1_000_000 ? sum : undefined;
}
