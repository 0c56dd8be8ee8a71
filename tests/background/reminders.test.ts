/** Reminders over time: a purchase, its 72 hours, a quiet year, the end of the term, and after. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Fee } from '../../utils/payoff/types.ts';
import { cleanStores } from '../storage/database.ts';
import { facts } from '../storage/make.ts';
import { mockAction } from './browser.ts';
import { PLANET, pageAt } from './senders.ts';
import {
  alarmsSet,
  fate,
  freshAt,
  newBrowser,
  now,
  passTo,
  shown,
  sleep,
  tell,
  wake,
} from './worker.ts';

const A = 'zsxq:1000001';
const HOUR = 3_600_000;
/** The machine's own clock. */
const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const PAID = at(2025, 3, 1, 15, 17);
const fee = (more: Partial<Fee> = {}): Fee => ({
  id: 'f1',
  community: A,
  kind: 'join',
  paid: 6800,
  currency: 'CNY',
  paidOn: '2025-03-01',
  paidAt: PAID,
  term: { begin: '2025-03-01', end: '2026-03-01' },
  ...more,
});
const told = () =>
  shown.map(({ at, id }) => [new Date(at).toString().slice(4, 21), id.split('|')[0]]);
const rows = async () => (await now().db.reminders.toArray()).map((row) => row.what).sort();

/** A dying worker complains. */
function hush() {
  for (const of of ['warn', 'error'] as const) {
    vi.spyOn(console, of).mockImplementation(() => undefined);
  }
}

beforeEach(async () => {
  const end = await freshAt(PAID + 1000);
  hush();
  return end;
});

const YEAR = [
  ['Mar 03 2025 15:17', 'refund-48'],
  ['Mar 04 2025 09:17', 'refund-66'],
  ['Mar 31 2025 09:00', 'backup'],
  // February 28 is the last day of the early price.
  ['Jan 29 2026 09:00', 'renewal-30'],
  ['Feb 21 2026 09:00', 'renewal-7'],
  ['Feb 27 2026 09:00', 'renewal-1'],
  ['Feb 28 2026 09:00', 'renewal-0'],
];

describe('a year', () => {
  it('from purchase to lapse: each reminder at its time, once, then silence', async () => {
    await wake();
    await tell('keepFee', fee());
    await passTo(at(2026, 5, 1));
    expect(told()).toEqual(YEAR);
    expect(await alarmsSet()).toEqual({});
  });

  it('the same with the worker dead between any two alarms', async () => {
    await wake();
    await tell('keepFee', fee());
    await passTo(at(2026, 3, 10), true);
    expect(told()).toEqual(YEAR);
  });

  it('ends with a renewal: nothing more of the old term', async () => {
    await wake();
    await tell('keepFee', fee());
    await passTo(at(2026, 2, 23));
    const term = { begin: '2026-03-01', end: '2027-03-01' };
    await tell(
      'keepFee',
      fee({ id: 'f2', kind: 'renewal', paidOn: '2026-02-23', paidAt: at(2026, 2, 23), term }),
    );
    await passTo(at(2026, 6, 1));
    expect(told().slice(5)).toEqual([
      ['Feb 25 2026 00:00', 'refund-48'],
      ['Feb 25 2026 18:00', 'refund-66'],
    ]);
    expect((await alarmsSet()).reminders).toBe(at(2027, 1, 29, 9));
  });
});

describe('the worker', () => {
  it('dead before or after any call of the browser shows each once, and loses none', async () => {
    let deaths = 0;
    for (const done of [false, true]) {
      for (let calls = 1; ; calls++) {
        shown.length = 0;
        await cleanStores();
        vi.restoreAllMocks();
        hush();
        mockAction();
        newBrowser();
        vi.setSystemTime(PAID + 1000);
        await wake();
        await tell('keepFee', fee());
        await tell('keepFee', fee({ id: 'g1', community: 'zsxq:1000002' }));
        vi.setSystemTime(PAID + 49 * HOUR);
        Object.assign(fate, { calls, done });
        await wake();
        const died = fate.calls === 0;
        fate.calls = 0;
        if (died) deaths += 1;
        // The browser starts it again for whatever comes next.
        await wake();
        expect(
          shown.map(({ id }) => id).sort(),
          `died ${done ? 'after' : 'before'} call ${calls}`,
        ).toEqual(['refund-48|zsxq:1000001|f1', 'refund-48|zsxq:1000002|g1']);
        expect(await rows()).toEqual(['refund-48', 'refund-48']);
        expect((await alarmsSet()).reminders).toBe(PAID + 66 * HOUR);
        if (!died) break;
      }
    }
    expect(deaths).toBeGreaterThan(10);
  });

  it('dead after showing, and never back before the click: the click marks it', async () => {
    await wake();
    await tell('keepFee', fee());
    vi.setSystemTime(PAID + 49 * HOUR);
    // It shows what is due: asks what is shown, then shows it.
    Object.assign(fate, { calls: 2, done: true });
    await wake();
    const id = shown[0]?.id as string;
    await fakeBrowser.notifications.clear(id);
    await sleep();
    vi.setSystemTime(PAID + 50 * HOUR);
    const { openNotice } = await import('../../entrypoints/background/remindersShow.ts');
    await openNotice(id);
    await wake();
    expect(shown).toHaveLength(1);
  });

  it('tries again what the browser refused to show', async () => {
    await wake();
    await tell('keepFee', fee());
    vi.setSystemTime(PAID + 49 * HOUR);
    vi.mocked(fakeBrowser.notifications.create).mockRejectedValueOnce(new Error('no'));
    await wake();
    expect([shown, await rows()]).toEqual([[], []]);
    expect(await alarmsSet()).toHaveProperty('reminders-again');
    await wake();
    expect(shown).toHaveLength(1);
  });

  it('is not woken at all while nothing lies ahead', async () => {
    await wake();
    expect(await alarmsSet()).toEqual({});
    await passTo(PAID + 24 * HOUR);
    await wake();
    expect(await alarmsSet()).toEqual({});
    await tell('keepFee', fee());
    expect(Object.keys(await alarmsSet()).sort()).toEqual(['reminders', 'reminders-again']);
    await tell('changeSettings', { reminders: false });
    expect(await alarmsSet()).toEqual({});
  });
});

