/** Texts of the ledger and the pay-off: loaded with the parts that show them, never before a first paint. */
import enLedger from '../locales/en/ledger.json?raw';
import enPayoff from '../locales/en/payoff.json?raw';
import zhLedger from '../locales/zh-CN/ledger.json?raw';
import zhPayoff from '../locales/zh-CN/payoff.json?raw';
import type { I18n } from './i18n.ts';

export function addLedgerTexts(i18n: I18n): void {
  i18n.add('payoff', { 'zh-CN': zhPayoff, en: enPayoff });
  i18n.add('ledger', { 'zh-CN': zhLedger, en: enLedger });
}
