/** The content side of 知识星球. Small: this is the code that runs in the site's pages. */
import type { SiteReader } from '../gleaning.ts';
import { createGlean, RESPONSES } from './glean.ts';
import { ended, shown, stored } from './look.ts';

/** With a memory of its own, for one page's life. */
export function createReader(): SiteReader {
  return {
    id: 'zsxq',
    responses: RESPONSES,
    pages: /^https:\/\/(wx|m|public|articles)\.zsxq\.com(?![^:/?#])/,
    pick: createGlean(),
    look: (get, doc, url) => {
      const planet = /\d{6,24}/.exec(url)?.[0];
      return planet ? { ...stored(get), ...shown(doc, url, planet) } : {};
    },
    ended,
  };
}

export const zsxqReader: SiteReader = createReader();
