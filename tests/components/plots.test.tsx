// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { HistoryTable } from '../../components/plots/HistoryTable.tsx';
import { TopicWeeksPlot } from '../../components/plots/TopicWeeksPlot.tsx';
import { fillWeeks, gapsOf } from '../../components/plots/weeks.ts';
import { DAY, weekBegin } from '../../utils/days.ts';
import type { WeekRollup } from '../../utils/scoring/measures.ts';
import { show } from './render.tsx';
import { lively, NOW } from './sample.ts';

const week = (n: number, total: number, covered = 1): WeekRollup => ({
  week: n,
  total,
  owner: 1,
  staff: 1,
  checkins: 0,
  digests: 0,
  covered,
});

/** The last moment of the week that begins on day 20430. */
const END = weekBegin(20_437) - 1;

describe('topics by week', () => {
  it('says in a sentence what it shows, with a table behind it', async () => {
    show(<TopicWeeksPlot weeks={lively.measures?.weeks ?? []} ownerKnown now={NOW} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /看到 \d+ 周；最热闹的一周从/,
    );
    await userEvent.click(screen.getByRole('button', { name: '看表格' }));
    const heads = within(screen.getByRole('table')).getAllByRole('columnheader');
    expect(heads.map((x) => x.textContent)).toContain('星主');
  });

  it('names a week by its Monday in the site’s zone', () => {
    // Day 20430 is Monday 2025-12-08.
    show(<TopicWeeksPlot weeks={[week(20_430, 5)]} ownerKnown now={NOW} />, 'en');
    expect(screen.getByRole('figure').textContent).toContain('Dec 8, 2025');
  });

  it('keeps weeks never seen as empty ones', () => {
    const filled = fillWeeks([week(20_430, 5), week(20_409, 7)], END);
    expect(filled.map((w) => [w.week, w.total, w.covered])).toEqual([
      [20_409, 7, 1],
      [20_416, 0, 0],
      [20_423, 0, 0],
      [20_430, 5, 1],
    ]);
  });

  it('hatches weeks of which less than half was seen', () => {
    const filled = fillWeeks([week(20_430, 5), week(20_423, 2, 0.4), week(20_402, 7)], END);
    expect(gapsOf(filled, END)).toEqual([{ from: 20_409, to: 20_430 }]);
  });

  it('goes on to the running week, of which half of what has passed is enough', () => {
    const now = weekBegin(20_451) + 2 * DAY;
    const seen = [week(20_430, 5), week(20_437, 3)];
    const weeks = (list: WeekRollup[]) => fillWeeks(list, now).map((w) => w.week);
    expect(weeks(seen)).toEqual([20_430, 20_437, 20_444, 20_451]);
    expect(gapsOf(fillWeeks(seen, now), now)).toEqual([{ from: 20_444, to: 20_458 }]);
    // Two of its days have come; both were seen.
    const running = [...seen, week(20_444, 1), week(20_451, 2, 2 / 7)];
    expect(gapsOf(fillWeeks(running, now), now)).toEqual([]);
    // What was seen stays in sight, however long ago.
    expect(fillWeeks(seen, now + 900 * DAY)).toHaveLength(2 + 52);
  });

  it('is not drawn out by a week that lies', () => {
    expect(fillWeeks([week(0, 1), week(20_430, 1)], END).length).toBeLessThan(200);
  });

  it('without weeks says so', () => {
    show(<TopicWeeksPlot weeks={[]} ownerKnown now={NOW} />);
    expect(screen.getByText('还没有看到哪一周的主题。')).toBeTruthy();
  });
});

it('history shows the newest first, money as money, people as people', () => {
  const change = { via: 'response', endpoint: 'group' } as const;
  show(
    <HistoryTable
      changes={[
        { fact: 'price', value: 9900, seenAt: NOW - 9e9, ...change },
        { fact: 'members', value: 5243, seenAt: NOW, ...change },
      ]}
    />,
  );
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map((x) => x.textContent);
  expect(rows[0]).toContain('成员数5,243');
  expect(rows[1]).toContain('一期的价格¥99.00');
});
