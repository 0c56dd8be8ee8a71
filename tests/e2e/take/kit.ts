/** One page on *take along, bring in* for all of its tests, and what a user does there. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { writeBackup } from '../../../utils/formats/backup.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { sampleRows } from '../../../utils/sample/sample.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { type Stage, stage } from '../kit/browser.ts';
import { rowsOf } from '../kit/rows.ts';

export type Rows = Record<string, Record<string, unknown>[]>;

/** The beginnings of formulas, mark-up and values a spreadsheet rewrites, in one note each. */
export const HOSTILE = [
  `=HYPERLINK("http://x.example","a"),'+1\n<script>alert(1)</script>`,
  "'=1+1",
  '10:30',
  '1.10',
  'Mar 5',
  'TRUE',
  '[x](javascript:alert(1)) | `a` _b_',
  '\u0007\ufffe _x0041_ ]]>',
];

export const NOW = Date.now();
export const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10);

const TABLES = [
  ...['attentionDays', 'claims', 'communities', 'decisions', 'deedDays', 'factChanges', 'fees'],
  ...['gains', 'handDeeds', 'ledgerChanges', 'markDays', 'meta', 'plans', 'questions', 'reads'],
  ...['reminders', 'sessions', 'sightings', 'terms', 'topicWeeks'],
];

/** A backup with rows in every table: the invented sample, and texts that mean something elsewhere. */
export async function fullBackup(): Promise<string> {
  const sample = sampleRows(NOW, 'zh-CN') as unknown as Rows;
  const community = 'manual:sample-writers';
  const fees = HOSTILE.map((note, i) => ({
    ...{ id: `hostile-${i}`, community, kind: 'other', paid: 990 + i, currency: 'CNY' },
    ...{ paidOn: dayAt(NOW - i * DAY), term: 'none', note },
  }));
  const foreign = {
    ...{ id: 'yen', community, kind: 'join', paid: 1200, currency: 'JPY', rate: 4.8 },
    ...{ paidOn: dayAt(NOW - 40 * DAY), paidAt: NOW - 40 * DAY },
    term: { begin: dayAt(NOW - 40 * DAY), end: dayAt(NOW + 325 * DAY) },
  };
  const one = { community, id: 'one' };
  const more: Rows = {
    fees: [...fees, foreign],
    questions: [{ ...one, askedAt: NOW - DAY, topic: '15555411412112', worth: 'partly' }],
    decisions: [{ ...one, at: NOW - DAY, moment: 'renewal', choice: 'wait', reason: '再看看' }],
    handDeeds: [{ ...one, deed: 'meeting', on: dayAt(NOW - 3 * DAY), count: 2 }],
    claims: [{ ...one, kind: 'other', text: '每周一讲', source: 'typed', keptAt: NOW - 9 * DAY }],
    reads: [{ community, topic: '15555411412112', firstAt: NOW - DAY, lastAt: NOW, ms: 61_000 }],
    reminders: [{ community: '', what: 'backup', on: dayAt(NOW), sentAt: NOW - DAY }],
    terms: [
      {
        ...{ community, hash: 'ab'.repeat(32), firstSeenAt: NOW - 9 * DAY, lastSeenAt: NOW },
        ...{ endpoint: 'group', terms: { name: '周三写作小组', price: 36_500 } },
      },
    ],
    ledgerChanges: [
      {
        ...{ seq: 1, at: NOW - 90 * DAY, table: 'fees', id: 'yen', community },
        ...{ before: null, after: foreign as unknown as Fee },
      },
    ],
    meta: [
      { key: 'settings', value: { ...defaultSettings(), language: 'zh-CN', reminders: false } },
      { key: 'discarded', value: { [dayAt(NOW - DAY)]: { idle: 1500 } } },
    ],
  };
  const data = Object.fromEntries(
    TABLES.map((name) => {
      const rows = new Map<string, Record<string, unknown>>();
      for (const row of [...(sample[name] ?? []), ...(more[name] ?? [])]) {
        rows.set(JSON.stringify(row.id ?? row), row);
      }
      return [name, [...rows.values()]];
    }),
  );
  return writeBackup(data, NOW);
}

export class Take {
  private constructor(
    readonly on: Stage,
    readonly page: Page,
  ) {}

  static async begin(): Promise<Take> {
    const on = await stage();
    const take = new Take(on, await on.open('dashboard.html#/take'));
    await take.again();
    return take;
  }

  /** The page anew: what it has been doing is gone. */
  async again(): Promise<void> {
    await this.page.reload();
    await this.page.getByRole('heading', { name: '带走', exact: true }).waitFor();
  }

  async tell(type: string, body: object): Promise<void> {
    const answer = await this.page.evaluate((message) => chrome.runtime.sendMessage(message), {
      type,
      body,
    });
    expect(answer).toMatchObject({ ok: true });
  }

  async saved(name: RegExp): Promise<{ name: string; path: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name }).click(),
    ]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
  }

  async choose(name: string, content: Blob | Uint8Array | string): Promise<void> {
    const bytes = content instanceof Blob ? await content.arrayBuffer() : content;
    const buffer = Buffer.from(bytes as Uint8Array);
    const [mimeType, input] = ['application/octet-stream', '.take-drop input[type=file]'];
    await this.page.locator(input).setInputFiles({ name, mimeType, buffer });
  }

  run(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  rows<T>(table: string): Promise<T[]> {
    return rowsOf<T>(this.page, table);
  }

  async everything(): Promise<Rows> {
    const all: Rows = {};
    for (const name of TABLES) all[name] = await this.rows(name);
    return all;
  }

  async restore(text: string, mode: '整个换掉' | '合并' = '整个换掉'): Promise<void> {
    await this.choose('a.json', text);
    const run = this.run('文件里有什么');
    await run.getByRole('radio', { name: mode }).check();
    await run.getByRole('button', { name: '恢复' }).click();
    if (mode === '整个换掉') await run.getByRole('button', { name: '换掉' }).click();
    await this.page.getByText('已恢复，写入').waitFor({ timeout: 60_000 });
  }
}
