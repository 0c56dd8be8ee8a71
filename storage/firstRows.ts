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

export interface FirstRows {
  row: CommunityRow | undefined;
  /** Fen a day by community. */
  ownPrices: Map<string, number>;
  fees: Fee[];
  gains: Gain[];
  plans: Plan[];
  decisions: Decision[];
  attention: AttentionDay[];
  deeds: DeedDayRow[];
  handDeeds: HandDeed[];
  changes: FactChangeRow[];
  /** First day with measured time, anywhere. */
  measuredDay: AttentionDay | undefined;
}

/** Undefined: not to be had this way. Never rejects. */
export function firstRows(community: CommunityKey): Promise<FirstRows | undefined> {
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
          read(db, community, resolve);
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
  resolve: (rows: FirstRows | undefined) => void,
): void {
  const tx = db.transaction(STORES);
  const store = (name: string) => tx.objectStore(name);
  const entries = (name: string) => store(name).index('community').getAll(community);
  const own = (name: string) => store(name).getAll(IDBKeyRange.bound([community], [community, []]));
  const row = store('communities').get(community);
  const prices = store('meta').get(OWN_PRICES);
  const ledger = ['fees', 'gains', 'plans', 'handDeeds', 'decisions'].map(entries);
  const days = ['attentionDays', 'deedDays', 'factChanges'].map(own);
  const first = store('attentionDays').index('day').openCursor();
  let measuredDay: unknown;
  first.onsuccess = () => {
    const at = first.result;
    if (!at) return;
    if ((at.value as AttentionDay).ms > 0) measuredDay = at.value;
    else at.continue();
  };
  tx.onabort = () => resolve(undefined);
  tx.oncomplete = () => {
    const [fees, gains, plans, handDeeds, decisions] = ledger.map((one) => one.result as unknown[]);
    const [attention, deeds, changes] = days.map((one) => one.result as unknown[]);
    const sound =
      (row.result === undefined || isCommunityRow(row.result)) &&
      fees?.every(isFee) &&
      gains?.every(isGain) &&
      handDeeds?.every(isHandDeed) &&
      attention?.every(isAttentionDay) &&
      deeds?.every(isDeedDayRow) &&
      changes?.every(isFactChangeRow);
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

function isDayOrNone(value: unknown): value is AttentionDay | undefined {
  return value === undefined || isAttentionDay(value);
}
