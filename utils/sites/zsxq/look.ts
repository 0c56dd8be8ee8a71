/** From the page itself to gleanings: its stored planet, the values of its elements, or its visible text. */
import type { Gleaning } from '../gleaning.ts';
import type { PageAt } from '../site.ts';
import { readKept } from './kept.ts';
import { listed, PANEL, PUBLIC } from './selectors.ts';

/** The current planet as the web app keeps it (one source, 2026). */
export function gleanStored(
  get: (key: string) => string | null,
  page: PageAt,
  at: number,
): Gleaning[] {
  try {
    const group = readKept(get('target_group') ?? 'null', 'group');
    return page.community && group ? gleaned('stored', at, { group }) : [];
  } catch {
    return [];
  }
}

export function gleanPage(doc: Document, page: PageAt, at: number): Gleaning[] {
  const { kind, community } = page;
  if (!community) return [];
  if (kind === 'public') return gleaned('page', at, values(doc, PUBLIC));
  if (kind === 'join') return gleaned('text', at, snippets(doc));
  const body = values(doc, PANEL);
  // While the app moves between planets the panel is still the last one's.
  const name = text(doc, listed(community.slice(5)));
  return name && body.name && name !== body.name ? [] : gleaned('page', at, body);
}

function gleaned(via: Gleaning['via'], at: number, body: object): Gleaning[] {
  if (!Object.keys(body).length) return [];
  return [{ kind: 'gleaning', site: 'zsxq', via, url: '', method: 'GET', status: 200, at, body }];
}

function values(doc: Document, where: Record<string, string>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, selector] of Object.entries(where)) {
    const value = text(doc, selector);
    if (value) out[key] = value;
  }
  return out;
}

function text(doc: Document, selector: string): string | undefined {
  return doc.querySelector(selector)?.textContent?.trim().slice(0, 200);
}

/**
 * Short visible pieces of text that speak of money, people, days or posts, and the first heading
 * (`#`). A price struck out is told by its element alone, so such pieces get a leading `~`.
 */
function snippets(doc: Document): string[] {
  const title = text(doc, 'h1,h2');
  const out = new Set(title ? [`#${title}`] : []);
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
