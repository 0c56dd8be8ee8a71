import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetHeard } from '../../entrypoints/background/heard.ts';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { answer } from '../../entrypoints/background/router.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { cleanStores, everything } from '../storage/database.ts';
import { A, B, facts, NOW, topic, topics } from '../storage/make.ts';
import { mockAction } from './browser.ts';
import { HOME, ownPage, PLANET, pageAt } from './senders.ts';

// On a busy machine: a test given up would go on writing into the next one's database.
vi.setConfig({ testTimeout: 60_000 });

const observe = (...observations: unknown[]) => ({
  type: 'observe',
  body: { url: PLANET, at: NOW, observations },
});

beforeEach(async () => {
  await cleanStores();
  forgetPlaces();
  forgetHeard();
  mockAction();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

describe('observe', () => {
  it('stores what is about the community of the address', async () => {
    const page = topics([topic('99999999999999991'), topic('99999999999999992')]);
    expect(await answer(observe(facts({ price: 6800 }), page), pageAt(PLANET))).toEqual({
      ok: true,
    });
    const row = await readyCommunity(A);
    expect(row?.readings.price?.[0]?.value).toBe(6800);
    expect(row?.topicsStored).toBe(2);
    expect(await everything()).not.toContain('7001');
  });

  it('makes observations of what a reader gleaned of a response', async () => {
    const gleaning = (group_id: number) => ({
      kind: 'gleaning',
      site: 'zsxq',
      via: 'response',
      url: `https://api.zsxq.com/v2/groups/${group_id}`,
      method: 'GET',
      status: 200,
      at: NOW,
      body: { succeeded: true, resp_data: { group: { group_id, name: 'Orchard', type: 'pay' } } },
    });
    expect((await answer(observe(gleaning(1000001)), pageAt(PLANET))).ok).toBe(true);
    expect((await readyCommunity(A))?.readings.name?.[0]?.value).toBe('Orchard');
    await answer(observe(gleaning(1000002)), pageAt(PLANET));
    expect(await readyCommunity(B)).toBeUndefined();
    const elsewhere = { ...observe(gleaning(1000001)).body, url: 'https://evil.example/' };
    expect(await answer({ type: 'observe', body: elsewhere }, pageAt(PLANET))).toEqual({
      ok: true,
    });
  });

  it('knows of a topic by what its tab told before, also after the worker was stopped', async () => {
    const body = (data: object) => JSON.stringify({ succeeded: true, resp_data: data });
    const gleaning = (path: string, data: object) => ({
      kind: 'gleaning',
      site: 'zsxq',
      url: `https://api.zsxq.com/v2/${path}`,
      status: 200,
      at: NOW,
      body: body(data),
    });
    const topic = {
      topic_id: 45811854122111588n.toString(),
      type: 'talk',
      create_time: '2025-12-10T10:00:00.000+0800',
      group: { group_id: 1000001 },
      talk: { owner: { user_id: 7001 } },
      user_specific: { liked: false },
    };
    const press = () => gleaning(`topics/${topic.topic_id}/likes`, {});
    await answer(
      observe(gleaning('groups/1000001/topics?scope=all', { topics: [topic] })),
      pageAt(PLANET),
    );
    forgetHeard();
    // Of another tab nothing is known: there it may as well have been taken back.
    await answer(observe(press()), pageAt(PLANET, 2));
    expect(await db.deedDays.toArray()).toEqual([]);
    await answer(observe(press()), pageAt(PLANET));
    expect(await db.deedDays.toArray()).toMatchObject([{ community: A }]);
  });

  it('a like that could not be written is one when its batch comes again', async () => {
    const gleaning = (path: string, data: object) => ({
      ...{ kind: 'gleaning', site: 'zsxq', url: `https://api.zsxq.com/v2/${path}`, status: 200 },
      ...{ at: NOW, body: JSON.stringify({ succeeded: true, resp_data: data }) },
    });
    const topic = {
      ...{ topic_id: '45811854122111588', type: 'talk', group: { group_id: 1000001 } },
      ...{ create_time: '2025-12-10T10:00:00.000+0800', user_specific: { liked: false } },
      talk: { owner: { user_id: 7001 } },
    };
    const list = gleaning('groups/1000001/topics?scope=all', { topics: [topic] });
    await answer(observe(list), pageAt(PLANET));
    const press = observe(gleaning(`topics/${topic.topic_id}/likes`, {}));
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const put = vi.spyOn(db.deedDays, 'put').mockRejectedValueOnce(full);
    expect(await answer(press, pageAt(PLANET))).toMatchObject({ ok: false, again: true });
    put.mockRestore();
    expect(await answer(press, pageAt(PLANET))).toEqual({ ok: true });
    expect(await db.deedDays.toArray()).toMatchObject([{ deed: 'liked', times: [NOW] }]);
  });

  it('reads nothing in private windows, until the user lets it', async () => {
    const sender = pageAt(PLANET);
    const secret = { ...sender, tab: { ...sender.tab, incognito: true } };
    const before = await everything();
    expect(await answer(observe(facts({ price: 6800 })), secret)).toEqual({
      ok: false,
      error: 'private-window',
    });
    expect(await everything()).toBe(before);
    await answer({ type: 'changeSettings', body: { privateWindows: true } }, ownPage());
    expect(await answer(observe(facts({ price: 6800 })), secret)).toEqual({ ok: true });
    expect((await readyCommunity(A))?.readings.price?.[0]?.value).toBe(6800);
  });

  it('refuses what is about another, and keeps the rest', async () => {
    const other = facts({ price: 1 }, { community: B });
    expect(await answer(observe(other), pageAt(PLANET))).toEqual({
      ok: false,
      error: 'other-community',
    });
    expect(await answer(observe(other, facts({ price: 2 })), pageAt(PLANET))).toEqual({
      ok: true,
      refused: 1,
    });
    expect(await readyCommunity(B)).toBeUndefined();
    expect((await readyCommunity(A))?.readings.price?.[0]?.value).toBe(2);
  });

  it('takes the last of a page that was just left, for ten seconds, and over a restart', async () => {
    const there = PLANET.replace('1000001', '1000002');
    await answer(observe(facts({ price: 1 })), pageAt(PLANET));
    vi.setSystemTime(NOW + 60_000);
    expect(await answer(observe(facts({ price: 2 })), pageAt(there))).toEqual({ ok: true });
    forgetPlaces();
    vi.setSystemTime(NOW + 69_000);
    expect(await answer(observe(facts({ price: 3 })), pageAt(there))).toEqual({ ok: true });
    vi.setSystemTime(NOW + 71_000);
    expect(await answer(observe(facts({ price: 4 })), pageAt(there))).toMatchObject({ ok: false });
    expect(await answer(observe(facts({ price: 4 })), pageAt(there, 2))).toMatchObject({
      ok: false,
    });
  });

  it('takes sightings from anywhere, and never as the record of what they show', async () => {
    const sighting = {
      ...facts({ name: 'Quarry', price: 9900 }),
      kind: 'sighting',
      site: 'zsxq',
      community: B,
    };
    const batch = observe({ ...sighting, on: 'zsxq:666666' });
    expect(await answer(batch, pageAt(PLANET))).toEqual({ ok: true });
    expect(await answer(batch, pageAt(HOME))).toEqual({ ok: true });
    const rows = await db.sightings.toArray();
    expect(rows.map((row) => row.on).sort()).toEqual(['', A]);
    expect(rows[0]).toMatchObject({ community: B, name: 'Quarry', price: 9900 });
    expect(await readyCommunity(B)).toBeUndefined();
  });

  it('takes nothing else from a page that belongs to no community', async () => {
    expect(await answer(observe(facts({ price: 1 })), pageAt(HOME))).toMatchObject({ ok: false });
    const problem = {
      kind: 'problem',
      site: 'zsxq',
      seenAt: NOW,
      endpoint: 'groups',
      problem: 'signed-out',
    };
    expect(await answer(observe(problem), pageAt(HOME))).toEqual({ ok: true });
    expect(await db.communities.count()).toBe(0);
  });

  it.each([
    ['a price of text', facts({ price: '68' as never, members: 5 }), 'changed', 'facts.price'],
    ['a negative count', facts({ topicsTotal: -1, members: 5 }), 'changed', 'facts.topicsTotal'],
    [
      'a time in the future',
      facts({ aliveAt: NOW + 900_000, members: 5 }),
      'clock',
      'clock:facts.aliveAt',
    ],
  ])('keeps the sound facts beside %s and tells of it', async (_, bad, kind, path) => {
    expect(await answer(observe(bad), pageAt(PLANET))).toEqual({ ok: true });
    const row = await readyCommunity(A);
    expect(row?.readings.members?.[0]?.value).toBe(5);
    expect(Object.keys(row?.readings ?? {})).toEqual(['members']);
    expect(row?.troubles).toEqual([{ endpoint: 'group', kind, seenAt: NOW, missing: [path] }]);
  });

  it('keeps the sound topics of a page, which then covers nothing', async () => {
    const page = topics(
      [topic('1'), topic('2', { readers: -1 }), topic('3', { createdAt: NOW + 900_000 })],
      {
        span: [NOW - 86_400_000, NOW],
      },
    );
    expect(await answer(observe(page), pageAt(PLANET))).toEqual({ ok: true });
    const row = await readyCommunity(A);
    expect(row?.topicsStored).toBe(1);
    expect(row?.coverage).toEqual({});
    expect(row?.troubles[0]?.kind).toBe('changed');
  });

  it('refuses what claims to be seen in the future', async () => {
    await answer(observe(facts({ price: 1 }, { seenAt: NOW + 301_000 })), pageAt(PLANET));
    expect((await readyCommunity(A))?.readings).toEqual({});
    await answer(observe(facts({ price: 1 }, { seenAt: NOW + 299_000 })), pageAt(PLANET));
    expect((await readyCommunity(A))?.readings.price).toHaveLength(1);
  });

  it('answers a failed write with "again", and nothing is stored', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.communities.hook('creating', full);
    expect(await answer(observe(facts({ price: 1 })), pageAt(PLANET))).toEqual({
      ok: false,
      error: 'storage-full',
      again: true,
    });
    db.communities.hook('creating').unsubscribe(full);
    expect(await db.communities.count()).toBe(0);
    expect(await answer(observe(facts({ price: 1 })), pageAt(PLANET))).toEqual({ ok: true });
    quiet.mockRestore();
  });

  it('opens a database that was closed under it', async () => {
    db.close({ disableAutoOpen: true });
    expect(await answer(observe(facts({ price: 1 })), pageAt(PLANET))).toEqual({ ok: true });
  });
});
