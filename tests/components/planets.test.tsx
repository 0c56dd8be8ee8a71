// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PlanetList } from '../../components/planets/PlanetList.tsx';
import { PlanetTable } from '../../components/planets/PlanetTable.tsx';
import { SightingTable } from '../../components/planets/SightingTable.tsx';
import { COLUMNS, sortPlanets } from '../../components/planets/view.ts';
import { planetsOf } from '../../entrypoints/pages/viewOf.ts';
import { DAY } from '../../utils/days.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { show } from './render.tsx';
import { lively, NOW, planets, quietOwner } from './sample.ts';

const rows = planetsOf(planets, defaultSettings(), NOW);
const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((x) => x.textContent);

describe('the list of planets', () => {
  it('each opens its own card', async () => {
    const onOpen = vi.fn();
    show(<PlanetList planets={rows} now={NOW} onOpen={onOpen} />);
    const button = screen.getByRole('button', { name: /独立产品夜谈/ });
    expect(button.textContent).toContain('¥2.49 / 天');
    expect(button.textContent).toContain('2 小时前');
    await userEvent.click(button);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(quietOwner.key);
  });

  it('says the marks in words as well', () => {
    show(<PlanetList planets={rows.slice(0, 1)} now={NOW} onOpen={() => {}} />);
    expect(screen.getByRole('button').textContent).toMatch(/价格 \d+ 分，区间/);
  });
});

describe('the table of planets', () => {
  it('begins with the newest and sorts by any column, both ways', async () => {
    show(<PlanetTable planets={rows} now={NOW} hrefOf={(k) => `#/community/${k}`} />);
    expect(names().at(-1)).toBe('<b>不是粗体</b>');
    await userEvent.click(screen.getByRole('button', { name: /每天/ }));
    expect(names().slice(0, 2)).toEqual(['独立产品夜谈', '慢读与手记']);
    await userEvent.click(screen.getByRole('button', { name: /每天/ }));
    expect(names().slice(0, 3)).toEqual(['城市观鸟小组', '慢读与手记', '独立产品夜谈']);
    expect(screen.getByRole('columnheader', { name: /每天/ }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  it('links to the full record', () => {
    show(<PlanetTable planets={rows} now={NOW} hrefOf={(k) => `#/community/${k}`} />);
    expect(screen.getByRole('link', { name: '慢读与手记' }).getAttribute('href')).toBe(
      `#/community/${lively.key}`,
    );
  });

  it.each(COLUMNS.map((by) => [by]))('keeps every row when sorted by %s', (by) => {
    for (const down of [true, false]) {
      const sorted = sortPlanets(rows, { by, down }, NOW);
      expect(new Set(sorted)).toEqual(new Set(rows));
    }
  });

  it('puts what is not known last, whichever way', () => {
    for (const down of [true, false]) {
      const sorted = sortPlanets(rows, { by: 'members', down }, NOW);
      expect(sorted.slice(-2).every((row) => !row.card.facts.members)).toBe(true);
    }
  });
});

it('planets seen in lists are printed, not scored', () => {
  const sighting = {
    community: 'zsxq:7' as const,
    name: '',
    members: 74_133,
    endpoint: 'recommendations',
    seenAt: NOW - 2 * DAY,
  };
  show(<SightingTable sightings={[sighting]} now={NOW} />);
  expect(screen.getByRole('row', { name: '星球 7 — 7.41 万 推荐 前天' })).toBeTruthy();
});
