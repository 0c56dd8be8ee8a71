/** What the user typed on the card: it outranks every reading until the user lets go of it. */
import type { FactName, FactSet } from '../utils/facts.ts';
import type { Settings } from '../utils/settings.ts';
import type { CommunityKey } from '../utils/words.ts';
import { readable } from './communities.ts';
import { db } from './db.ts';
import { addChanges, changesBetween, roomForChanges } from './facts.ts';
import { foldFacts, freshRow, ordered } from './fold.ts';
import { guarded } from './guard.ts';
import { keepMarksOfToday } from './markDay.ts';
import type { CommunityRow, FactReadings } from './rows.ts';

/** Keeps typed values, dated now; a community not seen yet gets its record. */
export function typeFacts(
  community: CommunityKey,
  facts: { [N in keyof FactSet]: FactSet[N] | undefined },
  now: number,
  settings: Settings,
): Promise<CommunityRow> {
  const from = { via: 'typed', endpoint: 'typed', seenAt: now } as const;
  return rewrite(community, now, settings, (readings) => foldFacts(readings, facts, from));
}

/** Lets go of a typed value, so that readings count again; nothing typed: nothing changes. */
export function releaseFact(
  community: CommunityKey,
  fact: FactName,
  now: number,
  settings: Settings,
): Promise<CommunityRow> {
  return rewrite(community, now, settings, ({ [fact]: list, ...others }) => {
    const read = list?.filter((reading) => reading.via !== 'typed') ?? [];
    return foldFacts(read.length ? { ...others, [fact]: read } : others, {}, NOBODY);
  });
}

/** For a fold that adds nothing and only puts the facts in order. */
const NOBODY = { via: 'typed', endpoint: '', seenAt: 0 } as const;

function rewrite(
  community: CommunityKey,
  now: number,
  settings: Settings,
  change: (readings: FactReadings) => FactReadings,
): Promise<CommunityRow> {
  return guarded(['communities', 'factChanges', 'markDays'], async () => {
    const stored = readable(await db.communities.get(community), community);
    const before = stored ?? freshRow(community, now);
    const row = ordered({ ...before, readings: change(before.readings) });
    if (!stored && !Object.keys(row.readings).length) return row;
    await db.communities.put(row);
    const changes = changesBetween(community, before.readings, row.readings);
    await addChanges(changes, await roomForChanges(community, 0));
    await keepMarksOfToday(row, now, settings);
    return row;
  });
}
