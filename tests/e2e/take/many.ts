/** A hundred thousand rows: each file whole, and called off half way without one. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { putMany } from '../kit/many.ts';
import type { Take } from './kit.ts';

const TIMEOUT = 240_000;

export function manyRows(take: () => Take): void {
  let topics = 0;
  it(
    'are all in the zip, the workbook and the backup',
    async () => {
      await putMany(take().page);
      await take().again();
      const weeks = await take().rows<{ topics: unknown[] }>('topicWeeks');
      topics = weeks.reduce((sum, week) => sum + week.topics.length, 0);
      expect(topics).toBeGreaterThan(50_000);
      const sessions = (await take().rows('sessions')).length;
      const parts = unzipSync((await take().saved(/ZIP$/)).bytes);
      const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');
      const lines = (name: string) => textOf(parts[name]).split('\r\n').length - 2;
      expect([lines('topics.csv'), lines('sessions.csv')]).toEqual([topics, sessions]);
      const book = unzipSync((await take().saved(/XLSX$/)).bytes);
      const sheets = Object.entries(book).filter(([name]) => name.includes('worksheets'));
      const rows = sheets.map(([, xml]) => textOf(xml).match(/<row /g)?.length ?? 0);
      expect(rows).toContain(topics + 1);
      const backup = JSON.parse((await take().saved(/^备份/)).bytes.toString());
      expect(backup.data.topicWeeks.length).toBe(weeks.length);
      expect(backup.data.sessions.length).toBe(sessions);
    },
    TIMEOUT,
  );

  it.each([/ZIP$/, /XLSX$/, /^备份/])('%s is stopped half way: no file', async (button) => {
    const { page } = take();
    let downloads = 0;
    const count = () => {
      downloads += 1;
    };
    page.on('download', count);
    // Slow enough for a click, however fast the machine is.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('button', { name: '停下' }).click();
    await page.getByText('已停下，没有存文件。').waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
    await page.waitForTimeout(500);
    page.off('download', count);
    expect(downloads).toBe(0);
  });
}
