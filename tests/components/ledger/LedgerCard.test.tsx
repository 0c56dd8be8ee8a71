// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CostEntries } from '../../../components/ledger/CostEntries.tsx';
import { LedgerCard, type LedgerCardActions } from '../../../components/ledger/LedgerCard.tsx';
import { Proposals } from '../../../components/ledger/Proposals.tsx';
import type { RestView } from '../../../components/ledger/TimeLine.tsx';
import type { LedgerRows } from '../../../entrypoints/pages/payoffInputs.ts';
import { HOUR } from '../../../utils/days.ts';
import { proposalId } from '../../../utils/payoff/proposal.ts';
import type { Settings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';
import { fee, gain, handDeed, KEY, member, NOW, TODAY, viewOfRows } from './sample.ts';

interface Given {
  rows?: Partial<LedgerRows>;
  settings?: Partial<Settings>;
  rest?: RestView;
  language?: 'zh-CN' | 'en';
  here?: string;
}

function card({ rows, settings, rest, language, here }: Given = {}) {
  const actions = {
    onFee: vi.fn<LedgerCardActions['onFee']>().mockResolvedValue(true),
    onAside: vi.fn<LedgerCardActions['onAside']>(),
    onDeed: vi.fn<LedgerCardActions['onDeed']>().mockResolvedValue(true),
    onGain: vi.fn<LedgerCardActions['onGain']>().mockResolvedValue(true),
    onPause: vi.fn<LedgerCardActions['onPause']>(),
    onOff: vi.fn<LedgerCardActions['onOff']>(),
  };
  const shown = show(
    <LedgerCard
      view={viewOfRows(rows, settings)}
      rest={rest ?? { pausedUntil: 0, off: false }}
      now={NOW}
      today={TODAY}
      here={here}
      renewalHref="#renewal"
      actions={actions}
      done={undefined}
      onDismiss={() => {}}
    />,
    language,
  );
  return { ...shown, ...actions };
}

const ANY_ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

const state = (container: HTMLElement) =>
  container.querySelector('[data-verdict]')?.getAttribute('data-verdict');

describe('renewing', () => {
  const renewal = (end: string) => {
    const begin = '2025-01-01';
    const row = member({ viewerTermEnd: Date.parse(`${end}T00:00+08:00`) });
    const fees = [fee({ paidOn: begin, term: { begin, end } })];
    const { container } = card({ rows: { row, fees } });
    return container.querySelector('[data-renewal]');
  };

  it('is spoken of from thirty days before the end on, in grace and later, with the way to it', () => {
    expect(renewal('2026-01-10')).toBeNull();
    for (const end of ['2026-01-09', '2025-12-01', '2025-06-01']) {
      const said = renewal(end);
      expect(said?.textContent, end).toMatch(/下一期.*。最便宜：.*¥[\d.]+.*。/);
      expect(said?.querySelector('a')?.getAttribute('href')).toBe('#renewal');
      cleanup();
    }
  });
});

describe('the verdict', () => {
  it('says what the whole term still takes, the days left, and the recent pace', () => {
    const { container } = card({ settings: { hourLostFen: 0 } });
    const says = container.querySelector('[data-says="need.gains"]')?.textContent;
    expect(says).toBe(
      '整个期限还差 ¥165.00 的收获，今天之后还有 264 天；最近 28 天记下 ¥200.00，每周用 31 分钟',
    );
  });

  it('installed late: an hour is at the pace of the days measured, and that is said', () => {
    const { payoff } = viewOfRows({ measuredSince: '2025-12-08' });
    show(<CostEntries payoff={payoff} unmeasured={false} />);
    expect(
      screen.getByText(
        /^每小时：没计时的日子按计时的 3 天的节奏估，手工补记的另加。每次来：只算计时的日子/,
      ),
    ).toBeTruthy();
  });

  it('who left is not told of value left in the term beside what was paid for nothing', () => {
    const costs = (leftOn: Settings['leftOn']) => {
      const { payoff } = viewOfRows({}, { leftOn });
      return show(<CostEntries payoff={payoff} unmeasured={false} />).container.textContent;
    };
    expect(costs({})).toContain('期限里还剩');
    expect(costs({ [KEY]: '2025-11-01' })).not.toContain('期限里还剩');
  });

  it.each<[string, Given, string, string]>([
    ['pays', { settings: { hourLostFen: 0 } }, 'pays', '值：净得 ¥99.00 到 ¥399.00'],
    ['does not', { rows: { gains: [] }, settings: { hourLostFen: 0 } }, 'doesNot', '还没记过收获'],
    ['cannot tell', { settings: { hourLostFen: 6_000 } }, 'cannotTell', '还说不准'],
    ['no fee', { rows: { fees: [] } }, 'cannotTell', '付了多少还没记'],
  ])('%s', (_name, given, is, says) => {
    const { container } = card(given);
    expect(state(container)).toBe(is);
    expect(screen.getByRole('region', { name: '账本' }).textContent).toContain(says);
  });

  it('draws the range and says it for readers of screens', () => {
    card({ settings: { hourLostFen: 0 } });
    expect(screen.getByRole('img', { name: '净得 ¥99.00 到 ¥399.00' })).toBeTruthy();
  });

  it('opens to its parts, which add up, and to what would change it', async () => {
    card({ settings: { hourLostFen: 6_000 } });
    await userEvent.click(screen.getByRole('button', { name: '怎么算的' }));
    const text = screen.getByRole('region', { name: '账本' }).textContent ?? '';
    for (const part of ['¥200.00 到 ¥500.00', '-¥101.00', '-¥155.00', '-¥56.00 到 ¥244.00']) {
      expect(text).toContain(part);
    }
    expect(screen.getByRole('heading', { name: '怎样会变' })).toBeTruthy();
  });

  it('with the worth of an hour unset, says so and assumes nothing', async () => {
    card();
    await userEvent.click(screen.getByRole('button', { name: '怎么算的' }));
    expect(screen.getByText('还缺：你的一小时值多少')).toBeTruthy();
  });

  it('speaks English', () => {
    card({ language: 'en', settings: { hourLostFen: 0 } });
    expect(screen.getByRole('region', { name: 'Ledger' }).textContent).toContain(
      'It pays off so far: net ¥99.00 to ¥399.00',
    );
  });
});

describe('a payment that was read', () => {
  it('is booked only when the user says so, with one key', async () => {
    const { onFee } = card({ rows: { fees: [] } });
    expect(onFee).not.toHaveBeenCalled();
    screen.getByRole('button', { name: '记下' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onFee).toHaveBeenCalledOnce();
    const [proposal, paid] = onFee.mock.calls[0] ?? [];
    expect(proposal?.draft.kind).toBe('join');
    expect(paid).toBe(36_500);
  });

  it('by keyboard alone: the next one is under the fingers, after the last the ledger', () => {
    const [first] = viewOfRows({ fees: [] }).proposals;
    if (!first) throw new Error('nothing proposed');
    const list = (...keys: string[]) => (
      <section aria-label="账本">
        <Proposals
          proposals={keys.map((key) => ({ ...first, key }))}
          onConfirm={() => true}
          onAside={() => true}
        />
      </section>
    );
    const { again } = show(list('a', 'b'));
    screen.getAllByRole('textbox')[0]?.focus();
    again(list('b'));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    again(list());
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '账本' }));
  });

  it('leaves the focus where it is elsewhere', () => {
    const [first] = viewOfRows({ fees: [] }).proposals;
    const list = (some: boolean) => (
      <section>
        <Proposals
          proposals={some && first ? [first] : []}
          onConfirm={() => true}
          onAside={() => true}
        />
        <button type="button">别处</button>
      </section>
    );
    const { again } = show(list(true));
    screen.getByRole('button', { name: '别处' }).focus();
    again(list(false));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '别处' }));
  });

  it('takes what was really paid', async () => {
    const { onFee } = card({ rows: { fees: [] } });
    const paid = screen.getByRole('textbox', { name: '实付（元）' });
    await userEvent.clear(paid);
    await userEvent.type(paid, '288{Enter}');
    expect(onFee.mock.calls[0]?.[1]).toBe(28_800);
  });

  it('is not booked with an amount nobody can read', async () => {
    const { onFee } = card({ rows: { fees: [] } });
    const paid = screen.getByRole('textbox', { name: '实付（元）' });
    await userEvent.clear(paid);
    await userEvent.type(paid, 'abc{Enter}');
    expect(onFee).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('看不懂这个金额');
  });

  it('can be put aside: it is gone once that is remembered', async () => {
    const rows = { fees: [] };
    const { onAside } = card({ rows });
    await userEvent.click(screen.getByRole('button', { name: '先不记' }));
    const [proposal] = viewOfRows(rows).proposals;
    expect(onAside).toHaveBeenCalledExactlyOnceWith(proposal);
    const id = proposalId(KEY, proposal ?? { key: '' });
    const after = viewOfRows(rows, { notBooked: [id] });
    expect([after.proposals, after.asides]).toEqual([[], [proposal]]);
  });
});

