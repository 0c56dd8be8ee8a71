/** Which community the popup is about: the address asks for one, else the active tab's page, else none. */
import { browser } from '../../utils/browser.ts';
import { pageOf } from '../../utils/sites/address.ts';
import { type CommunityKey, SITES } from '../../utils/words.ts';

export type Where =
  /** `topic`: the page is one topic's own. */
  | { at: 'planet'; community: CommunityKey; asked: boolean; topic?: string }
  /** A page of a site that belongs to no community. */
  | { at: 'site' }
  | { at: 'elsewhere' };

const KEY = new RegExp(`^(?:${SITES.join('|')}):[\\w-]{1,64}$`);

/** `?community=zsxq:…`; undefined when it is absent or no key. */
export function askedFor(search: string): CommunityKey | undefined {
  const key = new URLSearchParams(search).get('community');
  return key && KEY.test(key) ? (key as CommunityKey) : undefined;
}

export function whereIs(url: string | undefined): Where {
  const page = url ? pageOf(url) : undefined;
  if (!page) return { at: 'elsewhere' };
  if (!page.community) return { at: 'site' };
  const { community, topic } = page;
  return { at: 'planet', community, asked: false, ...(topic ? { topic } : {}) };
}

/** Host permission shows the URL of a site's tab; other tabs have none for us. */
export async function whereNow(): Promise<Where> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return whereIs(tab?.url);
  } catch {
    return { at: 'elsewhere' };
  }
}
