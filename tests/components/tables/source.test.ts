/** A table is read once, in pages; afterwards only what was written is read again, wherever it was written. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TableModel } from '../../../components/tables/model/TableModel.ts';
import { days, deeds, sessions } from '../../../components/tables/specs/read.ts';
import { follow } from '../../../entrypoints/dashboard/tableSource.ts';
import { SOURCES } from '../../../entrypoints/dashboard/tableSources.ts';
import { db } from '../../../storage/db.ts';
import type { SessionRow } from '../../../storage/rows.ts';
import type { Answer } from '../../../utils/messages.ts';
import { cleanStores } from '../../storage/database.ts';
import { wordsOf } from './words.ts';

const sent = vi.hoisted(() => vi.fn<() => Promise<Answer>>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));

const words = wordsOf();
const COUNT = 2500;
const session = (i: number): SessionRow => ({
  id: `s${String((i * 7919) % COUNT).padStart(5, '0')}`,
  community: 'zsxq:1',
  fromAt: 1e12 + i * 1000,
  toAt: 1e12 + i * 1000 + 500,
  ms: { feed: 500 },
  byHand: false,
});

let stop = () => {};
beforeEach(async () => {
  await cleanStores();
  await db.sessions.bulkPut(Array.from({ length: COUNT }, (_, i) => session(i)));
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

function open() {
  const model = new TableModel(sessions, words);
  const put = vi.spyOn(model, 'put');
  const failed = vi.fn();
  stop = follow(SOURCES.sessions, model, failed);
  return { model, put, failed };
}
const whole = (model: TableModel<never>) =>
  vi.waitFor(() => expect(model.current().read).toBeUndefined(), { timeout: 20_000 });

it('the newest rows come first, then all of them', async () => {
  const { model, put, failed } = open();
  await vi.waitFor(() => expect(put).toHaveBeenCalled());
  expect(put.mock.calls[0]?.[0]).toHaveLength(200);
  expect(put.mock.calls[0]?.[0][0]).toEqual(session(COUNT - 1));
  expect(model.current().total, 'how many there will be is known').toBe(COUNT);
  await whole(model as never);
  expect(Array.from({ length: COUNT }, (_, i) => model.row(i)?.fromAt)).toEqual(
    Array.from({ length: COUNT }, (_, i) => session(COUNT - 1 - i).fromAt),
  );
  expect(failed).not.toHaveBeenCalled();
});

it('of rows written, new or gone only those are read', async () => {
  const { model, put } = open();
  await whole(model as never);
  put.mockClear();
  const at = (id: string) => model.rows.byId(id);
  await db.sessions.put({ ...session(3), note: 'x' });
  await db.sessions.put({ ...session(0), id: 'new', fromAt: 2e12 });
  await db.sessions.delete(session(5).id);
  await vi.waitFor(() => expect(at(session(5).id)).toBeUndefined());
  await vi.waitFor(() => expect(model.row(0)?.id).toBe('new'));
  expect(at(session(3).id)?.note).toBe('x');
  expect(model.current().total).toBe(COUNT);
  const read = put.mock.calls.reduce(
    (sum, [rows, gone = []]) => sum + rows.length + gone.length,
    0,
  );
  expect(read).toBeLessThanOrEqual(4);
});

it('when it is not known what was written, all of it is read again, and what is gone goes', async () => {
  const { model } = open();
  await whole(model as never);
  const kept = model.row(1);
  await db.transaction('rw', db.sessions, async () => {
    await db.sessions.clear();
    await db.sessions.bulkPut(Array.from({ length: COUNT - 100 }, (_, i) => session(i + 100)));
  });
  await vi.waitFor(() => expect(model.current().total).toBe(COUNT - 100), { timeout: 20_000 });
  expect(model.row(1), 'what says the same is not made anew').toBe(kept);
});

it('a row written while the table is read comes as it is last', async () => {
  const { model } = open();
  const ids = Array.from({ length: 20 }, (_, i) => session(i * 100));
  for (const row of ids) await db.sessions.put({ ...row, note: 'late' });
  await whole(model as never);
  await vi.waitFor(() => {
    expect(ids.map(({ id }) => model.rows.byId(id)?.note)).toEqual(ids.map(() => 'late'));
  });
});

it('keys of several parts find their rows', async () => {
  const day = { community: 'zsxq:1', day: '2026-01-05', pageKind: 'feed', ms: 1, byHandMs: 0 };
  await db.attentionDays.put(day as never);
  await db.deedDays.put({ community: 'zsxq:1', day: '2026-01-05', deed: 'liked', times: [1, 2] });
  const [dayModel, deedModel] = [new TableModel(days, words), new TableModel(deeds, words)];
  const stops = [
    follow(SOURCES.days, dayModel, () => {}),
    follow(SOURCES.deeds, deedModel, () => {}),
  ];
  stop = () => {
    for (const one of stops) one();
  };
  await whole(dayModel as never);
  await whole(deedModel as never);
  await db.attentionDays.put({ ...day, ms: 7 } as never);
  await db.deedDays.delete(['zsxq:1', '2026-01-05', 'liked']);
  await vi.waitFor(() => expect(dayModel.row(0)?.ms).toBe(7));
  await vi.waitFor(() => expect(deedModel.current().total).toBe(0));
});

describe('a table that cannot be read', () => {
  const broken = (name: string) => Object.assign(new Error('broken'), { name });
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    sent.mockReset().mockResolvedValue({ ok: true });
  });

  it.each([
    ['Error', 'storage-broken'],
    ['QuotaExceededError', 'storage-full'],
  ])('says why: %s', async (name, reason) => {
    vi.spyOn(db.sessions, 'count').mockRejectedValue(broken(name));
    const { model, failed } = open();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledExactlyOnceWith(reason));
    expect(model.current().read, 'it is not shown as empty').toBe(0);
  });

  it('as it was closed by a restore is asked again by itself, from the start', async () => {
    vi.spyOn(db.sessions, 'count').mockRejectedValueOnce(broken('DatabaseClosedError'));
    const { model, failed } = open();
    await whole(model as never);
    const once = vi
      .spyOn(db.sessions, 'bulkGet')
      .mockRejectedValueOnce(broken('DatabaseClosedError'));
    await db.sessions.put({ ...session(3), note: 'x' });
    await vi.waitFor(() => expect(model.rows.byId(session(3).id)?.note).toBe('x'), 20_000);
    expect(once).toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
  });

  it('that stays closed is told of in the end, and that it can be read after all', async () => {
    const count = vi.spyOn(db.sessions, 'count').mockRejectedValue(broken('DatabaseClosedError'));
    const { model, failed } = open();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledExactlyOnceWith('storage-broken'), 5000);
    count.mockRestore();
    await db.sessions.put({ ...session(3), note: 'x' });
    await whole(model as never);
    expect(failed.mock.calls).toEqual([['storage-broken'], [undefined]]);
  });

  it('as the background cannot use it yet says so while it waits', async () => {
    sent.mockResolvedValue({ ok: false, error: 'upgrade-blocked' });
    let go = () => {};
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const there = await db.sessions.count();
    const waiting = new Promise<number>((done) => {
      go = () => done(there);
    });
    vi.spyOn(db.sessions, 'count').mockReturnValueOnce(waiting as never);
    const { model, failed } = open();
    await vi.advanceTimersByTimeAsync(4000);
    vi.useRealTimers();
    expect(failed.mock.calls).toEqual([['upgrade-blocked']]);
    go();
    await whole(model as never);
    expect(failed.mock.calls).toEqual([['upgrade-blocked'], [undefined]]);
  });
});
