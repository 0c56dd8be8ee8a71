import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { answer } from '../../entrypoints/background/router.ts';
import { backupText } from '../../storage/backup.ts';
import { keepAll, placeFor } from '../../storage/before.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';
import { record } from '../../storage/record.ts';
import { getSettings } from '../../storage/settings.ts';
import { MESSAGES, type MessageType } from '../../utils/messages.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores, everything } from '../storage/database.ts';
import { claim, decision, fee, gain, handDeed, plan, question } from '../storage/ledgerRows.ts';
import { A, B, facts, NOW, topic, topics } from '../storage/make.ts';
import { drawn, mockAction, mockDownloads } from './browser.ts';
import { NOBODIES, ownPage, PLANET, pageAt } from './senders.ts';

// On a busy machine: a test given up would go on writing into the next one's database.
vi.setConfig({ testTimeout: 60_000 });

const observe = (...observations: unknown[]) => ({
  type: 'observe',
  body: { url: PLANET, at: NOW, observations },
});
const session = (id: string) => ({
  id,
  community: A,
  fromAt: NOW - 60_000,
  toAt: NOW,
  ms: { feed: 50_000 },
  byHand: false,
});
const VALID: Record<MessageType, unknown> = {
  observe: observe(facts({ price: 6800 })).body,
  typeFacts: { community: A, facts: { price: 5000 } },
  releaseFact: { community: A, fact: 'price' },
  changeSettings: { theme: 'dark' },
  forgetCommunity: { community: A },
  attention: {
    url: PLANET,
    at: NOW,
    intervals: [{ url: PLANET, fromWall: NOW - 9000, toWall: NOW, ms: 9000 }],
    discarded: [{ url: PLANET, why: 'idle', ms: 1000 }],
  },
  keepFee: fee('f1'),
  keepGain: gain('g1'),
  keepPlan: plan('p1'),
  keepHandDeed: handDeed('d1'),
  keepQuestion: question('q1'),
  keepClaim: claim('c1'),
  keepDecision: decision('e1'),
  changeEntries: {
    put: [{ table: 'claims', row: claim('c2') }],
    drop: [{ table: 'fees', id: 'f1' }],
  },
  undoChanges: { seq: 1, seqTo: 1 },
  backUpNow: {},
  noteBackup: {},
  dropEntry: { table: 'fees', id: 'f1' },
  undoChange: { seq: 1 },
  addTime: { id: 't1', community: A, pageKind: 'feed', fromAt: NOW - 600_000, ms: 300_000 },
  putSessions: { sessions: [session('s1')] },
  dropSession: { id: 's1' },
  dropSessions: { ids: ['s1', 's2'] },
  addCommunity: { id: 'book-club', name: '读书会' },
  restoreBackup: { mode: 'add' },
  ready: {},
  bringBack: { file: 'before-restore-1.ndjson' },
  letGo: { file: 'before-restore-1.ndjson' },
  dismissHealth: {},
  deleteEverything: { confirm: true },
};
const TYPES = Object.keys(MESSAGES) as MessageType[];

