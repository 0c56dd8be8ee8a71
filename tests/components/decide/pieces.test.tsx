// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Decisions } from '../../../components/decide/Decisions.tsx';
import { PayTime } from '../../../components/decide/PayTime.tsx';
import { PlanBlock, type PlanBlockProps } from '../../../components/decide/PlanBlock.tsx';
import { PlanFact } from '../../../components/decide/PlanFact.tsx';
import { PriceHistory } from '../../../components/decide/PriceHistory.tsx';
import { Promises, type PromisesProps, readAs } from '../../../components/decide/Promises.tsx';
import { RenewalCard } from '../../../components/decide/RenewalCard.tsx';
import { ShortCard } from '../../../components/decide/ShortCard.tsx';
import { useDecideWords } from '../../../components/decide/words.ts';
import type { WholeView } from '../../../entrypoints/pages/decide/wholeView.ts';
import type { FactChangeRow } from '../../../storage/rows.ts';
import type { FactSet } from '../../../utils/facts.ts';
import type { Idle } from '../../../utils/payoff/costs.ts';
import type { Claim } from '../../../utils/payoff/entries.ts';
import { show } from '../render.tsx';
import { planet } from '../sample.ts';
import {
  asMember,
  change,
  claim,
  KEY,
  NOW,
  notJoined,
  paid,
  plan,
  shortView,
  wholeView,
} from './sample.ts';

const hrefs = { record: '#a', plan: '#b', refund: '#c', compare: '#d' };

function planBlock(view: WholeView, language: 'zh-CN' | 'en' = 'zh-CN') {
  const onSave = vi.fn<PlanBlockProps['onSave']>(async () => true);
  const spies = { onSave, onTerm: vi.fn(), onDrop: vi.fn() };
  const shown = show(
    <PlanBlock
      community={KEY}
      plans={view.plans}
      now={NOW}
      locks={view.locks}
      versions={view.versions}
      waiting={view.waitingIds}
      bindable={view.bindable}
      term={view.term}
      price={view.price}
      forecast={view.forecast}
      load={view.load}
      settings={view.inputs.settings}
      nameOf={(key) => key}
      {...spies}
    />,
    language,
  );
  return { ...shown, ...spies };
}

describe('the short card', () => {
  const says = (facts: FactSet, changes: FactChangeRow[] = []) => {
    const row = planet({ key: KEY, facts: { type: 'pay', price: 9_900, ...facts } });
    const { container } = show(
      <ShortCard {...shortView({ row, changes })} now={NOW} hrefs={hrefs} />,
    );
    return [...container.querySelectorAll('[data-says^="history.struck"]')].map(
      ({ textContent }) => textContent,
    );
  };

  it('says of a struck-out price only what is so, with its sum, while there is one', () => {
    const past = [change('price', 9_900, 60), change('struckPrice', 39_900, 60)];
    expect(says({ struckPrice: 39_900 }, past)).toEqual([
      expect.stringMatching(/以来没见过它卖到划线价 ¥399\.00$/),
    ]);
    expect(says({ struckPrice: 39_900 })).toEqual([expect.stringMatching(/^划线价 ¥399\.00，/)]);
    expect(says({}, past)).toEqual([]);
  });
});

it('the plot says of a price seen on one day no more than the sentence beside it', () => {
  const changes = [change('struckPrice', 39_900, 60), change('struckPrice', 34_900, 30)];
  const row = planet({ key: KEY, facts: { type: 'pay', price: 9_900, struckPrice: 34_900 } });
  const { history } = shortView({ row, changes }).card;
  const { container } = show(<PriceHistory history={history} />);
  const beside = container.querySelector('[data-says="history.same"]')?.textContent ?? '';
  expect(beside).toMatch(/^2025年12月10日 见到的标价是 ¥99\.00/);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain(beside);
});

