/** The sample's communities: all invented, each in another position. Days count back from today. */
import type { FactSet } from '../facts.ts';
import type { CommunityKey } from '../words.ts';

/** Chinese, English. */
export type Both = readonly [zh: string, en: string];

export interface SamplePlan {
  key: CommunityKey;
  name: Both;
  owner: Both;
  facts: FactSet;
  /** Days since joining; absent: not joined. */
  joined?: number;
  /** Days until (positive) or since (negative) the end of the term read. */
  ends?: number;
  /** Own use: hours a week while it was used, from `from` to `until` days ago. */
  use?: { hours: number; from: number; until: number };
  /** Topics a day, one in `ownerEvery` by the owner; spans seen, in days ago. */
  topics?: { perDay: number; ownerEvery: number; spans: readonly (readonly [number, number])[] };
  seenDaysAgo: number;
}

const key = (n: number): CommunityKey => `zsxq:9000000000010${n}`;

export const K = {
  slow: key(1),
  photo: key(2),
  indie: key(3),
  funds: key(4),
  birds: key(5),
  books: key(6),
  cards: key(7),
  data: key(8),
  writers: 'manual:sample-writers' as CommunityKey,
};

export const SAMPLE_PLANETS: readonly SamplePlan[] = [
  {
    key: K.slow,
    name: ['慢生意手记', 'Slow Business Notes'],
    owner: ['岸上的阿湛', 'Azhan Ashore'],
    facts: {
      ...{ type: 'pay', price: 29_900, duration: '1Y', paymentMode: 'period', members: 4286 },
      ...{ renewalAdvancePct: 50, renewalGracePct: 60, renewalPct: 80, category: '商业' },
      ...{ digestsTotal: 212, freeQuestions: 2, viewerState: 'member' },
    },
    joined: 430,
    ends: 300,
    use: { hours: 2.6, from: 430, until: 0 },
    topics: {
      perDay: 3,
      ownerEvery: 4,
      spans: [
        [170, 118],
        [101, 0.1],
      ],
    },
    seenDaysAgo: 0.1,
  },
  {
    key: K.photo,
    name: ['城市漫拍研究', 'City Photo Walks'],
    owner: ['拾光的老邱', 'Old Qiu'],
    facts: {
      ...{ type: 'pay', price: 19_900, struckPrice: 36_500, duration: '1Y', paymentMode: 'period' },
      ...{ members: 1893, renewalAdvancePct: 70, renewalGracePct: 80, renewalPct: 100 },
      ...{ viewerState: 'member', newMembersLimitDays: 7 },
    },
    joined: 353,
    ends: 12,
    use: { hours: 0.7, from: 353, until: 4 },
    topics: { perDay: 1.2, ownerEvery: 6, spans: [[96, 4]] },
    seenDaysAgo: 4,
  },
  {
    key: K.indie,
    name: ['独立开发夜话', 'Indie Dev Nights'],
    owner: ['守灯人小满', 'Xiaoman'],
    facts: {
      ...{ type: 'pay', price: 36_500, duration: '1Y', paymentMode: 'period', members: 6120 },
      ...{ renewalAdvancePct: 80, viewerState: 'member', distributionPct: 30 },
      distributionEnabled: true,
    },
    joined: 210,
    ends: 155,
    use: { hours: 1.4, from: 210, until: 71 },
    topics: {
      perDay: 5,
      ownerEvery: 22,
      spans: [
        [150, 120],
        [92, 71],
      ],
    },
    seenDaysAgo: 71,
  },
  {
    key: K.funds,
    name: ['指数读书会', 'Index Readers'],
    owner: ['算盘先生', 'Mr Abacus'],
    facts: {
      ...{ type: 'pay', price: 49_900, duration: '1Y', paymentMode: 'period', members: 22_400 },
      ...{ membersIsFloor: true, viewerState: 'member', questionFeeMin: 5000 },
    },
    joined: 0.85,
    ends: 364,
    use: { hours: 3, from: 1, until: 0 },
    topics: { perDay: 6, ownerEvery: 5, spans: [[12, 0.1]] },
    seenDaysAgo: 0.1,
  },
  {
    key: K.birds,
    name: ['观鸟周记', 'Birding Weekly'],
    owner: ['檐下的雀', 'Eaves Sparrow'],
    facts: { type: 'free', members: 812, viewerState: 'member' },
    joined: 160,
    use: { hours: 0.4, from: 160, until: 6 },
    topics: { perDay: 0.8, ownerEvery: 3, spans: [[60, 6]] },
    seenDaysAgo: 6,
  },
  {
    key: K.books,
    name: ['旧书店清单', 'Old Bookshop Lists'],
    owner: ['掌柜阿栗', 'Ali the Keeper'],
    facts: {
      ...{ type: 'pay', price: 12_800, duration: '1Y', paymentMode: 'period', members: 655 },
      ...{ renewalPct: 90, viewerState: 'expired' },
    },
    joined: 520,
    ends: -155,
    use: { hours: 0.5, from: 520, until: 190 },
    seenDaysAgo: 150,
  },
  {
    key: K.cards,
    name: ['卡片写作营', 'Card Writing Camp'],
    owner: ['一页纸', 'One Page'],
    facts: {
      ...{ type: 'pay', price: 26_500, duration: '1Y', paymentMode: 'period', members: 3140 },
      viewerState: 'not-joined',
    },
    seenDaysAgo: 38,
  },
  {
    key: K.data,
    name: ['数据新闻工坊', 'Data Newsroom'],
    owner: ['图表工人', 'Chart Worker'],
    facts: {
      ...{ type: 'pay', price: 39_800, struckPrice: 59_800, duration: '1Y', members: 2970 },
      ...{ paymentMode: 'period', viewerState: 'not-joined', distributionEnabled: true },
      ...{ distributionPct: 25, allowCopy: false, topicsTotal: 3410 },
    },
    seenDaysAgo: 2,
  },
];

/** Seen in a list only: name, price in fen, members. */
export const SAMPLE_SIGHTINGS: readonly {
  key: CommunityKey;
  name: Both;
  price: number;
  members: number;
}[] = [
  {
    key: 'zsxq:90000000000201',
    name: ['山野露营笔记', 'Wild Camping'],
    price: 9900,
    members: 14_200,
  },
  {
    key: 'zsxq:90000000000202',
    name: ['家庭账本研究', 'Household Books'],
    price: 19_900,
    members: 860,
  },
  { key: 'zsxq:90000000000203', name: ['睡前哲学', 'Bedtime Philosophy'], price: 0, members: 5300 },
];
