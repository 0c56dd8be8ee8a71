/** The rows of each table of the ledger, live, one table at a time. */
import type { DayLine, DeedLine, SessionLine } from '../../components/tables/specs/read.ts';
import { db } from '../../storage/db.ts';
import { type Live, useLive } from '../pages/useLive.ts';

export function useTableRows<Row>(rowsOf: () => Promise<Row[]>): [Live<Row[]>, () => void] {
  return useLive(rowsOf, [rowsOf]);
}

export const ROWS = {
  fees: () => db.fees.toArray(),
  gains: () => db.gains.toArray(),
  plans: () => db.plans.toArray(),
  handDeeds: () => db.handDeeds.toArray(),
  questions: () => db.questions.toArray(),
  claims: () => db.claims.toArray(),
  decisions: () => db.decisions.toArray(),
  sessions: (): Promise<SessionLine[]> => db.sessions.toArray(),
  days: async (): Promise<DayLine[]> => {
    const rows = await db.attentionDays.toArray();
    return rows.map((row) => ({ ...row, id: `${row.community} ${row.day} ${row.pageKind}` }));
  },
  deeds: async (): Promise<DeedLine[]> => {
    const rows = await db.deedDays.toArray();
    return rows.map(({ community, day, deed, times }) => ({
      id: `${community} ${day} ${deed}`,
      community,
      day,
      deed,
      count: times.length,
    }));
  },
  changes: async () => {
    const rows = await db.ledgerChanges.toArray();
    return rows.map(({ seq, at, table, community, before, after, undoes }) => ({
      id: String(seq),
      seq,
      at,
      table,
      community,
      did: before ? (after ? ('edited' as const) : ('dropped' as const)) : ('added' as const),
      ...(undoes !== undefined && { undoes }),
    }));
  },
};
