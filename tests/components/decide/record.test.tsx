// @vitest-environment jsdom
/** Deciding in the record, from stored rows to what is sent: which decision is asked of whom, each thing once. */
import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DecideRecord } from '../../../entrypoints/dashboard/DecideRecord.tsx';
import { db } from '../../../storage/db.ts';
import type { CommunityRow } from '../../../storage/rows.ts';
import { DAY } from '../../../utils/days.ts';
import type { FactSet } from '../../../utils/facts.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import type { SettingsPatch } from '../../../utils/settings.ts';
import { fee, member } from '../ledger/sample.ts';
import { show } from '../render.tsx';
import { KEY, NOW, outside, settingsOf } from './sample.ts';

vi.mock('../../../utils/browser.ts', () => ({ browser: fakeBrowser }));

const sent: { type: string; body: Record<string, unknown> }[] = [];
const changed: SettingsPatch[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  sent.length = 0;
  changed.length = 0;
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true };
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

interface Stored {
  row?: CommunityRow;
  fees?: Fee[];
}

async function record({ row = member(), fees = [] }: Stored): Promise<HTMLElement> {
  await db.communities.put(row);
  await db.fees.bulkPut(fees);
  const inUse = {
    settings: settingsOf(),
    change: (patch: SettingsPatch) => changed.push(patch),
    error: undefined,
  };
  const { container } = show(<DecideRecord community={KEY} inUse={inUse} />);
  await vi.waitFor(() => expect(container.querySelector('.decide-record')).toBeTruthy());
  return container;
}

const ended = (daysAgo: number): FactSet => ({
  ...{ viewerState: 'expired', viewerTermBegin: NOW - (365 + daysAgo) * DAY },
  ...{ viewerPayAt: NOW - (365 + daysAgo) * DAY, viewerTermEnd: NOW - daysAgo * DAY },
});
const trial = (leftDays: number): FactSet => ({
  ...{ viewerState: 'trial', viewerPaid: false },
  ...{ viewerTermBegin: NOW - (7 - leftDays) * DAY, viewerTermEnd: NOW + leftDays * DAY },
});
const begun = { begin: '2024-12-01', end: '2025-12-01' };
const asRead = (facts: FactSet): Stored => ({ row: member(facts) });

const WHO: [string, Stored, string[], string][] = [
  ['from outside', { row: outside }, ['before'], '付之前看一眼'],
  ['on trial', asRead(trial(6)), ['before'], '付之前看一眼'],
  ['on the last day of a trial', asRead(trial(0.1)), ['before'], '付之前看一眼'],
  ['after a trial', asRead(trial(-2)), ['before'], '付之前看一眼'],
  ['in grace, read', asRead(ended(9)), ['renewal'], '付之前看一眼'],
  ['lapsed, read', asRead(ended(90)), ['renewal'], '付之前看一眼'],
  [
    'in grace, booked',
    { row: member(ended(9)), fees: [fee({ paidOn: begun.begin, term: begun })] },
    ['renewal'],
    '付之前看一眼',
  ],
  ['a member', { fees: [fee()] }, ['renewal'], '这份钱买到什么'],
  [
    'in the first 72 hours',
    {
      row: member({ viewerPayAt: NOW - DAY }),
      fees: [fee({ paidOn: '2025-12-09', paidAt: NOW - DAY })],
    },
    ['refund', 'renewal'],
    '这份钱买到什么',
  ],
];

const decisionsIn = (shown: HTMLElement) =>
  ['before', 'refund', 'renewal'].filter((moment) =>
    shown.querySelector(`input[type="radio"][name="decision-${moment}"]`),
  );

describe('the record', () => {
  it.each(WHO)('%s: asks the decision that is due, and no other', async (_, stored, due, title) => {
    const shown = await record(stored);
    expect(decisionsIn(shown)).toEqual(due);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  it.each([
    ['outside', { row: outside }, '现在说好的'],
    ['a free planet', asRead({ type: 'free', price: 0 }), '现在说好的'],
    ['a member', { fees: [fee()] }, '付钱时说好的'],
  ] as [string, Stored, string][])('%s: what was promised when', async (_, stored, title) => {
    await record(stored);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  it('a payment only read: a refund has no fee to be paired with yet, and where to book it is said', async () => {
    const row = member({ viewerPayAt: NOW - DAY });
    const shown = await record({ row });
    expect(screen.queryByRole('button', { name: '退了，记一笔退款' })).toBeNull();
    const link = shown.querySelector('[data-says="refund.feeFirst"] a');
    expect(link?.getAttribute('href')).toBe(`#/community/${KEY}/fees`);
    cleanup();
    const booked = await record({ row, fees: [fee({ paidOn: '2025-12-09', paidAt: NOW - DAY })] });
    expect(screen.getByRole('button', { name: '退了，记一笔退款' })).toBeTruthy();
    expect(booked.querySelector('[data-says="refund.feeFirst"]')).toBeNull();
  });

  it('sends a decision on trial with its reason, as one before paying', async () => {
    const shown = await record(asRead(trial(6)));
    const part = within(shown.querySelector('#part-before') as HTMLElement);
    await userEvent.click(part.getByRole('radio', { name: '不加入' }));
    await userEvent.type(part.getByRole('textbox', { name: '为什么' }), '一周没看到想看的');
    await userEvent.click(part.getByRole('button', { name: '记下决定' }));
    const [message] = sent.filter(({ type }) => type === 'keepDecision');
    expect(message?.body).toMatchObject({
      ...{ community: KEY, at: NOW, moment: 'before', choice: 'pass' },
      reason: '一周没看到想看的',
    });
    expect(message?.body).not.toHaveProperty('termEnd');
  });

  it('sends a decision in grace as one about the end that is past', async () => {
    const shown = await record({
      row: member(ended(9)),
      fees: [fee({ paidOn: begun.begin, term: begun })],
    });
    const part = within(shown.querySelector('#part-renewal') as HTMLElement);
    await userEvent.click(part.getByRole('radio', { name: '不续' }));
    await userEvent.click(part.getByRole('button', { name: '记下决定' }));
    const [message] = sent.filter(({ type }) => type === 'keepDecision');
    expect(message?.body).toMatchObject({
      ...{ moment: 'renewal', choice: 'leave', termEnd: begun.end },
    });
  });

  it.each(WHO)('%s: has each switch of a reminder once', async (_, stored) => {
    await record(stored);
    for (const name of [/^到期前提醒/, /^退款窗口里提醒/, /^打算的冷静期到了提醒/]) {
      expect(screen.getAllByRole('checkbox', { name })).toHaveLength(1);
    }
  });

  it('switches the reminder of the end', async () => {
    await record({ fees: [fee()] });
    await userEvent.click(
      screen.getAllByRole('checkbox', { name: /^到期前提醒/ })[0] as HTMLElement,
    );
    expect(changed).toEqual([{ reminderOf: { community: KEY, row: 'renewal', off: true } }]);
  });
});
