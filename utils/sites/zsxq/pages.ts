/**
 * Which page of the site a URL is. Addresses as of 2026-04, and the older forms that links still
 * carry. Ids shorter than six digits are no planets.
 */

import type { PageKind } from '../../words.ts';
import type { PageAt } from '../site.ts';

/** The community of a planet's id. */
export type PlanetKey = `zsxq:${string}`;

export function planet(id: string): PlanetKey {
  return `zsxq:${id}`;
}

/** The planet a page belongs to. */
export function planetOf(page: PageAt): PlanetKey | undefined {
  return page.community as PlanetKey | undefined;
}

export function pageAt(url: string): PageAt | undefined {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  if (at?.protocol !== 'https:') return undefined;
  const kindOf = HOSTS[at.hostname];
  if (!kindOf) return undefined;
  const path = at.pathname.replace(/^\/dweb2\/index(?=\/|$)/, '').replace(/(.)\/+$/, '$1') || '/';
  const asked = (key: string) => DIGITS.exec(at.searchParams.get(key) ?? '')?.[0];
  const group = GROUP.exec(path)?.[1] ?? asked('group_id');
  const topic = TOPIC.exec(path)?.[1] ?? asked('topic_id');
  let kind = kindOf(path);
  // A planet one may not read: the site says so in the query (2026-02).
  if (at.searchParams.get('topicStatus') === 'error') kind = 'join';
  return {
    site: 'zsxq',
    kind,
    ...(group && { community: planet(group) }),
    ...(topic && kind === 'topic' && { topic }),
  };
}

const DIGITS = /^\d{6,24}$/;
/** `/group/1`, `/groups/1`, and the planet's digests and columns, which have it second. */
const GROUP = /^\/(?:groups?|digests|columns|join_group)\/(\d{6,24})(?=[/.]|$)/;
const TOPIC = /\/topic(?:_detail)?\/(\d{6,24})$/;

/** First match counts. */
const WEB: readonly [RegExp, PageKind][] = [
  [/join_?group/, 'join'],
  [/^\/login$/, 'login'],
  [/^\/$/, 'home'],
  [/^\/group\/\d{6,24}$/, 'feed'],
  [/^(\/group\/\d{6,24})?\/topic(_detail)?\/\d{6,24}$/, 'topic'],
  [/^\/digests\/\d{6,24}$/, 'digests'],
  [/^\/columns\/\d{6,24}$/, 'column'],
  [/^\/tags\/[^/]*\/\d+$/, 'hashtag'],
  // Mobile pages, seen in links from 2020 on.
  [/^\/mweb\/views\/topicdetail\/topicdetail\.html$/, 'topic'],
  [/^\/mweb\/views\/topic\/topic\.html$/, 'feed'],
];

const HOSTS: Record<string, (path: string) => PageKind> = {
  'wx.zsxq.com': (path) => WEB.find(([form]) => form.test(path))?.[1] ?? 'other',
  'm.zsxq.com': (path) => (/^\/groups\/\d{6,24}(\/join\.html)?$/.test(path) ? 'join' : 'other'),
  'public.zsxq.com': (path) => (/^\/groups\/\d{6,24}\.html$/.test(path) ? 'public' : 'other'),
  'articles.zsxq.com': () => 'article',
};
