import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CAPS } from '../../storage/caps.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { deedDays } from '../../storage/deeds.ts';
import { factHistory } from '../../storage/facts.ts';
import { record } from '../../storage/record.ts';
import type { Seen } from '../../storage/seen.ts';
import { topicsBetween, weeks } from '../../storage/topics.ts';
import { priceHistory } from '../../utils/decide/priceHistory.ts';
import type { PickedTopic } from '../../utils/observations.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { bytesOf, cleanStores, everything } from './database.ts';
import { A, B, DAY, facts, NOW, people, pickedTopic, seen, seenAt, topic, topics } from './make.ts';

// On a busy machine: a test given up would go on writing into the next one's database.
vi.setConfig({ testTimeout: 60_000 });

const settings = defaultSettings();
const put = (list: readonly Parameters<typeof seen>[0][], now = NOW) =>
  record({ community: A, seen: list.map(seen) }, now, settings);

beforeEach(cleanStores);

describe('a batch', () => {
  it('leads to one ready record with facts, people, coverage, measures', async () => {
    const span: [number, number] = [NOW - 20 * DAY, NOW];
    await put([
      facts({ name: 'Orchard', price: 6800, type: 'pay', duration: '1Y', paymentMode: 'period' }),
      people({ owner: '7001', guests: ['7003'] }),
      topics([topic('1'), topic('2', { createdAt: NOW - 9 * DAY })], { span }),
    ]);
    const row = await readyCommunity(A);
    expect(row?.readings.price).toEqual([
      { value: 6800, via: 'response', endpoint: 'group', seenAt: NOW },
    ]);
    expect(row?.people).toEqual({
      owner: 'h7001',
      partners: [],
      admins: [],
      guests: ['h7003'],
      seenAt: NOW,
    });
    expect(row?.coverage).toEqual({ all: [span] });
    expect(row?.measures?.topics).toBe(2);
    expect(row?.topicsStored).toBe(2);
    expect((await weeks(A)).map((week) => week.topics.length)).toEqual([1, 1]);
    expect(await topicsBetween(A, [NOW - 2 * DAY, NOW])).toHaveLength(1);
    expect(await db.markDays.count()).toBe(1);
  });

  it('merges people list by list, each by its own newest', async () => {
    await put([people({ owner: '7001', guests: ['7003'], seenAt: NOW })]);
    await put([people({ partners: ['7004'], guests: ['7005'], seenAt: NOW - DAY })]);
    expect((await readyCommunity(A))?.people).toMatchObject({
      owner: 'h7001',
      partners: ['h7004'],
      guests: ['h7003'],
    });
  });

  it('keeps a history of price, and of members one row a day', async () => {
    const at = (n: number) => ({ seenAt: NOW - n * DAY });
    await put([facts({ price: 5000, members: 10 }, at(9))]);
    await put([facts({ price: 5000, members: 12 }, at(6))]);
    await put([facts({ price: 6800, members: 13 }, { seenAt: NOW - 6 * DAY + 60_000 })]);
    await put([facts({ price: 6800, members: 13 })]);
    expect((await factHistory(A, 'price')).map((row) => row.value)).toEqual([5000, 6800]);
    expect((await factHistory(A, 'members')).map((row) => row.value)).toEqual([10, 13]);
  });

  it('keeps when the value before was read last, and that a struck-out price went', async () => {
    const at = (n: number) => ({ seenAt: NOW - n * DAY });
    await put([facts({ price: 7900, struckPrice: 19_900 }, at(160))]);
    await put([facts({ price: 7900, struckPrice: 19_900 }, at(40))]);
    await put([facts({ price: 7900 }, at(20))]);
    await put([facts({ price: 9900 }, at(9))]);
    await put([facts({ price: 9900, struckPrice: 19_900 })]);
    const rows = (fact: 'price' | 'struckPrice') =>
      factHistory(A, fact).then((all) =>
        all.map(({ value, seenAt, beforeAt }) => [
          value,
          (NOW - seenAt) / DAY,
          beforeAt && (NOW - beforeAt) / DAY,
        ]),
      );
    expect(await rows('price')).toEqual([
      [7900, 160, undefined],
      [9900, 9, 20],
    ]);
    expect(await rows('struckPrice')).toEqual([
      [19_900, 160, undefined],
      [0, 20, 40],
      [19_900, 0, undefined],
    ]);
    const history = priceHistory(await factHistory(A), {}, NOW);
    expect(history.says).toContainEqual({
      id: 'history.wasLower',
      params: { fen: 7900, lastAt: NOW - 20 * DAY },
    });
  });

  it('keeps both ends of a term: a renewal would take the first day of the one before', async () => {
    const year = (begin: number) => ({ viewerTermBegin: begin, viewerTermEnd: begin + 365 * DAY });
    const begins = [NOW - 400 * DAY, NOW - 35 * DAY];
    for (const begin of begins) await put([facts(year(begin), { seenAt: begin + DAY })]);
    expect((await factHistory(A, 'viewerTermBegin')).map((row) => row.value)).toEqual(begins);
    expect(await factHistory(A, 'viewerTermEnd')).toHaveLength(2);
  });

  it('tells a trouble until the endpoint works again', async () => {
    const trouble = { community: A, site: 'zsxq', endpoint: 'topics', seenAt: NOW - DAY } as const;
    await put([{ kind: 'problem', ...trouble, problem: 'refused', code: 1059 }]);
    expect((await readyCommunity(A))?.troubles).toEqual([
      { endpoint: 'topics', kind: 'refused', seenAt: NOW - DAY, code: 1059 },
    ]);
    await put([facts({ members: 5 })]);
    expect((await readyCommunity(A))?.troubles).toHaveLength(1);
    await put([topics([topic('1')])]);
    expect((await readyCommunity(A))?.troubles).toEqual([]);
    await put([{ kind: 'problem', ...trouble, problem: 'refused', code: 1059 }]);
    expect((await readyCommunity(A))?.troubles).toEqual([]);
  });

  it('counts a deed told twice once', async () => {
    const deed = { kind: 'deed', community: A, deed: 'liked', seenAt: NOW } as const;
    await put([deed, deed]);
    await put([deed, { ...deed, seenAt: NOW + 1 }]);
    expect((await deedDays(A)).map((day) => day.times.length)).toEqual([2]);
  });

  it('never touches another community', async () => {
    await record({ community: B, seen: [seen(facts({ price: 1 }))] }, NOW, settings);
    const before = await bytesOf(B);
    await put([facts({ price: 2 }), topics([topic('1')])]);
    expect(await bytesOf(B)).toBe(before);
  });

  it('keeps the marks of days gone by', async () => {
    const paid = facts({ price: 6800, type: 'pay', duration: '1Y', paymentMode: 'period' });
    await put([paid]);
    const first = await db.markDays.toArray();
    await put([{ ...paid, facts: { ...paid.facts, price: 99_900 } }], NOW + 2 * DAY);
    const rows = await db.markDays.orderBy(':id').toArray();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(first[0]);
  });
});

