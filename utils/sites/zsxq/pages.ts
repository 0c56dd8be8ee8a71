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
  const found = ADDRESS.exec(url);
  if (!found) return undefined;
  const path = `${found[1]}${found[2]}`;
  const asked = (key: string, value = '\\d{6,24}') =>
    new RegExp(`[?&]${key}=(${value})(?![^&#])`).exec(url)?.[1];
  const group = GROUP.exec(path)?.[1] ?? asked('group_id');
  const topic = TOPIC.exec(path)?.[1] ?? asked('topic_id');
  // A planet one may not read: the site says so in the query (2026-02).
  const kind = asked('topicStatus', 'error')
    ? 'join'
    : KINDS.find(([, form]) => form.test(path.replace(/\d{6,24}/g, '#')))?.[0];
  return {
    site: 'zsxq',
    kind: kind ?? 'other',
    ...(group && { community: planet(group) }),
    ...(topic && kind === 'topic' && { topic }),
  };
}

/** The address of a topic's own page (2026-04). */
export function topicAddress(group: string, topic: string): string {
  return `https://wx.zsxq.com/group/${group}/topic/${topic}`;
}

/** Host and path, without what was before the path until 2024 and without slashes at its end. */
const ADDRESS =
  /^https:\/\/(wx|m|public|articles)\.zsxq\.com(?::\d+)?(?![^/?#])(?:\/dweb2\/index(?![^/?#]))?([^?#]*?)\/*(?![^?#])/;
/** `/group/1`, `/groups/1`, and the planet's digests and columns, which have it second. */
const GROUP = /^\w+\/(?:groups?|digests|columns|join_group)\/(\d{6,24})(?![^/.])/;
const TOPIC = /\/topic(?:_detail)?\/(\d{6,24})$/;

/** `#` stands for an id. First match counts; the mobile pages are in links from 2020 on. */
const KINDS: readonly [PageKind, RegExp][] = [
  ['join', /^wx.*join_?group|^m\/groups\/#(\/join\.html)?$/],
  ['login', /^wx\/login$/],
  ['home', /^wx$/],
  ['feed', /^wx(\/group\/#|.*\/topic\.html)$/],
  ['topic', /^wx((\/group\/[\d#]+)?\/topic(_detail)?\/#|.*\/topicdetail\.html)$/],
  ['digests', /^wx\/digests\/#$/],
  ['column', /^wx\/columns\/#$/],
  ['hashtag', /^wx\/tags\/[^/]*\/[\d#]+$/],
  ['public', /^public\/groups\/#\.html$/],
  ['article', /^articles/],
];
