/** Whose articles a tab shows: their addresses do not say it. */
import { siteAt } from '../../utils/sites/index.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { heardIn, keepHeard } from './heard.ts';
import { lastPlace } from './places.ts';
import type { Sender } from './senders.ts';

/**
 * That of the community the tab showed before, or of the tab it was opened from; undefined: none of
 * these pages is an article, or nobody knows. Asked at the first message of a page, as the tab that
 * opened it may soon be elsewhere.
 */
export async function articlesOf(
  sender: Sender,
  pages: readonly string[],
  now: number,
): Promise<CommunityKey | undefined> {
  if (!pages.some((url) => siteAt(url)?.pageAt(url)?.kind === 'article')) return undefined;
  const heard = await heardIn(sender);
  const found =
    (await lastPlace(sender.tab?.id, now)) ??
    heard.articles ??
    (await lastPlace(sender.tab?.openerTabId, now));
  if (found === heard.articles) return found;
  heard.articles = found;
  await keepHeard(sender);
  return found;
}
