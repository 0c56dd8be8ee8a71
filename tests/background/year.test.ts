/** A year that was paid for and slept through: what it cost unused, and what renewing costs when. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Fee } from '../../utils/payoff/types.ts';
import { facts } from '../storage/make.ts';
import { PLANET, pageAt } from './senders.ts';
import { freshAt, passTo, shown, tell, wake } from './worker.ts';

const A = 'zsxq:1000001';
/** The machine's own clock. */
const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const PAID = at(2025, 3, 1, 15, 17);
const FEE: Fee = {
  id: 'f1',
  community: A,
  kind: 'join',
  paid: 36_500,
  currency: 'CNY',
  paidOn: '2025-03-01',
  paidAt: PAID,
  term: { begin: '2025-03-01', end: '2026-03-01' },
};

beforeEach(() => freshAt(PAID + 1000));

const page = (type: string, body: object) =>
  fakeBrowser.runtime.onMessage.trigger({ type, body }, pageAt(PLANET) as never, () => undefined);

/** As the record shows it, from what is stored, at the time it is. */
async function stand() {
  const [{ ledgerRows }, { inputsOf }, { payoff }, { getSettings }] = await Promise.all([
    import('../../entrypoints/pages/ledgerRows.ts'),
    import('../../entrypoints/pages/payoffInputs.ts'),
    import('../../utils/payoff/payoff.ts'),
    import('../../storage/settings.ts'),
  ]);
  const made = payoff(inputsOf(A, await ledgerRows(A), await getSettings(), Date.now()));
  const { options = [], cheapest } = made.renewal ?? {};
  const best = options.find((one) => one.moment === cheapest);
  return {
    state: made.life.state,
    feesFen: made.costs.feesFen,
    idle: [made.idle.days, made.idle.costFen],
    renew: best && [best.moment, best.fen, best.withoutDays],
    open: options.filter((one) => one.open).map((one) => one.moment),
  };
}

it('sleeps a day dearer each day; renewing costs 80, then 90, then 100 percent', async () => {
  await wake();
  await tell('keepFee', FEE);
  // The price, and the percents of the owner.
  const read = facts(
    {
      ...{ name: 'Orchard', type: 'pay', viewerState: 'member', price: 36_500 },
      ...{ renewalAdvancePct: 80, renewalGracePct: 90, renewalPct: 100 },
    },
    { seenAt: PAID },
  );
  await page('observe', { url: PLANET, at: PAID, observations: [read] });
  // Two minutes on the second day, and never again.
  vi.setSystemTime(at(2025, 3, 2, 20));
  const piece = (from: number) => {
    const fromWall = Date.now() - from;
    return { url: PLANET, fromWall, toWall: fromWall + 60_000, ms: 60_000 };
  };
  const intervals = [piece(180_000), piece(90_000)];
  const [counted] = await page('attention', {
    url: PLANET,
    at: Date.now(),
    intervals,
    discarded: [],
  });
  expect(counted).toEqual({ ok: true });
  expect(await stand()).toMatchObject({ idle: [0, 0], feesFen: 200 });

  // ¥1 a day: every day unused costs as much.
  await passTo(at(2025, 4, 1, 12));
  expect(await stand()).toMatchObject({ state: 'active', feesFen: 3_200, idle: [30, 3_000] });
  await passTo(at(2025, 9, 1, 12));
  expect(await stand()).toMatchObject({ feesFen: 18_500, idle: [183, 18_300] });

  // The early price to the last hour of the last day: both reminders name it.
  const last = () => [shown.at(-1)?.id.split('|')[0], shown.at(-1)?.message ?? ''];
  const early = expect.stringContaining('¥292.00');
  await passTo(at(2026, 2, 27, 23));
  expect(last()).toEqual(['renewal-1', early]);
  await passTo(at(2026, 2, 28, 23));
  expect(await stand()).toEqual({
    state: 'active',
    feesFen: 36_500,
    idle: [363, 36_300],
    renew: ['early', 29_200, 0],
    open: ['early', 'grace', 'later'],
  });
  expect(last()).toEqual(['renewal-0', early]);
  const before = shown.length;

  // Over: the term's days are what they were, the grace price holds for thirty.
  await passTo(at(2026, 3, 1, 10));
  const over = { feesFen: 36_500, idle: [363, 36_300] };
  const grace = { ...over, state: 'grace', open: ['grace', 'later'] };
  expect(await stand()).toEqual({ ...grace, renew: ['grace', 32_850, 0] });
  await passTo(at(2026, 3, 30, 23));
  expect(await stand()).toEqual({ ...grace, renew: ['grace', 32_850, 29] });

  await passTo(at(2026, 3, 31));
  const lapsed = { ...over, state: 'lapsed', open: ['later'] };
  expect(await stand()).toEqual({ ...lapsed, renew: ['later', 36_500, 30] });
  await passTo(at(2026, 9, 1));
  expect(await stand()).toEqual({ ...lapsed, renew: ['later', 36_500, 184] });
  expect(shown).toHaveLength(before);
});
