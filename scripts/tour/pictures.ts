/** Pictures of our pages: each in both languages and themes, as WebP, which a browser can write. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from '../../tests/e2e/kit/browser.ts';
import { setLanguage } from './language.ts';

export interface Picture {
  name: string;
  /** Of the extension, with what follows `#`. */
  path: string;
  /** There once the page is. */
  ready: string;
  width: number;
}

/** Taller ones are cut: a picture shows what a page is like, not all of it. */
const MOST_HIGH = 2000;
const QUALITY = 0.82;

export const LANGUAGES = ['zh-CN', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;

/** Takes them all into `folder`; answers how many bytes they came to. */
export async function takePictures(
  on: Stage,
  pictures: readonly Picture[],
  folder: string,
): Promise<number> {
  let bytes = 0;
  const converter = await on.open('popup.html');
  for (const language of LANGUAGES) {
    await setLanguage(converter, language);
    for (const { name, path, ready, width } of pictures) {
      const page = await on.open(path);
      await page.setViewportSize({ width, height: 800 });
      await page.locator(ready).first().waitFor({ timeout: 30_000 });
      await page.waitForTimeout(1200);
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForTimeout(200);
        const image = await asWebp(converter, await shot(page, width));
        writeFileSync(join(folder, `${name}.${language}.${theme}.webp`), image);
        bytes += image.length;
      }
      await page.close();
    }
  }
  await setLanguage(converter, 'zh-CN');
  await converter.close();
  return bytes;
}

async function shot(page: Page, width: number): Promise<Buffer> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(whole, MOST_HIGH);
  // A window as high as the page has no bar to scroll with, which would take of its width.
  await page.setViewportSize({ width, height });
  return page.screenshot();
}

/** Our pages load no data: addresses of images, so the picture goes in as one. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const data = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, quality: QUALITY },
  );
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
