/** docs/backup.schema.json by an independent validator: it holds what is written, and is no looser than that. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupText, soundBackup } from '../../../storage/backup.ts';
import { db, LEDGER } from '../../../storage/db.ts';
import type { SessionRow } from '../../../storage/rows.ts';
import { changeSessions, inPlaceOf } from '../../../storage/sessions.ts';
import { BACKUP_VERSION } from '../../../utils/formats/backup.ts';
import { EntrySchema, SessionSchema } from '../../../utils/messages.ts';
import { AttentionDaySchema } from '../../../utils/payoff/types.ts';
import { REMINDER_KINDS } from '../../../utils/reminders/kinds.ts';
import { sampleRows } from '../../../utils/sample/sample.ts';
import { defaultSettings } from '../../../utils/settings.ts';

const schema = JSON.parse(readFileSync('docs/backup.schema.json', 'utf8'));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
const NOW = Date.UTC(2025, 11, 10, 8);

beforeEach(async () => {
  fakeBrowser.reset();
  for (const table of db.tables) await table.clear();
  for (const [name, rows] of Object.entries(sampleRows(NOW, 'en'))) {
    await db.table(name).bulkPut([...rows]);
  }
  await db.meta.put({ key: 'settings', value: defaultSettings() });
});

const written = async () => JSON.parse(await backupText(NOW));

describe('the schema', () => {
  it('holds a backup', async () => {
    expect(validate(await written()), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('holds what the log says of a visit taken out', async () => {
    const [visit] = await db.sessions.toArray();
    await changeSessions({ rows: [], drop: [visit?.id ?? ''] }, NOW);
    const backup = await written();
    const { ledgerChanges } = backup.data;
    expect(ledgerChanges.at(-1)).toMatchObject({ table: 'sessions', after: null });
    expect(validate(backup), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('holds a split, and restores it', async () => {
    const [visit] = await db.sessions.toArray();
    const halves = [visit, { ...visit, id: 'rest' }] as SessionRow[];
    const one = halves.map((row) => ({ ...row, ms: { feed: 1 } }));
    await changeSessions(inPlaceOf(one, visit?.id), NOW);
    const backup = await written();
    expect(backup.data.ledgerChanges.at(-1)).toMatchObject({ act: { of: 2 } });
    expect(validate(backup), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(await soundBackup(await backupText(NOW))).toMatchObject({ ok: true });
  });

  it.each<[string, (backup: Awaited<ReturnType<typeof written>>) => void]>([
    ['another format', (b) => Object.assign(b, { format: 'x' })],
    ['a table too many', (b) => Object.assign(b.data, { more: [] })],
    ['a table less', (b) => delete b.data.fees],
    ['a row without its key', (b) => delete b.data.fees[0].id],
    ['a property nobody knows', (b) => Object.assign(b.data.fees[0], { more: 1 })],
    ['an amount in yuan', (b) => Object.assign(b.data.fees[0], { paid: 3.5 })],
    ['an id that is a number', (b) => Object.assign(b.data.topicWeeks[0].topics[0], { id: 5 })],
    ['a day that is a time', (b) => Object.assign(b.data.attentionDays[0], { day: NOW })],
  ])('refuses %s', async (_name, spoil) => {
    const backup = await written();
    spoil(backup);
    expect(validate(backup)).toBe(false);
  });

  it('names every table and version, and the properties the messages are checked for', () => {
    expect(schema.properties.version.const).toBe(BACKUP_VERSION);
    const tables = db.tables.map(({ name }) => name).sort();
    expect(Object.keys(schema.properties.data.properties).sort()).toEqual(tables);
    const rows = new Map<string, { shape: object }>([
      ['attentionDays', AttentionDaySchema],
      ['sessions', SessionSchema],
      ...EntrySchema.options.map((one) => [one.shape.table.value, one.shape.row] as const),
    ]);
    expect([...rows.keys()].sort()).toEqual(['attentionDays', 'sessions', ...LEDGER].sort());
    for (const [table, { shape }] of rows) {
      const told = Object.keys(schema.definitions[table].properties).sort();
      expect([table, told]).toEqual([table, Object.keys(shape).sort()]);
    }
    expect(schema.definitions.ledgerChanges.properties.table.enum.sort()).toEqual(
      [...LEDGER, 'sessions'].sort(),
    );
    expect(schema.definitions.reminders.properties.what.enum).toEqual(REMINDER_KINDS);
  });
});
