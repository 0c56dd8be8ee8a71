/** Every table of the database as a sheet to export, its rows read page by page as they are needed. */
import type { Table } from 'dexie';
import { db } from '../../storage/db.ts';
import { type Column, type Sheet, sheetOf, type Wait } from '../../utils/formats/cells.ts';
import * as facts from '../../utils/formats/tables/facts.ts';
import * as ledger from '../../utils/formats/tables/ledger.ts';
import * as time from '../../utils/formats/tables/time.ts';
import { eachPage } from './TakePagePages.ts';

/** `count`: lines there are, to say how far an export is. */
export interface CountedSheet extends Sheet {
  count(): Promise<number>;
}

/** In the order of a workbook: what the user noted, time, what was read. */
export function sheets(): CountedSheet[] {
  return [
    ofTable('fees', ledger.FEES, db.fees),
    ofTable('gains', ledger.GAINS, db.gains),
    ofTable('plans', ledger.PLANS, db.plans),
    ofTable('decisions', ledger.DECISIONS, db.decisions),
    ofTable('handDeeds', ledger.HAND_DEEDS, db.handDeeds),
    ofTable('questions', ledger.QUESTIONS, db.questions),
    ofTable('claims', ledger.CLAIMS, db.claims),
    ofTable('attentionDays', time.ATTENTION_DAYS, db.attentionDays),
    ofTable('sessions', time.SESSIONS, db.sessions),
    ofTable('deedDays', time.DEED_DAYS, db.deedDays),
    ofTable('reads', time.READS, db.reads),
    ofLines('communities', facts.COMMUNITIES, db.communities, (row) => [facts.communityLine(row)]),
    ofLines('readings', facts.FACTS, db.communities, facts.readingLines),
    ofTable('factChanges', facts.FACTS, db.factChanges),
    ofLines('coverage', facts.COVERAGE, db.communities, facts.coverageLines),
    {
      ...ofLines('topics', facts.TOPICS, db.topicWeeks, ({ community, topics }) =>
        topics.map((topic) => ({ community, topic })),
      ),
      count: topicsStored,
    },
    ofLines('terms', facts.TERMS, db.terms, facts.termsLines),
    ofTable('markDays', facts.MARK_DAYS, db.markDays),
    ofTable('sightings', facts.SIGHTINGS, db.sightings),
    ofTable('reminders', time.REMINDERS, db.reminders),
    ofTable('ledgerChanges', ledger.LEDGER_CHANGES, db.ledgerChanges),
    ofMeta('settings', time.SETTINGS, async () => {
      const row = await db.meta.get('settings');
      return row?.key === 'settings' ? time.settingLines(row.value) : [];
    }),
    ofMeta('discarded', time.DISCARDED, async () => {
      const row = await db.meta.get('discarded');
      return row?.key === 'discarded' ? time.discardedLines(row.value) : [];
    }),
  ];
}

/** Topics there are, by what each community counted. */
export async function topicsStored(): Promise<number> {
  let topics = 0;
  await eachPage(db.communities, (page) => {
    for (const row of page) topics += row.topicsStored ?? 0;
    return undefined;
  });
  return topics;
}

function ofTable<Line, Row extends Line, Key>(
  key: string,
  columns: readonly Column<Line>[],
  table: Table<Row, Key>,
): CountedSheet {
  const each = (take: (page: readonly Line[]) => Wait) => eachPage(table, take);
  return { ...sheetOf(key, columns, each), count: async () => table.count() };
}

/** A sheet with any number of lines a row. */
function ofLines<Row, Key, Line>(
  key: string,
  columns: readonly Column<Line>[],
  table: Table<Row, Key>,
  lines: (row: Row) => Line[],
): CountedSheet {
  const each = (take: (page: readonly Line[]) => Wait) =>
    eachPage(table, (page) => take(page.flatMap(lines)));
  return {
    ...sheetOf(key, columns, each),
    async count() {
      let count = 0;
      await eachPage(table, (page) => {
        for (const row of page) count += lines(row).length;
        return undefined;
      });
      return count;
    },
  };
}

/** A sheet of a few lines that lie together. */
function ofMeta<Line>(
  key: string,
  columns: readonly Column<Line>[],
  read: () => Promise<Line[]>,
): CountedSheet {
  return {
    ...sheetOf<Line>(key, columns, async (take) => {
      const wait = take(await read());
      if (wait) await wait;
    }),
    count: async () => (await read()).length,
  };
}
