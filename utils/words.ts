/** The field's words, one meaning each: see docs/words.md. No browser, no I/O. */

export const SITES = ['zsxq', 'geektime', 'dedao', 'manual'] as const;
export type SiteId = (typeof SITES)[number];

/** `site:id`, e.g. `zsxq:15555411412112`. Ids are strings: they outgrow 2^53. */
export type CommunityKey = `${SiteId}:${string}`;

export const ROLES = ['owner', 'partner', 'admin', 'guest', 'member', 'anonymous'] as const;
export type Role = (typeof ROLES)[number];

export const TOPIC_KINDS = ['talk', 'q&a', 'task', 'solution', 'article'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** What kind of page of a site the user is on; attention is counted by it. */
export const PAGE_KINDS = [
  'feed',
  'topic',
  'questions',
  'files',
  'checkin',
  'column',
  'article',
  'digests',
  'hashtag',
  'join',
  'public',
  'login',
  'home',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** How a value came to us, best first. `typed` outranks all until the user lets go of it. */
export const VIAS = ['typed', 'response', 'stored', 'page', 'text'] as const;
export type Via = (typeof VIAS)[number];

/** Which part of the topics a response speaks of. Only `all` covers everything. */
export const SCOPES = [
  'all',
  'digests',
  'by_owner',
  'questions',
  'unanswered_questions',
  'with_files',
  'other',
] as const;
export type Scope = (typeof SCOPES)[number];

/** A closed span of time, epoch ms, `from <= to`. */
export type Span = readonly [from: number, to: number];

export function siteOf(key: CommunityKey): SiteId {
  return key.slice(0, key.indexOf(':')) as SiteId;
}

export function idOf(key: CommunityKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The viewer's state as read: joined for a term, which may be over. On trial one has not joined yet. */
export function hasJoined(viewerState: string | undefined): boolean {
  return viewerState === 'member' || viewerState === 'expired';
}