describe('a gain, by keyboard alone', () => {
  it('Alt+G, a digit, a range, a note, Enter', async () => {
    const { onGain } = card();
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}');
    await userEvent.keyboard('3');
    await userEvent.keyboard('200-500{Tab}学会了访谈{Enter}');
    expect(onGain).toHaveBeenCalledExactlyOnceWith(
      {
        kind: 'skill',
        worth: { lowFen: 20_000, highFen: 50_000 },
        note: '学会了访谈',
      },
      ANY_ID,
    );
    expect(screen.queryByRole('form', { name: '记一条收获' })).toBeNull();
  });

  it('arrows choose too, and worth may stay empty: not zero, unknown', async () => {
    const { onGain } = card();
    screen.getByRole('button', { name: '记一条收获' }).focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{Enter}{Enter}');
    expect(onGain).toHaveBeenCalledExactlyOnceWith({ kind: 'time' }, ANY_ID);
  });

  it('a worth nobody can read is told, with the focus on it', async () => {
    const { onGain } = card();
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}1');
    await userEvent.keyboard('lots{Enter}');
    expect(onGain).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('看不懂');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '值多少（元）' }));
  });

  it('Escape lets go and gives the focus back', async () => {
    const { onGain } = card();
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}1{Escape}');
    expect(onGain).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: '记一条收获' })),
    );
  });
});

