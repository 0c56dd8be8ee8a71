/**
 * Which communities a tab may speak of: that of its address now, and for 10 s after it is first heard
 * of elsewhere that of the address before, as batches leave the page a moment after it moved on. Kept in `storage.session`,
 * so that a restart of the worker forgets nothing and the end of the browser does.
 */
import { browser } from '../../utils/browser.ts';
import { siteAt } from '../../utils/sites/index.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Sender } from './senders.ts';

export const GRACE = 10_000;
const HOUR = 3_600_000;
const KEY = 'places';
const TABS = 200;

/** `at`: when the tab was last known to be there, epoch ms. Newest last. */
interface Place {
  community: CommunityKey | '';
  at: number;
}
type Places = Record<string, Place[]>;

export interface Allowed {
  /** The community of the tab's address now; undefined on a page that belongs to none. */
  here: CommunityKey | undefined;
  all: ReadonlySet<CommunityKey>;
}

/** The community an address belongs to. */
export function communityAt(url: string | undefined): CommunityKey | undefined {
  return url ? siteAt(url)?.pageAt(url)?.community : undefined;
}

/**
 * What the sender may speak of; notes where its tab is. When it left its last place is not known: it
 * was there until something else was heard of it, whichever message came first.
 */
export async function placesOf(sender: Sender, now: number): Promise<Allowed> {
  await loaded();
  const tab = String(sender.tab?.id);
  const here = communityAt(sender.url);
  const before = places[tab] ?? [];
  const last = before.at(-1);
  if (last && last.community !== (here ?? '')) last.at = now;
  const recent = before.filter((p) => p.community !== '' && isNear(p, now));
  note(tab, before, here ?? '', now);
  const all = new Set([here, communityAt(sender.tab?.url), ...recent.map((p) => p.community)]);
  all.delete(undefined);
  return { here, all: all as Set<CommunityKey> };
}

/** The community a tab last showed, if it did within the hour. */
export async function lastPlace(
  tab: number | undefined,
  now: number,
): Promise<CommunityKey | undefined> {
  await loaded();
  const last = places[String(tab)]?.findLast(({ community }) => community !== '');
  return (last && now - last.at <= HOUR && last.community) || undefined;
}

/** Tabs known to show a community, with it; '' for a site's page that belongs to none. */
export async function tabsAt(): Promise<{ tab: number; community: CommunityKey | '' }[]> {
  await loaded();
  return Object.entries(places).flatMap(([tab, list]) => {
    const last = list.at(-1);
    return last ? [{ tab: Number(tab), community: last.community }] : [];
  });
}

/** After everything was deleted. */
export function forgetPlaces(): void {
  places = {};
  loading = undefined;
}

/** A moment ago; or a moment ahead, as the clock may have been set back. */
function isNear({ at }: Place, now: number): boolean {
  return Math.abs(now - at) <= GRACE;
}

function note(tab: string, before: Place[], community: Place['community'], now: number): void {
  const last = before.at(-1);
  const same = last?.community === community;
  const worthWriting = !same || Math.abs(now - last.at) > GRACE / 2;
  const kept = before.filter((p) => isNear(p, now) && p.community !== community).slice(-10);
  const { [tab]: _, ...rest } = places;
  const others = Object.entries(rest).slice(-TABS + 1);
  places = { ...Object.fromEntries(others), [tab]: [...kept, { community, at: now }] };
  if (worthWriting) browser.storage.session.set({ [KEY]: places }).catch(() => undefined);
}

/** Once a life of the worker. */
function loaded(): Promise<void> {
  loading ??= browser.storage.session.get(KEY).then(
    (stored) => {
      places = readable(stored[KEY]);
    },
    () => undefined,
  );
  return loading;
}

function readable(value: unknown): Places {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).filter(
      ([, list]) =>
        Array.isArray(list) &&
        list.every((p) => typeof p?.community === 'string' && typeof p?.at === 'number'),
    ),
  ) as Places;
}

let places: Places = {};
let loading: Promise<void> | undefined;
