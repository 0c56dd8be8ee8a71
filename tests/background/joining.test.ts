/** The days around a payment, over time: a worker that is dead in them, and one who joined with a plan that waited. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FactSet } from '../../utils/facts.ts';
import type { Fee, Plan } from '../../utils/payoff/types.ts';
import { facts } from '../storage/make.ts';
import { PLANET, pageAt } from './senders.ts';
import { alarmsSet, freshAt, now, passTo, shown, sleep, tell, wake } from './worker.ts';

const A = 'zsxq:1000001';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The machine's own clock. */
const PAID = new Date(2025, 2, 1, 15, 17).getTime();
const FEE: Fee = {
  id: 'f1',
  community: A,
  kind: 'join',
  paid: 6800,
  currency: 'CNY',
  paidOn: '2025-03-01',
  paidAt: PAID,
  term: { begin: '2025-03-01', end: '2026-03-01' },
};
const PLAN: Plan = {
  ...{ id: 'p1', community: A, madeAt: PAID - 2 * DAY, remindAt: PAID + DAY },
  ...{ aims: ['learn'], hoursPerWeek: 2, questions: [], worthIt: '', stopRule: '' },
} as Plan;

beforeEach(() => freshAt(PAID + 1000));

/** Hours after the payment, and what was shown then. */
const told = () =>
  shown
    .filter(({ id }) => !id.startsWith('backup'))
    .map(({ at, id }) => [(at - PAID) / HOUR, id.split('|')[0]]);
const marked = async () =>
  (await now().db.reminders.toArray())
    .map((row) => row.what)
    .filter((what) => what !== 'backup')
    .sort();
const onScreen = async () => Object.keys(await fakeBrowser.notifications.getAll());

/** The site tells of the viewer. */
async function read(set: FactSet): Promise<void> {
  const observations = [facts({ name: 'Orchard', type: 'pay', ...set }, { seenAt: Date.now() })];
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(
    { type: 'observe', body: { url: PLANET, at: Date.now(), observations } },
    pageAt(PLANET) as never,
    () => undefined,
  );
  expect(answer).toEqual({ ok: true });
  await now().checked();
}

const joined: FactSet = { viewerState: 'member', viewerJoinAt: PAID, viewerPayAt: PAID };

describe('a worker that is dead in the refund window', () => {
  it.each<[string, number, number, [number, string][], string[]]>([
    [
      'over the 48th hour: told when it is back, and of the last hours as always',
      ...([1, 55] as const),
      [
        [55, 'refund-48'],
        [66, 'refund-66'],
      ],
      ['refund-48', 'refund-66'],
    ],
    [
      'for more than 48 hours: one word, the more pressing',
      ...([1, 70] as const),
      [[70, 'refund-66']],
      ['refund-48', 'refund-66'],
    ],
    [
      'to a minute before its end: still worth a word',
      ...([1, 72 - 1 / 60] as const),
      [[72 - 1 / 60, 'refund-66']],
      ['refund-48', 'refund-66'],
    ],
    ['to its end: too late, nothing', ...([1, 72] as const), [], []],
    ['for a week: too late, nothing', ...([1, 7 * 24] as const), [], []],
    [
      'from the first word to after its end: no second',
      ...([49, 73] as const),
      [[48, 'refund-48']],
      ['refund-48'],
    ],
  ])('%s', async (_, from, to, expected, rows) => {
    await wake();
    await tell('keepFee', FEE);
    await passTo(PAID + from * HOUR);
    await sleep();
    vi.setSystemTime(PAID + to * HOUR);
    await wake();
    await passTo(PAID + 20 * DAY, true);
    expect(told()).toEqual(expected);
    expect(await marked()).toEqual(rows);
    // Woken by whatever comes, it takes from the screen what is over.
    await wake();
    expect((await onScreen()).filter((id) => id.startsWith('refund'))).toEqual([]);
  });

  it('says how much is left when it is back, not what the clock said when it was due', async () => {
    await wake();
    await tell('keepFee', FEE);
    await sleep();
    vi.setSystemTime(PAID + 70 * HOUR);
    await wake();
    expect(shown.at(-1)?.title).toContain('2 小时');
  });

  it('with the whole life of the worker on one alarm each', async () => {
    await wake();
    await tell('keepFee', FEE);
    await passTo(PAID + 20 * DAY, true);
    expect(told()).toEqual([
      [48, 'refund-48'],
      [66, 'refund-66'],
    ]);
  });
});

describe('joining while a plan waits', () => {
  it('that is read and not booked: the plan asks no more, the refund window does', async () => {
    await wake();
    await tell('keepPlan', PLAN);
    expect((await alarmsSet()).reminders).toBe(PLAN.remindAt);
    await read(joined);
    expect((await alarmsSet()).reminders).toBe(PAID + 48 * HOUR);
    await passTo(PAID + 49 * HOUR);
    expect(told()).toEqual([[48, 'refund-48']]);
    // Booked at last: the same payment, said once.
    await tell('keepFee', FEE);
    await passTo(PAID + 20 * DAY, true);
    expect(told()).toEqual([
      [48, 'refund-48'],
      [66, 'refund-66'],
    ]);
  });

  it('read after the plan was asked about: its question leaves the screen', async () => {
    vi.setSystemTime(PAID - 2 * DAY + 1000);
    await wake();
    const early = { ...PLAN, remindAt: PAID - DAY };
    await tell('keepPlan', early);
    await passTo(PAID - HOUR);
    expect(told()).toEqual([[-24, 'plan']]);
    expect(await onScreen()).toHaveLength(1);
    vi.setSystemTime(PAID + HOUR);
    await read(joined);
    expect(await onScreen()).toEqual([]);
    await passTo(PAID + 20 * DAY, true);
    expect(told().slice(1)).toEqual([
      [48, 'refund-48'],
      [66, 'refund-66'],
    ]);
  });

  it('found only when the worker is back after days: nothing of the plan', async () => {
    await wake();
    await tell('keepPlan', PLAN);
    await read(joined);
    await sleep();
    vi.setSystemTime(PAID + 5 * DAY);
    await wake();
    expect(told()).toEqual([]);
    expect(await marked()).toEqual([]);
  });

  it('on trial, or with a book bought there: it waits on and asks', async () => {
    await wake();
    await tell('keepPlan', PLAN);
    const { paidAt: _, term: __, ...bare } = FEE;
    await tell('keepFee', { ...bare, kind: 'other', term: 'none' });
    await read({ viewerState: 'trial', viewerPaid: false, viewerJoinAt: PAID });
    await passTo(PAID + 20 * DAY, true);
    expect(told()).toEqual([[24, 'plan']]);
  });
});
