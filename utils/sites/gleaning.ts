/**
 * What the content side sends of what a page heard, stores or shows: the site's own keys with their
 * numbers, flags, times and ids, and no other people's words or names. Small to make, so that the
 * code in the page stays small: the background makes observations of it (`sites/index.ts`).
 */
import type { SiteId } from '../words.ts';
import type { HeardResponse } from './site.ts';

/** JSON only. */
export interface Gleaning extends Partial<Omit<HeardResponse, 'text'>> {
  kind: 'gleaning';
  site: SiteId;
  at: number;
  /** Of a response: as it was heard, without the user's own words. Absent: of the page itself. */
  url?: string;
  /**
   * Of a response what its text was stripped to: known keys, or, where it was no JSON, as much as
   * tells that; of a page, what it stores and shows by name.
   */
  body?: unknown;
  /** Keys and kinds of values, once for each kind of response; how it is written the site's folder knows. */
  sample?: string;
  /** The viewer's own id, where a response told it. */
  self?: string;
}

/** The content side of a site. Pure, no libraries; nothing here throws. */
export interface SiteReader {
  id: SiteId;
  /** Addresses of the responses it wants to hear. */
  responses: RegExp;
  /** Addresses of its pages, roughly: which page it is the background finds out. */
  pages: RegExp;
  /** `undefined` where it is not to be told. */
  pick(heard: HeardResponse): Gleaning | undefined;
  /** What a page that is not empty stores (`get`, of its `localStorage`) and shows, by name. Reads only. */
  look(get: (key: string) => string | null, doc: Document, url: string): object;
  /** Whether the end of a topic's text, on a page of its own, is on the screen or above it. */
  ended(doc: Document): boolean;
}
