// @vitest-environment jsdom
/** The overview's parts: figures, what waits, the first run; every text there in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Figures } from '../../../components/overview/Figures.tsx';
import { FirstRun } from '../../../components/overview/FirstRun.tsx';
import { NeedList, type NeedView } from '../../../components/overview/NeedList.tsx';
import zh from '../../../locales/zh-CN/see.json';
import { hideAmounts } from '../../../utils/format.ts';
import { NEED_KINDS } from '../../../utils/overview/needs.ts';
import type { YearBudget } from '../../../utils/payoff/budget.ts';
import { show } from '../render.tsx';

afterEach(() => hideAmounts(false));

const budget: YearBudget = {
  ...{ year: 2025, spentFen: 50_000, receivedFen: 10_000, carriedFen: 36_500, leftFen: -5000 },
  byCommunity: [],
};

describe('figures', () => {
  const figures = (more: Partial<Parameters<typeof Figures>[0]> = {}) => (
    <Figures
      budget={budget}
      todayFen={123}
      yearMs={90 * 60_000}
      verdicts={['pays', 'pays', 'cannotTell']}
      {...more}
    />
  );

  it('say the year, the day, the hours and the verdicts', () => {
    const { container } = show(figures());
    const text = (name: string) =>
      container.querySelector(`[data-figure="${name}"]`)?.firstChild?.textContent;
    expect([text('carried'), text('today'), text('hours')]).toEqual([
      ...['¥365.00', '¥1.23', '1 小时 30 分'],
    ]);
    expect(container.querySelector('[data-verdicts="pays"]')?.textContent).toContain('2');
    expect(container.textContent).toContain('超出预算 ¥50.00');
  });

  it('show dots while amounts are hidden, and no zero for what was never measured', () => {
    hideAmounts(true);
    const { container } = show(figures({ yearMs: undefined }));
    expect(container.textContent).not.toMatch(/¥\d/);
    expect(container.querySelector('[data-figure="hours"]')?.textContent).toContain('还没计过时');
  });
});

describe('what waits for a decision', () => {
  const need = (n: number): NeedView => ({
    ...{ kind: 'renewal', community: `zsxq:${n}`, urgent: n === 0, name: `n${n}`, href: `#${n}` },
    says: { id: 'need.renewal', params: { leftDays: 5, endAt: Date.UTC(2025, 1, 1) } },
  });

  it('shows two of one community and kind as two', () => {
    const refund = (untilTime: number): NeedView => ({
      ...{ kind: 'refund', community: 'zsxq:1', urgent: true, name: 'n', href: '#1' },
      says: { id: 'need.refund', params: { leftMs: 3_600_000, untilTime } },
    });
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    show(<NeedList needs={[refund(1), refund(2)]} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });

  it('shows eight at first, all when asked, each with its way', async () => {
    show(<NeedList needs={Array.from({ length: 11 }, (_, n) => need(n))} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(8);
    expect(screen.getByRole('link', { name: /去决定.*n0/ }).getAttribute('href')).toBe('#0');
    await userEvent.click(screen.getByRole('button', { name: '全部 11 件' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(11);
  });

  it('has words for every kind', () => {
    for (const kind of NEED_KINDS) {
      expect(zh.needs.kind[kind]).toBeTruthy();
      expect(zh.needs.go[kind]).toBeTruthy();
    }
  });
});

it('the first run offers four ways', async () => {
  const onAdd = vi.fn().mockResolvedValue(true);
  show(
    <FirstRun
      siteHref="https://a/"
      takeHref="#t"
      sampleHref="?sample"
      seen={2}
      planetsHref="#p"
      onAdd={onAdd}
    />,
    'en',
  );
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(4);
  expect(screen.getByRole('link', { name: 'Show sample data' }).getAttribute('href')).toBe(
    '?sample',
  );
  expect(screen.getByText('2 planets seen so far')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox'), 'Club{Enter}');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('Club', expect.any(String));
});

describe('texts', () => {
  const ROOT = join(import.meta.dirname, '../../..');
  type Texts = { [key: string]: string | Texts };
  const flat = (texts: Texts, before = ''): string[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [before + key] : flat(value, `${before}${key}.`),
    );
  const keys = flat(zh).map((key) => key.replace(/_(one|other)$/, ''));
  const code = [
    'components/plots',
    'components/overview',
    'components/planets',
    'entrypoints/dashboard',
    'utils/overview',
  ]
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => join(ROOT, folder, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const whole = [...code.matchAll(/\bs\(\s*'([\w.-]+)'/g)].map((m) => m[1] ?? '');
  const begun = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map((m) => m[1] ?? '');

  it('every key asked for is there', () => {
    expect(whole.length).toBeGreaterThan(80);
    expect(whole.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('every text is asked for', () => {
    const unasked = keys.filter(
      (key) => !code.includes(`'${key}'`) && !begun.some((begin) => key.startsWith(begin)),
    );
    expect(unasked).toEqual([]);
  });
});
