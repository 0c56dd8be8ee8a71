/** Where the user is, and when that changes without a load. */

import type { SiteReader } from '../../utils/sites/gleaning.ts';
import { readers } from '../../utils/sites/reader.ts';
import type { PageAt } from '../../utils/sites/site.ts';

export interface Place {
  url: string;
  site: SiteReader;
  page: PageAt;
}

/** The site's page of an address; undefined where there is nothing to read. */
export function placeOf(url: string): Place | undefined {
  for (const site of readers) {
    const page = site.pageAt(url);
    if (page) return { url, site, page };
  }
  return undefined;
}

/**
 * Calls `changed` when the address moves on. Gives back a cheap check to be made now and then: where
 * there is no Navigation API (Firefox before 147) a `pushState` makes no event.
 */
export function watchAddress(changed: () => void): () => void {
  let last = location.href;
  const check = () => {
    if (location.href === last) return;
    last = location.href;
    changed();
  };
  if (typeof navigation === 'object') navigation.addEventListener('currententrychange', check);
  else
    for (const type of ['popstate', 'hashchange', 'click'])
      addEventListener(type, () => setTimeout(check));
  return check;
}
