/** The sites that are read. A new one: its folder, a line here, a match in the manifest. */
import type { Site } from './site.ts';
import { zsxq } from './zsxq/index.ts';

export const sites: readonly Site[] = [zsxq];

/** The site whose page a URL is. */
export function siteAt(url: string): Site | undefined {
  return sites.find((site) => site.pageAt(url));
}
