/** Texts of the tables and of the settings' newer parts: loaded with them. */
import type { i18n } from 'i18next';
import en from '../locales/en/tables.json';
import zh from '../locales/zh-CN/tables.json';
import { addTexts } from './i18n.ts';

export function addTablesTexts(i18n: i18n): void {
  addTexts(i18n, 'tables', zh, en);
}