describe('a deed by hand', () => {
  it('in one line, by keyboard', async () => {
    const { onDeed } = card();
    await userEvent.click(screen.getByRole('button', { name: '记一次参与' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '做了什么' }), '评论');
    const count = screen.getByRole('textbox', { name: '几次' });
    await userEvent.clear(count);
    await userEvent.type(count, '3{Enter}');
    expect(onDeed).toHaveBeenCalledExactlyOnceWith(
      { deed: 'commented', on: TODAY, count: 3 },
      ANY_ID,
    );
    expect(screen.queryByRole('form', { name: '记一次参与' })).toBeNull();
  });

  it('of a day to come is refused beside the field', async () => {
    const { onDeed } = card();
    await userEvent.click(screen.getByRole('button', { name: '记一次参与' }));
    fireEvent.change(screen.getByLabelText('哪天'), { target: { value: '2025-12-11' } });
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(onDeed).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('哪天'));
    expect(screen.getByRole('alert').textContent).toContain('今天或以前');
  });

  it('counts in the participation, and is said apart', async () => {
    const index = (rows: Given['rows']) => viewOfRows(rows).payoff.participation.index ?? 0;
    const rows = { handDeeds: [handDeed({ count: 5 })] };
    expect(index(rows)).toBeGreaterThan(index({}));
    card({ rows });
    const part = viewOfRows(rows).payoff.participation.parts.find((one) => one.part === 'deeds');
    expect(part?.says.params).toMatchObject({ is: 7, byHand: 5 });
  });
});

describe('the topic a gain came from', () => {
  const note = async (topic: string) => {
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}1');
    await userEvent.type(screen.getByRole('textbox', { name: '来自哪条主题' }), topic);
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
  };

  it.each([
    ['its address', 'https://wx.zsxq.com/group/15555411412112/topic/22811548884141111'],
    ['its number', '22811548884141111'],
  ])('by %s', async (_name, typed) => {
    const { onGain } = card();
    await note(typed);
    expect(onGain).toHaveBeenCalledExactlyOnceWith(
      { kind: 'money', topic: '22811548884141111' },
      ANY_ID,
    );
  });

  it('this one, on the page of a topic', async () => {
    const { onGain } = card({ here: '22811548884141111' });
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}1');
    await userEvent.click(screen.getByRole('button', { name: '就是这一条' }));
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(onGain).toHaveBeenCalledExactlyOnceWith(
      { kind: 'money', topic: '22811548884141111' },
      ANY_ID,
    );
  });

  it('what is no topic is told, with the focus on it', async () => {
    const { onGain } = card();
    await note('https://example.com/topic/22811548884141111');
    expect(onGain).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '来自哪条主题' }));
  });
});

describe('time', () => {
  it('today, the term, and the part by hand', () => {
    card();
    const text = screen.getByRole('region', { name: '账本' }).textContent;
    expect(text).toContain('今天 20 分，本期 2 小时 35 分');
    expect(text).toContain('手工补记 45 分');
  });

  it('never measured: says so, no zero', () => {
    card({ rows: { attention: [], measuredSince: undefined } });
    expect(screen.getByText('还没计过时。')).toBeTruthy();
  });

  it('rests for an hour', async () => {
    const { onPause } = card();
    await userEvent.click(screen.getByRole('button', { name: '暂停一小时' }));
    expect(onPause).toHaveBeenCalledExactlyOnceWith(NOW + HOUR);
  });

  it('rests here, and can be woken', async () => {
    const first = card();
    await userEvent.click(screen.getByRole('button', { name: '这里不计时' }));
    expect(first.onOff).toHaveBeenCalledExactlyOnceWith(true);
    first.unmount();
    const off = card({ rest: { pausedUntil: 0, off: true } });
    await userEvent.click(screen.getByRole('button', { name: '重新计时' }));
    expect(off.onOff).toHaveBeenCalledExactlyOnceWith(false);
    off.unmount();
    const since = card({ rest: { pausedUntil: 0, off: true, offSince: NOW } });
    expect(since.container.textContent).toMatch(/从2025年12月\d+日起这里不计时/);
    since.unmount();
    const paused = card({ rest: { pausedUntil: NOW + 1, off: false } });
    await userEvent.click(screen.getByRole('button', { name: '现在继续' }));
    expect(paused.onPause).toHaveBeenCalledExactlyOnceWith(0);
  });
});

it('an unvalued gain leaves the upper end open', () => {
  const { container } = card({
    rows: { gains: [gain(), gain({ id: 'g2', worth: undefined })] },
    settings: { hourLostFen: 0 },
  });
  const verdict = container.querySelector<HTMLElement>('[data-verdict]');
  expect(verdict?.dataset).toMatchObject({ verdict: 'pays', low: '9900' });
  expect(verdict?.dataset.high).toBeUndefined();
  expect(within(verdict as HTMLElement).getByText(/净得至少/)).toBeTruthy();
});
