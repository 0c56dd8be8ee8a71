/**
 * "What was promised when I paid" as one page of its own: no script, no link to fetch, every text
 * escaped, cells told to a spreadsheet as text so that none is computed. Pure.
 */

export interface PromisedPage {
  lang: string;
  title: string;
  /** Lines under the title: which terms these are, when they were read. */
  about: readonly string[];
  /** The terms: what, the value as published. */
  terms: readonly (readonly [name: string, value: string])[];
  termsTitle: string;
  /** The introduction as published; absent: none was read. */
  intro?: string;
  introTitle: string;
  claimsTitle: string;
  /** Kept promises with how they stand. */
  claims: readonly (readonly [text: string, standing: string])[];
  /** The text that the hash is made of, to the letter, and how to make it again. */
  hashed: string;
  hashedTitle: string;
  hashedNote: string;
  /** Where it is from. */
  foot: readonly string[];
}

/** Text as HTML text; control characters that no document may hold are left out. */
export function escapeHtml(text: string): string {
  return escapedWhole(
    text.replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
      '',
    ),
  );
}

/** Nothing left out: of JSON, which has no control characters but those a document may hold. */
function escapedWhole(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const CELL = `style="mso-number-format:'\\@'"`;

export function promisedHtml(page: PromisedPage): string {
  const text = escapeHtml;
  const rows = (all: readonly (readonly [string, string])[]) =>
    all
      .map(
        ([a, b]) => `<tr><th scope="row" ${CELL}>${text(a)}</th><td ${CELL}>${text(b)}</td></tr>`,
      )
      .join('\n');
  const table = (title: string, all: PromisedPage['terms']) =>
    all.length ? `<h2>${text(title)}</h2>\n<table>\n${rows(all)}\n</table>` : '';
  const intro = page.intro
    ? `<h2>${text(page.introTitle)}</h2>\n<blockquote>${text(page.intro)}</blockquote>`
    : '';
  return `<!doctype html>
<html lang="${text(page.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(page.title)}</title>
<style>
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif;color:#22262b;background:#fff;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
h1{font-size:1.5rem;line-height:1.3}h2{margin-top:2rem;font-size:1.1rem}
table{width:100%;border-collapse:collapse}th,td{padding:.4rem .6rem .4rem 0;border-bottom:1px solid #ccc;text-align:start;vertical-align:top;font-weight:400}th{width:45%;color:#5b626c}
pre{font-size:.75rem;white-space:pre-wrap}blockquote{margin:0;padding:.6rem 1rem;border-inline-start:3px solid #999;white-space:pre-wrap}
.about,footer{color:#5b626c;font-size:.85rem}.about p,footer p{margin:.2rem 0}footer{margin-top:2rem;border-top:1px solid #ccc;padding-top:.6rem}
@media print{body{margin:0;max-width:none}tr,blockquote{break-inside:avoid}}
</style>
</head>
<body>
<h1>${text(page.title)}</h1>
<div class="about">${page.about.map((line) => `<p>${text(line)}</p>`).join('')}</div>
${table(page.termsTitle, page.terms)}
${intro}
${table(page.claimsTitle, page.claims)}
<h2>${text(page.hashedTitle)}</h2>
<p class="about">${text(page.hashedNote)}</p>
<pre id="hashed">${escapedWhole(page.hashed)}</pre>
<footer>${page.foot.map((line) => `<p>${text(line)}</p>`).join('')}</footer>
</body>
</html>
`;
}
