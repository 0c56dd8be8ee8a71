/** A hundred thousand rows, as years with many communities leave them; put past all code of the extension. */
import type { Page } from 'playwright-core';

/** Rows put, topics counted one by one. Every table keeps what it has. */
export function putMany(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const DAY = 86_400_000;
    const now = Date.UTC(2025, 11, 10, 8);
    const key = (c: number) => `zsxq:8000000000${String(c).padStart(4, '0')}`;
    const day = (n: number) => new Date(now - n * DAY).toISOString().slice(0, 10);
    const hash = (n: number) =>
      btoa(`author-${n * 7919}`)
        .slice(0, 16)
        .padEnd(16, 'A');
    const each = <T>(count: number, make: (i: number) => T) =>
      Array.from({ length: count }, (_, i) => make(i));
    const topic = (i: number, createdAt: number) => ({
      ...{ id: String(400_000_000_000_000 + i * 13), kind: i % 9 ? 'talk' : 'q&a', createdAt },
      ...{ author: hash(i % 700), readers: i % 900, likes: i % 40, comments: i % 12, rewards: 0 },
      ...{ digested: i % 17 === 0, firstSeenAt: createdAt + 5_000_000, countsSeenAt: now - i },
      ...(i % 3 ? {} : { commentActs: each(2, (n) => ({ at: createdAt + n, by: hash(i + n) })) }),
      ...(i % 9 ? {} : { question: { answered: i % 2 === 0, fee: 5000, to: hash(1) } }),
    });
    const MONDAY = Math.floor(now / DAY / 7) * 7 - 3;
    const weeks = each(2500, (i) => ({
      ...{ community: key(i % 40), week: MONDAY - Math.floor(i / 40) * 7 },
      topics: each(22, (n) =>
        topic(i * 22 + n, now - Math.floor(i / 40) * 7 * DAY - n * 3_600_000),
      ),
    }));
    const tables: Record<string, object[]> = {
      topicWeeks: weeks,
      attentionDays: each(20_000, (i) => ({
        ...{
          community: key(i % 40),
          day: day(Math.floor(i / 40)),
          pageKind: i % 2 ? 'feed' : 'topic',
        },
        ...{ ms: 60_000 + i * 37, byHandMs: 0 },
      })),
      sessions: each(10_000, (i) => ({
        ...{ id: `many-${i}`, community: key(i % 40), fromAt: now - i * 1_500_000 },
        ...{
          toAt: now - i * 1_500_000 + 600_000,
          ms: { feed: 400_000, topic: 77_000 },
          byHand: false,
        },
        ...(i % 10 ? {} : { note: `第 ${i} 次，在路上看的` }),
      })),
      deedDays: each(5000, (i) => ({
        ...{
          community: key(i % 40),
          day: day(Math.floor(i / 40)),
          deed: 'liked',
          times: [now - i, now],
        },
      })),
      reads: each(5000, (i) => ({
        ...{
          community: key(i % 40),
          topic: String(400_000_000_000_000 + i * 13),
          firstAt: now - i,
        },
        ...{ lastAt: now, ms: i * 11, owner: i % 2 === 0 },
      })),
      factChanges: each(3000, (i) => ({
        ...{ community: key(i % 40), fact: i % 2 ? 'price' : 'members', seenAt: now - i * 60_000 },
        ...{ value: 10_000 + i, via: 'response', endpoint: 'group' },
      })),
      markDays: each(2000, (i) => ({
        ...{ community: key(i % 40), day: day(Math.floor(i / 40)), at: now - i, formulaVersion: 3 },
        ...{ price: [60, 50, 70], activity: [i % 100, 10, 90] },
      })),
    };
    const communities = each(40, (c) => ({
      ...{ key: key(c), site: 'zsxq', rowVersion: 1, coverage: { all: [[now - 90 * DAY, now]] } },
      ...{ people: { partners: [], admins: [], guests: [] }, troubles: [] },
      ...{ firstSeenAt: now - 400 * DAY, lastSeenAt: now, topicsStored: 0 },
      readings: {
        name: [{ value: `星球 ${c}`, via: 'response', endpoint: 'group', seenAt: now }],
        price: [{ value: 19_900 + c, via: 'response', endpoint: 'group', seenAt: now }],
      },
    }));
    for (const { community, topics } of weeks) {
      const row = communities.find((one) => one.key === community);
      if (row) row.topicsStored += topics.length;
    }
    tables.communities = communities;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('planet-worth'));
    let count = 0;
    for (const [name, rows] of Object.entries(tables)) {
      const put = db.transaction(name, 'readwrite');
      for (const row of rows) put.objectStore(name).put(row);
      await new Promise((resolve, reject) => {
        put.oncomplete = resolve;
        put.onabort = () => reject(put.error);
      });
      count += name === 'topicWeeks' ? rows.length * 22 : rows.length;
    }
    db.close();
    return count;
  });
}
