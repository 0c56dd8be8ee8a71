// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PlanetList } from '../../components/planets/PlanetList.tsx';
import { PlanetTable } from '../../components/planets/PlanetTable.tsx';
import { UnjoinedTable } from '../../components/planets/UnjoinedTable.tsx';
import { sortUnjoined, unjoinedOf } from '../../components/planets/unjoined.ts';
import { COLUMNS, sightedPlanets, sortPlanets } from '../../components/planets/view.ts';
import { planetsOf } from '../../entrypoints/pages/viewOf.ts';
import { DAY } from '../../utils/days.ts';
import { defaultSettings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
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

describe('planets seen and not joined', () => {
  const fact = <V,>(value: V) => ({ value, via: 'response' as const, endpoint: 'x', seenAt: NOW });
  const sighted = (n: number, facts: object, endpoint = 'recommendations') => ({
    community: `zsxq:${n}` as const,
    endpoint,
    seenAt: NOW - n * DAY,
    facts,
  });
  const opened = rows.filter((row) => row.key === quietOwner.key);
  const list = unjoinedOf(
    opened,
    [
      sighted(2, { members: fact(74_133) }),
      sighted(3, { price: fact(9900), members: fact(14_200), name: fact('乙') }),
      sighted(4, { price: fact(100), name: fact('甲') }),
      { ...sighted(2, {}, 'ranking_list'), seenAt: NOW - 9 * DAY },
    ],
    new Set(['zsxq:4']),
  );

  it('are listed once, joined ones not at all, with revenue as bounds', () => {
    expect(list.map((row) => [row.key, row.opened, row.places])).toEqual([
      [quietOwner.key, true, []],
      ['zsxq:2', false, ['recommendations', 'ranking_list']],
      ['zsxq:3', false, ['recommendations']],
    ]);
    expect(list[0]?.revenue?.bound).toBe(18_900 * 29_900);
    expect(list[1]?.revenue).toBeUndefined();
    expect(list[2]?.revenue?.bound).toBe(14_200 * 9900);
  });

  it('sort with the unknown last, whichever way', () => {
    for (const down of [true, false]) {
      const sorted = sortUnjoined(list, 'revenue', down);
      expect(sorted.at(-1)?.key).toBe('zsxq:2');
    }
  });

  it('are ticked to compare, five at the most', async () => {
    const onPick = vi.fn();
    const table = (picked: readonly CommunityKey[]) => (
      <UnjoinedTable planets={list} now={NOW} hrefOf={(k) => k} picking={{ picked, onPick }} />
    );
    const { again } = show(table([]));
    expect(screen.getByRole('row', { name: /独立产品夜谈/ }).textContent).toContain(
      '¥563.62 万 到 ¥566.58 万',
    );
    expect(screen.getByRole('row', { name: /星球 2/ }).textContent).toContain('推荐、排行榜');
    await userEvent.click(screen.getByRole('checkbox', { name: '比较「乙」' }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith('zsxq:3', true);
    again(table(['zsxq:3', 'zsxq:5', 'zsxq:6', 'zsxq:7', 'zsxq:8']));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.filter((box) => box.disabled)).toHaveLength(2);
  });
});

it('a planet is listed once, as last seen, and not when it was opened', () => {
  const seen = (community: `zsxq:${string}`, endpoint: string, ago: number, price: number) => ({
    community,
    name: 'x',
    endpoint,
    price,
    seenAt: NOW - ago * DAY,
  });
  const rows = [
    seen('zsxq:7', 'groups', 3, 100),
    seen('zsxq:7', 'recommendations', 1, 200),
    seen('zsxq:7', 'groups', 2, 150),
    seen('zsxq:8', 'groups', 0, 300),
    seen('zsxq:9', 'groups', 4, 400),
  ];
  expect(
    sightedPlanets(rows, new Set(['zsxq:8'])).map((p) => [p.community, p.price, p.places]),
  ).toEqual([
    ['zsxq:7', 200, ['recommendations', 'groups']],
    ['zsxq:9', 400, ['groups']],
  ]);
});