describe('the machine', () => {
  it('off for ten days over the end: one reminder, of how it stands now', async () => {
    await wake();
    await tell('keepFee', fee());
    await tell('typeFacts', { community: A, facts: { name: '慢生意', price: 6800 } });
    await passTo(at(2026, 2, 21));
    await sleep();
    vi.setSystemTime(at(2026, 3, 3, 20));
    await wake();
    expect(told().slice(4)).toEqual([['Mar 03 2026 20:00', 'renewal-0']]);
    expect(shown.at(-1)?.title).toBe('慢生意：已过期 2 天');
    expect(await rows()).toEqual(YEAR.map(([, what]) => what).sort());
    await passTo(at(2026, 5, 1), true);
    expect(shown).toHaveLength(5);
  });

  it('off on the last day: on the next the reminder says that the term is over, and until when grace is', async () => {
    await wake();
    await tell('keepFee', fee());
    await tell('typeFacts', { community: A, facts: { name: '慢生意', price: 6800 } });
    await passTo(at(2026, 2, 28));
    expect(shown.at(-1)?.title).toBe('慢生意：还有 1 天到期');
    await sleep();
    vi.setSystemTime(at(2026, 3, 1, 9));
    await wake();
    expect(told().slice(6)).toEqual([['Mar 01 2026 09:00', 'renewal-0']]);
    expect(shown.at(-1)?.title).toBe('慢生意：今天起过期，宽限价到 2026-03-30');
    expect(shown.at(-1)?.message).toContain('2026-03-01 到 2026-03-31 前续');
  });

  it('on, on the last day: the reminder comes while the early price holds, and none after it', async () => {
    await wake();
    await tell('keepFee', fee());
    await tell('typeFacts', { community: A, facts: { name: '慢生意', price: 6800 } });
    await passTo(at(2026, 2, 28, 12));
    expect(shown.at(-1)).toMatchObject({ title: '慢生意：今天是有效期最后一天' });
    expect(shown.at(-1)?.message).toContain('2026-03-01 前续，¥68.00，不断档');
    await passTo(at(2026, 5, 1), true);
    expect(shown.at(-1)?.title).toBe('慢生意：今天是有效期最后一天');
  });

  it('that loses the alarm finds what is due within a day, and then wakes us no more', async () => {
    await wake();
    await tell('keepFee', fee());
    vi.setSystemTime(at(2026, 2, 26));
    await wake();
    const wakes = await passTo(at(2026, 5, 1), false, 'reminders-again');
    expect(told().slice(2)).toEqual([
      [expect.stringMatching(/^(Feb 28|Mar 01) 2026/), 'renewal-1'],
      [expect.stringMatching(/^(Mar 01|Mar 02) 2026/), 'renewal-0'],
    ]);
    expect(wakes).toBeLessThan(6);
    expect(await alarmsSet()).toEqual({});
  });

  it('with its clock set back shows nothing twice', async () => {
    await wake();
    await tell('keepFee', fee());
    await passTo(at(2026, 2, 23));
    const before = shown.length;
    vi.setSystemTime(PAID + 1000);
    await wake();
    await passTo(at(2026, 2, 23), true);
    expect(shown).toHaveLength(before);
    await passTo(at(2026, 3, 1));
    expect(told().slice(before)).toEqual(YEAR.slice(5));
  });
});

