/**
 * What the pages of a tab have told so far, for what comes of them later: topics, which a response
 * about one of them does not describe, and which part of the feed is shown, which has no address of
 * its own. Kept in `storage.session`, so that a restart of the worker forgets nothing and the end of
 * the browser does.
 */
import { browser } from '../../utils/browser.ts';
import { siteAt } from '../../utils/sites/index.ts';
import type { SiteMemory } from '../../utils/sites/site.ts';
import type { CommunityKey, PageKind } from '../../utils/words.ts';
import type { Sender } from './senders.ts';

/** From `at` (epoch ms) on the feed of `community` showed what is counted as `kind`. */
export interface Shown {
  at: number;
  community: CommunityKey;
  kind: PageKind;
}
interface Heard {
  topics: SiteMemory;
  /** Newest last. */
  shown: Shown[];
  /** The community whose articles the tab shows: they do not say it themselves. */
  articles?: CommunityKey | undefined;
}

/** Clocks of two processes differ by less, ms. */
const CLOSE = 1000;
const SHOWN = 20;
const TABS = 20;

/** Of the sender's tab; to be changed and then kept. */
export async function heardIn(sender: Sender): Promise<Heard> {
  const key = keyOf(sender);
  const known = tabs.get(key);
  if (known) return known;
  const stored = await browser.storage.session.get(key).catch(() => ({}));
  // Another message of the tab may have been quicker.
  const heard = tabs.get(key) ?? readable((stored as Record<string, unknown>)[key]);
  tabs.set(key, heard);
  for (const old of [...tabs.keys()].slice(0, -TABS)) tabs.delete(old);
  return heard;
}

/**
 * Notes which part of the feed a page asked for, by the addresses of the responses it heard. What was
 * heard later than `now` was so before the clock was set back: it would hide all that is heard since.
 */
export function noteShown(heard: Heard, sent: readonly unknown[], page: string, now: number): void {
  const site = siteAt(page);
  const soFar = ({ at }: { at: number }) => at <= now + CLOSE;
  heard.shown = heard.shown.filter(soFar);
  for (const one of sent) {
    const { url, at } = (one ?? {}) as { url?: unknown; at?: unknown };
    if (!site || typeof url !== 'string' || typeof at !== 'number') continue;
    const part = site.feedPart(url);
    if (!part || !soFar({ at })) continue;
    const last = heard.shown.findLast(({ community }) => community === part.community);
    if (last?.kind === part.kind) continue;
    heard.shown = [...heard.shown, { at, ...part }].sort((a, b) => a.at - b.at).slice(-SHOWN);
  }
}

export async function keepHeard(sender: Sender): Promise<void> {
  const key = keyOf(sender);
  // Too much for the browser: what is forgotten is only less to know.
  await browser.storage.session.set({ [key]: tabs.get(key) }).catch(() => undefined);
}

/** After everything was deleted. */
export function forgetHeard(): void {
  tabs.clear();
}

const keyOf = (sender: Sender) => `heard:${sender.tab?.id}`;

function readable(value: unknown): Heard {
  const { topics, shown, articles } = (value ?? {}) as Partial<Heard>;
  return {
    topics: isObject(topics) ? topics : {},
    shown: Array.isArray(shown) ? shown : [],
    ...(typeof articles === 'string' && { articles }),
  };
}

function isObject(value: unknown): value is SiteMemory {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const tabs = new Map<string, Heard>();
