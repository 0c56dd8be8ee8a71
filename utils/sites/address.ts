/** Which page an address is, and the address of a topic: light, nothing of the picks comes along. For our pages. */
import { type CommunityKey, siteOf } from '../words.ts';
import type { PageAt } from './site.ts';
import { pageAt as zsxqPage, topicAddress as zsxqTopic } from './zsxq/pages.ts';

/** By a site's prefix; a new site: a line here. */
const ADDRESSES = { zsxq: zsxqTopic } as const;
const PAGES = [zsxqPage];

/** Undefined when it is a page of none of the sites. */
export function pageOf(url: string): PageAt | undefined {
  for (const pageAt of PAGES) {
    const page = pageAt(url);
    if (page) return page;
  }
  return undefined;
}

/** Where a topic of a community is read; undefined where that is not known. */
export function topicUrl(community: CommunityKey, topic: string): string | undefined {
  const [site = '', id = ''] = community.split(':');
  return site in ADDRESSES ? ADDRESSES[site as keyof typeof ADDRESSES](id, topic) : undefined;
}

/** Whether the community's site is read, and so time there measured. */
export function isRead(community: CommunityKey): boolean {
  return siteOf(community) in ADDRESSES;
}

/** The topic's number out of its address, or the number itself; undefined: neither. */
export function topicIn(text: string): string | undefined {
  const said = text.normalize('NFKC').trim();
  if (/^\d{6,24}$/.test(said)) return said;
  return pageOf(said)?.topic;
}