describe('what is read of a promise', () => {
  it.each([
    ['zh-CN', { count: 3, per: 'week', thing: 'posts' }, '读作：每周 3 条主题'],
    ['zh-CN', { kind: 'total', count: 365, per: 'year' }, '读作：每年共 365 条主题'],
    [
      'zh-CN',
      { kind: 'total', count: 120, per: 'term', thing: 'files' },
      '读作：每期共 120 个文件',
    ],
    ['zh-CN', { kind: 'total', count: 60, thing: 'lectures' }, '读作：共 60 节课'],
    ['zh-CN', { text: '每周三篇长文', count: 3, per: 'week' }, '读作：每周 3 条主题（长短不数）'],
    ['en', { count: 1, per: 'day' }, 'Read as: 1 topic a day'],
    ['en', { kind: 'total', count: 60, thing: 'lectures' }, 'Read as: 60 lectures in all'],
    ['en', { kind: 'total', count: 365, per: 'year' }, 'Read as: 365 topics in all over a year'],
    ['en', { kind: 'total', count: 1, thing: 'files' }, 'Read as: 1 file in all'],
    ['en', { kind: 'live', count: 1, per: 'week' }, 'Read as: 1 live session a week'],
  ] as const)('%s %o', (language, more, says) => {
    const { per: _, count: __, ...bare } = claim();
    const one: Claim = { ...bare, ...more };
    const { container } = show(<ReadAs claim={one} />, language);
    expect(container.textContent).toBe(says);
  });
});

function ReadAs({ claim: one }: { claim: Claim }) {
  return readAs(one, useDecideWords().d);
}

