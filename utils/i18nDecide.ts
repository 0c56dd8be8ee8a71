/** Texts of the three moments of money (before paying, the first 72 hours, renewal): loaded with their parts. */
import type { i18n } from 'i18next';
import enDecide from '../locales/en/decide.json';
import zhDecide from '../locales/zh-CN/decide.json';
import { addTexts } from './i18n.ts';

export function addDecideTexts(i18n: i18n): void {
  addTexts(i18n, 'decide', zhDecide, enDecide);
}
