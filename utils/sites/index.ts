/**
 * The sites that are read, whole: for the background, which makes observations of what the readers
 * send (content scripts import `reader.ts`). A new site: its folder, a line here and there, a match
 * in the manifest.
 */
import type { Gleaning } from './gleaning.ts';
import type { Site, SiteMemory } from './site.ts';
import { zsxq } from './zsxq/index.ts';

export const sites: readonly Site[] = [zsxq];

/** The site whose page a URL is. */
export function siteAt(url: string): Site | undefined {
  return sites.find((site) => site.pageAt(url));
}

/**
 * The observations of what a page sent: gleanings are read, anything else is left as it is for
 * validation. `url`: of the page; `memory`: of its tab. Never throws; nothing comes of a gleaning of
 * another site.
 */
export function expand(sent: readonly unknown[], url: string, memory: SiteMemory = {}): unknown[] {
  const site = siteAt(url);
  const page = site?.pageAt(url);
  return sent.flatMap((one) => {
    if ((one as Partial<Gleaning> | null)?.kind !== 'gleaning') return [one];
    return site && page && (one as Gleaning).site === site.id
      ? site.interpret(one as Gleaning, page, memory)
      : [];
  });
}
