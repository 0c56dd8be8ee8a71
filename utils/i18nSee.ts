/** Texts of the overview, the lists of planets, the plots and the sample: loaded with the pages that show them. */
import enSee from '../locales/en/see.json?raw';
import zhSee from '../locales/zh-CN/see.json?raw';
import type { I18n } from './i18n.ts';

export function addSeeTexts(i18n: I18n): void {
  i18n.add('see', { 'zh-CN': zhSee, en: enSee });
}
