/**
 * An introduction cut into sentences that can be read: full-width figures made plain, one character
 * for one, so that places stay the same; other people's praise blotted out. Pure.
 */

export interface Sentence {
  /** Plain form, as long as the part of the introduction it is. */
  text: string;
  /** Where it begins in the introduction. */
  at: number;
}

/** Of one length with `text`. */
export function plain(text: string): string {
  return text.replace(/[！-～　]/g, (c) =>
    c === '　'
      ? ' '
      : /[，；：？！（）]/.test(c)
        ? c
        : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** Sentences in order; a line's end ends one, and 400 characters do: no pattern reads without end. */
export function sentencesOf(intro: string): Sentence[] {
  const text = blot(plain(intro));
  const out: Sentence[] = [];
  for (const found of text.matchAll(/(?:[^。！？!?；;\n\r.]|\.(?=\S)){1,400}[！？!?]*/g)) {
    const lead =
      /^[\s\d一二三四五六七八九十]{0,4}[、.．)）]\s*|^\s+/.exec(found[0])?.[0].length ?? 0;
    const body = found[0].slice(lead).trimEnd();
    if (body.length > 1) out.push({ text: body, at: found.index + lead });
  }
  return out;
}

const HEADING =
  /^\s*[【#✅🎁]*\s*(?:学员|星友|用户|读者|成员|会员)?(?:好评|评价|反馈|口碑|推荐语|感言)/u;
const SAID =
  /^\s*[^，。：:\n]{0,12}(?:学员|星友|读者|网友|用户|同学|会员|老师|朋友)[^，。：:\n]{0,8}(?:说|评价|反馈|留言|表示|写道|道)?\s*[：:]/;
const QUOTED = /[“"「『][^”"」』\n]{8,}[”"」』]/g;

/** What others say is no promise: quotes, lines of praise, and the lines below such a heading. */
function blot(text: string): string {
  let below = false;
  const lines = text.split('\n').map((line) => {
    if (HEADING.test(line)) below = true;
    else if (/^\s*$|^\s*【/.test(line)) below = false;
    const others = below || SAID.test(line) || /[—-]{2}\s*\S{1,10}\s*$/.test(line);
    return others && !/^\s*(?:给|对)/.test(line) ? ' '.repeat(line.length) : line;
  });
  return lines.join('\n').replace(QUOTED, (quote) => ' '.repeat(quote.length));
}

/** The clause a place lies in: between commas and brackets, figures' own commas aside. */
export function clauseOf(sentence: string, from: number, to: number): { from: number; to: number } {
  const isCut = (i: number) =>
    /[，（）()【】]/.test(sentence[i] ?? '') ||
    (sentence[i] === ',' && !/\d,\d{3}/.test(sentence.slice(i - 1, i + 4)));
  let begin = from;
  while (begin > 0 && !isCut(begin - 1)) begin--;
  let end = to;
  while (end < sentence.length && !isCut(end)) end++;
  return { from: begin, to: end };
}

const CONTACT =
  /1[3-9]\d{9}|[\w.+-]+@[\w-]+\.\w|https?:|www\.|t\.zsxq|<redacted>|(?:微信|薇信|威信|vx|v信|wx|weixin|wechat|qq|扣扣|电话|手机|邮箱|加[vV])[号群]?\s*[:：为是]?\s*[A-Za-z0-9_-]{5,}/i;

/** A way to reach a person: never part of a claim. */
export function hasContact(text: string): boolean {
  return CONTACT.test(plain(text));
}
