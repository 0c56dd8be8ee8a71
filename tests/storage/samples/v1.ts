/**
 * A small database as version 1 left it, row for row. Frozen: once released it is never changed.
 * All invented.
 */
const community = 'zsxq:20000000000000017';
const seenAt = 1_760_000_000_000;
const via = 'response';

export const V1 = {
  version: 1,
  stores: {
    communities: 'key',
    topicWeeks: '[community+week]',
    factChanges: '[community+fact+seenAt]',
    markDays: '[community+day]',
    sightings: '[community+endpoint+on], on',
    deedDays: '[community+day+deed]',
    meta: 'key',
  },
  tables: {
    communities: [
      {
        key: community,
        site: 'zsxq',
        readings: {
          name: [{ value: '晚熟果园', via, endpoint: 'group', seenAt }],
          price: [
            { value: 19_900, via: 'typed', endpoint: 'typed', seenAt },
            { value: 29_900, via, endpoint: 'group', seenAt },
          ],
        },
        coverage: { all: [[seenAt - 604_800_000, seenAt]] },
        troubles: [{ endpoint: 'topics', kind: 'refused', seenAt, code: 1059 }],
        worked: { group: seenAt },
        peopleSeen: { guests: seenAt },
        people: { owner: 'AAAAAAAAAAAAAAAA', guests: ['BBBBBBBBBBBBBBBB'], seenAt },
        firstSeenAt: seenAt,
        lastSeenAt: seenAt,
        topicsStored: 2,
        growth: { hour: 488_888, topics: 2, changes: 1 },
      },
    ],
    topicWeeks: [
      {
        community,
        week: 20_365,
        topics: [
          {
            id: '99999999999999991',
            kind: 'talk',
            createdAt: seenAt - 3_600_000,
            author: 'AAAAAAAAAAAAAAAA',
            readers: 120,
            likes: 7,
            comments: 2,
            rewards: 0,
            commentActs: [{ at: seenAt - 1_800_000, by: 'BBBBBBBBBBBBBBBB' }],
            firstSeenAt: seenAt,
            countsSeenAt: seenAt,
          },
          {
            id: '99999999999999992',
            kind: 'q&a',
            createdAt: seenAt - 7_200_000,
            question: { answered: false, to: 'AAAAAAAAAAAAAAAA', fee: 500 },
            firstSeenAt: seenAt,
            countsSeenAt: seenAt,
          },
        ],
      },
    ],
    factChanges: [{ community, fact: 'price', seenAt, value: 29_900, via, endpoint: 'group' }],
    markDays: [
      { community, day: '2025-10-09', at: seenAt, formulaVersion: 1, price: [61, 55, 66] },
    ],
    sightings: [
      {
        community: 'zsxq:20000000000000018',
        endpoint: 'recommended',
        on: community,
        seenAt,
        name: '早熟菜园',
        price: 9_900,
        facts: {},
      },
    ],
    deedDays: [{ community, day: '2025-10-09', deed: 'liked', times: [seenAt, seenAt + 5] }],
    meta: [{ key: 'salt', value: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=' }],
  },
};
