/**
 * The rows a card is first made from, in one transaction and past Dexie: asked for while the popup's
 * code is still being loaded. Opens only the database of this very version: none is made, upgraded
 * or kept open. What cannot be read this way is left to the repositories, which tell why.
 */
import type { Decision, HandDeed } from '../utils/payoff/entries.ts';
import type { AttentionDay, Fee, Gain, Plan } from '../utils/payoff/types.ts';
import type { CommunityKey } from '../utils/words.ts';
import { isCommunityRow, isDeedDayRow, isFactChangeRow } from './check.ts';
import {
  feeOrder,
  gainOrder,
  handDeedOrder,
  isAttentionDay,
  isFee,
  isGain,
  isHandDeed,
} from './checkLedger.ts';
import { OWN_PRICES, ownPricesIn } from './ownPricesRow.ts';
import type { CommunityRow, DeedDayRow, FactChangeRow } from './rows.ts';

/** As in db.ts, which is not imported here; a test holds them together. */
export const FIRST_NAME = 'planet-worth';
export const FIRST_VERSION = 30;

/** The first day whose time is needed, by what is known of the community; undefined: all of it. */
export type Since = (row: CommunityRow | undefined, fees: readonly Fee[]) => string | undefined;

export interface FirstRows {
  row: CommunityRow | undefined;
  /** Fen a day by community. */
  ownPrices: Map<string, number>;
  fees: Fee[];
  gains: Gain[];
  plans: Plan[];
  decisions: Decision[];
  /** These two since the day that was asked for. */
  attention: AttentionDay[];
  deeds: DeedDayRow[];
  handDeeds: HandDeed[];
  changes: FactChangeRow[];
  /** First day with measured time, anywhere; of days up to the one asked for the last. */
  measuredDay: AttentionDay | undefined;
}

/** Undefined: not to be had this way. Never rejects. */
export function firstRows(community: CommunityKey, since: Since): Promise<FirstRows | undefined> {
  return new Promise((resolve) => {
    const none = () => resolve(undefined);
    try {
      const opening = indexedDB.open(FIRST_NAME, FIRST_VERSION);
      opening.onerror = none;
      opening.onblocked = none;
      // Not there, or of an older version: not ours to make.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => {
        const db = opening.result;
        db.onversionchange = () => db.close();
        try {
          read(db, community, since, resolve);
        } catch {
          none();
        }
        // Once what was asked is answered.
        db.close();
      };
    } catch {
      none();
    }
  });
}

const STORES = [
  ...['communities', 'meta', 'fees', 'gains', 'plans', 'decisions', 'handDeeds'],
  ...['attentionDays', 'deedDays', 'factChanges'],
];

function read(
  db: IDBDatabase,
  community: CommunityKey,
  since: Since,
  resolve: (rows: FirstRows | undefined) => void,
): void {
  const tx = db.transaction(STORES);
  const store = (name: string) => tx.objectStore(name);
  const entries = (name: string) => store(name).index('community').getAll(community);
  const own = (name: string, from?: string) =>
    store(name).getAll(IDBKeyRange.bound(from ? [community, from] : [community], [community, []]));
  const row = store('communities').get(community);
  const ledger = ['fees', 'gains', 'plans', 'handDeeds', 'decisions'].map(entries);
  const prices = store('meta').get(OWN_PRICES);
  const history = own('factChanges');
  let days: IDBRequest<unknown[]>[] = [];
  let measuredDay: unknown;
  // Asked for before all others but the record: both are there.
  const [fees] = ledger;
  if (fees)
    fees.onsuccess = () => {
      const from = isSound(row.result, fees.result) ? since(row.result, fees.result) : undefined;
      days = ['attentionDays', 'deedDays'].map((name) => own(name, from));
      measured(store('attentionDays').index('day'), from, (found) => {
        measuredDay = found;
      });
    };
  tx.onabort = () => resolve(undefined);
  tx.oncomplete = () => {
    const [fees, gains, plans, handDeeds, decisions] = ledger.map((one) => one.result as unknown[]);
    const [attention, deeds] = days.map((one) => one.result);
    const changes: unknown[] = history.result;
    const sound =
      isSound(row.result, fees) &&
      gains?.every(isGain) &&
      handDeeds?.every(isHandDeed) &&
      attention?.every(isAttentionDay) &&
      deeds?.every(isDeedDayRow) &&
      changes.every(isFactChangeRow);
    if (!sound || !isDayOrNone(measuredDay)) return resolve(undefined);
    resolve({
      row: row.result,
      ownPrices: ownPricesIn((prices.result as { value?: unknown } | undefined)?.value),
      fees: fees.sort(feeOrder),
      gains: gains.sort(gainOrder),
      plans: plans as Plan[],
      decisions: decisions as Decision[],
      attention,
      deeds,
      handDeeds: handDeeds.sort(handDeedOrder),
      changes: changes.sort((a, b) => a.seenAt - b.seenAt || (a.fact < b.fact ? -1 : 1)),
      measuredDay,
    });
  };
}

/** The last measured day up to `from`, else the first after it; without it the first of all. */
function measured(days: IDBIndex, from: string | undefined, found: (day: unknown) => void): void {
  const look = (range: IDBKeyRange | null, direction: IDBCursorDirection, none: () => void) => {
    const cursor = days.openCursor(range, direction);
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) none();
      else if ((at.value as AttentionDay).ms > 0) found(at.value);
      else at.continue();
    };
  };
  const after = from === undefined ? null : IDBKeyRange.lowerBound(from, true);
  const forward = () => look(after, 'next', () => undefined);
  if (from === undefined) forward();
  else look(IDBKeyRange.upperBound(from), 'prev', forward);
}

function isSound(row: unknown, fees: unknown[] | undefined): fees is Fee[] {
  return (row === undefined || isCommunityRow(row)) && fees !== undefined && fees.every(isFee);
}

function isDayOrNone(value: unknown): value is AttentionDay | undefined {
  return value === undefined || isAttentionDay(value);
}
