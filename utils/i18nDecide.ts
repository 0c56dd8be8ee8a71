/** Texts of the three moments of money (before paying, the first 72 hours, renewal): loaded with their parts. */
import enDecide from '../locales/en/decide.json?raw';
import zhDecide from '../locales/zh-CN/decide.json?raw';
import type { I18n } from './i18n.ts';

export function addDecideTexts(i18n: I18n): void {
  i18n.add('decide', { 'zh-CN': zhDecide, en: enDecide });
}
