// @vitest-environment jsdom
/** One entry for one deed of the user: however often a key repeats, and whatever fails on the way. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerRecord } from '../../../entrypoints/dashboard/LedgerRecord.tsx';
import { LedgerSection } from '../../../entrypoints/pages/LedgerSection.tsx';
import { db } from '../../../storage/db.ts';
import { DAY, weekOf } from '../../../utils/days.ts';
import type { Answer } from '../../../utils/messages.ts';
import { feeIdOf } from '../../../utils/payoff/proposal.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';
import { KEY, member, viewOfRows } from './sample.ts';

const sent = vi.hoisted(() => vi.fn<(type: string, body: object) => Promise<Answer>>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));

const inUse = { settings: defaultSettings(), change: vi.fn(), error: undefined };
let answer: (answer: Answer) => void;

beforeEach(async () => {
  sent.mockReset();
  sent.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.communities.put(member());
});

const openCard = async () => {
  show(<LedgerSection community={KEY} inUse={inUse} />);
  await screen.findByRole('region', { name: '账本' });
};
const openRecord = async () => {
  show(<LedgerRecord community={KEY} inUse={inUse} />);
  await screen.findByRole('heading', { name: '费用' });
};
const bodies = () => sent.mock.calls.map(([, body]) => body as Partial<Fee>);
const id = () => bodies()[0]?.id;

/** As Enter held down: again before anything is painted, and after. */
async function submitOften(form: HTMLElement) {
  fireEvent.submit(form);
  fireEvent.submit(form);
  await waitFor(() => expect(buttonOf(form)).toHaveProperty('disabled', true));
  fireEvent.submit(form);
}
function buttonOf(form: HTMLElement) {
  return form.querySelector('button[type="submit"]');
}

describe('a payment that was read', () => {
  const form = () =>
    screen.getByRole('button', { name: '记下' }).closest('form') as HTMLFormElement;

  it('is sent once while it is being booked, and again when that failed', async () => {
    await openCard();
    const confirm = form();
    await submitOften(confirm);
    expect(sent).toHaveBeenCalledOnce();
    answer({ ok: false, error: 'storage-full' });
    await waitFor(() => expect(buttonOf(confirm)).toHaveProperty('disabled', false));
    fireEvent.submit(confirm);
    expect(bodies().map((body) => body.id)).toEqual([id(), id()]);
  });

  it('has the same id in the card, in the record, and corrected there', async () => {
    const [proposal] = viewOfRows({ fees: [] }).proposals;
    const known = feeIdOf(proposal as never);
    await openCard();
    fireEvent.submit(form());
    expect(id()).toBe(known);
    cleanup();
    sent.mockClear();
    await openRecord();
    await userEvent.click(screen.getByRole('button', { name: '改一改' }));
    await submitOften(await screen.findByRole('form', { name: '一笔费用' }));
    expect(bodies().map((body) => body.id)).toEqual([known]);
  });

  it('with its refund: both in one, and taken back as one', async () => {
    const gone = Date.now() - 5 * DAY;
    const paid = gone - 2 * DAY;
    const row = member({ viewerState: 'not-joined', viewerPaid: true });
    for (const [name, value] of Object.entries({
      ...{ viewerJoinAt: paid, viewerPayAt: paid, viewerTermBegin: paid },
      viewerTermEnd: paid + 365 * DAY,
    })) {
      Object.assign(row.readings, {
        [name]: [{ value, via: 'response', endpoint: 'group', seenAt: paid }],
      });
    }
    const [state] = row.readings.viewerState ?? [];
    if (state) state.seenAt = gone;
    await db.communities.put(row);
    await db.factChanges.put({
      ...{ community: KEY, fact: 'viewerState', value: 'member', seenAt: paid },
      ...{ via: 'response', endpoint: 'group' },
    });
    await openCard();
    expect(screen.getByText(/两笔一起记/)).toBeTruthy();
    fireEvent.submit(form());
    const [type, body] = sent.mock.calls[0] ?? [];
    const { put } = body as { put: { table: string; row: Fee }[] };
    expect(type).toBe('changeEntries');
    expect(put.map(({ row: one }) => [one.kind, one.paid])).toEqual([
      ['join', 36_500],
      ['refund', 36_500],
    ]);
    expect(put[1]?.row.refunds).toBe(put[0]?.row.id);
    answer({ ok: true, seq: 7, seqTo: 8 });
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('undoChanges', { seq: 7, seqTo: 8 });
  });
});

