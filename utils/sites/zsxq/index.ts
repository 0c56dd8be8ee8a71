/** 知识星球: all that is known of its pages, responses, stored values and elements lives in this folder. */
import type { Site, SiteMemory } from '../site.ts';
import { feedPart } from './menus.ts';
import { pageAt } from './pages.ts';
import { pick } from './pick.ts';
import { createReader } from './reader.ts';

/** With a memory of its own, for one page's life. */
export function createZsxq(): Site {
  const reader = createReader();
  const memory: SiteMemory = {};
  return {
    id: 'zsxq',
    matches: [
      'https://wx.zsxq.com/*',
      'https://public.zsxq.com/*',
      'https://m.zsxq.com/*',
      'https://articles.zsxq.com/*',
    ],
    pageAt,
    feedPart,
    interpret: pick,
    pick(heard, page) {
      const gleaning = reader.pick(heard);
      return gleaning ? pick(gleaning, page, memory) : [];
    },
    pickPage(get, doc, url, at) {
      const page = pageAt(url);
      const body = reader.look(get, doc, url);
      return page ? pick({ kind: 'gleaning', site: 'zsxq', at, body }, page) : [];
    },
  };
}

export const zsxq: Site = createZsxq();
