/** Texts of the page for taking along and bringing in: loaded with it. */
import type { i18n } from 'i18next';
import en from '../locales/en/take.json';
import zh from '../locales/zh-CN/take.json';
import { addTexts } from './i18n.ts';

export function addTakeTexts(i18n: i18n): void {
  addTexts(i18n, 'take', zh, en);
}