let files: Map<string, string>;
beforeEach(async () => {
  files = await cleanStores();
  forgetPlaces();
  mockAction();
  mockDownloads();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

describe('every message type from every sender', () => {
  const senders = { page: pageAt(PLANET), extension: ownPage(), ...NOBODIES };
  const cells = TYPES.flatMap((type) =>
    Object.entries(senders).map(([who, s]) => [type, who, s] as const),
  );

  it.each(cells)('%s from %s', async (type, who, sender) => {
    await answer({ type: 'keepFee', body: VALID.keepFee }, ownPage());
    files.set('incoming.json', await backupText(NOW));
    await keepAll(await placeFor('restore', 1));
    const before = await everything();
    const allowed = MESSAGES[type].from === who;
    const done = await answer({ type, body: VALID[type] }, sender);
    if (allowed) return expect(done).toMatchObject({ ok: true });
    expect(done).toEqual({ ok: false, error: 'not-allowed' });
    expect(await everything()).toBe(before);
    expect(await getSettings()).toEqual(defaultSettings());
  });

  it.each([
    ['no such type', { type: 'readEverything', body: {} }],
    ['a type of every object', { type: 'constructor', body: {} }],
    ['a prototype', { type: '__proto__', body: {} }],
    ['no type', { body: {} }],
    ['a list', []],
    ['text', 'observe'],
    ['null', null],
    ['nothing', undefined],
  ])('answers %s with an error', async (_, message) => {
    for (const sender of [pageAt(PLANET), ownPage()]) {
      expect(await answer(message, sender)).toEqual({ ok: false, error: 'unknown-message' });
    }
  });

  it.each([
    ['a batch without end', 'observe', { url: PLANET, at: NOW, observations: Array(201).fill({}) }],
    ['no batch', 'observe', { url: PLANET, at: NOW }],
    ['a field more', 'observe', { url: PLANET, at: NOW, observations: [], on: B }],
    ['a fact out of bounds', 'typeFacts', { community: A, facts: { price: -1 } }],
    ['an unknown fact', 'typeFacts', { community: A, facts: { mood: 1 } }],
    ['a bad key', 'typeFacts', { community: 'zsxq:../x', facts: {} }],
    ['an unknown fact let go', 'releaseFact', { community: A, fact: '__proto__' }],
    ['a weight over 100', 'changeSettings', { weights: { price: 101, activity: 0, owner: 0 } }],
    ['a fee without currency', 'keepFee', { ...fee('x'), currency: undefined }],
    ['a day that never was', 'keepFee', fee('x', { paidOn: '2025-02-30' })],
    [
      'an entry of another table',
      'changeEntries',
      { put: [{ table: 'fees', row: gain('x') }], drop: [] },
    ],
    [
      'more entries than fit',
      'changeEntries',
      { put: [], drop: Array(501).fill({ table: 'fees', id: 'x' }) },
    ],
    ['changes backwards', 'undoChanges', { seq: 2, seqTo: 1 }],
    ['a table beyond the ledger', 'dropEntry', { table: 'meta', id: 'salt' }],
    ['time yet to come', 'addTime', { ...(VALID.addTime as object), fromAt: NOW + 1 }],
    [
      'a session that ends before it begins',
      'putSessions',
      {
        sessions: [{ ...session('s1'), toAt: 1 }],
      },
    ],
    ['no confirmation', 'deleteEverything', { confirm: false }],
  ] as const)('refuses %s', async (_, type, body) => {
    const sender = MESSAGES[type].from === 'page' ? pageAt(PLANET) : ownPage();
    const before = await everything();
    expect(await answer({ type, body }, sender)).toMatchObject({ ok: false, error: 'bad-message' });
    expect(await everything()).toBe(before);
  });
});

describe('what the user does', () => {
  it('types a price that outranks later readings until let go', async () => {
    await answer({ type: 'typeFacts', body: VALID.typeFacts }, ownPage());
    await answer(observe(facts({ price: 6800 })), pageAt(PLANET));
    expect((await readyCommunity(A))?.readings.price?.map((fact) => fact.via)).toEqual([
      'typed',
      'response',
    ]);
    await answer({ type: 'releaseFact', body: VALID.releaseFact }, ownPage());
    expect((await readyCommunity(A))?.readings.price?.map((fact) => fact.value)).toEqual([6800]);
  });

  it('changes settings one after the other', async () => {
    await Promise.all(
      [{ theme: 'dark' }, { badge: false }, { yardstick: { community: A, value: 'network' } }].map(
        (body) => answer({ type: 'changeSettings', body }, ownPage()),
      ),
    );
    expect(await getSettings()).toEqual({
      ...defaultSettings(),
      theme: 'dark',
      badge: false,
      yardsticks: { [A]: 'network' },
    });
  });

  it('forgets one community and no other', async () => {
    await record(
      { community: B, seen: [facts({ price: 1 }, { community: B })] },
      NOW,
      defaultSettings(),
    );
    const rest = await everything();
    await answer(observe(facts({ price: 6800 }), topics([topic('1')])), pageAt(PLANET));
    await answer({ type: 'forgetCommunity', body: { community: A } }, ownPage());
    await db.meta.clear();
    expect(await everything()).toBe(rest);
  });
});

describe('the badge', () => {
  const paid = facts({
    name: 'Orchard',
    price: 6800,
    type: 'pay',
    duration: '1Y',
    paymentMode: 'period',
  });

  it('shows the price a day, says so, and can be turned off', async () => {
    await answer(observe(paid), pageAt(PLANET));
    expect(drawn.get(1)).toEqual({ text: '0.19', title: 'Orchard：每天约 ¥0.19' });
    await answer({ type: 'changeSettings', body: { badge: false, language: 'en' } }, ownPage());
    const { redrawBadges } = await import('../../entrypoints/background/badge.ts');
    await redrawBadges();
    expect(drawn.get(1)).toEqual({ text: '', title: 'Orchard: about ¥0.19 a day' });
  });

  it('is empty where nothing is known, and follows a typed price', async () => {
    await answer(observe(facts({ name: 'Orchard' })), pageAt(PLANET));
    expect(drawn.get(1)?.text).toBe('');
    await answer({ type: 'typeFacts', body: { community: A, facts: paid.facts } }, ownPage());
    expect(drawn.get(1)?.text).toBe('0.19');
  });
});
