/** Forgets one community: what was read of it, or everything, also what the user noted there. */
import { resolveFacts } from '../utils/resolve.ts';
import { patchSettings, readableSettings } from '../utils/settings.ts';
import { patchesWithout } from '../utils/settingsFill.ts';
import { type CommunityKey, siteOf } from '../utils/words.ts';
import { mirrorAttention, mirroredDays, unmirrorAttention } from './attentionMirror.ts';
import { changeKept, keepForgotten } from './before.ts';
import { readable } from './communities.ts';
import { allOf, db, LEDGER, READINGS } from './db.ts';
import { freshRow, ordered } from './fold.ts';
import { deleting, freshGuard, guarded, guardOf, linked, mustBeInStep } from './guard.ts';
import { ledgerRows } from './ledger.ts';
import { mirrorAll } from './mirror.ts';
import { keepOwnPrice } from './ownPrices.ts';
import { OWN_PRICES, ownPricesIn } from './ownPricesRow.ts';
import type { FactReadings } from './rows.ts';
import { changeSettings, getSettings } from './settings.ts';
import { settingsToDatabase } from './settingsCopy.ts';

/** What the user did or confirmed, whose community must keep its name. */
const OWN = [...LEDGER, 'sessions', 'attentionDays', 'deedDays'];

/**
 * Deletes all that was read of a community, and what its pages said of others. What the user did or
 * confirmed there stays; of one added by hand its name too, while there is anything of that.
 */
export async function forgetRead(community: CommunityKey, now: number): Promise<void> {
  await deleting(now, () =>
    guarded([...READINGS, ...OWN], async () => {
      const row = readable(await db.communities.get(community), community);
      const readings = typedOf(row?.readings ?? {});
      const own = await Promise.all(OWN.map((name) => allOf(db.table(name), community).count()));
      for (const name of READINGS) await allOf(db.table(name), community).delete();
      await db.sightings.where('on').equals(community).delete();
      const named = siteOf(community) === 'manual' && Object.keys(readings).length > 0;
      if (row && named && own.some((count) => count)) {
        await db.communities.put(ordered({ ...freshRow(community, row.firstSeenAt), readings }));
      }
      await keepOwnPrice(community, undefined);
    }),
  );
  await changeKept(without(community, READINGS));
}

/**
 * Deletes everything of a community, its entries with their changes too. A copy of it is kept, until
 * the user lets go of it, and brings it back (bringBack.ts). No other write may run beside it.
 */
export async function forgetAll(community: CommunityKey, now: number): Promise<void> {
  await mustBeInStep();
  const names = db.tables.map(({ name }) => name).filter((name) => name !== 'meta');
  const settings = await getSettings();
  const rows = await db.transaction('r', db.tables, () =>
    Promise.all(
      names.map(async (name) => [name, await allOf(db.table(name), community).toArray()] as const),
    ),
  );
  const row = readable(await db.communities.get(community), community);
  const name = row && resolveFacts(row.readings).name?.value;
  const tables = [...rows, ['meta', [{ key: 'settings', value: settings }]] as const];
  await keepForgotten({ community, ...(name !== undefined && { name }) }, tables, now);
  const held = await mirroredDays();
  await unmirrorAttention(held);
  const guard = (await guardOf()) ?? freshGuard();
  const value = await linked(guard, guard.seq + 1, ['forget', community, now]);
  await deleting(now, async () => {
    await guarded(names, async () => {
      for (const name of names) await allOf(db.table(name), community).delete();
      await db.sightings.where('on').equals(community).delete();
      await keepOwnPrice(community, undefined);
      await db.meta.put({ key: 'guard', value });
    });
    await mirrorAll(await ledgerRows());
  });
  await mirrorAttention(held);
  await changeKept(without(community, names));
  await forgetSettings(community);
}

/** What the settings say of it. */
async function forgetSettings(community: CommunityKey): Promise<void> {
  let settings = await getSettings();
  for (const patch of patchesWithout(settings, community)) settings = await changeSettings(patch);
  await settingsToDatabase(settings);
}

/** Rows of a copy without those of the community in these tables, and without what others say of it. */
function without(community: CommunityKey, tables: readonly string[]) {
  return (table: string, row: unknown): unknown => {
    const { community: of, key, on, value } = row as Record<string, unknown>;
    if (tables.includes(table)) {
      return [of, key, on].includes(community) ? undefined : row;
    }
    if (table !== 'meta') return row;
    if (key === OWN_PRICES) {
      const prices = [...ownPricesIn(value)].filter(([one]) => one !== community);
      return { key, value: JSON.stringify(Object.fromEntries(prices)) };
    }
    if (key !== 'settings' || !tables.includes('fees')) return row;
    const settings = readableSettings(value);
    return { key, value: patchesWithout(settings, community).reduce(patchSettings, settings) };
  };
}

function typedOf(readings: FactReadings): FactReadings {
  const typed = Object.entries(readings).flatMap(([name, list]) => {
    const own = list?.filter(({ via }) => via === 'typed') ?? [];
    return own.length ? [[name, own] as const] : [];
  });
  return Object.fromEntries(typed) as FactReadings;
}
