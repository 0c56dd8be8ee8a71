/** 知识星球: all that is known of its pages, responses, stored values and elements lives in this folder. */
import type { PageAt, Site } from '../site.ts';
import { shown, stored } from './look.ts';
import { pageAt } from './pages.ts';
import { pick } from './pick.ts';
import { createReader } from './reader.ts';

/** With a memory of its own, for one page's life. */
export function createZsxq(): Site {
  const reader = createReader();
  const seen = (body: object, page: PageAt, at: number) =>
    pick({ kind: 'gleaning', site: 'zsxq', at, body }, page);
  return {
    id: 'zsxq',
    matches: ['https://wx.zsxq.com/*', 'https://public.zsxq.com/*', 'https://m.zsxq.com/*'],
    pageAt,
    interpret: pick,
    pick(heard, page) {
      const gleaning = reader.pick(heard);
      return gleaning ? pick(gleaning, page) : [];
    },
    pickStored: (get, page, at) => seen(stored(get), page, at),
    pickPage: (doc, page, at) => seen(shown(doc, page), page, at),
  };
}

export const zsxq: Site = createZsxq();
