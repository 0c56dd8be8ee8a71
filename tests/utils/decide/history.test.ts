/** The price over own visits, and cheaper ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { priceHistory } from '../../../utils/decide/priceHistory.ts';
import { cheaperWays, type Other } from '../../../utils/decide/ways.ts';
import type { FactChange } from '../../../utils/payoff/propose.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { facts, fee, NOW, OTHER, PLANET } from '../payoff/make.ts';

const ago = (days: number) => NOW - days * DAY;
const price = (value: number, days: number): FactChange => ({
  fact: 'price',
  value,
  seenAt: ago(days),
});
const struck = (value: number, days: number): FactChange => ({
  fact: 'struckPrice',
  value,
  seenAt: ago(days),
});
const ids = (...args: Parameters<typeof priceHistory>) =>
  priceHistory(...args).says.map((s) => s.id);

describe('price history', () => {
  it('steps with what is not known between visits', () => {
    const seen = (value: number, days: number, before: number): FactChange => ({
      ...price(value, days),
      beforeAt: ago(before),
    });
    const changes = [price(9900, 100), seen(19_900, 50, 80), seen(14_900, 20, 30)];
    const { list, span } = priceHistory(changes, facts({ price: 14_900 }), NOW);
    expect(list).toEqual([
      { fen: 9900, fromAt: ago(100), toAt: ago(80), gap: [ago(80), ago(50)] },
      { fen: 19_900, fromAt: ago(50), toAt: ago(30), gap: [ago(30), ago(20)] },
      { fen: 14_900, fromAt: ago(20), toAt: NOW },
    ]);
    expect(span).toEqual([ago(100), NOW]);
  });

  it('that was nothing in between was free, and lower', () => {
    const made = priceHistory([price(9900, 90), price(0, 60), price(9900, 30)], {}, NOW);
    expect(made.lowestFen).toBe(0);
    expect(made.says).toEqual([
      { id: 'history.raised', params: { fen: 9900, fromFen: 0, at: ago(30) } },
      { id: 'history.wasLower', params: { fen: 0, lastAt: ago(60) } },
    ]);
  });

  it('lowest since the last rise, and that it was lower', () => {
    const changes = [price(9900, 100), price(19_900, 50), price(14_900, 20)];
    const { says } = priceHistory(changes, {}, NOW);
    expect(says).toEqual([
      { id: 'history.lowestSinceRise', params: { fen: 14_900, raisedAt: ago(50) } },
      { id: 'history.wasLower', params: { fen: 9900, lastAt: ago(100) } },
    ]);
  });

  it('what the user typed was seen on no visit', () => {
    const typed = { price: { value: 6900, via: 'typed', endpoint: 'user', seenAt: NOW } as const };
    const changes = [price(9900, 50), { ...price(6900, 2), via: 'typed' as const }];
    const { list, says } = priceHistory(changes, typed, NOW);
    expect(list).toEqual([{ fen: 9900, fromAt: ago(50), toAt: ago(50) }]);
    expect(says.map((one) => one.id)).toEqual(['history.same']);
    expect(ids([], typed, NOW)).toEqual(['history.none']);
  });

  it('raised just now, lowest of all, always the same, never seen', () => {
    expect(ids([price(9900, 9), price(12_900, 2)], {}, NOW)).toEqual([
      'history.raised',
      'history.wasLower',
    ]);
    expect(ids([price(9900, 9), price(6900, 2)], {}, NOW)).toEqual(['history.lowestSeen']);
    expect(ids([price(9900, 9)], facts({ price: 9900 }), NOW)).toEqual(['history.same']);
    expect(ids([], {}, NOW)).toEqual(['history.none']);
  });

  it('a struck-out price that was never the price, on two days or more, while it is on', () => {
    const changes = [price(9900, 60), struck(39_900, 60)];
    const now = facts({ price: 9900, struckPrice: 39_900 });
    expect(priceHistory(changes, now, NOW).says.slice(1)).toEqual([
      { id: 'history.struckOn', params: { struckFen: 39_900, seenAt: NOW } },
      { id: 'history.struckNever', params: { struckFen: 39_900, sinceAt: ago(60) } },
    ]);
    const was = priceHistory([price(39_900, 90), ...changes], now, NOW).says.map((s) => s.id);
    expect(was).toContain('history.struckWasPrice');
    // One visit, or one that is on no more: nothing is hinted at.
    expect(ids([], now, NOW)).toEqual(['history.same', 'history.struckOn']);
    expect(ids(changes, facts({ price: 9900 }), NOW)).toEqual([
      'history.same',
      'history.struckLastSeen',
    ]);
  });

  it('one of which only the first reading is kept was last seen on that day', () => {
    const { says } = priceHistory(
      [price(9900, 60), struck(39_900, 60)],
      facts({ price: 9900 }),
      NOW,
    );
    expect(says).toContainEqual({
      id: 'history.struckLastSeen',
      params: { struckFen: 39_900, seenAt: ago(60) },
    });
  });

  it('a price stood until it was read last, which the next change tells', () => {
    const changes = [
      price(7900, 200),
      { ...price(9900, 30), beforeAt: ago(40) },
      struck(39_900, 200),
      { ...struck(0, 90), beforeAt: ago(100) },
      struck(39_900, 20),
      { ...struck(0, 10), beforeAt: ago(12) },
    ];
    const made = priceHistory(changes, facts({ price: 9900 }), NOW);
    expect(made.list).toEqual([
      { fen: 7900, fromAt: ago(200), toAt: ago(40), gap: [ago(40), ago(30)] },
      { fen: 9900, fromAt: ago(30), toAt: NOW },
    ]);
    expect(made.struck).toEqual([
      { fen: 39_900, fromAt: ago(200), toAt: ago(100), gap: [ago(100), ago(90)] },
      { fen: 39_900, fromAt: ago(20), toAt: ago(12), gap: [ago(12), ago(10)] },
    ]);
    expect(made.says).toContainEqual({
      id: 'history.wasLower',
      params: { fen: 7900, lastAt: ago(40) },
    });
    expect(made.says).toContainEqual({
      id: 'history.struckLastSeen',
      params: { struckFen: 39_900, seenAt: ago(12) },
    });
  });

  it('law: order of arrival does not matter, steps never overlap, the price is one that was seen', () => {
    const change = fc.record({
      value: fc.integer({ min: 1, max: 9 }).map((n) => n * 1000),
      days: fc.integer({ min: 0, max: 300 }),
      struck: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: (c) => `${c.days} ${c.struck}`, maxLength: 15 }),
        (rows) => {
          const changes = rows.map((r) => (r.struck ? struck : price)(r.value, r.days));
          const one = priceHistory(changes, {}, NOW);
          const other = priceHistory([...changes].reverse(), {}, NOW);
          expect(other).toEqual(one);
          for (const steps of [one.list, one.struck]) {
            for (const [i, step] of steps.entries()) {
              expect(step.fromAt).toBeLessThanOrEqual(step.toAt);
              const next = steps[i + 1];
              if (next) expect(step.toAt).toBeLessThanOrEqual(next.fromAt);
              if (next) expect(step.fen).not.toBe(next.fen);
            }
          }
        },
      ),
    );
  });
});

describe('cheaper ways', () => {
  const here = facts({ type: 'pay', price: 9900, ownerName: '青禾', name: '青禾的读书星球' });
  const free = (community: Other['community'], owner: string, seenAt = NOW): Other => ({
    community,
    facts: facts({ type: 'free', ownerName: owner, name: '青禾闲聊' }, seenAt),
  });
  const kinds = (...args: Parameters<typeof cheaperWays>) => cheaperWays(...args).map((w) => w.id);

  it('a free planet that shows the same name, the newest sighting of it', () => {
    const others = [free('zsxq:2', '青禾', ago(3)), free('zsxq:2', '青禾'), free('zsxq:3', '别人')];
    const ways = cheaperWays(PLANET, here, others, [], NOW);
    expect(ways).toHaveLength(1);
    expect(ways[0]).toMatchObject({
      kind: 'same-name',
      community: 'zsxq:2',
      source: { seenAt: NOW },
    });
    expect(kinds(PLANET, here, [free(PLANET, '青禾')], [], NOW)).toEqual([]);
    expect(kinds(PLANET, facts({ price: 1 }), [free('zsxq:2', '')], [], NOW)).toEqual([]);
  });

  it('trial, coupon, back issue, gift: only where seen', () => {
    const trial = facts({ viewerState: 'trial', viewerTermEnd: NOW + DAY });
    expect(kinds(PLANET, trial, [], [], NOW)).toEqual(['ways.trialOn']);
    expect(kinds(PLANET, facts({ coupon: 2000 }), [], [], NOW)).toEqual(['ways.coupon']);
    const fees = [
      fee({ kind: 'back-issue', term: 'none' }),
      fee({ community: OTHER, kind: 'gift' }),
    ];
    expect(kinds(PLANET, {}, [], fees, NOW)).toEqual(['ways.backIssue']);
    const given = (term: Fee['term']) => kinds(PLANET, {}, [], [fee({ kind: 'gift', term })], NOW);
    expect(given('none'), 'a present bought there was not given to oneself').toEqual([]);
    expect(given('forever')).toEqual(['ways.gift']);
    expect(kinds(PLANET, facts({ intro: '领优惠券请看海报' }), [], [], NOW)).toEqual([
      'ways.couponMentioned',
    ]);
    expect(kinds(PLANET, facts({ intro: '没有优惠券，不打折' }), [], [], NOW)).toEqual([]);
  });

  it.each([
    ['往期内容出了轻读，9.9元一期', 'ways.backIssueMentioned'],
    ['去年的精华合订本可以单独购买。', 'ways.backIssueMentioned'],
    ['每月抽三位读者送免费名额。', 'ways.giftMentioned'],
    ['没有合订本，不赠送名额', undefined],
    ['首批免费名额已送完', undefined],
    ['加入即送200份资料', undefined],
    ['没有优惠券。公众号回复“福利”领优惠券', 'ways.couponMentioned'],
  ])('named in the introduction: %s', (intro, id) => {
    expect(kinds(PLANET, facts({ intro }), [], [], NOW)).toEqual(id ? [id] : []);
  });

  it('waiting for the window, once much of it is over and one is not in', () => {
    const late = facts({
      type: 'pay',
      price: 29_900,
      paymentMode: 'deadline',
      windowBegin: ago(245),
      windowEnd: NOW + 120 * DAY,
    });
    expect(kinds(PLANET, late, [], [], NOW)).toEqual(['ways.window']);
    expect(kinds(PLANET, late, [], [], ago(240))).toEqual([]);
    const joined = facts({ viewerState: 'member', viewerJoinAt: ago(100) });
    expect(kinds(PLANET, { ...late, ...joined }, [], [], NOW)).toEqual([]);
    const over = facts({ viewerState: 'expired', viewerJoinAt: ago(600) });
    expect(kinds(PLANET, { ...late, ...over }, [], [], NOW)).toEqual(['ways.window']);
  });
});
