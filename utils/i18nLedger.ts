/** Texts of the ledger and the pay-off: loaded with the parts that show them, never before a first paint. */
import type { i18n } from 'i18next';
import enLedger from '../locales/en/ledger.json';
import enPayoff from '../locales/en/payoff.json';
import zhLedger from '../locales/zh-CN/ledger.json';
import zhPayoff from '../locales/zh-CN/payoff.json';

/** Adds them once; there is nothing to wait for. */
export function addLedgerTexts(i18n: i18n): void {
  if (i18n.hasResourceBundle('zh-CN', 'ledger')) return;
  i18n.addResourceBundle('zh-CN', 'payoff', zhPayoff);
  i18n.addResourceBundle('en', 'payoff', enPayoff);
  i18n.addResourceBundle('en', 'ledger', enLedger);
  i18n.addResourceBundle('zh-CN', 'ledger', zhLedger);
}
