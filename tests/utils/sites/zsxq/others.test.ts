import { describe, expect, it } from 'vitest';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { AT, type Body, GID, good, group, NEVER, OWNER, person, VIEWER, viewer } from './bodies.ts';
import { facts, G, KEY, of, pick } from './picking.ts';

describe('what else is told of a planet', () => {
  it('statistics, with what only staff see', () => {
    const body = good({
      topics_count: 64159,
      digests_count: 455,
      answers_count: 24,
      tasks_count: 3,
      privileged: { isolates_count: 15, expired_count: 345, trials_count: 0 },
    });
    expect(facts(pick(`${G}/statistics`, body))).toEqual({
      topicsTotal: 64159,
      digestsTotal: 455,
      answersTotal: 24,
      tasksTotal: 3,
      expiredTotal: 345,
      trialsTotal: 0,
    });
  });

  it("who has which role, and the owner's last login", () => {
    const of_ = (user_id: number) => ({
      ...person(user_id, '某人'),
      login_time: '2025-12-10T12:41:42.215+0800',
      expired_time: NEVER,
    });
    const seen = pick(
      `${G}/role_members`,
      good({ owner: of_(OWNER), partners: [of_(100000000001001)], guests: [] }),
    );
    expect(seen).toEqual([
      {
        kind: 'people',
        community: KEY,
        seenAt: AT,
        via: 'response',
        endpoint: 'role_members',
        owner: String(OWNER),
        ownerLoginAt: Date.parse('2025-12-10T12:41:42.215+08:00'),
        partners: ['100000000001001'],
        guests: [],
      },
    ]);
  });

  it('columns', () => {
    const column = (topics_count: number, last: string) => ({
      column_id: 1,
      name: '甲',
      statistics: { topics_count },
      create_time: '2025-02-02T22:23:19.070+0800',
      last_topic_attach_time: last,
    });
    const body = good({
      columns: [
        column(3, '2025-07-21T11:36:00.555+0800'),
        column(4, ''),
        column(5, '2025-11-21T11:36:00.555+0800'),
      ],
    });
    expect(facts(pick(`${G}/columns`, body))).toEqual({
      columnsTotal: 3,
      columnsTopicsTotal: 12,
      columnsLastAt: Date.parse('2025-11-21T11:36:00.555+08:00'),
    });
  });

  it('check-ins that run, not those that are over', () => {
    const body = good({
      checkins: [
        { checkin_id: 1, statistics: { joined_count: 34 } },
        { checkin_id: 2, statistics: { joined_count: 6 } },
      ],
    });
    expect(facts(pick(`${G}/checkins?scope=ongoing`, body))).toEqual({
      checkinsOngoing: 2,
      checkinsJoined: 40,
    });
    expect(pick(`${G}/checkins?scope=over`, body)).toEqual([]);
  });

  it('in how many the viewer takes part, where each of them says it', () => {
    const camp = (own?: Body) => ({
      statistics: { joined_count: 1 },
      ...(own && { user_specific: own }),
    });
    const of = (...checkins: Body[]) =>
      facts(pick(`${G}/checkins?scope=ongoing`, good({ checkins })));
    expect(of(camp({ joined: true }), camp({ joined: false }))).toMatchObject({
      viewerCheckins: 1,
    });
    expect(of(camp({ joined: false }))).toMatchObject({ viewerCheckins: 0 });
    expect(of(camp({ joined: true }), camp())).not.toHaveProperty('viewerCheckins');
    expect(of()).not.toHaveProperty('viewerCheckins');
  });

  it("the viewer's own days of a check-in, not those in a row, nor a zero", () => {
    const list = (checkined_days: number, type = 'accumulated', user_id = VIEWER) =>
      facts(
        pick(
          `${G}/checkins/2424141521/ranking_list?type=${type}&index=0`,
          good({
            ranking_list: [{ user: person(1, '路人'), rankings: 1, checkined_days: 20 }],
            user_specific: { user: person(user_id, '我'), rankings: 3, checkined_days },
          }),
        ),
      );
    expect(list(9)).toEqual({ viewerCheckinDays: 9 });
    expect(list(9, 'continuous')).toEqual({});
    expect(list(0)).toEqual({});
  });

  it('the public price', () => {
    const body = good({ public_info: { type: 'pay', policies: { payment: { amount: 5000 } } } });
    expect(facts(pick(`${G}/public_info`, body))).toEqual({ type: 'pay', price: 5000 });
  });

  it("the viewer's own record, and nobody else's", () => {
    const site = createZsxq();
    const body = good({
      topics_count: 9,
      renewal_count: 1,
      paid: true,
      member: {
        ...person(VIEWER, '我'),
        join_time: '2025-11-22T16:40:28.571+0800',
        expired_time: '2026-11-22T16:40:28.571+0800',
      },
    });
    const path = `${G}/members/${VIEWER}/summary`;
    expect(pick(path, body, { site })).toEqual([]);
    pick('/v3/users/self', good({ user: { uid: String(VIEWER) } }), { site });
    expect(facts(pick(path, body, { site }))).toEqual({
      viewerJoinAt: Date.parse('2025-11-22T16:40:28.571+08:00'),
      viewerTermEnd: Date.parse('2026-11-22T16:40:28.571+08:00'),
      viewerTopics: 9,
      viewerRenewals: 1,
      viewerPaid: true,
    });
    expect(pick(`${G}/members/100000000001082/summary`, body, { site })).toEqual([]);
  });

  it("my planets: sightings, and facts of the page's own", () => {
    const row = (group_id: number, over: Body = {}) => ({
      ...group({ create_time: undefined }),
      group_id,
      user_specific: viewer({ paid: undefined }),
      ...over,
    });
    const seen = pick(
      '/v2/groups',
      good({ groups: [row(Number(GID)), row(48888152588828, { name: '另一个' })] }),
    );
    expect(of(seen, 'sighting').map((o) => [o.community, o.on, o.facts.name])).toEqual([
      [KEY, KEY, '练习星球'],
      ['zsxq:48888152588828', KEY, '另一个'],
    ]);
    expect(of(seen, 'facts').map((o) => o.community)).toEqual([KEY]);
    // Without `paid` nothing proves that the term is the viewer's.
    expect(facts(seen)).not.toHaveProperty('viewerTermEnd');
  });

  it('rankings, which name things their own way', () => {
    const body = good({
      groups: [
        {
          uid: '552521181154',
          name: '大的',
          create_time: '2018-01-31T14:07:19.765+0800',
          statistics: { members_stats: { count: 84006 } },
          policies: { payment: { amount: 59800 } },
          owner: { uid: '1', name: '某' },
        },
      ],
    });
    const [seen] = of(
      pick('/v3/groups/ranking_list?type=group_sales_list', body, { url: 'https://wx.zsxq.com/' }),
      'sighting',
    );
    expect(seen?.facts).toEqual({
      name: '大的',
      ownerName: '某',
      createdAt: Date.parse('2018-01-31T14:07:19.765+08:00'),
      members: 84006,
      price: 59800,
    });
    expect(seen).not.toHaveProperty('on');
  });
});
