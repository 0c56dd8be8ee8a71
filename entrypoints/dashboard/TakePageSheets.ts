/** Every table of the database as a sheet to export, its rows read page by page as they are needed. */
import type { IndexableType, Table } from 'dexie';
import { db, keyIn } from '../../storage/db.ts';
import { type Sheet, sheetOf } from '../../utils/formats/cells.ts';
import * as facts from '../../utils/formats/tables/facts.ts';
import * as ledger from '../../utils/formats/tables/ledger.ts';
import * as time from '../../utils/formats/tables/time.ts';

/** Rows read at once: little enough that the page does not feel it. */
const PAGE = 300;
/** Records of a week hold some dozens of topics. */
const PAGE_OF_WEEKS = 8;

/** In the order of a workbook: what the user noted, time, what was read. */
export function sheets(): Sheet[] {
  return [
    sheetOf('fees', ledger.FEES, () => pages(db.fees)),
    sheetOf('gains', ledger.GAINS, () => pages(db.gains)),
    sheetOf('plans', ledger.PLANS, () => pages(db.plans)),
    sheetOf('decisions', ledger.DECISIONS, () => pages(db.decisions)),
    sheetOf('handDeeds', ledger.HAND_DEEDS, () => pages(db.handDeeds)),
    sheetOf('questions', ledger.QUESTIONS, () => pages(db.questions)),
    sheetOf('claims', ledger.CLAIMS, () => pages(db.claims)),
    sheetOf('attentionDays', time.ATTENTION_DAYS, () => pages(db.attentionDays)),
    sheetOf('sessions', time.SESSIONS, () => pages(db.sessions)),
    sheetOf('deedDays', time.DEED_DAYS, () => pages(db.deedDays)),
    sheetOf('reads', time.READS, () => pages(db.reads)),
    sheetOf('communities', facts.COMMUNITIES, () =>
      lines(db.communities, (row) => [facts.communityLine(row)]),
    ),
    sheetOf('readings', facts.FACTS, () => lines(db.communities, facts.readingLines)),
    sheetOf('factChanges', facts.FACTS, () => pages(db.factChanges)),
    sheetOf('coverage', facts.COVERAGE, () => lines(db.communities, facts.coverageLines)),
    sheetOf('topics', facts.TOPICS, () =>
      lines(
        db.topicWeeks,
        ({ community, topics }) => topics.map((topic) => ({ community, topic })),
        PAGE_OF_WEEKS,
      ),
    ),
    sheetOf('terms', facts.TERMS, () => lines(db.terms, facts.termsLines)),
    sheetOf('markDays', facts.MARK_DAYS, () => pages(db.markDays)),
    sheetOf('sightings', facts.SIGHTINGS, () => pages(db.sightings)),
    sheetOf('reminders', time.REMINDERS, () => pages(db.reminders)),
    sheetOf('ledgerChanges', ledger.LEDGER_CHANGES, () => pages(db.ledgerChanges)),
    sheetOf('settings', time.SETTINGS, settingPages),
    sheetOf('discarded', time.DISCARDED, discardedPages),
  ];
}

/** Rows there are about, to say how far an export is. */
export async function rowsAbout(): Promise<number> {
  const counts = await Promise.all(
    db.tables.map((table) => (table.name === 'topicWeeks' ? 0 : table.count())),
  );
  const communities = await db.communities.toArray();
  const topics = communities.reduce((sum, row) => sum + (row.topicsStored ?? 0), 0);
  return counts.reduce((a, b) => a + b, topics);
}

/** The rows of a table in the order of their keys. Not one moment's: what is written meanwhile may be in. */
async function* pages<Row, Key>(table: Table<Row, Key>, size = PAGE): AsyncGenerator<Row[]> {
  let last: IndexableType | undefined;
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const rows = await from.limit(size).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = keyIn(table as Table, rows.at(-1));
  }
}

async function* lines<Row, Key, Line>(
  table: Table<Row, Key>,
  of: (row: Row) => Line[],
  size = 50,
): AsyncGenerator<Line[]> {
  for await (const page of pages(table, size)) yield page.flatMap(of);
}

async function* settingPages(): AsyncGenerator<time.SettingLine[]> {
  const row = await db.meta.get('settings');
  yield row?.key === 'settings' ? time.settingLines(row.value) : [];
}

async function* discardedPages(): AsyncGenerator<time.DiscardedLine[]> {
  const row = await db.meta.get('discarded');
  yield row?.key === 'discarded' ? time.discardedLines(row.value) : [];
}
