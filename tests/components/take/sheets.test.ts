/** Every table of the database as it is exported, opened again and compared with what is stored. */
import Dexie from 'dexie';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupBlob } from '../../../entrypoints/dashboard/TakePageBackup.ts';
import {
  backupFile,
  csvFile,
  csvZip,
  type Making,
  xlsxFile,
} from '../../../entrypoints/dashboard/TakePageFiles.ts';
import { type CountedSheet, sheets } from '../../../entrypoints/dashboard/TakePageSheets.ts';
import { backupText } from '../../../storage/backup.ts';
import { db } from '../../../storage/db.ts';
import { twoDecimals } from '../../../utils/formats/cells.ts';
import { unguarded } from '../../../utils/formats/csv.ts';
import { Refused } from '../../../utils/imports/types.ts';
import { partText, zipParts } from '../../../utils/imports/zip.ts';
import { sampleRows } from '../../../utils/sample/sample.ts';
import { defaultSettings } from '../../../utils/settings.ts';

const NOW = Date.UTC(2025, 11, 10, 8);
const making: Making = {
  sheet: (key) => key,
  head: (column) => column,
  told: () => undefined,
};

beforeEach(async () => {
  for (const table of db.tables) await table.clear();
  for (const [name, rows] of Object.entries(sampleRows(NOW, 'zh-CN'))) {
    await db.table(name).bulkPut([...rows]);
  }
  await db.meta.put({ key: 'settings', value: defaultSettings() });
  await db.meta.put({ key: 'guard', value: { generation: 'g', seq: 1, hash: 'h' } });
  await db.meta.put({ key: 'discarded', value: { '2025-12-01': { idle: 1500 } } });
  await db.questions.put({ id: 'q', community: 'manual:a', askedAt: NOW, note: '=1+1' });
  await db.reads.put({
    community: 'zsxq:1',
    topic: '15555411412112',
    firstAt: NOW,
    lastAt: NOW,
    ms: 1,
  });
  await db.reminders.put({ community: '', what: 'backup', on: '2025-12-01', sentAt: NOW });
});

/** UTF-8, by its mark; `text()` takes it off. */
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('CSV', () => {
  it('has as many lines as there are rows, each with its key', async () => {
    for (const sheet of sheets()) {
      const { blob, rows } = await csvFile(sheet, making);
      expect(new Uint8Array(await blob.slice(0, 3).arrayBuffer())).toEqual(MARK);
      const data = rowsOf(await blob.text());
      expect([sheet.key, data.length]).toEqual([sheet.key, rows]);
      if (!db.tables.some((table) => table.name === sheet.key)) continue;
      if (sheet.key === 'terms') continue;
      expect([sheet.key, rows]).toEqual([sheet.key, await db.table(sheet.key).count()]);
    }
  });

  it('fees, topics and time say what is stored', async () => {
    const csv = async (key: string) => {
      const sheet = sheets().find((one) => one.key === key);
      if (!sheet) throw new Error(key);
      return rowsOf(await (await csvFile(sheet, making)).blob.text());
    };
    const fees = await db.fees.orderBy(':id').toArray();
    expect(fees.length).toBeGreaterThan(3);
    expect((await csv('fees')).map((row) => [row.id, row.paid, unguarded(row.note ?? '')])).toEqual(
      fees.map((fee) => [fee.id, twoDecimals(fee.paid), fee.note ?? '']),
    );
    const topics = (await db.topicWeeks.toArray()).flatMap((week) => week.topics);
    expect(topics.length).toBeGreaterThan(100);
    const read = await csv('topics');
    expect(read.map((row) => unguarded(row.topic ?? ''))).toEqual(topics.map((topic) => topic.id));
    expect(read.map((row) => Date.parse(row.created_at ?? ''))).toEqual(
      topics.map((topic) => topic.createdAt),
    );
    const days = await db.attentionDays.toArray();
    expect((await csv('attentionDays')).map((row) => Number(row.measured_seconds) * 1000)).toEqual(
      days.map((day) => day.ms),
    );
    const [topic] = await csv('reads');
    expect(topic?.topic).toBe("'15555411412112");
  });

  it('keeps out what is this profile’s own', async () => {
    const all: string[] = [];
    for (const sheet of sheets()) all.push(await (await csvFile(sheet, making)).blob.text());
    const text = all.join('\n');
    expect(text).toContain('graceMs');
    expect(text).not.toMatch(/\b(?:salt|guard|generation)\b/);
  });
});

