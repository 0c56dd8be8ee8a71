/**
 * The database. Versions are append-only: a released line never changes, the next one is added
 * below it with its upgrade. Repositories (the other files here) are the only users of `db`.
 */
import Dexie, { type IndexableType, type Table, type Transaction } from 'dexie';
import type { Claim, Decision, HandDeed, OwnQuestion } from '../utils/payoff/entries.ts';
import { ENTRY_TABLES, type EntryTable } from '../utils/payoff/entryTables.ts';
import type { Fee, Gain, Plan } from '../utils/payoff/types.ts';
import { inSample, SAMPLE_DB } from '../utils/sample/mode.ts';
import type { CommunityKey } from '../utils/words.ts';
import type {
  AttentionDayRow,
  ChangeRow,
  CommunityRow,
  DeedDayRow,
  FactChangeRow,
  MarkDayRow,
  MetaRow,
  ReadRow,
  ReminderRow,
  SessionRow,
  SightingRow,
  TermsRow,
  TopicWeekRow,
} from './rows.ts';

interface Version {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (tx: Transaction) => PromiseLike<unknown>;
}

export const VERSIONS: readonly Version[] = [
  {
    version: 1,
    stores: {
      communities: 'key',
      topicWeeks: '[community+week]',
      factChanges: '[community+fact+seenAt]',
      markDays: '[community+day]',
      sightings: '[community+endpoint+on], on',
      deedDays: '[community+day+deed]',
      meta: 'key',
    },
  },
  {
    // The ledger: what the user confirmed or did. Never rebuilt from visits, so never dropped.
    version: 2,
    stores: {
      fees: 'id, community',
      gains: 'id, community',
      plans: 'id, community',
      ledgerChanges: 'seq, community',
      attentionDays: '[community+day+pageKind], day',
      sessions: 'id, [community+fromAt], fromAt',
    },
  },
  {
    // What is entered besides, what was read to its end, the terms as published, reminders sent.
    version: 3,
    stores: {
      handDeeds: 'id, community',
      questions: 'id, community',
      claims: 'id, community',
      decisions: 'id, community',
      reads: '[community+topic]',
      terms: '[community+hash]',
      reminders: '[community+what+on]',
    },
  },
];

export const DB_NAME = 'planet-worth';

/** Dexie keeps its versions in tenths. */
export const DEXIE_TENTHS = 10;

/** The data was written by a newer build: it stays untouched, and nothing is read or written. */
export class NewerData extends Error {
  override name = 'NewerData';
}

let upgrades = true;
let left = false;

/** Pages never bring older data up to date: the background does, once it has kept a copy of it. */
export function leaveUpgrades(leave = true): void {
  upgrades = !leave;
}

/** Whether the last opening was given up for that. */
export function upgradeIsLeft(): boolean {
  return left;
}

/** An opening that changes nothing of what is there; a database that is not there may be made. */
function withoutUpgrade(request: IDBOpenDBRequest): IDBOpenDBRequest {
  request.addEventListener('success', () => {
    left = false;
  });
  // Added before Dexie's own, which then does not hear of it.
  request.addEventListener('upgradeneeded', (event) => {
    if (event.oldVersion === 0) return;
    left = true;
    event.stopImmediatePropagation();
    request.transaction?.abort();
  });
  return request;
}

/**
 * Dexie opens data of a newer version after all, without asking for a version, and then adds what it
 * misses to it. Here such an opening is refused.
 */
function strict(factory: IDBFactory): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) throw new NewerData(name);
      const request = factory.open(name, version);
      return upgrades || name !== DB_NAME ? request : withoutUpgrade(request);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b),
  };
}

export class Database extends Dexie {
  declare communities: Table<CommunityRow, CommunityKey>;
  declare topicWeeks: Table<TopicWeekRow, [CommunityKey, number]>;
  declare factChanges: Table<FactChangeRow, [CommunityKey, string, number]>;
  declare markDays: Table<MarkDayRow, [CommunityKey, string]>;
  declare sightings: Table<SightingRow, [CommunityKey, string, string]>;
  declare deedDays: Table<DeedDayRow, [CommunityKey, string, string]>;
  declare meta: Table<MetaRow, string>;
  declare fees: Table<Fee, string>;
  declare gains: Table<Gain, string>;
  declare plans: Table<Plan, string>;
  declare ledgerChanges: Table<ChangeRow, number>;
  declare attentionDays: Table<AttentionDayRow, [CommunityKey, string, string]>;
  declare sessions: Table<SessionRow, string>;
  declare handDeeds: Table<HandDeed, string>;
  declare questions: Table<OwnQuestion, string>;
  declare claims: Table<Claim, string>;
  declare decisions: Table<Decision, string>;
  declare reads: Table<ReadRow, [CommunityKey, string]>;
  declare terms: Table<TermsRow, [CommunityKey, string]>;
  declare reminders: Table<ReminderRow, [string, string, string]>;

  constructor(name: string = DB_NAME) {
    super(name, { indexedDB: strict(indexedDB) });
    for (const { version, stores, upgrade } of VERSIONS) {
      const line = this.version(version).stores(stores);
      if (upgrade) line.upgrade(upgrade);
    }
  }
}

/** Of a page that shows the sample its own, so that the user's rows are neither shown nor touched. */
export const db = new Database(inSample() ? SAMPLE_DB : DB_NAME);

/** Tables whose key begins with the community, and that are written with its ready record. */
export const BY_COMMUNITY = [
  ...['topicWeeks', 'factChanges', 'markDays', 'deedDays', 'sightings'],
  ...['reads', 'terms'],
];

/** Tables rebuilt from visits; the others hold what the user did or confirmed. */
export const READINGS = [
  ...['communities', 'topicWeeks', 'factChanges', 'markDays', 'sightings'],
  'terms',
];

/** Readings that rest on the hashes of one profile; in another one they mean nothing. */
export const SALTED = READINGS.filter((name) => name !== 'terms');

/** Tables of what the user confirmed, one row an entry; each has a second copy (mirror.ts). */
export const LEDGER = ENTRY_TABLES;
export type LedgerTable = EntryTable;
export type LedgerRow = Fee | Gain | Plan | HandDeed | OwnQuestion | Claim | Decision;

/** The key of a row in a table, whether of one field or of several. */
export function keyIn(table: Table, row: unknown): IndexableType {
  const path = table.schema.primKey.keyPath;
  const cells = row as Record<string, IndexableType>;
  return (Array.isArray(path) ? path.map((p) => cells[p]) : cells[path ?? '']) as IndexableType;
}

/** Rows of one community in any table that has communities. */
export function allOf(table: Table, community: CommunityKey) {
  if (table.name === 'communities') return table.where('key').equals(community);
  if (table.schema.idxByName.community) return table.where('community').equals(community);
  if (table.name !== 'sessions') return ofCommunity(table, community);
  return table
    .where('[community+fromAt]')
    .between([community, Dexie.minKey], [community, Dexie.maxKey]);
}

/** Rows of one community in such a table, in the order of their key; `from`: of its second part. */
export function ofCommunity<Row, Key>(
  table: Table<Row, Key>,
  community: CommunityKey,
  from: IndexableType = Dexie.minKey,
) {
  return table.where(':id').between([community, from], [community, Dexie.maxKey]);
}
