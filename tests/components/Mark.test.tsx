// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Mark } from '../../components/scorecard/Mark.tsx';
import type { MarkName, Mark as MarkValue, Scored, Unscored } from '../../utils/scoring/types.ts';
import { show } from './render.tsx';
import { NOW } from './sample.ts';

const scored: Scored = {
  state: 'scored',
  score: 61.4,
  low: 48.2,
  high: 73.9,
  confidence: 'medium',
  evidence: [
    {
      id: 'price.perDay',
      params: { priceFen: 6800, termDays: 365, perDayFen: 19, perMonthFen: 567, perYearFen: 6800 },
      via: 'response',
      endpoint: 'group',
      seenAt: NOW - 7_200_000,
      share: 0,
    },
    {
      id: 'activity.pace',
      params: { perWeek: 27.9, low: 24, high: 31 },
      via: 'response',
      endpoint: 'topics',
      seenAt: NOW - 7_200_000,
      coveredDays: 72,
      topics: 287,
      share: 61.4,
    },
  ],
  missing: [{ id: 'activity.trend', params: {} }],
  formulaVersion: 3,
};
const unknown: Unscored = {
  state: 'unknown',
  confidence: 'none',
  evidence: [],
  missing: [{ id: 'owner.visitor', params: {} }],
  formulaVersion: 3,
};
const draw = (mark: MarkValue, name: MarkName = 'activity', language: 'zh-CN' | 'en' = 'zh-CN') =>
  show(<Mark name={name} mark={mark} now={NOW} />, language);

describe('a mark in the DOM', () => {
  it.each([
    ['price', 'zh-CN', '价格'],
    ['activity', 'zh-CN', '活跃'],
    ['owner', 'zh-CN', '星主投入'],
    ['price', 'en', 'Price'],
    ['activity', 'en', 'Activity'],
    ['owner', 'en', 'Owner engagement'],
  ] as const)('%s in %s is a meter called %s', (name, language, title) => {
    draw(scored, name, language);
    const meter = screen.getByRole('meter', { name: title });
    expect(meter.getAttribute('aria-valuenow')).toBe('61.4');
    expect(meter.getAttribute('aria-valuemin')).toBe('0');
    expect(meter.getAttribute('aria-valuemax')).toBe('100');
    expect({ ...meter.dataset }).toEqual({
      mark: name,
      score: '61.4',
      low: '48.2',
      high: '73.9',
      confidence: 'medium',
    });
  });

  it('says number, interval and confidence in words', () => {
    draw(scored);
    const meter = screen.getByRole('meter');
    expect(meter.textContent).toContain('61');
    expect(meter.textContent).toContain('48–74');
    expect(meter.textContent).toContain('把握中');
    expect(meter.getAttribute('aria-valuetext')).toBe('61 分，区间 48 到 74，把握中');
  });

  it('draws the interval where it is', () => {
    const { container } = draw(scored);
    const range = container.querySelector('.bar-range');
    expect(Number(range?.getAttribute('x'))).toBeCloseTo(48.2);
    expect(Number(range?.getAttribute('width'))).toBeCloseTo(25.7);
    expect(container.querySelectorAll('.step.on')).toHaveLength(2);
  });

  it('not enough seen: a status without a value that says what is missing', () => {
    draw(unknown, 'owner');
    const status = screen.getByRole('status', { name: '星主投入' });
    expect(screen.queryByRole('meter')).toBeNull();
    expect(status.dataset).toMatchObject({ mark: 'owner', confidence: 'none' });
    expect(status.hasAttribute('aria-valuenow')).toBe(false);
    expect(status.dataset.score).toBeUndefined();
    expect(status.textContent).toBe('未看到主题，星主投入未知');
  });

  it('free: no number, it costs time', () => {
    draw({ ...unknown, state: 'free', missing: [] }, 'price');
    expect(screen.getByRole('status', { name: '价格' }).textContent).toBe('免费：花的是你的时间');
  });
});

describe('a mark opened', () => {
  it('shows each reason with source, time, coverage, topics and share', async () => {
    draw(scored);
    expect(screen.queryByRole('list', { name: '依据' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /活跃/ }));
    const [pace] = within(screen.getByRole('list', { name: '依据' })).getAllByRole('listitem');
    expect(pace?.textContent).toContain('每周 27.9 个主题');
    expect(pace?.textContent).toContain('+61.4 分');
    expect(pace?.textContent).toContain('页面收到的主题列表');
    expect(pace?.textContent).toContain('2 小时前看到');
    expect(pace?.textContent).toMatch(/覆盖 72 天 · 287 个主题/);
    const context = screen.getByRole('list', { name: '仅供参考，不计分' });
    expect(context.textContent).toContain('¥68.00 买 365 天');
    expect(context.textContent).not.toContain(' 分');
    expect(screen.getByText('看得还不够远，看不出增减')).toBeTruthy();
    expect(screen.getByText(/公式第 3 版/)).toBeTruthy();
  });

  it('opens by keyboard and closes with Escape, the focus back on its button', async () => {
    draw(scored);
    await userEvent.tab();
    const button = screen.getByRole('button', { name: /活跃/ });
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
  });
});
