/**
 * What a page knew before React started (the popup asks for it while its code still loads): hooks
 * begin with it, so that the first thing painted is the whole, and live queries only confirm it.
 */
import type { Health } from '../../storage/healthNote.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import type { Decision } from '../../utils/payoff/entries.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { LedgerRows } from './payoffInputs.ts';

export interface First {
  settings?: Settings;
  health?: Health | undefined;
  /** Of one community; absent: nothing was to be read ahead, or it could not be. */
  card?: {
    community: CommunityKey;
    row: CommunityRow | undefined;
    ownPrices: Map<string, number>;
    ledger: LedgerRows;
    decisions: readonly Decision[];
  };
}

let held: First = {};

/** Kept until the first paint: what is mounted later asks for itself. */
export function holdFirst(first: First): void {
  held = first;
}

export function firstNow(): First {
  return held;
}

function firstOf(community: CommunityKey): First['card'] {
  return held.card?.community === community ? held.card : undefined;
}

/** A part of what is known of a community, for `useLive`. */
export function firstPart<T>(
  community: CommunityKey,
  part: (card: NonNullable<First['card']>) => T,
): { value: T } | undefined {
  const card = firstOf(community);
  return card && { value: part(card) };
}

/** Rows and settings that say the same: what was known already needs no second rendering. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(plain(a)) === canonical(plain(b));
}

function plain(value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
