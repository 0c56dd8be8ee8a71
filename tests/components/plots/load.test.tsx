// @vitest-environment jsdom
/** Hours promised over all plans: what the overview says of them is shown where its link leads. */
import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { needViews } from '../../../entrypoints/dashboard/OverviewNeeds.ts';
import { allLedgerRows, ledgerCommunities } from '../../../entrypoints/dashboard/OverviewRows.ts';
import { PlotsPage } from '../../../entrypoints/dashboard/PlotsPage.tsx';
import { routeOf } from '../../../entrypoints/dashboard/route.ts';
import { db } from '../../../storage/db.ts';
import type { Plan } from '../../../utils/payoff/types.ts';
import { KEY, NOW, plan, settingsOf } from '../decide/sample.ts';
import { fee, member, spent } from '../ledger/sample.ts';
import { show } from '../render.tsx';

vi.mock('../../../utils/browser.ts', () => ({ browser: fakeBrowser }));

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  await db.communities.put(member());
  await db.fees.put(fee());
  await db.attentionDays.bulkPut([spent('2025-09-01', 600), spent('2025-12-08', 60)]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const settings = settingsOf();

async function needOfLoad() {
  const rows = await allLedgerRows();
  const own = ledgerCommunities(rows, settings, NOW);
  const budget = { budgetFen: 0, spentFen: 0, leftFen: undefined } as never;
  const sources = { rows, own, settings, budget, backups: {}, now: NOW };
  return needViews(sources, (key) => key).find(({ kind }) => kind === 'load');
}

async function plots(plans: Plan[]) {
  await db.plans.bulkPut(plans);
  const { container } = show(
    <PlotsPage inUse={{ settings, change: () => undefined, error: undefined }} />,
  );
  await screen.findByRole('heading', { level: 1 });
  return container.querySelector<HTMLElement>('.load');
}

const term = { begin: '2025-09-01', end: '2026-09-01' };

it('promised more than there was: the page of plots says how much, and of what', async () => {
  const load = await plots([plan({ hoursPerWeek: 9, term })]);
  const need = await needOfLoad();
  expect(routeOf(need?.href ?? '')).toEqual({ view: 'plots' });
  const { promisedHours, hadHours } = need?.says.params ?? {};
  expect([load?.dataset.promised, load?.dataset.had]).toEqual([`${promisedHours}`, `${hadHours}`]);
  expect(promisedHours).toBe(9);
  // The same numbers as in the sentence, and where they come from.
  const part = within(load as HTMLElement);
  expect(part.getByText(/打算每周 9 小时.*排得太满/)).toBeTruthy();
  await userEvent.click(part.getByRole('button', { name: '分开看' }));
  expect(part.getByRole('rowheader', { name: '慢读小镇' })).toBeTruthy();
});

it('of no plan in force nothing is said', async () => {
  expect(await plots([])).toBeNull();
  cleanup();
  const over = { begin: '2024-09-01', end: '2025-09-01' };
  expect(
    await plots([plan({ community: KEY, term: over, madeAt: Date.UTC(2024, 7, 1) })]),
  ).toBeNull();
});
