/** What a site's folder gives the reader. Pure: no browser, no zod, no dexie. */
import type { Observation } from '../observations.ts';
import type { CommunityKey, PageKind, SiteId } from '../words.ts';
import type { Gleaning } from './gleaning.ts';

/** A response the page itself fetched, as the tap handed it over. */
export interface HeardResponse {
  url: string;
  /** Upper case; absent or '' where a request does not tell it. */
  method?: string;
  status: number;
  /** The body as the page got it; absent when it was left alone because of its size. */
  text?: string;
  /** Length of the body in characters, where known. */
  size?: number;
  /** Epoch ms when it arrived. */
  at: number;
}

/** Where the user is. `community` is absent on pages that belong to none. */
export interface PageAt {
  site: SiteId;
  kind: PageKind;
  community?: CommunityKey;
  topic?: string;
}

/**
 * What a site's folder remembers of the responses a tab heard earlier. JSON; kept by the caller, for
 * the folder alone to read and to change.
 */
export type SiteMemory = Record<string, unknown>;

export interface Site {
  id: SiteId;
  /** Manifest match patterns of its pages. */
  matches: readonly string[];
  /** Which page a URL is; undefined when it is not one of the site's. */
  pageAt(url: string): PageAt | undefined;
  /**
   * Which part of a feed is shown where the page asked for this, as its address does not tell;
   * undefined where that says nothing of it.
   */
  feedPart(asked: string): { community: CommunityKey; kind: PageKind } | undefined;
  /** Observations out of what the content side gleaned; never throws. */
  interpret(gleaning: Gleaning, page: PageAt, memory?: SiteMemory): Observation[];
  /** Compact observations out of a response; never throws. Empty for paths it does not know. */
  pick(heard: HeardResponse, page: PageAt): Observation[];
  /** Observations out of what the page stores (`get`, of its `localStorage`) and shows. Reads only. */
  pickPage?(
    get: (key: string) => string | null,
    doc: Document,
    url: string,
    at: number,
  ): Observation[];
}
