/** Deciding about invented planets: rows as the storage answers them, and views made by the real code. */
import type { ShortRows, WholeRows } from '../../../entrypoints/pages/decide/rows.ts';
import { shortViewOf } from '../../../entrypoints/pages/decide/shortView.ts';
import { wholeViewOf } from '../../../entrypoints/pages/decide/wholeView.ts';
import type { CommunityRow, FactChangeRow, TermsRow } from '../../../storage/rows.ts';
import { DAY, HOUR } from '../../../utils/days.ts';
import type { FactName } from '../../../utils/facts.ts';
import type { Claim, Decision } from '../../../utils/payoff/entries.ts';
import type { Plan } from '../../../utils/payoff/types.ts';
import { defaultSettings, type Settings } from '../../../utils/settings.ts';
import { fee, KEY, member, NOW, rowsOf } from '../ledger/sample.ts';
import { PEOPLE, planet, topicsOver } from '../sample.ts';

export { KEY, NOW };

/** A fixed window joined late, seen from outside, with terms that bind and 40 days of topics. */
export const outside: CommunityRow = planet({
  key: KEY,
  facts: {
    name: '年度写作营',
    ownerName: '逗号',
    type: 'pay',
    intro: '每天一篇，一周三次直播，24 小时内答疑。满 500 人涨价。',
    price: 29_900,
    struckPrice: 39_900,
    paymentMode: 'deadline',
    windowBegin: NOW - 245 * DAY,
    windowEnd: NOW + 120 * DAY,
    members: 742,
    newMembersLimitDays: 7,
    allowCopy: false,
    distributionEnabled: true,
    distributionPct: 24,
    viewerState: 'not-joined',
  },
  spans: [[NOW - 40 * DAY, NOW - HOUR]],
  topics: topicsOver([NOW - 40 * DAY, NOW - HOUR], 3, 4),
  people: PEOPLE,
});

export const free: CommunityRow = planet({
  key: 'zsxq:90000000000003',
  facts: { name: '免费读书', ownerName: '逗号', type: 'free', viewerState: 'not-joined' },
});

export const change = (fact: FactName, value: number, daysAgo: number): FactChangeRow => ({
  community: KEY,
  fact,
  value,
  seenAt: NOW - daysAgo * DAY,
  via: 'response',
  endpoint: 'group',
});

export const CHANGES = [
  change('price', 19_900, 90),
  change('price', 34_900, 60),
  change('price', 29_900, 20),
  change('struckPrice', 39_900, 60),
];

export const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'plan-1',
  community: KEY,
  madeAt: NOW - 2 * DAY,
  aims: ['learn', 'deadline'],
  deadlineOn: '2026-03-01',
  hoursPerWeek: 2,
  questions: ['怎么投稿'],
  items: 10,
  itemWorthFen: 5_000,
  worthIt: '写出第一篇',
  stopRule: '一个月没打开',
  feeling: 'anxiety',
  ...more,
});

export const claim = (more: Partial<Claim> = {}): Claim => ({
  id: 'claim-1',
  community: KEY,
  kind: 'pace',
  text: '每天一篇',
  thing: 'posts',
  count: 1,
  per: 'day',
  source: 'intro',
  keptAt: NOW - DAY,
  ...more,
});

export const decision = (more: Partial<Decision> = {}): Decision => ({
  id: 'decision-1',
  community: KEY,
  at: NOW - DAY,
  moment: 'before',
  choice: 'wait',
  reason: '先看看别的',
  ...more,
});

export const terms = (more: Partial<TermsRow> = {}): TermsRow => ({
  community: KEY,
  hash: 'a'.repeat(64),
  firstSeenAt: NOW - 30 * DAY,
  lastSeenAt: NOW - DAY,
  endpoint: 'group',
  terms: { name: '年度写作营', intro: '每天一篇', price: 29_900 },
  ...more,
});

export function shortRowsOf(more: Partial<ShortRows> = {}): ShortRows {
  return {
    row: outside,
    changes: CHANGES,
    fees: [],
    plans: [],
    decisions: [],
    others: [],
    ...more,
  };
}

/** Not joined yet. */
export function notJoined(more: Partial<WholeRows> = {}): WholeRows {
  const short = shortRowsOf(more);
  return {
    ...short,
    ledger: rowsOf({
      row: short.row,
      fees: short.fees,
      plans: short.plans,
      gains: [],
      attention: [],
      deeds: [],
      measuredSince: undefined,
    }),
    claims: [],
    questions: [],
    terms: [],
    topics: [],
    planChanges: [],
    read: new Map(),
    everywhere: {
      communities: short.row ? [short.row] : [],
      ...{ fees: short.fees, plans: short.plans, attention: [], measuredSince: undefined },
    },
    names: new Map([[KEY, '年度写作营']]),
    ...more,
  };
}

/** A member for 100 days, with a plan for the term, claims kept and terms read. */
export function asMember(more: Partial<WholeRows> = {}): WholeRows {
  const row = member({
    intro: '每天一篇。',
    renewalAdvancePct: 50,
    renewalGracePct: 55,
    renewalPct: 60,
    duration: '1Y',
  });
  const made = plan({
    madeAt: NOW - 101 * DAY,
    term: { begin: '2025-09-01', end: '2026-09-01' },
  });
  const fees = [fee()];
  const ledger = rowsOf({ row, fees, plans: [made] });
  return notJoined({
    row,
    fees,
    plans: [made],
    ledger,
    claims: [claim(), claim({ id: 'claim-2', kind: 'other', text: '随时答疑', tick: 'broken' })],
    terms: [terms()],
    everywhere: {
      communities: [row],
      ...{ fees, plans: [made], attention: ledger.attention },
      measuredSince: ledger.measuredSince,
    },
    ...more,
  });
}

/** Paid so many hours ago. */
export function paid(hoursAgo: number): WholeRows {
  const paidAt = NOW - hoursAgo * HOUR;
  const day = new Date(paidAt + 8 * HOUR).toISOString().slice(0, 10);
  const one = fee({ paidAt, paidOn: day, term: { begin: day, end: '2026-12-09' } });
  return asMember({ fees: [one], ledger: rowsOf({ row: member(), fees: [one] }) });
}

export const settingsOf = (more: Partial<Settings> = {}): Settings => ({
  ...defaultSettings(),
  ...more,
});

export const shortView = (more: Partial<ShortRows> = {}) =>
  shortViewOf(KEY, shortRowsOf(more), NOW);

export const wholeView = (rows: WholeRows, settings: Partial<Settings> = {}, now = NOW) =>
  wholeViewOf(KEY, rows, settingsOf(settings), now, 'Asia/Shanghai');
