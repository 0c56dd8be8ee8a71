/** Texts of the page for taking along and bringing in: loaded with it. */
import en from '../locales/en/take.json?raw';
import zh from '../locales/zh-CN/take.json?raw';
import type { I18n } from './i18n.ts';

export function addTakeTexts(i18n: I18n): void {
  i18n.add('take', { 'zh-CN': zh, en: en });
}
