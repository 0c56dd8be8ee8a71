// @vitest-environment jsdom
/** What the page of the plots makes of stored rows: when a price was seen, what a decision is called. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { plotCommunities } from '../../../entrypoints/dashboard/PlotsPageRows.ts';
import { PlotsYear } from '../../../entrypoints/dashboard/PlotsPageYear.tsx';
import { foldFacts, freshRow } from '../../../storage/fold.ts';
import type { Decision } from '../../../utils/payoff/entries.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { A, B, DAY, NOW } from '../../storage/make.ts';
import { fee } from '../../utils/payoff/make.ts';
import { show } from '../render.tsx';

const settings = defaultSettings();
const seen = (key: typeof A | typeof B, name: string, days: number) => ({
  ...freshRow(key, NOW - days * DAY),
  readings: foldFacts(
    {},
    { name, price: 6800 },
    { via: 'response', endpoint: 'group', seenAt: NOW - days * DAY },
  ),
});
const none = { gains: [], plans: [], attention: [], deeds: [], handDeeds: [], decisions: [] };
const rows = {
  ...none,
  fees: [fee({ community: A, paidOn: '2025-06-01' })],
  measuredSince: undefined,
  communities: [{ ...seen(A, 'Orchard', 90), lastSeenAt: NOW }, seen(B, 'Meadow', 3)],
};
const all = plotCommunities(rows, settings, NOW, (_, name) => name);

it('a price is known up to when it was seen itself, not up to the last visit', () => {
  const [own] = all;
  expect(own).toMatchObject({ own: true, lastSeenAt: NOW, priceSeenAt: NOW - 90 * DAY });
});

it('a decision about a planet never joined has its name; without names, each has a letter', async () => {
  const decided = (id: string, community: Decision['community']): Decision => ({
    ...{ id, community, at: NOW - DAY, moment: 'before', choice: 'pass' },
  });
  const decisions = [decided('a', B), decided('b', 'zsxq:1000003'), decided('c', A)];
  const own = all.filter((one) => one.own);
  const { container } = show(
    <PlotsYear {...{ communities: own, all, decisions, settings, now: NOW }} />,
    'en',
  );
  const said = () => [...container.querySelectorAll('li')].map((one) => one.textContent);
  expect(said()).toEqual([
    expect.stringContaining('Meadow: pass'),
    expect.stringContaining('Planet 1000003: pass'),
    expect.stringContaining('Orchard: pass'),
  ]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hide names' }));
  expect(said()).toEqual([
    expect.stringContaining('Community B: pass'),
    expect.stringContaining('Community C: pass'),
    expect.stringContaining('Community A: pass'),
  ]);
});
