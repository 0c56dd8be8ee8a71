/** 知识星球: all that is known of its pages, responses, stored values and elements lives in this folder. */
import type { Site } from '../site.ts';
import type { Memory } from './context.ts';
import { pageAt } from './pages.ts';
import { pick } from './pick.ts';

/** With a memory of its own, for one page's life. */
export function createZsxq(): Site {
  const memory: Memory = { self: '', topics: new Map() };
  return {
    id: 'zsxq',
    matches: ['https://wx.zsxq.com/*', 'https://public.zsxq.com/*', 'https://m.zsxq.com/*'],
    apiHosts: ['api.zsxq.com', 'pub-api.zsxq.com'],
    pageAt,
    pick: (heard, page) => pick(heard, page, memory),
  };
}

export const zsxq: Site = createZsxq();
