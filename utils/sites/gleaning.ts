/**
 * What the content side sends of what a page heard, stores or shows: the site's own keys with their
 * numbers, flags, times and ids, and no other people's words or names. Small to make, so that the
 * code in the page stays small; the background makes observations of it (`sites/index.ts`).
 */
import type { SiteId, Via } from '../words.ts';
import type { HeardResponse, PageAt } from './site.ts';

/** JSON only. */
export interface Gleaning {
  kind: 'gleaning';
  site: SiteId;
  via: Exclude<Via, 'typed'>;
  /** Of a response: as in `HeardResponse`, the query without the user's own words. */
  url: string;
  method: string;
  status: number;
  at: number;
  size?: number;
  /** The body's known keys; of a page, its values or snippets by name. */
  body?: unknown;
  /** The text was no JSON. */
  fault?: 'truncated' | 'not-json';
  /** Keys and types, no values: once for each kind of response. */
  sample?: string;
  /** The viewer's own id, where a response told it. */
  self?: string;
  /** The topic that a response about it does not describe, as seen before. */
  about?: unknown;
}

/** The content side of a site. Pure, no libraries; nothing here throws. */
export interface SiteReader {
  id: SiteId;
  /** Hosts whose responses the tap hears. */
  apiHosts: readonly string[];
  pageAt(url: string): PageAt | undefined;
  /** Empty for paths it does not know. */
  pick(heard: HeardResponse): Gleaning[];
  /** Out of what the page stores in its own `localStorage`. */
  pickStored(get: (key: string) => string | null, page: PageAt, at: number): Gleaning[];
  /** Out of the DOM, where responses do not tell. Reads only. */
  pickPage(doc: Document, page: PageAt, at: number): Gleaning[];
}