describe('what the user types', () => {
  it('a gain on the card: kept in the form until it is kept, one id for all tries', async () => {
    await openCard();
    await userEvent.click(screen.getByRole('button', { name: /记一条收获/ }));
    await userEvent.type(screen.getByRole('textbox', { name: '备注' }), '学会了访谈');
    const form = screen.getByRole('form', { name: '记一条收获' });
    await submitOften(form);
    expect(sent).toHaveBeenCalledOnce();
    answer({ ok: false, error: 'gone' });
    await waitFor(() => expect(buttonOf(form)).toHaveProperty('disabled', false));
    expect(screen.getByRole('textbox', { name: '备注' })).toHaveProperty('value', '学会了访谈');
    fireEvent.submit(form);
    expect(bodies().map((body) => body.id)).toEqual([id(), id()]);
    answer({ ok: true, seq: 7 });
    await waitFor(() => expect(screen.queryByRole('form', { name: '记一条收获' })).toBeNull());
  });

  it('a deed on the card', async () => {
    await openCard();
    await userEvent.click(screen.getByRole('button', { name: '记一次参与' }));
    await submitOften(screen.getByRole('form', { name: '记一次参与' }));
    expect(sent).toHaveBeenCalledOnce();
  });

  it.each([
    ['记一笔', '一笔费用', '实付'],
    ['记一条收获', '记一条收获', undefined],
    ['记一次参与', '记一次参与', undefined],
    ['记一个提问', '记一个提问', undefined],
  ])('in the record: %s', async (open, name, amount) => {
    await openRecord();
    await userEvent.click(await screen.findByRole('button', { name: open }));
    const form = screen.getByRole('form', { name });
    if (amount) {
      await userEvent.selectOptions(
        within(form).getByRole('combobox', { name: '买到的期限' }),
        '没有期限',
      );
      await userEvent.type(within(form).getByRole('textbox', { name: amount }), '68');
    }
    await submitOften(form);
    expect(sent).toHaveBeenCalledOnce();
    answer({ ok: false, error: 'gone' });
    await waitFor(() => expect(buttonOf(form)).toHaveProperty('disabled', false));
    fireEvent.submit(form);
    expect(bodies().map((body) => body.id)).toEqual([id(), id()]);
    answer({ ok: true, seq: 7 });
    await waitFor(() => expect(screen.queryByRole('form', { name })).toBeNull());
  });
});

it('time by hand: typed until it is kept, one visit for all tries', async () => {
  await openRecord();
  await userEvent.click(screen.getByRole('button', { name: '补记时间' }));
  const form = screen.getByRole('form', { name: '补记时间' });
  const length = within(form).getByRole('textbox', { name: '多久' });
  fireEvent.change(within(form).getByLabelText('哪天'), { target: { value: '2025-12-01' } });
  await userEvent.type(length, '1:30');
  await submitOften(form);
  expect(sent).toHaveBeenCalledOnce();
  answer({ ok: false, error: 'gone' });
  await waitFor(() => expect(buttonOf(form)).toHaveProperty('disabled', false));
  expect(length).toHaveProperty('value', '1:30');
  fireEvent.submit(form);
  expect(bodies().map((body) => body.id)).toEqual([id(), id()]);
  answer({ ok: true });
  await waitFor(() => expect(length).toHaveProperty('value', ''));
  await userEvent.type(length, '1:30');
  fireEvent.submit(form);
  expect(bodies()[2]?.id).not.toBe(id());
});

describe('a paid question that was read', () => {
  const asked = async () => {
    const at = Date.now() - 5 * DAY;
    const people = { viewer: 'me', partners: [], admins: [], guests: [], seenAt: at };
    await db.communities.put({ ...member(), people });
    await db.topicWeeks.put({
      ...{ community: KEY, week: weekOf(at) },
      topics: [
        {
          ...{ id: '1000009', kind: 'q&a', author: 'me', createdAt: at, firstSeenAt: at },
          ...{ countsSeenAt: at, question: { answered: false, fee: 5_000 } },
        },
      ],
    });
  };

  it('is proposed in the record, booked as a question, and no more when it is', async () => {
    await asked();
    await openRecord();
    const list = await screen.findByText(/你提过一个付费问题/);
    fireEvent.submit(list.closest('form') as HTMLFormElement);
    const fee = bodies()[0] as Fee;
    expect(fee).toMatchObject({ kind: 'question', paid: 5_000, term: 'none' });
    await db.fees.put(fee);
    answer({ ok: true, seq: 7 });
    await waitFor(() => expect(screen.queryByText(/你提过一个付费问题/)).toBeNull());
  });

  it('judged twice at once is one entry', async () => {
    await asked();
    await openRecord();
    const table = await screen.findByRole('table', { name: '我的提问' });
    const worth = within(table).getByRole('combobox');
    await userEvent.selectOptions(worth, '一般');
    await userEvent.selectOptions(worth, '值');
    const ids = bodies().map((body) => body.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});
