import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { db } from '../../storage/db.ts';
import { hashIds } from '../../storage/hash.ts';
import { cleanStores } from '../storage/database.ts';
import { facts, NOW, people, topic, topics } from '../storage/make.ts';
import { drawn, mockAction } from './browser.ts';
import { ownPage, PLANET, pageAt } from './senders.ts';

/** What the browser would bring: the message with its sender. */
async function arrives(type: string, body: unknown, sender: object): Promise<unknown> {
  const answers = await fakeBrowser.runtime.onMessage.trigger(
    { type, body },
    sender as never,
    () => undefined,
  );
  return answers[0];
}

beforeEach(async () => {
  await cleanStores();
  forgetPlaces();
  mockAction();
});

describe('the background', () => {
  it('hears everything from the first moment on', () => {
    const registered = [
      vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener'),
      vi.spyOn(fakeBrowser.runtime.onInstalled, 'addListener'),
      vi.spyOn(fakeBrowser.storage.onChanged, 'addListener'),
    ];
    expect(background.main()).toBeUndefined();
    for (const spy of registered) expect(spy).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });

  it('opens our own first page on the first install only', async () => {
    background.main();
    const urls = async () => (await fakeBrowser.tabs.query({})).map((tab) => tab.url);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect(await urls()).not.toContain(fakeBrowser.runtime.getURL('/welcome.html'));
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    expect(await urls()).toContain(fakeBrowser.runtime.getURL('/welcome.html'));
  });

  it('stores what a reader sends and redraws when settings change', async () => {
    background.main();
    const paid = facts({
      name: 'Orchard',
      price: 6800,
      type: 'pay',
      duration: '1Y',
      paymentMode: 'period',
    });
    const body = { url: PLANET, at: NOW, observations: [paid] };
    expect(await arrives('observe', body, pageAt(PLANET))).toEqual({ ok: true });
    expect(drawn.get(1)?.text).toBe('0.19');
    expect(await arrives('changeSettings', { badge: false }, ownPage())).toEqual({ ok: true });
    await vi.waitFor(() => expect(drawn.get(1)?.text).toBe(''));
  });
});

describe('delete everything', () => {
  it('leaves nothing in any store, and a new secret', async () => {
    background.main();
    const observations = [
      facts({ name: 'Orchard', price: 6800 }),
      people({ owner: '7001' }),
      topics([topic('1')]),
      { kind: 'deed', community: 'zsxq:1000001', deed: 'liked', seenAt: NOW },
    ];
    await arrives('observe', { url: PLANET, at: NOW, observations }, pageAt(PLANET));
    await arrives('changeSettings', { theme: 'dark' }, ownPage());
    const before = (await hashIds('zsxq', ['7001'])).get('7001');
    // Sent while deleting: waits, then starts a new life.
    const deleting = arrives('deleteEverything', { confirm: true }, ownPage());
    expect(await deleting).toEqual({ ok: true });
    for (const table of db.tables) expect(await table.count()).toBe(0);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect((await hashIds('zsxq', ['7001'])).get('7001')).not.toBe(before);
  });

  it('lets what is being written finish, and holds back what comes after', async () => {
    background.main();
    const observe = (n: number) =>
      arrives(
        'observe',
        { url: PLANET, at: NOW, observations: [topics([topic(`${n}`)])] },
        pageAt(PLANET),
      );
    const all = [
      observe(1),
      observe(2),
      arrives('deleteEverything', { confirm: true }, ownPage()),
      observe(3),
    ];
    expect(await Promise.all(all)).toEqual(Array(4).fill({ ok: true }));
    const stored = (await db.topicWeeks.toArray()).flatMap((week) => week.topics.map((t) => t.id));
    expect(stored).toEqual(['3']);
  });
});