describe('order, splits and repeats', () => {
  const observation = fc.oneof(
    fc
      .tuple(fc.array(pickedTopic, { maxLength: 5 }), seenAt)
      .map(([list, at]) => topics(list, { seenAt: at, span: [at - 9 * DAY, at] })),
    fc
      .tuple(
        fc.record({ price: fc.nat(3), members: fc.nat(3) }),
        seenAt,
        fc.constantFrom('response', 'page'),
      )
      .map(([values, at, via]) => facts(values, { seenAt: at, via: via as 'page' })),
    fc
      .tuple(fc.subarray(['7001', '7002', '7003']), seenAt)
      .map(([ids, at]) => people({ owner: '7001', guests: ids, seenAt: at })),
  );

  it('lead to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(observation, { minLength: 1, maxLength: 6 })
          .chain((list) =>
            fc.tuple(
              fc.constant(list),
              fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
              fc.integer({ min: 1, max: 4 }),
            ),
          ),
        async ([list, shuffled, step]) => {
          await cleanStores();
          await put(list);
          const once = await bytesOf(A);
          await cleanStores();
          for (let i = 0; i < shuffled.length; i += step) await put(shuffled.slice(i, i + step));
          expect(await bytesOf(A)).toBe(once);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('hold for batches sent at once', async () => {
    const pages = Array.from({ length: 8 }, (_, n) =>
      topics([topic(`${n}`), topic(`${n + 1}`), topic('77', { readers: n })], {
        seenAt: NOW - n * 1000,
      }),
    );
    await Promise.all(pages.map((page) => put([page])));
    const atOnce = await bytesOf(A);
    await cleanStores();
    for (const page of pages) await put([page]);
    expect(await bytesOf(A)).toBe(atOnce);
    expect((await readyCommunity(A))?.topicsStored).toBe(10);
  });
});

describe('a write that fails', () => {
  it.each(['communities', 'topicWeeks', 'factChanges', 'markDays', 'deedDays'])(
    'leaves nothing half-written when %s cannot be written',
    async (name) => {
      const paid = { price: 6800, type: 'pay', duration: '1Y', paymentMode: 'period' } as const;
      await put([facts(paid), topics([topic('1')])]);
      const before = await everything();
      const quota = vi.fn(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
      db.table(name).hook('creating', quota);
      db.table(name).hook('updating', quota);
      const all: Seen[] = [
        facts({ ...paid, price: 9900 }),
        seen(topics([topic('2')])),
        { kind: 'deed', community: A, deed: 'liked', seenAt: NOW },
      ];
      await expect(record({ community: A, seen: all }, NOW + 60_000, settings)).rejects.toThrow();
      db.table(name).hook('creating').unsubscribe(quota);
      db.table(name).hook('updating').unsubscribe(quota);
      expect(quota).toHaveBeenCalled();
      expect(await everything()).toBe(before);
    },
  );
});

describe('growth', () => {
  const many = (n: number, first = 0): PickedTopic[] =>
    Array.from({ length: n }, (_, i) =>
      topic(`${first + i + 1}`, { createdAt: NOW - (first + i) * 60_000 }),
    );

  it('stops at the cap of an hour, says so, and covers nothing it did not store', async () => {
    const row = {
      ...(await put([facts({ members: 1 })])),
      growth: { hour: Math.floor(NOW / 3_600_000), topics: CAPS.topicsAnHour - 5, changes: 0 },
    };
    await db.communities.put(row);
    await put([topics(many(9), { span: [NOW - DAY, NOW] })]);
    const after = await readyCommunity(A);
    expect(after?.topicsStored).toBe(5);
    expect(after?.coverage).toEqual({});
    expect(after?.troubles).toMatchObject([{ endpoint: 'topics', kind: 'capped' }]);
    await put([topics(many(9), { span: [NOW - DAY, NOW], seenAt: NOW + 1 })], NOW + 3_600_000);
    const later = await readyCommunity(A);
    expect(later?.topicsStored).toBe(9);
    expect(later?.coverage.all).toHaveLength(1);
    expect(later?.troubles).toEqual([]);
  });

  it('keeps a week, spans, troubles and histories within their caps', async () => {
    for (let n = 0; n < CAPS.topicsAWeek + 600; n += 300) {
      const page = many(300, n).map((t) => ({ ...t, createdAt: NOW - DAY }));
      const spans: [number, number] = [NOW - (n + 2) * DAY, NOW - (n + 2) * DAY + 1];
      await put([topics(page, { span: spans }), facts({ price: n }, { seenAt: NOW + n })]);
    }
    const noisy = Array.from({ length: 60 }, (_, n) => ({
      kind: 'problem' as const,
      community: A as typeof A,
      site: 'zsxq' as const,
      endpoint: `e${n}`,
      seenAt: NOW,
      problem: 'refused' as const,
    }));
    await put(noisy);
    const row = await readyCommunity(A);
    expect(row?.topicsStored).toBe(CAPS.topicsAWeek);
    expect(row?.troubles).toHaveLength(CAPS.troubles);
    expect(await db.factChanges.count()).toBeLessThanOrEqual(CAPS.changesAnHour);
  });
});

describe('rows that are damaged', () => {
  it('are skipped and told, and the rest stays readable', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await put([topics([topic('1'), topic('2')])]);
    const [week] = await db.topicWeeks.toArray();
    if (!week) throw new Error('no week');
    await db.topicWeeks.put({ ...week, topics: [...week.topics, { id: 7 } as never] });
    expect((await weeks(A)).flatMap((w) => w.topics)).toHaveLength(2);
    await db.communities.update(A, { readings: 'x' as never });
    expect(await readyCommunity(A)).toBeUndefined();
    expect(warned).toHaveBeenCalledTimes(2);
    await put([topics([topic('3')], { seenAt: NOW + 1 })]);
    const after = await readyCommunity(A);
    expect(after?.topicsStored).toBe(3);
    expect(after?.troubles).toMatchObject([{ endpoint: 'stored', kind: 'unreadable' }]);
    warned.mockRestore();
  });
});
