// @vitest-environment jsdom
/** Every plot: a sentence, a picture named by it, a table behind it; with too little known, words and no picture. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { BandsPlot } from '../../../components/plots/BandsPlot.tsx';
import { FeeHoursPlot } from '../../../components/plots/FeeHoursPlot.tsx';
import { HourCostPlot } from '../../../components/plots/HourCostPlot.tsx';
import { MarksPlot } from '../../../components/plots/MarksPlot.tsx';
import { PriceHistoryPlot } from '../../../components/plots/PriceHistoryPlot.tsx';
import { WeekHoursPlot } from '../../../components/plots/WeekHoursPlot.tsx';
import { YearReviewPage } from '../../../components/plots/YearReviewPage.tsx';
import { hideAmounts } from '../../../utils/format.ts';
import { addDays, dayNumber } from '../../../utils/payoff/calendar.ts';
import { bands } from '../../../utils/plots/bands.ts';
import { costPerHour } from '../../../utils/plots/costPerHour.ts';
import { feeHours } from '../../../utils/plots/feeHours.ts';
import { markHistory } from '../../../utils/plots/markHistory.ts';
import { priceHistory } from '../../../utils/plots/priceHistory.ts';
import type { PlotCommunity } from '../../../utils/plots/types.ts';
import { weekHours } from '../../../utils/plots/weekHours.ts';
import { yearReview } from '../../../utils/plots/yearReview.ts';
import {
  BEGIN,
  fee,
  NOW,
  OTHER,
  PLANET,
  settings,
  TODAY,
  used,
  ZONE,
} from '../../utils/payoff/make.ts';
import { community } from '../../utils/plots/make.ts';
import { show } from '../render.tsx';

afterEach(() => hideAmounts(false));

const own: PlotCommunity[] = [
  community(PLANET, {
    ...{ fees: [fee()], attention: [used(BEGIN, 10)], measuredSince: BEGIN },
    settings: settings({ hourLostFen: 1000, hourGainedFen: 3000 }),
  }),
  community(OTHER, {
    fees: [fee({ community: OTHER })],
    attention: [used('2025-11-01', 3, { community: OTHER })],
    measuredSince: '2025-11-01',
  }),
];
const visits = [
  { community: PLANET, fromAt: NOW, toAt: NOW + 3_600_000, ms: { feed: 3_600_000 }, byHand: false },
];
const marks = [
  { day: '2025-10-01', formulaVersion: 1, price: [50, 40, 60] as const },
  { day: '2025-10-09', formulaVersion: 2, price: [55, 45, 65] as const },
];
const prices = [
  { fact: 'price', seenAt: NOW - 9e9, value: 6800 },
  { fact: 'price', seenAt: NOW - 1e9, value: 9900 },
];
const today = dayNumber(TODAY);

const PLOTS: [string, () => ReactNode, () => ReactNode][] = [
  [
    'fee against hours',
    () => <FeeHoursPlot data={feeHours(own)} />,
    () => <FeeHoursPlot data={feeHours([])} />,
  ],
  [
    'cost of an hour',
    () => <HourCostPlot data={costPerHour(own)} />,
    () => <HourCostPlot data={costPerHour([])} />,
  ],
  [
    'terms over years',
    () => <BandsPlot data={bands(own, NOW, BEGIN, ZONE)} today={today} />,
    () => <BandsPlot data={bands([], NOW, undefined, ZONE)} today={today} />,
  ],
  [
    'weekday and hour',
    () => <WeekHoursPlot data={weekHours(visits, ZONE)} shownDays={365} />,
    () => <WeekHoursPlot data={weekHours([])} shownDays={365} />,
  ],
  [
    'marks',
    () => <MarksPlot data={markHistory(marks)} />,
    () => <MarksPlot data={markHistory([])} />,
  ],
  [
    'prices',
    () => <PriceHistoryPlot data={priceHistory(prices, NOW)} />,
    () => <PriceHistoryPlot data={priceHistory([], NOW)} />,
  ],
];

describe.each(PLOTS)('%s', (_name, full, empty) => {
  it.each(['zh-CN', 'en'] as const)(
    'has a sentence, a picture and a table in %s',
    async (language) => {
      const { container } = show(full(), language);
      const picture = screen.getByRole('img');
      const sentence = picture.getAttribute('aria-label') ?? '';
      expect(container.querySelector('figcaption')?.textContent).toBe(sentence);
      expect(sentence.length).toBeGreaterThan(12);
      expect(container.textContent).not.toMatch(/\{\{|see:|NaN|undefined/);
      expect(picture.querySelector('svg')).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: /看表格|As a table/ }));
      expect(within(screen.getByRole('table')).getAllByRole('row').length).toBeGreaterThan(1);
      expect(container.textContent).not.toMatch(/\{\{|see:|NaN|undefined/);
      const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
      expect(violations.map((one) => one.id)).toEqual([]);
    },
  );

  it('with nothing known says so and draws nothing', () => {
    const { container } = show(empty());
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('figcaption')?.textContent).toMatch(/还没/);
  });

  it('has no style element and no style attribute set by markup', () => {
    const { container } = show(full());
    expect(container.querySelector('style')).toBeNull();
  });
});

it('the cost of an hour is said as the range it is where hours are an estimate', () => {
  const { container } = show(<HourCostPlot data={costPerHour(own)} />, 'en');
  const rows = costPerHour(own).rows;
  expect(rows.map((row) => row.lowFen < row.highFen)).toEqual([true, false]);
  expect(container.querySelector('figcaption')?.textContent).toMatch(
    /at name of manual:reading-club, ¥[\d.]+–¥[\d.]+; the cheapest at name of zsxq:15555411412112, ¥[\d.]+\.$/,
  );
});

it('names beside points do not lie over one another', () => {
  const crowd = Array.from({ length: 12 }, (_, i) =>
    community(`zsxq:${i + 1}`, {
      ...{ fees: [fee({ community: `zsxq:${i + 1}` })], measuredSince: BEGIN },
      attention: [used(BEGIN, 3, { community: `zsxq:${i + 1}` })],
    }),
  );
  const { container } = show(<FeeHoursPlot data={feeHours(crowd)} />);
  const at = [...container.querySelectorAll('text.plot-label')].map(
    (one) => `${one.getAttribute('x')} ${one.getAttribute('y')} ${one.getAttribute('text-anchor')}`,
  );
  expect(at.length).toBeGreaterThan(0);
  expect(new Set(at).size).toBe(at.length);
});

it('of many without hours some are named, and how many more there are', () => {
  const crowd = Array.from({ length: 200 }, (_, i) =>
    community(`zsxq:${i + 1}`, {
      ...{ fees: [fee({ community: `zsxq:${i + 1}` })], measuredSince: '2025-12-11' },
    }),
  );
  const { container } = show(
    <>
      <FeeHoursPlot data={feeHours(crowd)} />
      <HourCostPlot data={costPerHour(crowd)} />
    </>,
    'en',
  );
  expect(container.textContent?.match(/name of zsxq:8, 192 more/g)).toHaveLength(2);
  expect(container.textContent).not.toContain('zsxq:9');
});

it('of many communities the picture has those that began last', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => {
    const begin = addDays('2025-06-01', i);
    const term = { begin, end: addDays(begin, 365) };
    return community(`zsxq:${i + 1}`, {
      fees: [fee({ community: `zsxq:${i + 1}`, paidOn: begin, term })],
    });
  });
  const { container } = show(
    <BandsPlot data={bands(crowd, NOW, BEGIN, ZONE)} today={today} />,
    'en',
  );
  const names = [...container.querySelectorAll('text.plot-label')].map((one) => one.textContent);
  expect(names).toHaveLength(30);
  expect(names.at(-1)).toContain('zsxq:40');
  expect(names).not.toContain('name of zsxq:10');
  expect(container.textContent).toContain('The picture has the newest 30 of 40');
});

it('the name of a community begins at its first mark, a payment without a term too', () => {
  const paid = fee({ term: 'none', paidOn: '2025-06-02' });
  const old = fee({ community: OTHER, paidOn: '2025-06-01' });
  const data = bands(
    [community(PLANET, { fees: [paid] }), community(OTHER, { fees: [old] })],
    NOW,
    undefined,
    ZONE,
  );
  const { container } = show(<BandsPlot data={data} today={today} />);
  const anchors = [...container.querySelectorAll('text.plot-label')].map((one) =>
    one.getAttribute('text-anchor'),
  );
  expect(anchors).toEqual(['start', 'start']);
});

it('amounts are dots where they are hidden', async () => {
  hideAmounts(true);
  for (const [, full] of PLOTS) {
    const { container } = show(full());
    await userEvent.click(screen.getByRole('button', { name: '看表格' }));
    expect(container.textContent).not.toMatch(/¥\d/);
    cleanup();
  }
});

it('the review of a year counts the communities paid in it, and says no hours where none were measured', () => {
  const data = yearReview(own, [], 2026, settings(), NOW + 366 * 86_400_000, ZONE);
  const page = (review: typeof data) => (
    <YearReviewPage data={review} named={(key) => key} choose={null} hideReasons={false} />
  );
  // Both terms reach into 2026; nothing was paid in it.
  const { container, again } = show(page(data), 'en');
  expect(data.rows).toHaveLength(2);
  expect(container.textContent).toContain(
    '¥0.00 went to 0 communities; 0 hours were counted, on 0 days.',
  );
  const tomorrow = '2025-12-11';
  const unmeasured = own.map(({ inputs, ...rest }) => ({
    ...rest,
    inputs: { ...inputs, attention: [], measuredSince: tomorrow },
  }));
  again(page(yearReview(unmeasured, [], 2025, settings(), NOW, ZONE)));
  expect(container.textContent).toContain(
    '¥730.00 went to 2 communities; nothing was measured then, so the hours are unknown.',
  );
  expect(container.textContent).not.toMatch(/0 hours|0 days/);
});

it('the review of a year hides names and the words of reasons where asked', () => {
  const decisions = [
    {
      ...{
        id: 'd',
        community: PLANET,
        at: NOW,
        moment: 'renewal' as const,
        choice: 'keep' as const,
      },
      reason: 'because of Zhang',
    },
  ];
  const data = yearReview(own, decisions, 2025, settings(), NOW, ZONE);
  const page = (hide: boolean) => (
    <YearReviewPage
      data={data}
      named={(key) => (hide ? 'A' : `n ${key}`)}
      choose={null}
      hideReasons={hide}
    />
  );
  const { container, again } = show(page(false), 'en');
  expect(container.textContent).toContain('because of Zhang');
  expect(container.textContent).toContain(`n ${PLANET}`);
  again(page(true));
  expect(container.textContent).not.toContain('Zhang');
  expect(container.textContent).not.toContain(PLANET);
});