describe('all of them', () => {
  it('in one zip: a file a table, the same as alone', async () => {
    const { blob, rows } = await csvZip(sheets(), making);
    const parts = await zipParts(blob);
    expect(parts.map((part) => part.name)).toEqual(sheets().map((sheet) => `${sheet.key}.csv`));
    let sum = 0;
    for (const [i, sheet] of sheets().entries()) {
      const alone = await csvFile(sheet, making);
      let text = '';
      for await (const piece of partText(blob, parts[i] as never)) text += piece;
      expect(text).toBe(await alone.blob.text());
      sum += alone.rows;
    }
    expect(rows).toBe(sum);
  });

  it('in one workbook: a sheet a table, heads and every row', async () => {
    const { blob } = await xlsxFile(sheets(), making);
    const read = await readExcel(Buffer.from(await blob.arrayBuffer()));
    expect(read.map(({ sheet }) => sheet)).toEqual(sheets().map((sheet) => sheet.key));
    for (const [i, sheet] of sheets().entries()) {
      const { rows } = await csvFile(sheet, making);
      const [heads, ...data] = read[i]?.data ?? [];
      expect(heads).toEqual(sheet.columns.map((column) => column.key));
      expect([sheet.key, data.length]).toEqual([sheet.key, rows]);
    }
  });

  it('can be called off: nothing is made', async () => {
    const told = () => {
      throw new Refused('cancelled');
    };
    const off = { ...making, told };
    const all = [
      () => xlsxFile(sheets(), off),
      () => csvZip(sheets(), off),
      () => csvFile(sheets()[0] as CountedSheet, off),
      () => backupFile(NOW, off),
    ];
    for (const make of all) await expect(make()).rejects.toMatchObject({ why: 'cancelled' });
  });

  it.each([
    ['CSV', (on: Making) => csvZip(sheets(), on)],
    ['XLSX', (on: Making) => xlsxFile(sheets(), on)],
    ['backup', (on: Making) => backupFile(NOW, on)],
  ])('%s is of one moment, and says how far it is', async (_name, make) => {
    const was = await (await make(making)).blob.arrayBuffer();
    const seen: [number, number][] = [];
    let later: PromiseLike<unknown> | undefined;
    const { blob } = await make({
      ...making,
      told(rows, of) {
        seen.push([rows, of]);
        // Written while it is read: comes after it.
        later ??= Dexie.ignoreTransaction(() =>
          db.ledgerChanges.put({
            ...{ seq: 900_000, at: NOW, table: 'fees', id: 'x', community: 'zsxq:1' },
            ...{ before: null, after: null },
          }),
        );
      },
    });
    await later;
    expect(await db.ledgerChanges.get(900_000)).toBeDefined();
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(new Uint8Array(was));
    const [last, of] = seen.at(-1) ?? [];
    expect(last, 'every row is counted, and none twice').toBe(of);
    expect(seen.map(([rows]) => rows)).toEqual(seen.map(([rows]) => rows).sort((a, b) => a - b));
  });

  it('the backup in slices is the backup, to the byte', async () => {
    expect(await (await backupBlob(NOW)).text()).toBe(await backupText(NOW));
    for (const table of db.tables) await table.clear();
    expect(await (await backupBlob(NOW)).text()).toBe(await backupText(NOW));
  });
});