describe('the plan', () => {
  const worth = { hourLostFen: 2_000, hourGainedFen: 8_000 };

  it('is worked out with other people’s factor, labelled so, before it is kept', async () => {
    const { container, onSave } = planBlock(wholeView(notJoined(), worth));
    await userEvent.click(screen.getByRole('button', { name: '写一份打算' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '提问' }));
    await userEvent.type(screen.getByRole('textbox', { name: '每周几小时' }), '0.5');
    await userEvent.type(screen.getByRole('textbox', { name: '有用的收获（条）' }), '10');
    await userEvent.type(screen.getByRole('textbox', { name: '一条值多少（元）' }), '50');
    const told = container.querySelector('.told');
    expect(told?.getAttribute('data-from')).toBe('others');
    expect(told?.textContent).toContain('44%');
    // ¥299 at ¥60 an hour: 5 h. Half an hour a week over 120 days: 8.6 h, of which 3.8 h.
    const hours = container.querySelector('[data-side="hours"]');
    expect(Number(hours?.getAttribute('data-need'))).toBeCloseTo(299 / 60, 6);
    expect(Number(hours?.getAttribute('data-low'))).toBeCloseTo(((0.5 * 120) / 7) * 0.44, 6);
    expect(hours?.getAttribute('data-state')).toBe('between');
    const items = container.querySelector('[data-side="items"]');
    expect(items?.getAttribute('data-need')).toBe('6');
    expect(items?.getAttribute('data-state')).toBe('between');
    await userEvent.click(screen.getByRole('radio', { name: '3 天后提醒' }));
    await userEvent.click(screen.getByRole('button', { name: '留下，到时提醒' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      { aims: ['ask'], hoursPerWeek: 0.5, questions: [], items: 10, itemWorthFen: 5_000 },
      3,
      expect.any(String),
    );
  });

  it('the sliders of an hour move the break-even and write nothing', () => {
    const { container, onSave } = planBlock(wholeView(notJoined(), worth));
    fireEvent.click(screen.getByRole('button', { name: '写一份打算' }));
    fireEvent.change(screen.getByRole('slider', { name: /^每周/ }), { target: { value: '2' } });
    fireEvent.change(screen.getByRole('slider', { name: /^好的一小时/ }), {
      target: { value: '50' },
    });
    const need = () => container.querySelector('[data-side="hours"]')?.getAttribute('data-need');
    expect(Number(need())).toBeCloseTo(299 / 30, 6);
    fireEvent.change(screen.getByRole('slider', { name: /^好的一小时/ }), {
      target: { value: '20' },
    });
    expect(container.querySelector('[data-says="foretold.hoursNever"]')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each([
    ['zh-CN', wholeView(notJoined()), '按标价 ¥299.00，120 天。'],
    ['en', wholeView(notJoined()), 'At the list price of ¥299.00, for 120 days.'],
    [
      'en',
      wholeView(notJoined({ row: undefined })),
      'The price is not known: no break-even can be told.',
    ],
  ] as const)('says in %s what it is reckoned with', (language, view, says) => {
    const { container } = planBlock(view, language);
    fireEvent.click(screen.getByRole('button', { name: /^(写一份打算|Write a plan)$/ }));
    expect(container.querySelector('.foretell .source')?.textContent).toBe(says);
  });

  it('with no hour’s worth set, assumes none and says so', () => {
    const { container } = planBlock(wholeView(notJoined()));
    fireEvent.click(screen.getByRole('button', { name: '写一份打算' }));
    expect(container.querySelector('[data-says="foretold.noHourWorth"]')).toBeTruthy();
    expect(container.querySelector('[data-side="hours"]')).toBeNull();
  });

  it('without hours it is not kept, and says which field', async () => {
    const { onSave } = planBlock(wholeView(notJoined()));
    await userEvent.click(screen.getByRole('button', { name: '写一份打算' }));
    await userEvent.click(screen.getByRole('button', { name: '留下这份打算' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('168');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '每周几小时' }));
  });

  it('is shown as it was, and is not edited once its term began', () => {
    const { container } = planBlock(wholeView(asMember()));
    const kept = within(container.querySelector('[data-plan]') as HTMLElement);
    expect(kept.getByText('写出第一篇')).toBeTruthy();
    expect(kept.getByText('焦虑，怕错过')).toBeTruthy();
    expect(kept.queryByRole('button', { name: '改' })).toBeNull();
    expect(screen.getByRole('button', { name: '再写一份' })).toBeTruthy();
  });

  it('undated, is not rewritten once one is in', () => {
    const { container } = planBlock(wholeView(asMember({ plans: [plan()] })));
    expect(container.querySelector('[data-lock]')?.getAttribute('data-lock')).toBe('joined');
    expect(screen.queryByRole('button', { name: '改' })).toBeNull();
  });

  it('that was changed says so, with what it said before', async () => {
    const before = plan({ worthIt: '写出三篇' });
    const change = { seq: 2, at: NOW, table: 'plans' as const, id: before.id, community: KEY };
    const planChanges = [{ ...change, before, after: plan() }];
    const { container } = planBlock(wholeView(notJoined({ plans: [plan()], planChanges })));
    expect(container.querySelector('[data-edited]')?.textContent).toContain('改过');
    await userEvent.click(screen.getByText('改之前写的（1 版）'));
    expect(screen.getByText('写出三篇')).toBeTruthy();
  });

  it('keeps its reminder while it is changed, and lets it be taken off', async () => {
    const { onSave } = planBlock(wholeView(notJoined({ plans: [plan({ remindAt: NOW + 1 })] })));
    const change = () => userEvent.click(screen.getByRole('button', { name: '改' }));
    await change();
    await userEvent.click(screen.getByRole('button', { name: '留下，到时提醒' }));
    expect(onSave.mock.calls[0]?.[1]).toBe('keep');
    await change();
    await userEvent.click(screen.getByRole('radio', { name: '不用' }));
    await userEvent.click(screen.getByRole('button', { name: '留下这份打算' }));
    expect(onSave.mock.calls[1]?.[1]).toBe(0);
  });

  it('not kept, stays in its form as it was written', async () => {
    const { onSave } = planBlock(wholeView(notJoined()));
    onSave.mockResolvedValue(false);
    await userEvent.click(screen.getByRole('button', { name: '写一份打算' }));
    await userEvent.type(screen.getByRole('textbox', { name: '每周几小时' }), '2');
    await userEvent.click(screen.getByRole('button', { name: '留下这份打算' }));
    await userEvent.click(screen.getByRole('button', { name: '留下这份打算' }));
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(onSave.mock.calls[1]).toEqual(onSave.mock.calls[0]);
    onSave.mockResolvedValue(true);
    await userEvent.click(screen.getByRole('button', { name: '留下这份打算' }));
    expect(screen.queryByRole('textbox', { name: '每周几小时' })).toBeNull();
  });

  it('of an undecided one, the term joined is set with one click', async () => {
    const view = wholeView(asMember({ plans: [plan()] }));
    const { onTerm } = planBlock(view);
    await userEvent.click(screen.getByRole('button', { name: /就是这一期/ }));
    expect(onTerm.mock.calls[0]?.[1]).toEqual({ begin: '2025-09-01', end: '2026-09-01' });
  });

  it('one set aside waits on the card until its time has come', () => {
    const card = (remindAt: number) => (
      <ShortCard {...shortView({ plans: [plan({ remindAt })] })} now={NOW} hrefs={hrefs} />
    );
    const { container, again } = show(card(NOW + 1));
    const state = () => container.querySelector('[data-waiting]')?.getAttribute('data-waiting');
    expect(state()).toBe('on');
    again(card(NOW));
    expect(state()).toBe('over');
  });
});

describe('bars of the plan', () => {
  it('have a scale and say what the stroke is', () => {
    const { fact } = wholeView(asMember());
    if (!fact) throw new Error('no plan');
    const { container } = show(<PlanFact {...fact} />);
    const scale = container.querySelector('[data-scale]');
    expect(scale?.textContent).toMatch(/^0.*打算里写的.*小时$/);
    // The days held against it end today, not tomorrow.
    expect(container.textContent).toMatch(/\d 到 2025-12-10/);
    // The plan itself stands above, once.
    expect(container.querySelector('[data-plan]')).toBeNull();
    // What was to decide it is read again where it is decided.
    expect(container.querySelector('[data-said="worthIt"]')?.textContent).toContain('写出第一篇');
    expect(container.querySelector('[data-said="stopRule"]')?.textContent).toContain(
      '一个月没打开',
    );
    expect(container.querySelector('[data-says="deadline"]')?.textContent).toContain('2026-03-01');
  });

  it.each([
    [1, null],
    [7, '7'],
  ])('%s days without use', (days, told) => {
    const { payoff, amounts, pastFen } = wholeView(asMember());
    const { container } = show(
      <RenewalCard
        renewal={payoff.renewal}
        amounts={amounts}
        pastFen={pastFen}
        idle={{ ...payoff.idle, days } as Idle}
      />,
    );
    const idle = container.querySelector('[data-idle]')?.getAttribute('data-idle') ?? null;
    expect(idle).toBe(told);
  });

  it('a day on which a price holds no more is not taken for its last', () => {
    const { renewal } = wholeView(asMember()).payoff;
    if (!renewal) throw new Error('nothing to renew');
    const [early] = renewal.options;
    const days = renewal.options.map(({ untilAt: _, ...option }) => option);
    show(<RenewalCard renewal={{ ...renewal, options: days }} amounts={[]} pastFen={0} />);
    expect(screen.getAllByText(`${early?.until} 前`)).toHaveLength(1);
    // Read to end within that day: until then it holds on it.
    show(<RenewalCard renewal={renewal} amounts={[]} pastFen={0} />);
    expect(screen.getAllByText(/日 \d\d:\d\d 前$/)).toHaveLength(2);
  });
});

describe('the card of the popup', () => {
  it('a refund window: how sure the rule is, and that of coins, beside it', () => {
    const view = { ...wholeView(paid(10)), waiting: undefined };
    const { container } = show(<ShortCard {...view} now={NOW} hrefs={hrefs} />);
    const told = container.querySelector('[data-refund="open"]')?.textContent;
    expect(told).toContain('官方原文没读到');
    expect(told).toContain('iOS 星球币');
  });

  it('says a day, the struck-out price against what was seen, and keeps the rest a click away', async () => {
    const { container } = show(<ShortCard {...shortView()} now={NOW} hrefs={hrefs} />);
    expect(screen.getByText('合每天')).toBeTruthy();
    const said = () =>
      [...container.querySelectorAll('[data-says]')].map((one) => one.getAttribute('data-says'));
    expect(said()).toContain('history.lowestSinceRise');
    // The lowest since the rise, and that it was lower before: the second is not left to the full page.
    expect(said()).toContain('history.wasLower');
    expect(said().filter((id) => id?.startsWith('history.struck'))).toHaveLength(1);
    // Nothing of it is made before it is asked for.
    expect(container.querySelector('.price-plot, [data-each]')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '细账和价格走势' }));
    expect(container.querySelector('.price-plot svg')).toBeTruthy();
    expect(container.querySelector('[data-each="ownerTopic"]')).toBeTruthy();
    expect(screen.getByText('合每条精华')).toBeTruthy();
  });
});

describe('promises', () => {
  function promises(view: WholeView) {
    const onKeep = vi.fn<PromisesProps['onKeep']>(async () => true);
    const spies = { onKeep, onTick: vi.fn(), onDrop: vi.fn() };
    const shown = show(
      <Promises found={view.found} kept={view.kept} hasIntro now={NOW} {...spies} />,
    );
    return { ...shown, ...spies };
  }

  it('found ones are kept only when the user says so, as read or changed', async () => {
    const { container, onKeep } = promises(wholeView(notJoined()));
    expect(onKeep).not.toHaveBeenCalled();
    const pace = container.querySelector('[data-found="pace"]') as HTMLElement;
    expect(pace.textContent).toContain('读作：每天 1 条主题');
    await userEvent.click(within(pace).getByRole('button', { name: /^留下/ }));
    expect(onKeep.mock.calls[0]?.[0]).toMatchObject({ kind: 'pace', count: 1, per: 'day' });
    await userEvent.click(within(pace).getByRole('button', { name: /^改/ }));
    const count = screen.getByRole('textbox', { name: '多少' });
    await userEvent.clear(count);
    await userEvent.type(count, '2{Enter}');
    expect(onKeep.mock.calls[1]?.[0]).toMatchObject({ kind: 'pace', count: 2, source: 'intro' });
  });

  it('one’s own words are kept too', async () => {
    const { onKeep } = promises(wholeView(notJoined()));
    await userEvent.click(screen.getByRole('button', { name: '自己加一条' }));
    await userEvent.type(screen.getByRole('textbox', { name: '原话' }), '有问必答{Enter}');
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(
      { kind: 'other', text: '有问必答', source: 'typed' },
      expect.any(String),
    );
  });

  it('clicked twice while it is being kept, it is sent once; not kept, again under the same id', async () => {
    const { container, onKeep } = promises(wholeView(notJoined()));
    const button = () => {
      const pace = container.querySelector('[data-found="pace"]') as HTMLElement;
      return within(pace).getByRole('button', { name: /^留下/ });
    };
    let settle = (_kept: boolean) => {};
    onKeep.mockImplementation(() => new Promise((resolve) => (settle = resolve)));
    fireEvent.click(button());
    fireEvent.click(button());
    expect(onKeep).toHaveBeenCalledOnce();
    await act(async () => settle(false));
    fireEvent.click(button());
    expect(onKeep).toHaveBeenCalledTimes(2);
    expect(onKeep.mock.calls[1]).toEqual(onKeep.mock.calls[0]);
    // Kept: the next of the same words is another.
    await act(async () => settle(true));
    fireEvent.click(button());
    expect(onKeep.mock.calls[2]?.[1]).not.toBe(onKeep.mock.calls[0]?.[1]);
  });

  it('not kept, its form stays as it was written', async () => {
    const { onKeep } = promises(wholeView(notJoined()));
    onKeep.mockResolvedValue(false);
    await userEvent.click(screen.getByRole('button', { name: '自己加一条' }));
    const words = () => screen.getByRole('textbox', { name: '原话' }) as HTMLInputElement;
    await userEvent.type(words(), '有问必答{Enter}');
    expect(words().value).toBe('有问必答');
    onKeep.mockResolvedValue(true);
    await userEvent.type(words(), '{Enter}');
    expect(onKeep.mock.calls[1]).toEqual(onKeep.mock.calls[0]);
    expect(screen.queryByRole('textbox', { name: '原话' })).toBeNull();
  });

  it('a kept one is ticked by hand, and back to what is seen', async () => {
    const { container, onTick } = promises(wholeView(asMember()));
    const own = container.querySelectorAll<HTMLElement>('[data-claim]')[1] as HTMLElement;
    expect(own.getAttribute('data-tick')).toBe('behind');
    await userEvent.click(within(own).getByRole('radio', { name: '按看到的' }));
    expect(onTick.mock.calls[0]?.[1]).toBeUndefined();
    await userEvent.click(within(own).getByRole('radio', { name: '做到' }));
    expect(onTick.mock.calls[1]?.[1]).toBe('kept');
  });
});

it('a decision is kept with its reason', async () => {
  const onDecide = vi.fn(async (_id: string) => false);
  show(<Decisions moment="renewal" decisions={[]} onDecide={onDecide} onDrop={() => {}} />);
  expect(screen.queryByRole('button', { name: '记下决定' })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: '不续' }));
  await userEvent.type(screen.getByRole('textbox', { name: '为什么' }), '没打开过');
  await userEvent.click(screen.getByRole('button', { name: '记下决定' }));
  expect(onDecide).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'leave', '没打开过');
  // It could not be kept: what was written stays, and is tried again under the same id.
  onDecide.mockResolvedValue(true);
  await userEvent.click(screen.getByRole('button', { name: '记下决定' }));
  expect(onDecide.mock.calls[1]).toEqual(onDecide.mock.calls[0]);
  expect(screen.queryByRole('textbox', { name: '为什么' })).toBeNull();
});

it('a pay time that lies ahead is refused', () => {
  const onSave = vi.fn();
  show(<PayTime onSave={onSave} onCancel={() => {}} />);
  const field = screen.getByLabelText('什么时候付的', { selector: 'input' });
  fireEvent.change(field, { target: { value: '2090-01-01T09:00' } });
  fireEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toBeTruthy();
  fireEvent.change(field, { target: { value: '2020-01-01T09:00' } });
  fireEvent.click(screen.getByRole('button', { name: '记下' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith(new Date('2020-01-01T09:00').getTime());
});
