/** The content side of 知识星球. Small: this is the code that runs in the site's pages. */
import type { SiteReader } from '../gleaning.ts';
import { createGlean } from './glean.ts';
import { gleanPage, gleanStored } from './look.ts';
import { pageAt } from './pages.ts';

/** With a memory of its own, for one page's life. */
export function createReader(): SiteReader {
  return {
    id: 'zsxq',
    apiHosts: ['api.zsxq.com', 'pub-api.zsxq.com'],
    pageAt,
    pick: createGlean(),
    pickStored: gleanStored,
    pickPage: gleanPage,
  };
}

export const zsxqReader: SiteReader = createReader();
