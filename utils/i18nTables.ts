/** Texts of the tables and of the settings' newer parts: loaded with them. */
import en from '../locales/en/tables.json?raw';
import zh from '../locales/zh-CN/tables.json?raw';
import type { I18n } from './i18n.ts';

export function addTablesTexts(i18n: I18n): void {
  i18n.add('tables', { 'zh-CN': zh, en: en });
}
