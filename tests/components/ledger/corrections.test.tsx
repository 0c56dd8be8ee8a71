// @vitest-environment jsdom
/** What was noted before and is put right later: changes taken back, old visits, a gain's day. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ChangeLog, type ChangeView } from '../../../components/ledger/ChangeLog.tsx';
import { QuickGain } from '../../../components/ledger/QuickGain.tsx';
import { SessionTable } from '../../../components/ledger/SessionTable.tsx';
import en from '../../../locales/en/ledger.json';
import {
  ClaimSchema,
  DecisionSchema,
  HandDeedSchema,
  OwnQuestionSchema,
} from '../../../utils/payoff/entries.ts';
import { FeeSchema, GainSchema, PlanSchema } from '../../../utils/payoff/types.ts';
import { show } from '../render.tsx';
import { fee, NOW, TODAY } from './sample.ts';

const change = (seq: number, before: ChangeView['before'], after: ChangeView['after']) =>
  ({ seq, at: NOW + seq, table: 'fees', before, after }) as ChangeView;

describe('the log of changes', () => {
  const log = (changes: ChangeView[]) => {
    const onUndo = vi.fn();
    show(<ChangeLog changes={changes} onUndo={onUndo} />);
    return onUndo;
  };
  const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent ?? '');

  it('takes back what nothing came after, and nothing else', async () => {
    const [one, two] = [fee({ id: 'a' }), fee({ id: 'b' })];
    const later = fee({ id: 'a', paid: 100 });
    const onUndo = log([change(3, two, null), change(2, one, later), change(1, null, one)]);
    const buttons = screen.getAllByRole('button', { name: /^撤回：/ });
    expect(buttons).toHaveLength(2);
    const first = screen.getAllByRole('listitem')[2] as HTMLElement;
    expect(within(first).queryByRole('button')).toBeNull();
    await userEvent.click(buttons[1] as HTMLElement);
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('what a taking back did is not read as what was taken back', () => {
    const one = fee({ id: 'a' });
    log([{ ...change(2, null, one), undoes: 1 }, change(1, one, null)]);
    expect(lines()[0]).toMatch(/因撤回而记下/);
    expect(lines()[0]).not.toMatch(/撤回：记下/);
  });

  it('says which fields were edited where the short name stays the same', () => {
    const noted = fee({ note: '朋友推荐', method: 'wechat' });
    log([change(2, noted, fee({ note: '老朋友' })), change(1, noted, noted)]);
    const [edited, same] = lines();
    expect(edited).toContain('备注');
    expect(edited).toContain('方式');
    expect(edited).not.toContain('改成');
    expect(same).not.toContain('改成');
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it.each([
    ['fee', FeeSchema],
    ['gain', GainSchema],
    ['plan', PlanSchema],
    ['deed', HandDeedSchema],
    ['question', OwnQuestionSchema],
    ['claim', ClaimSchema],
    ['decision', DecisionSchema],
  ])('has a word for every field of a %s', (_, schema) => {
    const known = Object.keys(en.log.field);
    const fields = Object.keys(schema.shape).filter((key) => key !== 'id');
    expect(fields.filter((key) => !known.includes(key))).toEqual([]);
  });
});

it('visits before the newest ones are shown when asked for', async () => {
  const visit = (n: number) => ({
    ...{ id: `s${n}`, fromAt: NOW - n * 86_400_000, toAt: NOW - n * 86_400_000 + 60_000 },
    ...{ ms: { feed: 60_000 }, byHand: false },
  });
  const onOlder = vi.fn();
  const sessions = Array.from({ length: 12 }, (_, n) => visit(n));
  const none = () => {};
  show(<SessionTable {...{ sessions, onOlder, total: 340 }} onDrop={none} onPut={none} />);
  expect(screen.queryByRole('button', { name: /更早/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '全部 12 次' }));
  await userEvent.click(screen.getByRole('button', { name: /更早还有 328 次/ }));
  expect(onOlder).toHaveBeenCalledOnce();
});

describe('the day of a gain', () => {
  const open = (more: object) => {
    const onSave = vi.fn();
    show(<QuickGain onSave={onSave} onCancel={() => {}} {...more} />);
    return onSave;
  };

  it('can be chosen in the record, up to today', async () => {
    const onSave = open({ today: TODAY });
    const day = screen.getByLabelText<HTMLInputElement>('日期');
    expect(day.value).toBe(TODAY);
    await userEvent.clear(day);
    await userEvent.type(day, '2025-12-11');
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('今天或以前');
    await userEvent.clear(day);
    await userEvent.type(day, '2025-11-02');
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ kind: 'money', on: '2025-11-02' });
  });

  it('is not asked for in the ten seconds of the card', async () => {
    const onSave = open({});
    expect(screen.queryByLabelText('日期')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ kind: 'money' });
  });
});
