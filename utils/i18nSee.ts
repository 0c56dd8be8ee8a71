/** Texts of the overview, the lists of planets, the plots and the sample: loaded with the pages that show them. */
import type { i18n } from 'i18next';
import enSee from '../locales/en/see.json';
import zhSee from '../locales/zh-CN/see.json';
import { addTexts } from './i18n.ts';

export function addSeeTexts(i18n: i18n): void {
  addTexts(i18n, 'see', zhSee, enSee);
}
