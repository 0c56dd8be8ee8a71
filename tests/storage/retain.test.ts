/** Readings kept so many months: older topics go, with their coverage; nothing of the user's. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { retainInTurn } from '../../entrypoints/background/ready.ts';
import { newestCopy, writeCopy } from '../../storage/copy.ts';
import { db, LEDGER } from '../../storage/db.ts';
import { checkHealth } from '../../storage/health.ts';
import { putEntry } from '../../storage/ledger.ts';
import { record } from '../../storage/record.ts';
import { keptFrom, retainWhenDue } from '../../storage/retain.ts';
import { changeSettings } from '../../storage/settings.ts';
import { DAY as LONG } from '../../utils/days.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores, everything } from './database.ts';
import { entryOf, read } from './ledgerRows.ts';
import { A, B, DAY, facts, NOW, seen, topic, topics } from './make.ts';

const OLD = NOW - 400 * DAY;

beforeEach(async () => {
  await cleanStores();
  await checkHealth(NOW);
  for (const community of [A, B]) {
    const list = [topic('1', { createdAt: NOW - DAY }), topic('2', { createdAt: NOW - 30 * DAY })];
    if (community === A)
      list.push(topic('3', { createdAt: OLD }), topic('4', { createdAt: OLD - 1 }));
    const page = seen(topics(list, { community, span: [OLD - 9 * DAY, NOW] }));
    const price = facts({ price: 6800, type: 'pay' }, { community, seenAt: OLD });
    await record({ community, seen: [price, page] }, NOW, defaultSettings());
  }
  await db.markDays.put({ community: A, day: '2024-01-01', at: OLD, formulaVersion: 1 });
  for (const table of LEDGER) await putEntry(table, entryOf[table]('1'), OLD);
  await db.reads.put(read('3', { lastAt: OLD }));
  const day = { community: A, day: '2024-01-01', pageKind: 'feed', ms: 9, byHandMs: 0 } as const;
  await db.attentionDays.put(day);
  await checkHealth(NOW);
});

const ids = async () =>
  (await db.topicWeeks.toArray()).flatMap((week) =>
    week.topics.map(({ id }) => `${week.community} ${id}`),
  );
const others = async () => {
  const names = db.tables.map(({ name }) => name);
  const kept = names.filter((name) => !['communities', 'topicWeeks'].includes(name));
  return JSON.stringify(await Promise.all(kept.map((name) => db.table(name).toArray())));
};

describe('keeping so many months', () => {
  it('begins with a whole week, whatever the length of months', () => {
    expect(keptFrom(0, NOW)).toBe(0);
    const from = new Date(keptFrom(12, NOW) + 8 * 3_600_000);
    expect([from.getUTCDay(), from.getUTCHours()]).toEqual([1, 0]);
    expect(NOW - keptFrom(12, NOW)).toBeGreaterThanOrEqual(365 * LONG);
    const march = Date.UTC(2026, 2, 31, 12);
    expect(march - keptFrom(1, march)).toBeLessThan(38 * LONG);
  });

  it('drops older topics and says no longer that they were seen', async () => {
    const before = await others();
    expect(await retainWhenDue(12, NOW)).toBe(1);
    expect(await ids()).toEqual([`${A} 2`, `${A} 1`, `${B} 2`, `${B} 1`]);
    const row = await db.communities.get(A);
    expect(row).toMatchObject({ topicsStored: 2, coverage: { all: [[keptFrom(12, NOW), NOW]] } });
    expect(row?.measures?.activity?.recent.topics).toBe(2);
    expect((await db.communities.get(B))?.topicsStored).toBe(2);
    expect(await others()).toBe(before);
    expect(await checkHealth(NOW + 1)).toBeUndefined();
  });

  it('is done at most once a day, and twice is once', async () => {
    await retainWhenDue(12, NOW);
    const before = await everything();
    await db.topicWeeks.put({ community: A, week: 19_000, topics: [] });
    expect(await retainWhenDue(12, NOW + DAY / 2)).toBe(0);
    expect(await retainWhenDue(12, NOW + DAY)).toBe(1);
    expect(await everything()).toBe(before);
  });

  it('cut short is no damage, and ends at the next start', async () => {
    const drop = vi.spyOn(db.communities, 'put').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(retainWhenDue(12, NOW)).rejects.toThrow('killed');
    drop.mockRestore();
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await ids()).toHaveLength(6);
    expect(await retainWhenDue(12, NOW + 2)).toBe(1);
  });

  it('at a start of the worker leaves no copy that would bring it back; unset, all stays', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW + 5 });
    await writeCopy(NOW);
    await retainInTurn();
    expect(await ids()).toHaveLength(6);
    await changeSettings({ keepMonths: 12 });
    await retainInTurn();
    expect(await ids()).toHaveLength(4);
    expect((await newestCopy())?.tables.topicWeeks).toEqual(await db.topicWeeks.toArray());
    await Promise.all(db.tables.map((table) => table.clear()));
    await checkHealth(NOW + 6);
    expect(await ids()).toHaveLength(4);
    vi.useRealTimers();
  });
});
