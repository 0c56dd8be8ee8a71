/** Dry runs, the preview of a restore and the report are accessible, light and dark, in both languages. */
import { describe, expect, it } from 'vitest';
import { setLanguage } from '../../../scripts/tour/language.ts';
import { utf8, wechatText } from '../../utils/imports/files.ts';
import { checkBoth, openAll } from '../kit/axe.ts';
import { fullBackup, type Take } from './kit.ts';

const LINE = {
  at: '2025-03-01 09:08:07',
  who: '知识星球',
  what: '海',
  amount: '9.00',
  order: '42',
};
const STATEMENT = wechatText([
  LINE,
  { ...LINE, at: '昨天' },
  { ...LINE, order: '43', state: '已全额退款' },
]);
const WALLOS = JSON.stringify([
  { Name: '海', 'Payment Cycle': 'Yearly', 'Next Payment': '2027-03-01', Price: '$365' },
]);
const TIME = JSON.stringify({
  __meta__: { version: '3.5.0' },
  __stat__: [{ host: 'wx.zsxq.com', date: '20250301', focus: 3_600_000 }],
});

export function seen(take: () => Take): void {
  describe.each(['en', 'zh-CN'])('%s', (language) => {
    it.each<[string, () => Promise<string | Blob>]>([
      ['the dry run of a statement', async () => utf8(STATEMENT)],
      ['the dry run of subscriptions', async () => WALLOS],
      ['the dry run of hours', async () => TIME],
      ['the preview of a restore', fullBackup],
    ])('%s', async (_name, make) => {
      const { page } = take();
      await setLanguage(page, language);
      await page.reload();
      await page.locator('.take-drop').waitFor();
      await take().choose('x', await make());
      const run = page.locator('.take-run');
      await run.locator('table').waitFor();
      // With a community to be made, its name typed beside it.
      const pick = run.locator('td select').first();
      if ((await pick.locator('option[value="new"]').count()) > 0) await pick.selectOption('new');
      await look(take, language);
    });

    it('the report', async () => {
      const { page } = take();
      await page.reload();
      await page.locator('.take-files').first().waitFor();
      await page.getByRole('button', { name: /^(?:View and print|看和打印)$/ }).click();
      await page.locator('.take-paper table').first().waitFor();
      await look(take, language);
    });
  });
}

async function look(take: () => Take, language: string): Promise<void> {
  const { page } = take();
  await openAll(page);
  await checkBoth(page, language);
  await page.setViewportSize({ width: 380, height: 800 });
  await page.waitForTimeout(100);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: null });
  expect(wide, 'no sideways scrolling').toBeLessThanOrEqual(380);
}
