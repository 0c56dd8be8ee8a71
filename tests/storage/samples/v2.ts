/**
 * A small database as version 2 left it, row for row. Frozen: once released it is never changed.
 * All invented.
 */
import { V1 } from './v1.ts';

const community = 'zsxq:20000000000000017';
const at = 1_760_000_000_000;
const fee = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  community,
  kind: 'join',
  paid: 19_900,
  currency: 'CNY',
  listed: 29_900,
  method: 'wechat',
  paidOn: '2025-10-09',
  paidAt: at,
  term: { begin: '2025-10-09', end: '2026-10-09' },
};
const edited = { ...fee, note: '老朋友推荐' };
const gain = { id: 'g1', community, kind: 'skill', worth: { lowFen: 1000, highFen: 9000 }, at };
const plan = { id: 'p1', community, madeAt: at, aims: ['learn'], hoursPerWeek: 2, questions: [] };
const change = (seq: number, table: string, before: object | null, after: { id: string }) => ({
  ...{ seq, at: at + seq, table, id: after.id, community, before, after },
});

export const V2 = {
  version: 2,
  /** Those of version 1 stay. */
  stores: {
    fees: 'id, community',
    gains: 'id, community',
    plans: 'id, community',
    ledgerChanges: 'seq, community',
    attentionDays: '[community+day+pageKind], day',
    sessions: 'id, [community+fromAt], fromAt',
  },
  tables: {
    ...V1.tables,
    communities: V1.tables.communities.map(({ people, ...row }) => ({
      ...row,
      people: { partners: [], admins: [], ...people },
    })),
    meta: [
      { key: 'claimed', value: [[at, at + 15_000]] },
      { key: 'discarded', value: { '2025-10-09': { idle: 4000, again: 15_000 } } },
      {
        key: 'guard',
        value: {
          generation: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
          seq: 4,
          hash: 'f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2',
        },
      },
      { key: 'ownPrices', value: `{"${community}":54.5}` },
      ...V1.tables.meta,
      {
        key: 'settings',
        value: { language: 'auto', theme: 'dark', badge: true, aim: 'learn', hourLostFen: 9000 },
      },
    ],
    fees: [edited],
    gains: [gain],
    plans: [plan],
    ledgerChanges: [
      change(1, 'fees', null, fee),
      change(2, 'gains', null, gain),
      change(3, 'plans', null, plan),
      change(4, 'fees', fee, edited),
    ],
    attentionDays: [
      { community, day: '2025-10-09', pageKind: 'feed', ms: 15_000, byHandMs: 0 },
      { community, day: '2025-10-09', pageKind: 'topic', ms: 0, byHandMs: 600_000 },
    ],
    sessions: [
      { id: 's1', community, fromAt: at, toAt: at + 15_000, ms: { feed: 15_000 }, byHand: false },
      {
        id: 's2',
        community,
        fromAt: at - 900_000,
        toAt: at - 300_000,
        ms: { topic: 600_000 },
        byHand: true,
        note: '手机上看的',
      },
    ],
  },
};
