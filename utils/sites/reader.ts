/** The content side of the sites: what the reader imports. Nothing of `sites/index.ts` comes along. */
import type { SiteReader } from './gleaning.ts';
import { zsxqReader } from './zsxq/reader.ts';

export const readers: readonly SiteReader[] = [zsxqReader];

/** The site whose page a URL is. */
export function readerAt(url: string): SiteReader | undefined {
  return readers.find((site) => site.pages.test(url));
}
