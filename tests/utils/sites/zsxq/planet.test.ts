import { describe, expect, it } from 'vitest';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { AT, type Body, GID, good, group, NEVER, OWNER, VIEWER, viewer } from './bodies.ts';
import { facts, G, KEY, missing, of, pick } from './picking.ts';

const planetFacts = (over: Body = {}) => facts(pick(G, good({ group: group(over) })));
const payment = (over: Body) =>
  planetFacts({ policies: { payment: { amount: 6800, duration: '1Y', mode: 'period', ...over } } });

describe('a planet', () => {
  it('gives its facts and people', () => {
    const seen = pick(G, good({ group: group() }));
    expect(missing(seen)).toEqual([]);
    expect(facts(seen)).toMatchObject({
      name: '练习星球',
      price: 6800,
      members: 5243,
      certified: true,
      newMembersLimitDays: -1,
    });
    expect(of(seen, 'people')).toEqual([
      {
        kind: 'people',
        community: KEY,
        seenAt: AT,
        via: 'response',
        endpoint: 'group',
        owner: String(OWNER),
        partners: [],
        admins: ['100000000001000', String(VIEWER)],
        guests: ['100000000001029'],
      },
    ]);
  });

  it.each<[string, Body, Body, string[]]>([
    [
      'rolling: its end is "if you paid now"',
      { end_time: '2026-12-10T16:20:10.000+0800' },
      { paymentMode: 'period' },
      ['windowEnd', 'windowBegin'],
    ],
    [
      'a fixed window',
      {
        mode: 'deadline',
        begin_time: '2025-04-02T12:31:59.985+0800',
        end_time: '2026-04-02T12:31:59.000+0800',
      },
      {
        paymentMode: 'deadline',
        windowBegin: Date.parse('2025-04-02T12:31:59.985+08:00'),
        windowEnd: Date.parse('2026-04-02T12:31:59+08:00'),
      },
      [],
    ],
    [
      'a struck price that is on',
      { marked_price: { enabled: true, amount: 9900 } },
      { struckPrice: 9900 },
      [],
    ],
    [
      'a struck price that is off',
      { marked_price: { enabled: false, amount: 9900 } },
      {},
      ['struckPrice'],
    ],
    ['for ever', { duration: 'infinite' }, { duration: 'infinite' }, []],
    ['a duration left empty', { duration: '' }, { duration: '' }, []],
  ])('price: %s', (_name, over, has, lacks) => {
    const got = payment(over);
    expect(got).toMatchObject({ price: 6800, ...has });
    for (const key of lacks) expect(got).not.toHaveProperty(key);
  });

  it('free: nothing but the price 0, whatever mode and window say', () => {
    const got = planetFacts({
      type: 'free',
      policies: {
        payment: {
          amount: 0,
          duration: '',
          mode: 'deadline',
          begin_time: '2023-11-30T14:54:28.638+0800',
          end_time: '2024-11-30T14:54:28.000+0800',
        },
      },
    });
    expect(got).toMatchObject({ type: 'free', price: 0 });
    for (const key of ['paymentMode', 'duration', 'windowBegin', 'windowEnd', 'renewalPct'])
      expect(got).not.toHaveProperty(key);
  });

  it.each([NEVER, ''])('drops the time %j without a word', (time) => {
    const seen = pick(G, good({ group: group({ alive_time: time }) }));
    expect(facts(seen)).not.toHaveProperty('aliveAt');
    expect(missing(seen)).toEqual([]);
  });

  it.each<[string, Body, string, string]>([
    [
      'a negative count',
      { statistics: { members: { count: -5 } } },
      'members',
      'group.statistics.members.count',
    ],
    [
      'a count in words',
      { statistics: { members: { count: '很多' } } },
      'members',
      'group.statistics.members.count',
    ],
    [
      'a count as text',
      { statistics: { members: { count: '5243' } } },
      'members',
      'group.statistics.members.count',
    ],
    [
      'half a count',
      { statistics: { members: { count: 1.5 } } },
      'members',
      'group.statistics.members.count',
    ],
    ['a time in another form', { create_time: 1765355400000 }, 'createdAt', 'group.create_time'],
    [
      'a time without zone',
      { create_time: '2024-09-03T15:17:27.410' },
      'createdAt',
      'group.create_time',
    ],
    [
      'a time of 1970',
      { create_time: '1970-01-01T08:00:00.000+0800' },
      'createdAt',
      'group.create_time',
    ],
    ['a kind unheard of', { type: 'lease' }, 'type', 'group.type'],
    ['no name', { name: undefined }, 'name', 'group.name'],
    ['a name that is none', { name: 5 }, 'name', 'group.name'],
    ['no price though paid', { policies: {} }, 'price', 'group.policies.payment.amount'],
    [
      'a price that is an object',
      { policies: { payment: { amount: {} } } },
      'price',
      'group.policies.payment.amount',
    ],
    [
      'a mode unheard of',
      { policies: { payment: { amount: 1, mode: 'x' } } },
      'paymentMode',
      'group.policies.payment.mode',
    ],
    [
      'a renewal percent of 400',
      { policies: { payment: { amount: 1 }, renewal: { discounted_percentage: 400 } } },
      'renewalPct',
      'group.policies.renewal.discounted_percentage',
    ],
  ])('%s: missing, the rest stays', (_name, over, fact, path) => {
    const seen = pick(G, good({ group: group(over) }));
    expect(facts(seen)).not.toHaveProperty(fact);
    expect(facts(seen)).toHaveProperty('staffLastTopicAt');
    expect(missing(seen)).toEqual([path]);
  });

  it('keeps a name that is markup as the text it is', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(planetFacts({ name })).toMatchObject({ name });
    expect(planetFacts({ name: '长'.repeat(9000) }).name).toHaveLength(200);
  });

  it.each<[string, Body, string | undefined, boolean]>([
    ['paid', viewer(), 'member', true],
    [
      'paid, over',
      viewer({
        validity: {
          begin_time: '2024-10-18T22:22:59.374+0800',
          end_time: '2025-10-18T22:22:59.374+0800',
        },
      }),
      'expired',
      true,
    ],
    [
      'a partner',
      viewer({
        paid: false,
        membership: { end_time: NEVER },
        validity: {
          begin_time: '2025-12-10T16:20:10.620+0800',
          end_time: '2026-12-10T16:20:10.000+0800',
        },
      }),
      'staff',
      false,
    ],
    [
      'seven days on trial',
      viewer({
        paid: false,
        membership: {},
        validity: {
          begin_time: '2025-12-08T16:20:10.620+0800',
          end_time: '2025-12-15T16:20:10.000+0800',
        },
      }),
      'trial',
      true,
    ],
    [
      'a trial that is over: nothing paid has expired',
      viewer({
        paid: false,
        membership: {},
        validity: {
          begin_time: '2025-11-08T16:20:10.620+0800',
          end_time: '2025-11-15T16:20:10.000+0800',
        },
      }),
      'trial',
      true,
    ],
    ['let in free for a year', viewer({ paid: false, membership: {} }), 'member', false],
    [
      'nothing of paying',
      viewer({ paid: undefined, membership: undefined, validity: undefined }),
      undefined,
      false,
    ],
  ])('viewer: %s', (_name, user_specific, state, termed) => {
    const got = planetFacts({ user_specific });
    expect(got.viewerState).toBe(state);
    expect('viewerTermEnd' in got).toBe(termed);
    expect(got.viewerJoinAt).toBe(Date.parse('2025-10-18T22:22:59.374+08:00'));
  });

  it.each<[string, number, Body, string]>([
    ['the owner', OWNER, {}, 'owner'],
    ['an admin who pays', VIEWER, {}, 'staff'],
    ['a guest who does not', 100000000001029, { paid: false }, 'staff'],
    ['a guest who pays', 100000000001029, {}, 'member'],
    ['somebody else', 100000000009999, {}, 'member'],
  ])('viewer by own id: %s', (_name, user_id, over, state) => {
    const site = createZsxq();
    pick('/v2/users/self', good({ user: { user_id } }), { site });
    const seen = pick(G, good({ group: group({ user_specific: viewer(over) }) }), { site });
    expect(facts(seen).viewerState).toBe(state);
    expect(of(seen, 'people')[0]?.viewer).toBe(String(user_id));
  });

  it.each([
    ['https://wx.zsxq.com/join_group?group_id=', 'not-joined'],
    ['https://public.zsxq.com/groups/', 'not-joined'],
    ['https://wx.zsxq.com/group/', undefined],
  ])('a body without a viewer on %s', (url, state) => {
    const body = good({
      group: group({ user_specific: undefined, owner: { name: '练习的人' }, admin_ids: undefined }),
    });
    const at = `${url}${GID}${url.includes('public') ? '.html' : ''}`;
    const seen = pick(G, body, { url: at, over: { url: `https://pub-api.zsxq.com${G}` } });
    expect(facts(seen).viewerState).toBe(state);
    expect(facts(seen).price).toBe(6800);
    expect(missing(seen)).toEqual([]);
  });
});
