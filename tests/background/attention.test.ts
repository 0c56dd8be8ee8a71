/** Active time as pages send it: only their own community's, once, when it may be counted. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetHeard } from '../../entrypoints/background/heard.ts';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { forgetReady } from '../../entrypoints/background/ready.ts';
import { answer } from '../../entrypoints/background/router.ts';
import type { Sender } from '../../entrypoints/background/senders.ts';
import { mirroredAttention } from '../../storage/attentionMirror.ts';
import { backupText } from '../../storage/backup.ts';
import { db } from '../../storage/db.ts';
import { readHealth } from '../../storage/healthNote.ts';
import { readsOf } from '../../storage/reads.ts';
import { restoreBackup } from '../../storage/restore.ts';
import { sessions } from '../../storage/sessions.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { cleanStores, everything } from '../storage/database.ts';
import { fee } from '../storage/ledgerRows.ts';
import { A, B, NOW } from '../storage/make.ts';
import { mockAction } from './browser.ts';
import { HOME, ownPage, PLANET, pageAt } from './senders.ts';

const urlOf = (community: string) => `https://wx.zsxq.com/group/${community.slice(5)}`;
const piece = (community: string, from: number, ms = 10_000) => {
  const fromWall = NOW + from;
  return { url: urlOf(community), fromWall, toWall: fromWall + ms, ms };
};
const spend = (intervals: unknown[], sender = pageAt(PLANET), discarded: unknown[] = []) =>
  answer({ type: 'attention', body: { url: PLANET, at: NOW, intervals, discarded } }, sender);
const HAND = { ms: { other: 60_000 }, byHand: true };
const change = (body: object) => answer({ type: 'changeSettings', body }, ownPage());
const total = async () => (await db.attentionDays.toArray()).reduce((sum, day) => sum + day.ms, 0);

beforeEach(async () => {
  await cleanStores();
  forgetPlaces();
  forgetHeard();
  mockAction();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

describe('time a page counted', () => {
  it('is kept by day and session, mirrored before the answer', async () => {
    expect(await spend([piece(A, -20_000), piece(A, -10_000)])).toEqual({ ok: true });
    expect(await total()).toBe(20_000);
    expect(await mirroredAttention()).toEqual(await db.attentionDays.toArray());
    expect(await sessions(A)).toMatchObject([{ ms: { feed: 20_000 }, byHand: false }]);
  });

  it('is counted once, sent twice or from two windows', async () => {
    await spend([piece(A, -20_000)]);
    await spend([piece(A, -20_000)]);
    await spend([piece(A, -15_000)], pageAt(PLANET, 2));
    expect(await total()).toBe(15_000);
    const discarded = await db.meta.get('discarded');
    // The very same message again is no second claim.
    expect(discarded?.value).toEqual({ '2025-12-10': { again: 5_000 } });
  });

  it('and what was not counted is told once, however often the message comes', async () => {
    const idle = [{ url: PLANET, why: 'idle', ms: 4000 }];
    await spend([piece(A, -20_000)], pageAt(PLANET), idle);
    const before = await everything();
    expect(await spend([piece(A, -20_000)], pageAt(PLANET), idle)).toEqual({ ok: true });
    expect(await everything()).toBe(before);
    await spend([], pageAt(PLANET), idle);
    expect((await db.meta.get('discarded'))?.value).toEqual({ '2025-12-10': { idle: 8000 } });
  });

  it('before a pause began counts, sent while it lasts', async () => {
    await change({ pausedUntil: NOW + 3_600_000 });
    vi.setSystemTime(NOW + 5_000);
    expect(await spend([piece(A, -20_000), piece(A, -4_000)])).toEqual({ ok: true });
    expect(await total()).toBe(14_000);
    expect(await spend([piece(A, 1_000, 3_000)])).toEqual({ ok: false, error: 'not-counted' });
    await change({ pausedUntil: NOW + 7_200_000 });
    expect(await spend([piece(A, 2_000, 1_000)])).toMatchObject({ ok: false });
    await change({ pausedUntil: 0 });
    expect(await spend([piece(A, 3_000, 2_000)])).toEqual({ ok: true });
    expect(await total()).toBe(16_000);
  });

  it('at a topic’s own page is time read of that topic', async () => {
    const at = (from: number, more: object = {}) => ({
      ...piece(A, from),
      ...{ url: `${PLANET}/topic/99999999999999991`, ...more },
    });
    await spend([at(-20_000), at(-10_000, { end: true }), piece(A, -40_000)]);
    expect(await readsOf(A)).toMatchObject([
      { topic: '99999999999999991', ms: 20_000, endAt: NOW, lastAt: NOW },
    ]);
  });

  it.each([
    ['of another community', [piece(B, -20_000)], { elsewhere: 10_000 }],
    ['by hand of nobody', [piece('manual:x', -20_000)], { elsewhere: 10_000 }],
  ])('%s is refused, and how long it was is said', async (_, intervals, lost) => {
    expect(await spend(intervals)).toEqual({ ok: false, error: 'other-community' });
    expect([await total(), await db.sessions.count()]).toEqual([0, 0]);
    expect((await db.meta.get('discarded'))?.value).toEqual({ '2025-12-10': lost });
  });

  it('of a page that belongs to none is refused, of its own kept beside', async () => {
    expect(await spend([piece(A, -20_000)], pageAt(HOME))).toMatchObject({ ok: false });
    expect(await spend([piece(A, -20_000), piece(B, -10_000)])).toEqual({ ok: true, refused: 1 });
    expect(await total()).toBe(10_000);
  });

  it('of the community just left is kept for a moment', async () => {
    await spend([piece(A, -20_000)]);
    vi.setSystemTime(NOW + 5_000);
    expect(await spend([piece(A, -5_000)], pageAt(HOME))).toEqual({ ok: true });
    vi.setSystemTime(NOW + 60_000);
    expect(await spend([piece(A, 40_000)], pageAt(HOME))).toMatchObject({ ok: false });
    expect(await total()).toBe(20_000);
  });

  it('of the community just left is kept, though the next one was heard of first', async () => {
    await spend([piece(A, -20_000)]);
    vi.setSystemTime(NOW + 15_000);
    const next = pageAt(urlOf(B));
    const body = { url: urlOf(B), at: NOW + 15_000, observations: [] };
    expect(await answer({ type: 'observe', body }, next)).toEqual({ ok: true });
    const last = { url: urlOf(B), at: NOW + 15_000, intervals: [piece(A, 0, 14_000)] };
    const sent = { type: 'attention', body: { ...last, discarded: [] } };
    expect(await answer(sent, next)).toEqual({ ok: true });
    expect(await total()).toBe(24_000);
    vi.setSystemTime(NOW + 60_000);
    const late = { ...last, at: NOW + 60_000, intervals: [piece(A, 40_000)], discarded: [] };
    expect(await answer({ type: 'attention', body: late }, next)).toMatchObject({ ok: false });
  });

  it('of the future, or older than can be checked, is not counted and said', async () => {
    await spend([piece(A, 60_000), piece(A, -10 * 86_400_000)]);
    expect(await total()).toBe(0);
    expect((await db.meta.get('discarded'))?.value).toEqual({
      '2025-12-10': { future: 10_000, late: 10_000 },
    });
  });

  it('in a private window is refused', async () => {
    const sender = pageAt(PLANET);
    const secret = { ...sender, tab: { ...sender.tab, incognito: true } };
    expect(await spend([piece(A, -20_000)], secret)).toEqual({
      ok: false,
      error: 'private-window',
    });
    expect(await total()).toBe(0);
    await change({ privateWindows: true });
    expect(await spend([piece(A, -20_000)], secret)).toEqual({ ok: true });
    expect(await total()).toBe(10_000);
  });

  it.each([['off', { attention: { community: A, off: true } }]])(
    'is refused while %s',
    async (_, patch) => {
      await change(patch);
      expect(await spend([piece(A, -20_000)])).toEqual({ ok: false, error: 'not-counted' });
      expect(await total()).toBe(0);
      await change({ attention: { community: A, off: false } });
      expect(await spend([piece(A, -20_000)])).toEqual({ ok: true });
    },
  );

  it('crossing midnight is split, and belongs to two sessions', async () => {
    const midnight = new Date(2025, 11, 10).getTime();
    vi.setSystemTime(midnight + 5_000);
    const from = midnight - 5_000 - NOW;
    await spend([piece(A, from)]);
    expect(await db.attentionDays.toArray()).toMatchObject([
      { day: '2025-12-09', ms: 5_000 },
      { day: '2025-12-10', ms: 5_000 },
    ]);
    expect(await sessions(A)).toHaveLength(2);
    expect(await mirroredAttention()).toHaveLength(2);
  });
});

describe('a database emptied under us', () => {
  const empty = () => Promise.all(db.tables.map((table) => table.clear()));

  it('does not take the proof of it along: the time comes back and the new is added', async () => {
    await spend(Array.from({ length: 9 }, (_, i) => piece(A, -150_000 + 15_000 * i, 15_000)));
    expect((await mirroredAttention())[0]?.ms).toBe(135_000);
    await empty();
    expect(await spend([piece(A, -10_000)])).toEqual({ ok: true });
    expect(await total()).toBe(145_000);
    expect(await mirroredAttention()).toEqual(await db.attentionDays.toArray());
    expect(await readHealth()).toMatchObject({ state: 'restored', rows: 1 });
  });

  it('is noticed by what was read, too, before anything is written', async () => {
    await spend([piece(A, -60_000)]);
    await empty();
    const facts = { kind: 'facts', community: A, via: 'response', endpoint: 'group' };
    const observations = [{ ...facts, seenAt: NOW, facts: { name: 'Orchard' } }];
    const body = { url: PLANET, at: NOW, observations };
    expect(await answer({ type: 'observe', body }, pageAt(PLANET))).toEqual({ ok: true });
    expect(await total()).toBe(10_000);
    expect(await readHealth()).toMatchObject({ state: 'restored' });
    expect(await db.communities.count()).toBe(1);
  });

  it('is noticed by a session taken out', async () => {
    await spend([piece(A, -20_000)]);
    await empty();
    expect(await answer({ type: 'dropSession', body: { id: 'x' } }, ownPage())).toEqual({
      ok: true,
    });
    expect(await mirroredAttention()).toMatchObject([{ ms: 10_000 }]);
    expect(await total()).toBe(10_000);
  });

  it('of its days alone never shrinks their mirror', async () => {
    await spend([piece(A, -60_000, 50_000)]);
    await db.attentionDays.clear();
    expect(await spend([piece(A, -10_000)])).toEqual({ ok: true });
    expect((await mirroredAttention())[0]?.ms).toBeGreaterThanOrEqual(50_000);
    expect(await total()).toBeGreaterThanOrEqual(50_000);
  });
});

describe('a move to another zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('takes a session’s time out of the day it was counted on, and puts it back there', async () => {
    process.env.TZ = 'Asia/Shanghai';
    vi.setSystemTime(Date.UTC(2025, 11, 9, 17));
    const from = Date.UTC(2025, 11, 9, 16, 30) - NOW;
    await spend([piece(A, from)]);
    const before = await db.attentionDays.toArray();
    expect(before).toMatchObject([{ day: '2025-12-10', ms: 10_000 }]);
    process.env.TZ = 'America/New_York';
    const [session] = await sessions(A);
    await answer({ type: 'dropSession', body: { id: session?.id } }, ownPage());
    expect(await db.attentionDays.toArray()).toEqual([]);
    await answer({ type: 'putSessions', body: { sessions: [session] } }, ownPage());
    expect(await db.attentionDays.toArray()).toEqual(before);
    // The day of what comes now is that of the new zone.
    await spend([piece(A, from + 20_000)]);
    expect((await db.attentionDays.toArray()).map(({ day }) => day)).toEqual([
      '2025-12-09',
      '2025-12-10',
    ]);
  });
});

describe('sessions', () => {
  it('many at once go and come back as one, with one copy made', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const fromAt = NOW - (i + 1) * 86_400_000;
      return { id: `tt-${i}`, community: A, fromAt, toAt: fromAt + 60_000, ...HAND };
    });
    expect(await answer({ type: 'putSessions', body: { sessions: rows } }, ownPage())).toEqual({
      ok: true,
    });
    expect(await db.attentionDays.count()).toBe(40);
    const ids = rows.map(({ id }) => id);
    expect(await answer({ type: 'dropSessions', body: { ids } }, ownPage())).toEqual({ ok: true });
    expect([await db.attentionDays.count(), await db.sessions.count()]).toEqual([0, 0]);
    expect(await mirroredAttention()).toEqual([]);
  });

  it('dropped are gone with their time, also from the mirror, and put back as they were', async () => {
    await spend([piece(A, -20_000)]);
    const [session] = await sessions(A);
    const before = [await db.attentionDays.toArray(), await sessions(A)];
    expect(
      await answer({ type: 'dropSession', body: { id: session?.id } }, ownPage()),
    ).toMatchObject({ ok: true });
    expect(await total()).toBe(0);
    expect(await mirroredAttention()).toEqual([]);
    await answer({ type: 'putSessions', body: { sessions: [session] } }, ownPage());
    expect([await db.attentionDays.toArray(), await sessions(A)]).toEqual(before);
    expect(await mirroredAttention()).toEqual(before[0]);
  });

  it('taken out, edited and split are in the log and taken back from it later', async () => {
    const tell = (type: string, body: object) => answer({ type, body }, ownPage());
    await spend([piece(A, -20_000), piece(A, -10_000)]);
    const [whole] = await sessions(A);
    const days = await db.attentionDays.toArray();
    const seqs = async () =>
      (await db.ledgerChanges.toArray()).map(({ seq, undoes }) => [seq, undoes ?? 0]);
    await tell('dropSession', { id: whole?.id });
    expect(await tell('undoChange', { seq: 1 })).toEqual({ ok: true, seq: 2 });
    expect([await sessions(A), await db.attentionDays.toArray()]).toEqual([[whole], days]);
    const half = { ...whole, toAt: NOW - 10_000, ms: { feed: 10_000 } };
    const rest = { ...whole, id: 'rest', fromAt: NOW - 10_000, ms: { feed: 10_000 } };
    const split = await tell('putSessions', { insteadOf: whole?.id, sessions: [half, rest] });
    // One message takes it back, as from the toast.
    expect(split).toEqual({ ok: true, seq: 3 });
    expect(await sessions(A)).toHaveLength(2);
    // Either half of a split takes back both.
    expect(await tell('undoChange', { seq: 4 })).toEqual({ ok: true, seq: 5 });
    expect([await sessions(A), await db.attentionDays.toArray()]).toEqual([[whole], days]);
    expect(await seqs()).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 0],
      [5, 3],
      [6, 4],
    ]);
    expect(await tell('undoChange', { seq: 4 })).toEqual({ ok: false, error: 'changed-since' });
    await tell('putSessions', { insteadOf: whole?.id, sessions: [{ ...whole, ms: { feed: 1 } }] });
    expect(await tell('undoChange', { seq: 7 })).toEqual({ ok: true, seq: 8 });
    expect([await sessions(A), await db.attentionDays.toArray()]).toEqual([[whole], days]);
    forgetReady();
    expect(await tell('keepFee', fee('1'))).toMatchObject({ ok: true, seq: 9 });
    expect(await readHealth()).toBeUndefined();
  });

  it('split, whole and split again by taking back what was taken back, with all of its time', async () => {
    const tell = (type: string, body: object) => answer({ type, body }, ownPage());
    await spend([piece(A, -20_000), piece(A, -10_000)]);
    const [whole] = await sessions(A);
    const half = { ...whole, toAt: NOW - 10_000, ms: { feed: 10_000 } };
    const rest = { ...whole, id: 'rest', fromAt: NOW - 10_000, ms: { feed: 10_000 } };
    await tell('putSessions', { insteadOf: whole?.id, sessions: [half, rest] });
    const state = async () => [await sessions(A), await db.attentionDays.toArray()];
    const apart = await state();
    const together = [[whole], apart[1]];
    for (const [seq, is] of [
      [2, together],
      [4, apart],
      [5, together],
      [8, apart],
    ] as const) {
      expect(await tell('undoChange', { seq })).toEqual({
        ok: true,
        seq: seq + 2 - ((seq + 1) % 2),
      });
      expect([seq, await state()]).toEqual([seq, is]);
    }
    // Of a split of which one half was edited since neither can be.
    await tell('putSessions', { insteadOf: 'rest', sessions: [{ ...rest, ms: { feed: 1 } }] });
    const before = await everything();
    for (const seq of [9, 10]) {
      expect(await tell('undoChange', { seq })).toEqual({ ok: false, error: 'changed-since' });
    }
    expect(await everything()).toBe(before);
  });

  it('split elsewhere are taken back whole where that was merged in', async () => {
    const tell = (type: string, body: object) => answer({ type, body }, ownPage());
    await spend([piece(A, -20_000), piece(A, -10_000)]);
    const [whole] = await sessions(A);
    const days = await db.attentionDays.toArray();
    const half = { ...whole, toAt: NOW - 10_000, ms: { feed: 10_000 } };
    const rest = { ...whole, id: 'rest', fromAt: NOW - 10_000, ms: { feed: 10_000 } };
    await tell('putSessions', { insteadOf: whole?.id, sessions: [half, rest] });
    const text = await backupText(NOW);
    await tell('deleteEverything', { confirm: true });
    expect(await tell('keepFee', fee('1'))).toMatchObject({ ok: true });
    expect(await restoreBackup(text, 'merge', NOW)).toMatchObject({ ok: true });
    expect(await sessions(A)).toHaveLength(2);
    const last = await db.ledgerChanges.where('community').equals(A).last();
    expect(await tell('undoChange', { seq: last?.seq })).toMatchObject({ ok: true });
    expect([await sessions(A), await db.attentionDays.toArray()]).toEqual([[whole], days]);
  });

  it('brought in twice are no pairs: each is taken back alone', async () => {
    const tell = (type: string, body: object) => answer({ type, body }, ownPage());
    const rows = (ms: number) =>
      ['a', 'b', 'c'].map((id, i) => {
        const fromAt = NOW - (i + 2) * 86_400_000;
        return { id, community: A, fromAt, toAt: fromAt + 60_000, byHand: true, ms: { other: ms } };
      });
    await tell('putSessions', { sessions: rows(1000) });
    await tell('dropSession', { id: 'b' });
    // Edited the first, new again the second, edited the third.
    expect(await tell('putSessions', { sessions: rows(2000) })).toEqual({ ok: true });
    await tell('undoChange', { seq: 2 });
    const left = (await sessions(A)).map(({ id, ms }) => [id, ms.other]);
    expect(left.sort()).toEqual([
      ['a', 1000],
      ['b', 2000],
      ['c', 2000],
    ]);
  });

  it('by hand are kept apart from what was measured', async () => {
    const body = { id: 't', community: A, pageKind: 'feed', fromAt: NOW - 600_000, ms: 300_000 };
    await answer({ type: 'addTime', body }, ownPage());
    await answer({ type: 'addTime', body }, ownPage());
    expect(await db.attentionDays.toArray()).toMatchObject([{ ms: 0, byHandMs: 300_000 }]);
    const stored = await fakeBrowser.storage.local.get('attention/2025-12-10');
    expect(stored).toMatchObject({ 'attention/2025-12-10': [{ byHandMs: 300_000 }] });
  });
});

describe('which kind of page', () => {
  const heard = (path: string, at: number, community: CommunityKey = A) => ({
    kind: 'gleaning',
    site: 'zsxq',
    url: `https://api.zsxq.com/v2/groups/${community.slice(5)}/${path}`,
    status: 200,
    at: NOW + at,
    body: '{"succeeded":true,"resp_data":{"topics":[]}}',
  });
  const hear = (observations: unknown[], sender = pageAt(PLANET)) =>
    answer({ type: 'observe', body: { url: PLANET, at: NOW, observations } }, sender);
  const kinds = async (community: CommunityKey = A) => {
    const days = await db.attentionDays.toArray();
    const own = days.filter((day) => day.community === community);
    return Object.fromEntries(own.map(({ pageKind, ms }) => [pageKind, ms]));
  };

  it('the parts of the feed count apart, from the moment each was asked for', async () => {
    await hear([
      heard('topics?scope=all&count=20', -60_000),
      heard('topics?scope=questions&count=20', -25_000),
      heard('topics?scope=questions&count=20&end_time=x', -22_000),
      heard('topics?scope=all&count=20&begin_time=x', -21_000),
      heard('files?count=20', -14_000),
      heard('topics?scope=digests', -13_000, B),
    ]);
    await spend([piece(A, -30_000), piece(A, -20_000), piece(A, -10_000)]);
    expect(await kinds()).toEqual({ feed: 5000, questions: 11_000, files: 14_000 });
    expect(await total()).toBe(30_000);
  });

  it('is known after the worker was stopped, and of each tab by itself', async () => {
    await hear([heard('checkins/2424141521/topics?scope=recent', -60_000)]);
    forgetHeard();
    await spend([piece(A, -20_000)]);
    await spend([piece(A, -10_000)], pageAt(PLANET, 2));
    expect(await kinds()).toEqual({ checkin: 10_000, feed: 10_000 });
  });

  it('is what was asked for since the clock was set back, not what was before', async () => {
    await hear([heard('topics?scope=questions', -60_000), heard('topics?scope=all', -50_000)]);
    // Set back by an hour; and what nobody can have heard yet.
    const then = -3_600_000;
    vi.setSystemTime(NOW + then);
    await hear([heard('files?count=20', then - 20_000)]);
    await hear([heard('topics?scope=all', then - 10_000), heard('topics?scope=digests', 0)]);
    await spend([piece(A, then - 20_000), piece(A, then - 10_000)]);
    expect(await kinds()).toEqual({ files: 10_000, feed: 10_000 });
  });

  it('a page with an address of its own is what the address says', async () => {
    await hear([heard('topics?scope=questions', -60_000)]);
    const digests = { ...piece(A, -20_000), url: `https://wx.zsxq.com/digests/${A.slice(5)}` };
    await spend([digests]);
    expect(await kinds()).toEqual({ digests: 10_000 });
  });

  const ARTICLE = 'https://articles.zsxq.com/id_x1y2z3.html';
  const reads = (sender: Sender, from = -20_000) =>
    answer(
      {
        type: 'attention',
        body: {
          url: ARTICLE,
          at: Date.now(),
          intervals: [{ ...piece(A, from), url: ARTICLE }],
          discarded: [],
        },
      },
      sender,
    );

  it('an article is of the planet its tab showed before, or the tab that opened it', async () => {
    await hear([]);
    expect(await reads(pageAt(ARTICLE))).toEqual({ ok: true });
    await hear([], pageAt(urlOf(B), 2));
    const opened = { ...pageAt(ARTICLE, 3), tab: { id: 3, url: ARTICLE, openerTabId: 2 } };
    expect(await reads(opened, -40_000)).toEqual({ ok: true });
    // The tab that opened it went elsewhere: it stays the same planet's.
    await hear([], pageAt(PLANET, 2));
    forgetHeard();
    vi.setSystemTime(NOW + 30_000);
    expect(await reads(opened, 10_000)).toEqual({ ok: true });
    expect(await kinds(A)).toEqual({ article: 10_000 });
    expect(await kinds(B)).toEqual({ article: 20_000 });
  });

  it('an article is of the planet that opened it, also when that tab is elsewhere before it counts', async () => {
    await hear([], pageAt(urlOf(B), 2));
    const opened = { ...pageAt(ARTICLE, 3), tab: { id: 3, url: ARTICLE, openerTabId: 2 } };
    const group = { group_id: Number(B.slice(5)), name: 'Orchard', type: 'pay' };
    const told = {
      ...heard('', -15_000, B),
      url: `https://api.zsxq.com/v2/groups/${group.group_id}`,
      body: JSON.stringify({ succeeded: true, resp_data: { group } }),
    };
    const body = { url: ARTICLE, at: NOW, observations: [told] };
    vi.setSystemTime(NOW + 30_000);
    expect(await answer({ type: 'observe', body }, opened)).toEqual({ ok: true });
    expect((await db.communities.get(B))?.readings.name).toMatchObject([{ value: 'Orchard' }]);
    vi.setSystemTime(NOW);
    await hear([], pageAt(PLANET, 2));
    expect(await reads(opened)).toEqual({ ok: true });
    expect([await kinds(A), await kinds(B)]).toEqual([{}, { article: 10_000 }]);
  });

  it('an article of nobody knows which planet is not counted, and said', async () => {
    expect(await reads(pageAt(ARTICLE))).toEqual({ ok: false, error: 'other-community' });
    await hear([]);
    vi.setSystemTime(NOW + 2 * 3_600_000);
    expect(await reads(pageAt(ARTICLE), 7_190_000)).toMatchObject({ ok: false });
    expect(await total()).toBe(0);
  });

  it('where a planet is not counted, its articles are not either', async () => {
    await hear([]);
    await change({ attention: { community: A, off: true } });
    expect(await reads(pageAt(ARTICLE))).toEqual({ ok: false, error: 'not-counted' });
  });
});
