/** Texts of the ledger and the pay-off: loaded with the parts that show them, never before a first paint. */
import type { i18n } from 'i18next';
import enLedger from '../locales/en/ledger.json';
import enPayoff from '../locales/en/payoff.json';
import zhLedger from '../locales/zh-CN/ledger.json';
import zhPayoff from '../locales/zh-CN/payoff.json';
import { addTexts } from './i18n.ts';

export function addLedgerTexts(i18n: i18n): void {
  addTexts(i18n, 'payoff', zhPayoff, enPayoff);
  addTexts(i18n, 'ledger', zhLedger, enLedger);
}
