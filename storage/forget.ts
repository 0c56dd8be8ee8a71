/** Forgets one community: what was read of it, or everything, also what the user noted there. */
import { canonical } from '../utils/formats/canonical.ts';
import { resolveFacts } from '../utils/resolve.ts';
import { patchSettings, type Settings } from '../utils/settings.ts';
import { settingsWithout } from '../utils/settingsFill.ts';
import { type CommunityKey, siteOf } from '../utils/words.ts';
import { keepForgotten, type Place, placeFor } from './before.ts';
import { readable } from './communities.ts';
import { allOf, db, LEDGER, READINGS } from './db.ts';
import { freshRow, ordered } from './fold.ts';
import { freshGuard, guarded, guardOf, linked } from './guard.ts';
import { keepOwnPrice, ownPrices } from './ownPrices.ts';
import { OWN_PRICES } from './ownPricesRow.ts';
import { replacing } from './replacing.ts';
import type { FactReadings } from './rows.ts';
import { getSettings } from './settings.ts';

/** What the user did or confirmed, whose community must keep its name. */
const OWN = [...LEDGER, 'sessions', 'attentionDays', 'deedDays'];

/**
 * Deletes all that was read of a community, and what its pages said of others. What the user did or
 * confirmed there stays; of one added by hand its name too, while there is anything of that.
 */
export async function forgetRead(community: CommunityKey, now: number): Promise<void> {
  const settings = await getSettings();
  const says = patchSettings(settings, { yardstick: { community, value: null } });
  await forget({ community, tables: READINGS, settings, says }, now, async () => {
    const row = readable(await db.communities.get(community), community);
    const readings = typedOf(row?.readings ?? {});
    const own = await Promise.all(OWN.map((name) => allOf(db.table(name), community).count()));
    return async () => {
      const named = siteOf(community) === 'manual' && Object.keys(readings).length > 0;
      if (!row || !named || !own.some((count) => count)) return;
      await db.communities.put(ordered({ ...freshRow(community, row.firstSeenAt), readings }));
    };
  });
}

/**
 * Deletes everything of a community, its entries with their changes too. A copy of it is kept, until
 * the user lets go of it, and brings it back (bringBack.ts).
 */
export async function forgetAll(community: CommunityKey, now: number): Promise<void> {
  const tables = db.tables.map(({ name }) => name).filter((name) => name !== 'meta');
  const settings = await getSettings();
  const says = settingsWithout(settings, community);
  const rows = await rowsOf(community, tables);
  // Of nothing there is nothing to bring back.
  const any = rows.some(([, some]) => some.length) || !same(says, settings);
  const place = any ? await placeFor('forget', now) : undefined;
  await forget({ community, tables, settings, says, ...(place && { place, rows }) }, now);
}

interface Forgotten {
  community: CommunityKey;
  tables: readonly string[];
  /** As they are, and what they say then. */
  settings: Settings;
  says: Settings;
  /** Where a copy of it is kept, and its rows. */
  place?: Place;
  rows?: readonly Rows[];
}

type Rows = readonly [table: string, rows: readonly unknown[]];

/** `stays`: asked before the rows go, inside the transaction; answers what puts back what stays. */
async function forget(
  { community, tables, settings, says, place, rows = [] }: Forgotten,
  now: number,
  stays?: () => Promise<() => Promise<void>>,
): Promise<void> {
  const guard = (await guardOf()) ?? freshGuard();
  const value = await linked(guard, guard.seq + 1, ['forget', community, now]);
  const unsaid = !same(says, settings);
  const what = { forgot: { community, tables }, settings: unsaid };
  await replacing(place ? { ...what, file: place.file } : what, now, {
    keep: async () => {
      if (place) await keepOne(community, place, [...rows, await metaOf(community, settings)]);
    },
    write: () =>
      guarded([...tables, ...OWN], async () => {
        const putBack = await stays?.();
        for (const name of tables) await allOf(db.table(name), community).delete();
        await db.sightings.where('on').equals(community).delete();
        await keepOwnPrice(community, undefined);
        await putBack?.();
        if (unsaid) await db.meta.put({ key: 'settings', value: says });
        await db.meta.put({ key: 'guard', value });
      }),
  });
}

function rowsOf(community: CommunityKey, tables: readonly string[]): Promise<Rows[]> {
  return db.transaction('r', db.tables, () =>
    Promise.all(
      tables.map(async (name) => [name, await allOf(db.table(name), community).toArray()] as const),
    ),
  );
}

/** What settings and prices say of it. */
async function metaOf(community: CommunityKey, settings: Settings): Promise<Rows> {
  const prices = [...(await ownPrices())].filter(([one]) => one === community);
  const own = { key: OWN_PRICES, value: JSON.stringify(Object.fromEntries(prices)) };
  return ['meta', [{ key: 'settings', value: settings }, own]];
}

async function keepOne(community: CommunityKey, place: Place, all: Rows[]): Promise<void> {
  const row = readable(await db.communities.get(community), community);
  const name = row && resolveFacts(row.readings).name?.value;
  await keepForgotten(place, { community, ...(name !== undefined && { name }) }, all);
}

function same(a: Settings, b: Settings): boolean {
  return canonical(a) === canonical(b);
}

function typedOf(readings: FactReadings): FactReadings {
  const typed = Object.entries(readings).flatMap(([name, list]) => {
    const own = list?.filter(({ via }) => via === 'typed') ?? [];
    return own.length ? [[name, own] as const] : [];
  });
  return Object.fromEntries(typed) as FactReadings;
}
