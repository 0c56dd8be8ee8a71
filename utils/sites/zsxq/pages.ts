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
  const kinds = HOSTS[/^https:\/\/(\w+)\.zsxq\.com(:\d+)?$/.exec(at?.origin ?? '')?.[1] ?? ''];
  if (!at || !kinds) return undefined;
  const path = at.pathname.replace(/^\/dweb2\/index(?=\/|$)/, '').replace(/(.)\/+$/, '$1') || '/';
  const asked = (key: string) => DIGITS.exec(at.searchParams.get(key) ?? '')?.[0];
  const group = GROUP.exec(path)?.[1] ?? asked('group_id');
  const topic = TOPIC.exec(path)?.[1] ?? asked('topic_id');
  let kind = kinds.find(([, form]) => form.test(path))?.[0] ?? 'other';
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

/** First match counts; the mobile pages are in links from 2020 on. */
const WEB: readonly [PageKind, RegExp][] = [
  ['join', /join_?group/],
  ['login', /^\/login$/],
  ['home', /^\/$/],
  ['feed', /^\/group\/\d{6,24}$|\/topic\.html$/],
  ['topic', /^(\/group\/\d+)?\/topic(_detail)?\/\d{6,24}$|\/topicdetail\.html$/],
  ['digests', /^\/digests\/\d{6,24}$/],
  ['column', /^\/columns\/\d{6,24}$/],
  ['hashtag', /^\/tags\/[^/]*\/\d+$/],
];

const HOSTS: Record<string, typeof WEB> = {
  wx: WEB,
  m: [['join', /^\/groups\/\d{6,24}(\/join\.html)?$/]],
  public: [['public', /^\/groups\/\d{6,24}\.html$/]],
  articles: [['article', /./]],
};
