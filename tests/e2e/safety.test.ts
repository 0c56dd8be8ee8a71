/** What a page may try: it cannot tell us, reach us, or touch another community's record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from './kit/browser.ts';
import { readOf, readStored } from './kit/card.ts';
import { stored } from './kit/site.ts';

let on: Stage;
let without: Stage;
beforeAll(async () => {
  on = await stage();
  without = await stage({ extension: false, now: on.replay.world.now });
});
afterAll(async () => {
  await on?.close();
  await without?.close();
});

describe('the page', () => {
  it('has the same elements, styles and globals as without the extension', async () => {
    const [a, b] = await Promise.all([look(on), look(without)]);
    expect(a).toEqual(b);
  });

  it('can load no file of the extension', async () => {
    const page = await on.visit(on.replay.urlOf('network'));
    const files = ['manifest.json', 'tap.js', 'reader.js', 'wire.js', 'popup.html', 'icon/48.png'];
    const loaded = await page.evaluate(
      ([origin, names]) =>
        Promise.all(
          names.map((name) =>
            fetch(`${origin}/${name}`)
              .then((r) => r.ok)
              .catch(() => false),
          ),
        ),
      [on.origin, files] as const,
    );
    expect(loaded).toEqual(files.map(() => false));
    expect(await page.evaluate(() => typeof chrome?.runtime?.sendMessage)).toBe('undefined');
    await page.close();
  });
});

describe('a page that forges', () => {
  it('changes at most what is shown of its own planet', async () => {
    const [victim, own] = [on.replay.truth('qa').id, on.replay.truth('silent').id];
    const first = await on.visit(on.replay.urlOf('qa'));
    await stored(on, victim, 20);
    await first.waitForTimeout(3000);
    await first.close();
    const popup = await on.open('popup.html');
    const before = await readOf(popup, victim);
    const known = (await readStored(popup)).communities.length;

    const page = await on.visit(on.replay.urlOf('silent'));
    await stored(on, own, 15);
    await page.evaluate(forge, victim);
    // Whatever comes of it has come once a true answer after it has been read.
    await page.waitForTimeout(4000);
    const after = await readOf(popup, victim);
    expect(after).toEqual(before);
    const { communities } = await readStored(popup);
    expect(communities.length).toBeLessThanOrEqual(known + 1);
    expect(communities.map((c) => c.key)).not.toContain('zsxq:66666666');
    await popup.close();
    await page.close();
  });

  it('leaves no text of others in what is stored', async () => {
    const popup = await on.open('popup.html');
    const { everything } = await readStored(popup);
    for (const key of ['qa', 'silent'])
      for (const topic of on.replay.world.planet(key)?.timeline.slice(0, 40) ?? []) {
        expect(everything).not.toContain(topic.text.slice(0, 12));
        if (topic.by.role === 'member') expect(everything).not.toContain(topic.by.name);
      }
    await popup.close();
  });
});

it('the extension could not connect if it tried', async () => {
  const tryIt = () =>
    fetch('https://wx.zsxq.com/assets/app.css').then(
      () => 'connected',
      () => 'refused',
    );
  const popup = await on.open('popup.html');
  expect(await popup.evaluate(tryIt)).toBe('refused');
  expect(await on.context.serviceWorkers()[0]?.evaluate(tryIt)).toBe('refused');
  await popup.close();
});

it('the extension and its scripts asked nobody anything', () => {
  expect(on.requestsOfExtension()).toEqual([]);
  expect(on.replay.foreign).toEqual([]);
});

/** What a page can see of itself, once it has come to rest. */
async function look(from: Stage) {
  const page = await from.visit(from.replay.urlOf('network'));
  await page.locator('.topic-list app-topic').nth(15).waitFor();
  await page.waitForTimeout(2500);
  const seen = await page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis),
    elements: document.querySelectorAll('*').length,
    attributes: [...document.querySelectorAll('*')].map((e) => e.attributes.length),
    styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    storage: Object.keys(localStorage).sort(),
    resources: performance
      .getEntriesByType('resource')
      .map((e) => new URL(e.name).host)
      .sort(),
  }));
  await page.close();
  return seen;
}

/** Runs in the page: every way in that is known, speaking of another planet and of one made up. */
async function forge(victim: string): Promise<void> {
  const made = (id: string) => ({
    succeeded: true,
    resp_data: {
      group: {
        group_id: Number(id),
        name: 'forged',
        type: 'pay',
        policies: { payment: { amount: 1, mode: 'period', duration: '1Y' } },
        statistics: { members: { count: 1 }, topics: { topics_count: 1 } },
      },
    },
  });
  const envelope = (id: string) => ({
    type: 'observe',
    body: {
      url: location.href,
      at: Date.now(),
      observations: [
        {
          kind: 'facts',
          community: `zsxq:${id}`,
          seenAt: Date.now(),
          via: 'response',
          endpoint: 'group',
          facts: { name: 'forged', price: 1 },
        },
      ],
    },
  });
  for (const id of [victim, '66666666']) {
    window.postMessage(envelope(id), '*');
    document.dispatchEvent(new MessageEvent('message', { data: envelope(id) }));
    const channel = new MessageChannel();
    document.dispatchEvent(new MessageEvent('message', { ports: [channel.port1] }));
    channel.port2.postMessage(envelope(id));
    localStorage.setItem('target_group', JSON.stringify(made(id).resp_data.group));
    // A request of the page's own whose answer the page makes up, in each way it can.
    const text = JSON.stringify(made(id));
    const lie = new XMLHttpRequest();
    Object.defineProperty(lie, 'responseText', { get: () => text });
    Object.defineProperty(lie, 'response', { get: () => text });
    Object.defineProperty(lie, 'responseURL', {
      get: () => `https://api.zsxq.com/v2/groups/${id}`,
    });
    lie.open('GET', `https://api.zsxq.com/v2/groups/${id}`);
    lie.withCredentials = true;
    lie.send();
    document.dispatchEvent(new FocusEvent('focusin', { relatedTarget: lie }));
    document.dispatchEvent(new FocusEvent('focusin', { relatedTarget: window }));
    await new Promise((done) => setTimeout(done, 300));
  }
  history.pushState({}, '', `/group/${location.pathname.split('/')[2]}?group_id=${victim}`);
}
