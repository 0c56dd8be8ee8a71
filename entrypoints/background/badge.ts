/**
 * The toolbar button of a tab: the price a day of its community, in yuan, and a title saying so.
 * A price is one number with a source; three marks pressed into one would be a black box.
 */
import { readyCommunity } from '../../storage/communities.ts';
import { getSettings } from '../../storage/settings.ts';
import { browser } from '../../utils/browser.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { badgeOf } from './badgeText.ts';
import { tabsAt } from './places.ts';

/** Draws the button of one tab. Never rejects: a closed tab or a broken row is no reason to fail. */
export async function drawTab(
  tabId: number | undefined,
  community: CommunityKey | undefined,
): Promise<void> {
  if (tabId === undefined) return;
  try {
    const settings = await getSettings();
    const row = community && (await readyCommunity(community));
    const language = browser.i18n.getUILanguage();
    const { text, title } = badgeOf(row, settings, language, Date.now());
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    if (text) await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  } catch (error) {
    console.debug('badge not drawn', error);
  }
}

/** Draws every tab that shows this community. */
export async function drawCommunity(community: CommunityKey): Promise<void> {
  const tabs = (await tabsAt()).filter((tab) => tab.community === community);
  await Promise.all(tabs.map(({ tab }) => drawTab(tab, community)));
}

/** Draws them all, after a change of settings. */
export async function redrawBadges(): Promise<void> {
  const tabs = await tabsAt();
  await Promise.all(tabs.map(({ tab, community }) => drawTab(tab, community || undefined)));
}

/** Dark enough for white digits (7.5 : 1), and no judgement. */
const COLOUR = '#3a4a63';