describe('a notification', () => {
  it('carries the verdict and the cheapest moment, in the language and as hidden as set', async () => {
    await wake();
    await tell('typeFacts', { community: A, facts: { name: '慢生意', price: 6800 } });
    await tell('keepFee', fee());
    await tell('changeSettings', { language: 'en' });
    await passTo(at(2026, 2, 1));
    expect(shown.at(-1)).toMatchObject({
      title: '慢生意: ends in 30 days',
      message:
        'Cannot tell yet: no gain noted, 0 days measured so far; fees to date ¥62.41\nCheapest: before 2026-03-01, ¥68.00, no day without',
    });
    await tell('changeSettings', { language: 'zh-CN', hideAmounts: true });
    await passTo(at(2026, 2, 23));
    expect(shown.at(-1)).toMatchObject({ title: '慢生意：还有 7 天到期' });
    expect(shown.at(-1)?.message).toMatch(
      /^还说不准：没记过收获，目前计时 0 天，费用摊到今天 ¥••\n最便宜：2026-03-01 前续，¥••/,
    );
    // The older one of the end made room; that of the refund window went when it was over.
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([
      'backup||none',
      `renewal-7|${A}|2026-03-01`,
    ]);
  });

  it('in the refund window says what can come back and what came of it, not the verdict of two days', async () => {
    await wake();
    await tell('typeFacts', { community: A, facts: { name: '慢生意', price: 29_900 } });
    await tell('keepFee', fee({ paid: 29_900 }));
    const gain = { id: 'g1', community: A, kind: 'skill', at: PAID + HOUR };
    await tell('keepGain', { ...gain, worth: { lowFen: 500, highFen: 500 } });
    await passTo(PAID + 49 * HOUR);
    const { message } = shown.find(({ id }) => id.startsWith('refund-48')) ?? {};
    expect(message).toMatch(/^¥299\.00 大约到 .*前还能全退/);
    expect(message).toMatch(/\n到现在：.*记了 1 条收获$/);
    expect(message).not.toMatch(/值：|净得/);
  });

  it('makes room for nothing but what is about the same, and goes when it no longer holds', async () => {
    await wake();
    const term = { begin: '2025-03-01', end: '2025-04-02' };
    await tell('keepFee', fee({ term }));
    await sleep();
    vi.setSystemTime(PAID + 70 * HOUR);
    await wake();
    const ids = async () => Object.keys(await fakeBrowser.notifications.getAll()).sort();
    expect(await ids()).toEqual([`refund-66|${A}|f1`, `renewal-30|${A}|2025-04-02`]);
    await sleep();
    vi.setSystemTime(PAID + 73 * HOUR);
    await wake();
    expect(await ids()).toEqual([`renewal-30|${A}|2025-04-02`]);
    await tell(
      'keepFee',
      fee({
        id: 'f2',
        kind: 'renewal',
        paidOn: '2025-03-02',
        paidAt: PAID + 24 * HOUR,
        term: { begin: '2025-04-02', end: '2026-04-02' },
      }),
    );
    expect(await ids()).toEqual([`refund-48|${A}|f2`]);
    expect(await rows()).toEqual(['refund-48', 'refund-48', 'refund-66', 'renewal-30']);
  });

  it('opens our page at what it is about, and goes', async () => {
    await wake();
    await tell('keepFee', fee());
    await passTo(PAID + 49 * HOUR);
    await fakeBrowser.notifications.onClicked.trigger(shown[0]?.id as string);
    const urls = (await fakeBrowser.tabs.query({})).map((tab) => tab.url);
    expect(urls).toContain(
      fakeBrowser.runtime.getURL(`/dashboard.html#/community/${A}/refund` as never),
    );
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    await fakeBrowser.notifications.onClicked.trigger('of another extension');
    expect(await fakeBrowser.tabs.query({})).toHaveLength(urls.length);
  });

  it('comes of what was read, too, and none of what is switched off', async () => {
    await wake();
    const day = 24 * HOUR;
    const read = facts(
      {
        name: 'Orchard',
        type: 'pay',
        viewerState: 'member',
        viewerTermBegin: PAID - 300 * day,
        viewerTermEnd: PAID + 40 * day,
      },
      { seenAt: PAID },
    );
    const [answer] = await fakeBrowser.runtime.onMessage.trigger(
      { type: 'observe', body: { url: PLANET, at: PAID, observations: [read] } },
      pageAt(PLANET) as never,
      () => undefined,
    );
    expect(answer).toEqual({ ok: true });
    await vi.waitFor(async () => expect(await alarmsSet()).toHaveProperty('reminders'), 20_000);
    expect((await alarmsSet()).reminders).toBeLessThan(PAID + 12 * day);
    await tell('changeSettings', { reminderOf: { community: A, off: true } });
    expect(await alarmsSet()).toEqual({});
    await tell('changeSettings', { reminderOf: { community: A, off: false }, reminders: false });
    expect(await alarmsSet()).toEqual({});
    await tell('changeSettings', { reminders: true });
    await passTo(PAID + 12 * day);
    expect(shown.map(({ title }) => title)).toEqual(['Orchard：还有 30 天到期']);
  });

  it('is gone with everything else, and leaves no row', async () => {
    await wake();
    await tell('keepFee', fee());
    await passTo(PAID + 49 * HOUR);
    await tell('deleteEverything', { confirm: true });
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    expect(await alarmsSet()).toEqual({});
    await fakeBrowser.notifications.onClosed.trigger(shown[0]?.id as string, false);
    expect(await rows()).toEqual([]);
  });
});
