/** Where the user is, and when that changes without a load. */

import type { SiteReader } from '../../utils/sites/gleaning.ts';
import { readerAt } from '../../utils/sites/reader.ts';

export interface Place {
  url: string;
  site: SiteReader;
}

/** The address, as far as a message may carry it. */
export const address = (): string => location.href.slice(0, 2000);

/** The site's page of an address; undefined where there is nothing to read. */
export function placeOf(url = address()): Place | undefined {
  const site = readerAt(url);
  return site && { url, site };
}

/** Calls `changed` when the address moves on; gives back the check itself, to be made now and then. */
export function watchAddress(changed: () => void): () => void {
  let last = address();
  const check = () => {
    if (address() === last) return;
    last = address();
    changed();
  };
  navigation.addEventListener('currententrychange', check);
  return check;
}
