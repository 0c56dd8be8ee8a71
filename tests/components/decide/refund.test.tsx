// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Reading } from '../../../components/decide/Reading.tsx';
import { RefundBlock } from '../../../components/decide/RefundBlock.tsx';
import { Rules } from '../../../components/decide/Rules.tsx';
import { HOUR } from '../../../utils/days.ts';
import type { RefundWindow } from '../../../utils/decide/refund.ts';
import { RULES } from '../../../utils/sites/zsxq/rules.ts';
import { show } from '../render.tsx';
import { NOW, paid, plan, wholeView } from './sample.ts';

describe('rules of the platform', () => {
  it('say where each was read, how sure it is, of when as far as that is known, and that the linked page was not read', () => {
    const { container } = show(
      <Rules rules={[RULES.refund, RULES.grace, RULES.afterTerm]} />,
      'en',
    );
    const text = (id: string) => container.querySelector(`[data-rule="${id}"]`)?.textContent;
    expect(text('refund')).toMatch(/several sources agree · source: posts of owners/);
    // Stated in a document of theirs: not on the page that is linked.
    expect(text('grace')).toMatch(
      /official document · source: what the platform publishes on plac/,
    );
    expect(text('afterTerm')).toMatch(/one source only · source: one copy of an older help page/);
    const dates = {
      refund: 'no exact date known',
      grace: 'dated 2026-06',
      afterTerm: 'no exact date',
    };
    for (const [id, date] of Object.entries(dates)) {
      expect(text(id)).toContain(date);
      expect(text(id)).toMatch(/ · the wording of the linked page was not read/);
    }
  });
});

describe('what to read', () => {
  const digest = (id: string, daysAgo: number) => {
    const at = NOW - daysAgo * 24 * HOUR;
    const times = { createdAt: at, firstSeenAt: at, countsSeenAt: at };
    return { id, kind: 'talk' as const, digested: true, ...times };
  };
  const view = wholeView({
    ...paid(10),
    topics: ['1', '2', '3', '4', '5', '6', '7'].map((id, i) => digest(id, i + 1)),
    read: new Map([['2', NOW - HOUR]]),
    plans: [plan()],
  });

  it('is told day by day, what was read marked, and when to decide', () => {
    const { container } = show(
      <Reading
        days={view.readingDays}
        steps={view.reading}
        questions={['怎么投稿']}
        endsAt={view.refund.endsAt ?? 0}
        topicHref={(topic) => `#${topic}`}
      />,
      'en',
    );
    const days = [...container.querySelectorAll('[data-reading-day]')];
    expect(days.map((one) => one.getAttribute('data-when'))).toEqual([
      'today',
      'tomorrow',
      'later',
    ]);
    expect(days[0]?.textContent).toMatch(/Read 3 digests \(1 of 3 done\)/);
    expect(screen.getByRole('link', { name: '✓ No. 1 read' }).getAttribute('href')).toBe('#2');
    expect(days[0]?.textContent).toContain('怎么投稿');
    expect(days[2]?.textContent).toMatch(/Decide by Dec 1\d, 2025, \d\d:\d\d/);
    expect(container.querySelector('[data-step="digests"]')?.textContent).toMatch(
      /7 digests.*\(1 read\)/,
    );
  });
});

describe('the countdown in words', () => {
  const says = (refund: RefundWindow) =>
    show(
      <RefundBlock
        refund={refund}
        rules={[]}
        coins={RULES.coins}
        onPayTime={async () => true}
        onRelease={() => {}}
      />,
      'zh-CN',
    ).container.textContent;
  const at = (hoursAgo: number) => wholeView(paid(hoursAgo)).refund;

  it('tells the hour and minute of the end, not the day alone', () => {
    expect(says(at(10))).toMatch(/\d+日 \d\d:\d\d 前可以退/);
    expect(says(at(73))).toMatch(/\d+日 \d\d:\d\d 已过/);
  });

  it('in the last hour counts minutes', () => {
    const text = says(at(71.5));
    expect(text).toMatch(/只剩 30 分钟，.*\d\d:\d\d 后就不能退了/);
    expect(text).not.toContain('0 小时');
  });

  it('says that a refund without its fee may be of this payment', () => {
    const { refund } = wholeView(paid(10));
    const doubt = { id: 'refund.doubt', params: { backFen: 1500 } };
    expect(says({ ...refund, doubt })).toContain('另有一笔 ¥15.00 的退款没记是哪笔费用的');
  });
});

describe('a pay time one typed', () => {
  const block = (refund: RefundWindow) => {
    const onRelease = vi.fn();
    show(
      <RefundBlock
        refund={refund}
        rules={[]}
        coins={RULES.coins}
        onPayTime={async () => true}
        onRelease={onRelease}
      />,
      'en',
    );
    return onRelease;
  };
  const { refund } = wholeView(paid(10));

  it('is said to be one, and can be let go of', async () => {
    const onRelease = block({ ...refund, from: 'typed', typedAt: refund.paidAt ?? 0 });
    expect(screen.getByText(/as you typed it/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Let go of my pay time' }));
    expect(onRelease).toHaveBeenCalledOnce();
  });

  it('none typed, none to let go of', () => {
    block(refund);
    expect(screen.queryByRole('button', { name: /Let go/ })).toBeNull();
  });
});
