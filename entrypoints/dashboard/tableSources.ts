/** Where the rows of each table of the ledger come from, and what each is made into. */
import type { IndexableType, Table } from 'dexie';
import type { AnyRow } from '../../components/tables/spec.ts';
import type {
  ChangeLine,
  DayLine,
  DeedLine,
  SessionLine,
} from '../../components/tables/specs/read.ts';
import { db } from '../../storage/db.ts';
import type { AttentionDayRow, ChangeRow, DeedDayRow, SessionRow } from '../../storage/rows.ts';
import type { TableSource } from './tableSource.ts';

/** A row whose id is its key, shown as it is stored. */
function asStored<Row extends AnyRow>(table: Table<Row, string>): TableSource<Row, Row> {
  return { table: table as never, row: (row) => row, id: String };
}

/** Of a key of several parts the id. */
const joined = (key: IndexableType) => (key as string[]).join(' ');

const sessions: TableSource<SessionRow, SessionLine> = {
  table: db.sessions as never,
  row: (row) => row as SessionLine,
  id: String,
  newestBy: 'fromAt',
};

const days: TableSource<AttentionDayRow, DayLine> = {
  table: db.attentionDays as never,
  row: (row) => ({ ...row, id: joined([row.community, row.day, row.pageKind]) }),
  id: joined,
  newestBy: 'day',
};

const deeds: TableSource<DeedDayRow, DeedLine> = {
  table: db.deedDays as never,
  row: ({ community, day, deed, times }) => ({
    id: joined([community, day, deed]),
    community,
    day,
    deed,
    count: times.length,
  }),
  id: joined,
};

const changes: TableSource<ChangeRow, ChangeLine> = {
  table: db.ledgerChanges as never,
  row: (change) => {
    const { seq, at, table, community, before, after, undoes } = change;
    const act = change.table === 'sessions' ? change.act?.id : undefined;
    return {
      id: String(seq),
      seq,
      at,
      table,
      community,
      did: before ? (after ? 'edited' : 'dropped') : 'added',
      ...(undoes !== undefined && { undoes }),
      ...(act !== undefined && { act }),
    };
  },
  id: String,
  newestBy: ':id',
};

export const SOURCES = {
  fees: asStored(db.fees),
  gains: asStored(db.gains),
  plans: asStored(db.plans),
  handDeeds: asStored(db.handDeeds),
  questions: asStored(db.questions),
  claims: asStored(db.claims),
  decisions: asStored(db.decisions),
  sessions,
  days,
  deeds,
  changes,
};
