/** 知识星球: all that is known of its pages, responses, stored values and elements lives in this folder. */
import type { Gleaning } from '../gleaning.ts';
import type { Site } from '../site.ts';
import { pageAt } from './pages.ts';
import { pick } from './pick.ts';
import { createReader } from './reader.ts';

/** With a memory of its own, for one page's life. */
export function createZsxq(): Site {
  const reader = createReader();
  const all = (gleanings: Gleaning[], page: Parameters<Site['pick']>[1]) =>
    gleanings.flatMap((g) => pick(g, page));
  return {
    id: 'zsxq',
    matches: ['https://wx.zsxq.com/*', 'https://public.zsxq.com/*', 'https://m.zsxq.com/*'],
    apiHosts: reader.apiHosts,
    pageAt,
    interpret: pick,
    pick: (heard, page) => all(reader.pick(heard), page),
    pickStored: (get, page, at) => all(reader.pickStored(get, page, at), page),
    pickPage: (doc, page, at) => all(reader.pickPage(doc, page, at), page),
  };
}

export const zsxq: Site = createZsxq();
