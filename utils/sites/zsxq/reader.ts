/** The content side of 知识星球. Small: this is the code that runs in the site's pages. */
import type { SiteReader } from '../gleaning.ts';
import { createGlean, RESPONSES } from './glean.ts';
import { shown, stored } from './look.ts';
import { pageAt } from './pages.ts';

/** With a memory of its own, for one page's life. */
export function createReader(): SiteReader {
  return {
    id: 'zsxq',
    responses: RESPONSES,
    pageAt,
    pick: createGlean(),
    look: (get, doc, page) => ({ ...(page.community && stored(get)), ...shown(doc, page) }),
  };
}

export const zsxqReader: SiteReader = createReader();
