/** A ledger of our own invention: one community paid for, used, and with gains. */
import { type LedgerRows, ledgerViewOf } from '../../../entrypoints/pages/payoffInputs.ts';
import type { CommunityRow } from '../../../storage/rows.ts';
import { DAY } from '../../../utils/days.ts';
import type { FactSet } from '../../../utils/facts.ts';
import type { HandDeed } from '../../../utils/payoff/entries.ts';
import type { AttentionDay, Fee, Gain } from '../../../utils/payoff/types.ts';
import { defaultSettings, type Settings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { NOW, planet } from '../sample.ts';

export { NOW };
export const KEY: CommunityKey = 'zsxq:90000000000001';
export const ZONE = 'Asia/Shanghai';
export const TODAY = '2025-12-10';

export const member = (facts: FactSet = {}): CommunityRow =>
  planet({
    key: KEY,
    facts: {
      name: '慢读小镇',
      type: 'pay',
      price: 36_500,
      duration: '1Y',
      viewerState: 'member',
      viewerJoinAt: NOW - 100 * DAY,
      viewerPayAt: NOW - 100 * DAY,
      viewerTermBegin: NOW - 100 * DAY,
      viewerTermEnd: NOW + 265 * DAY,
      ...facts,
    },
  });

export const fee = (more: Partial<Fee> = {}): Fee => ({
  id: 'fee-1',
  community: KEY,
  kind: 'join',
  paid: 36_500,
  currency: 'CNY',
  paidOn: '2025-09-01',
  term: { begin: '2025-09-01', end: '2026-09-01' },
  ...more,
});

export const gain = (more: Partial<Gain> = {}): Gain => ({
  id: 'gain-1',
  community: KEY,
  kind: 'money',
  worth: { lowFen: 20_000, highFen: 50_000 },
  note: '一个小单子',
  at: NOW - 5 * DAY,
  ...more,
});

export const handDeed = (more: Partial<HandDeed> = {}): HandDeed => ({
  id: 'deed-1',
  community: KEY,
  deed: 'meeting',
  on: '2025-12-05',
  count: 1,
  note: '线下读书会',
  ...more,
});

export const spent = (day: string, minutes: number, byHand = 0): AttentionDay => ({
  community: KEY,
  day,
  pageKind: 'feed',
  ms: minutes * 60_000,
  byHandMs: byHand * 60_000,
});

export function rowsOf(more: Partial<LedgerRows> = {}): LedgerRows {
  return {
    row: member(),
    fees: [fee()],
    gains: [gain()],
    plans: [],
    attention: [spent('2025-09-01', 30), spent('2025-12-08', 60, 45), spent(TODAY, 20)],
    deeds: [{ community: KEY, day: TODAY, deed: 'commented', times: [NOW - 2, NOW - 1] }],
    handDeeds: [],
    changes: [],
    measuredSince: '2025-09-01',
    ...more,
  };
}

export const viewOfRows = (more: Partial<LedgerRows> = {}, settings: Partial<Settings> = {}) =>
  ledgerViewOf(KEY, rowsOf(more), { ...defaultSettings(), ...settings }, NOW, ZONE);
