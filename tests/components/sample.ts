/** Planets of our own invention for component tests: a ready record each, measured by the real code. */
import type { CommunityRow, Trouble } from '../../storage/rows.ts';
import { DAY, HOUR } from '../../utils/days.ts';
import type { FactName, FactSet } from '../../utils/facts.ts';
import { measure } from '../../utils/scoring/measures.ts';
import type { Coverage, People, StoredTopic } from '../../utils/scoring/types.ts';
import type { CommunityKey, Span, Via } from '../../utils/words.ts';

export const NOW = Date.UTC(2025, 11, 10, 9);

interface Plan {
  key?: CommunityKey;
  facts: FactSet;
  via?: Via;
  spans?: Span[];
  topics?: StoredTopic[];
  people?: People;
  troubles?: Trouble[];
  seenAt?: number;
}

export function planet({
  key,
  facts,
  via = 'response',
  spans,
  topics,
  people,
  troubles,
  seenAt,
}: Plan): CommunityRow {
  const at = seenAt ?? NOW - HOUR;
  const coverage: Coverage = spans ? { all: spans } : {};
  const fact = (value: unknown) => [{ value, via, endpoint: 'group', seenAt: at }];
  return {
    key: key ?? 'zsxq:90000000000001',
    site: 'zsxq',
    readings: Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name as FactName, fact(value)]),
    ),
    ...(people ? { people } : {}),
    coverage,
    ...(topics ? { measures: measure({ topics, people, coverage }) } : {}),
    troubles: troubles ?? [],
    topicsStored: topics?.length ?? 0,
    firstSeenAt: at - 20 * DAY,
    lastSeenAt: at,
  };
}

export const PEOPLE: People = {
  owner: 'h-owner',
  partners: ['h-partner'],
  admins: [],
  guests: ['h-guest'],
  seenAt: NOW - HOUR,
};

/** `perDay` topics a day over `span`, every `ownerEvery`-th by the owner. No randomness. */
export function topicsOver([from, to]: Span, perDay: number, ownerEvery: number): StoredTopic[] {
  const step = DAY / perDay;
  const out: StoredTopic[] = [];
  for (let i = 0, at = from + step / 2; at < to; i += 1, at += step * (i % 3 === 0 ? 0.6 : 1.2)) {
    const author = i % ownerEvery === 0 ? 'h-owner' : i % 7 === 0 ? 'h-guest' : `h-${i % 23}`;
    out.push({
      id: String(8_000_000_000_000_000 + Math.round(at / 1000)),
      kind: 'talk',
      createdAt: Math.round(at),
      author,
      readers: 120 + (i % 9) * 40,
      likes: 3 + (i % 5),
      comments: i % 4,
      digested: i % 11 === 0,
      ...(i % 4 ? { commentActs: [{ by: 'h-owner', at: Math.round(at) + 3 * HOUR }] } : {}),
      firstSeenAt: NOW - HOUR,
      countsSeenAt: NOW - HOUR,
    });
  }
  return out;
}

const LIVELY_SPANS: Span[] = [
  [NOW - 84 * DAY, NOW - 60 * DAY],
  [NOW - 48 * DAY, NOW - HOUR],
];

export const lively = planet({
  facts: {
    name: '慢读与手记',
    ownerName: '苏未',
    type: 'pay',
    category: '文艺',
    price: 6800,
    struckPrice: 9900,
    duration: '1Y',
    paymentMode: 'period',
    members: 5243,
    createdAt: Date.UTC(2024, 8, 3),
    renewalAdvanceAmount: 3400,
    renewalGraceAmount: 3740,
    renewalAmount: 4080,
    newMembersLimitDays: 7,
    questionFeeMin: 500,
    allowCopy: false,
    distributionEnabled: true,
    distributionPct: 24,
    viewerState: 'member',
    viewerJoinAt: NOW - 200 * DAY,
  },
  spans: LIVELY_SPANS,
  topics: LIVELY_SPANS.flatMap((span) => topicsOver(span, 4, 5)),
  people: PEOPLE,
});

export const quietOwner = planet({
  key: 'zsxq:90000000000002',
  facts: {
    name: '独立产品夜谈',
    ownerName: '林间',
    type: 'pay',
    price: 29_900,
    paymentMode: 'deadline',
    windowBegin: NOW - 245 * DAY,
    windowEnd: NOW + 120 * DAY,
    members: 18_900,
    membersIsFloor: true,
    viewerState: 'not-joined',
  },
  spans: [[NOW - 40 * DAY, NOW - 2 * HOUR]],
  topics: [
    ...topicsOver([NOW - 40 * DAY, NOW - 23 * DAY], 2, 4),
    ...topicsOver([NOW - 23 * DAY, NOW - 2 * HOUR], 1, 9999).slice(1),
  ],
  people: PEOPLE,
  seenAt: NOW - 2 * HOUR,
});

export const free = planet({
  key: 'zsxq:90000000000003',
  facts: {
    name: '城市观鸟小组',
    ownerName: '阿檐',
    type: 'free',
    members: 812,
    viewerState: 'member',
  },
  spans: [[NOW - 9 * DAY, NOW - 3 * DAY]],
  topics: topicsOver([NOW - 9 * DAY, NOW - 3 * DAY], 1, 3),
  people: PEOPLE,
  seenAt: NOW - 3 * DAY,
});

/** Little seen, old, and in trouble: what the site shows a visitor, then it changed and refused. */
export const troubled = planet({
  key: 'zsxq:90000000000004',
  facts: { name: '<b>不是粗体</b>', type: 'pay', aliveAt: NOW - 50 * DAY, topicsTotal: 640 },
  via: 'page',
  seenAt: NOW - 45 * DAY,
  troubles: [
    { endpoint: 'topics', kind: 'refused', code: 1059, seenAt: NOW - 45 * DAY },
    {
      endpoint: 'renewal',
      kind: 'changed',
      seenAt: NOW - 45 * DAY,
      missing: ['resp_data.amount'],
      sample: '{"resp_data":{"money":"number"}}',
    },
  ],
});

export const unread = planet({ key: 'zsxq:90000000000005', facts: {}, seenAt: NOW - HOUR });

export const planets: CommunityRow[] = [lively, quietOwner, free, troubled, unread];
