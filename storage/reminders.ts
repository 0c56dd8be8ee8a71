/** What reminders are made from, over all communities, and which were shown. */
import { DecisionSchema } from '../utils/payoff/entries.ts';
import { PlanSchema } from '../utils/payoff/types.ts';
import type { ReminderInputs, Sent } from '../utils/reminders/types.ts';
import { resolveFacts } from '../utils/resolve.ts';
import { allCommunities } from './communities.ts';
import { db } from './db.ts';
import { fees } from './fees.ts';
import { reportBadRow } from './report.ts';
import type { CommunityRow } from './rows.ts';

export type ReminderRows = Omit<ReminderInputs, 'settings' | 'now' | 'zone' | 'backups'>;

/** Every row that matters, read in one go. For live queries, too. */
export async function reminderRows(): Promise<ReminderRows> {
  const [paid, planned, decided, rows, sent] = await Promise.all([
    fees(),
    db.plans.toArray(),
    db.decisions.toArray(),
    allCommunities(),
    db.reminders.toArray(),
  ]);
  const plans = planned.flatMap((row) => sound('plans', row, PlanSchema));
  const decisions = decided.flatMap((row) => sound('decisions', row, DecisionSchema));
  const noted = new Set<string>([...paid, ...plans].map((row) => row.community));
  const facts = rows
    .filter((row) => noted.has(row.key) || hasTerm(row))
    .map((row) => [row.key, resolveFacts(row.readings)] as const);
  return { fees: paid, plans, decisions, facts: new Map(facts), sent };
}

/** Notes reminders as shown, or passed over; twice is once, and the first time stays. */
export function markReminders(rows: readonly Sent[]): Promise<void> {
  return db.transaction('rw', db.reminders, async () => {
    const keys = rows.map(({ community, what, on }) => [community, what, on]);
    const here = await db.reminders.bulkGet(keys as [string, string, string][]);
    await db.reminders.bulkPut(rows.filter((_, i) => !here[i]).map((row) => ({ ...row })));
  });
}

/** Planets only looked at have neither. */
function hasTerm({ readings }: CommunityRow): boolean {
  return Boolean(readings.viewerTermEnd?.length || readings.viewerPayAt?.length);
}

interface Schema<Row> {
  safeParse(row: unknown): { success: true; data: Row } | { success: false };
}

function sound<Row>(table: string, row: { id?: unknown }, schema: Schema<Row>): Row[] {
  const parsed = schema.safeParse(row);
  if (parsed.success) return [parsed.data];
  reportBadRow(table, String(row?.id));
  return [];
}
