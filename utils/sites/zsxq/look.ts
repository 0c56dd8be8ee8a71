/** From the page itself: its stored planet, the values of its elements, or its visible text. */
import { CUT, listed, PANEL, PUBLIC, TEXT } from './selectors.ts';
import { strip } from './strip.ts';

/** The current planet as the web app keeps it (one source, 2026), stripped, under `group`. */
export function stored(get: (key: string) => string | null): { group?: string } {
  try {
    const text = get('target_group');
    return text ? { group: strip(text, true) } : {};
  } catch {
    return {};
  }
}

/** Pages for people outside whose elements are not known; nobody's posts are on them. */
const JOIN = /join_?group|topicStatus=error|\/\/m\..*\/groups\//;

/** Values by their names in the tables of selectors; of a join page pieces of text, under `said`. */
export function shown(doc: Document, url: string, planet: string): { said?: string[] } {
  if (JOIN.test(url)) return { said: snippets(doc) };
  const out: Record<string, string | undefined> = {};
  const where: Record<string, string> = url.includes('//public.')
    ? PUBLIC
    : { ...PANEL, listed: listed(planet) };
  for (const key in where) out[key] = text(doc, where[key] ?? '');
  return out;
}

/** See `SiteReader`. */
export function ended(doc: Document): boolean {
  const last = [...doc.querySelectorAll(TEXT)].pop();
  if (!last || doc.querySelector(CUT)) return false;
  const { bottom, height } = last.getBoundingClientRect();
  // What is not shown has no height. A line below the last one is not read.
  return height > 0 && bottom < innerHeight + 16;
}

function text(doc: Document, selector: string): string | undefined {
  return doc.querySelector(selector)?.textContent?.trim().slice(0, 200);
}

/**
 * Short visible pieces of text that speak of money, people, days or posts, and the first heading
 * (`#`). A price struck out is told by its element alone, so such pieces get a leading `~`.
 */
function snippets(doc: Document): string[] {
  const out = new Set([`#${text(doc, 'h1,h2') ?? ''}`]);
  const walk = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let n = 0; n < 3000 && out.size < 60 && walk.nextNode(); n++) {
    const el = walk.currentNode.parentElement;
    if (!el || /^(SCRIPT|STYLE)$/.test(el.tagName) || el.checkVisibility?.() === false) continue;
    // The line a piece stands in, where it is short: a number and its unit are often apart.
    const said = [el.closest('p,li,div,del,s,button,a'), el, walk.currentNode]
      .map((node) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
      .find((line) => line && line.length <= 60);
    if (said && SPEAKS.test(said)) out.add(el.closest('del,s') ? `~${said}` : said);
  }
  return [...out];
}

const SPEAKS = /^星主|\d.*[¥￥元天人位员友篇题万+]|[¥￥元天人员友篇题].*\d/;
