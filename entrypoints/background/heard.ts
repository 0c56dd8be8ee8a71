/**
 * What the pages of a tab have told so far, for what comes of them later: topics, which a response
 * about one of them does not describe. Kept in `storage.session`, so that a restart of the worker forgets nothing and the end of
 * the browser does.
 */
import { browser } from '../../utils/browser.ts';
import type { SiteMemory } from '../../utils/sites/site.ts';
import type { Sender } from './senders.ts';

interface Heard {
  topics: SiteMemory;
}

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
  const { topics } = (value ?? {}) as Partial<Heard>;
  return { topics: isObject(topics) ? topics : {} };
}

function isObject(value: unknown): value is SiteMemory {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const tabs = new Map<string, Heard>();
