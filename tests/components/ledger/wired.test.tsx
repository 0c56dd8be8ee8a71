// @vitest-environment jsdom
/** The pages over a real database of the test, with the background's answers played. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerRecord } from '../../../entrypoints/dashboard/LedgerRecord.tsx';
import { LedgerSection } from '../../../entrypoints/pages/LedgerSection.tsx';
import { db } from '../../../storage/db.ts';
import { dayIn } from '../../../utils/attention/split.ts';
import { weekOf } from '../../../utils/days.ts';
import type { Answer } from '../../../utils/messages.ts';
import { proposalId } from '../../../utils/payoff/proposal.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';
import { fee, gain, handDeed, KEY, member, viewOfRows } from './sample.ts';

const sent = vi.hoisted(() => vi.fn<(type: string, body: object) => Promise<Answer>>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));

const topic = (id: string, at: number, author: string): StoredTopic => ({
  ...{ id, kind: 'talk', author, createdAt: at, firstSeenAt: at, countsSeenAt: at },
});

const inUse = { settings: defaultSettings(), change: vi.fn(), error: undefined };

beforeEach(async () => {
  sent.mockReset();
  sent.mockResolvedValue({ ok: true, seq: 7 });
  inUse.change.mockReset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.communities.put(member());
});

describe('the card', () => {
  const open = async () => {
    show(<LedgerSection community={KEY} inUse={inUse} />);
    await screen.findByRole('region', { name: '账本' });
  };

  it('confirms a fee and takes it back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(sent.mock.calls[0]?.[0]).toBe('keepFee');
    expect(sent.mock.calls[0]?.[1]).toMatchObject({ community: KEY, paid: 36_500 });
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 7 });
    expect(await screen.findByText('已撤回。')).toBeTruthy();
  });

  it('says what was not done and why', async () => {
    sent.mockResolvedValue({ ok: false, error: 'storage-full' });
    await open();
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect((await screen.findByRole('alert')).textContent).toContain('空间满了，没有写入');
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
  });

  it('notes a gain by keyboard and takes it back with Alt+Z', async () => {
    await open();
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}1');
    await userEvent.keyboard('88{Enter}');
    expect(sent.mock.calls[0]?.[1]).toMatchObject({
      kind: 'money',
      worth: { lowFen: 8_800, highFen: 8_800 },
    });
    await screen.findByRole('button', { name: '撤回' });
    await userEvent.keyboard('{Alt>}[KeyZ]{/Alt}');
    expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 7 });
  });

  it('takes back what is being kept, and not what was kept before, however early it is asked', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    await screen.findByRole('button', { name: '撤回' });
    const answers: ((answer: Answer) => void)[] = [];
    sent.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await userEvent.keyboard('{Alt>}[KeyG]{/Alt}188{Enter}');
    await userEvent.keyboard('{Alt>}[KeyZ]{/Alt}');
    expect(sent.mock.calls.map(([type]) => type)).toEqual(['keepFee', 'keepGain']);
    answers[0]?.({ ok: true, seq: 8 });
    await waitFor(() => expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 8 }));
    answers[1]?.({ ok: true });
    expect(await screen.findByText('已撤回。')).toBeTruthy();
  });

  it('puts a fee aside for good, with the way back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '先不记' }));
    const [type, body] = sent.mock.calls[0] ?? [];
    expect(type).toBe('changeSettings');
    const { id } = (body as { notBooked: { id: string } }).notBooked;
    expect(id).toMatch(new RegExp(`^${KEY}/join:`));
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('changeSettings', { notBooked: { id, not: false } });
  });

  it('keeps a deed by hand and takes it back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '记一次参与' }));
    await userEvent.type(screen.getByRole('textbox', { name: '备注' }), '读书会{Enter}');
    expect(sent.mock.calls[0]).toMatchObject([
      'keepHandDeed',
      { community: KEY, deed: 'event', count: 1, note: '读书会' },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 7 });
  });

  it('rests this community through the settings', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '这里不计时' }));
    expect(inUse.change).toHaveBeenCalledWith({ attention: { community: KEY, off: true } });
  });

  it('is not there for who never joined', async () => {
    await db.communities.put(member({ viewerState: 'not-joined' }));
    const { container } = show(<LedgerSection community={KEY} inUse={inUse} />);
    await new Promise((done) => setTimeout(done, 50));
    expect(container.textContent).toBe('');
  });
});

describe('the record', () => {
  const open = async () => {
    await db.fees.put(fee());
    await db.gains.put(gain({ at: Date.now() }));
    const at = Date.now();
    await db.sessions.put({
      id: 's1',
      community: KEY,
      fromAt: at - 3_600_000,
      toAt: at,
      ms: { feed: 1_800_000 },
      byHand: false,
    });
    show(<LedgerRecord community={KEY} inUse={inUse} />);
    await screen.findByRole('heading', { name: '费用' });
    await screen.findByRole('table', { name: '每次来' });
  };

  it('deletes a fee with undo', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /^删\s?加入/ }));
    expect(sent).toHaveBeenLastCalledWith('dropEntry', { table: 'fees', id: 'fee-1' });
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 7 });
  });

  it('edits a fee under its own id', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /^改\s?加入/ }));
    const paid = screen.getByRole('textbox', { name: '实付' });
    await userEvent.clear(paid);
    await userEvent.type(paid, '300{Enter}');
    expect(sent).toHaveBeenLastCalledWith('keepFee', fee({ paid: 30_000 }));
    await waitFor(() => expect(screen.queryByRole('form', { name: '一笔费用' })).toBeNull());
  });

  it('says beside the field what cannot be read, and sends nothing', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '记一笔' }));
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(sent).not.toHaveBeenCalled();
    const paid = screen.getByRole('textbox', { name: '实付' });
    expect(paid.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(paid);
  });

  it('takes a visit out and puts it back as it was', async () => {
    await open();
    const [drop] = screen.getAllByRole('button', { name: /^删/ }).slice(-1);
    await userEvent.click(drop as HTMLElement);
    expect(sent).toHaveBeenLastCalledWith('dropSession', { id: 's1' });
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 7 });
  });

  it('splits a visit, and one message takes that back', async () => {
    await open();
    const visits = within(screen.getByRole('table', { name: '每次来' }));
    await userEvent.click(visits.getByRole('button', { name: /^改/ }));
    await userEvent.click(screen.getByRole('button', { name: '从这时分成两次' }));
    expect(sent.mock.calls[0]).toMatchObject(['putSessions', { insteadOf: 's1' }]);
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent.mock.calls.slice(1)).toEqual([['undoChange', { seq: 7 }]]);
  });

  it('adds time of the phone by hand', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '补记时间' }));
    await userEvent.type(screen.getByRole('textbox', { name: '多久' }), '1:30{Enter}');
    expect(sent.mock.calls[0]).toMatchObject(['addTime', { community: KEY, ms: 5_400_000 }]);
  });

  it('lists deeds by hand apart; deletes one with undo', async () => {
    await db.handDeeds.put(handDeed());
    await open();
    const table = await screen.findByRole('table', { name: '自己记的' });
    expect(table.textContent).toContain('线下读书会');
    await userEvent.click(screen.getByRole('button', { name: /^删\s?见面/ }));
    expect(sent).toHaveBeenLastCalledWith('dropEntry', { table: 'handDeeds', id: 'deed-1' });
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('undoChange', { seq: 7 });
  });

  it('counts the owner’s topics I opened, of those seen in coverage', async () => {
    // Within the term of the fee.
    const at = Date.parse('2026-01-05T12:00:00Z');
    const posts = ['1000001', '1000002', '1000003', '1000004'].map((id) => topic(id, at, 'boss'));
    const span: [number, number] = [at - 3_600_000, at + 3_600_000];
    await db.communities.put({
      ...member(),
      people: { owner: 'boss', partners: [], admins: [], guests: [], seenAt: at },
      coverage: { all: [span] },
    });
    await db.topicWeeks.put({ community: KEY, week: weekOf(at), topics: posts });
    await db.reads.put({
      ...{ community: KEY, topic: '1000001', firstAt: at, lastAt: at, ms: 9e4 },
    });
    await open();
    expect(await screen.findByText(/打开过星主的主题：1 \/ 4/)).toBeTruthy();
  });

  it('says of a question whether it was worth asking, and keeps one by hand', async () => {
    const at = Date.now() - 5 * 86_400_000;
    await db.communities.put({
      ...member(),
      people: { viewer: 'me', partners: [], admins: [], guests: [], seenAt: at },
    });
    const asked: StoredTopic = { ...topic('1000009', at, 'me'), question: { answered: false } };
    await db.topicWeeks.put({ community: KEY, week: weekOf(at), topics: [asked] });
    await open();
    const table = await screen.findByRole('table', { name: '我的提问' });
    expect(table.textContent).toContain('还没答，5 天了');
    await userEvent.selectOptions(within(table).getByRole('combobox'), '一般');
    expect(sent).toHaveBeenLastCalledWith(
      'keepQuestion',
      expect.objectContaining({ community: KEY, topic: '1000009', askedAt: at, worth: 'partly' }),
    );
    await userEvent.click(screen.getByRole('button', { name: '记一个提问' }));
    await userEvent.click(
      within(screen.getByRole('form', { name: '记一个提问' })).getByRole('button', {
        name: '记下',
      }),
    );
    expect(sent.mock.calls.at(-1)?.[1]).not.toHaveProperty('answeredAt');
  });

  it('says that I left, with the way back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '我离开了' }));
    const form = screen.getByRole('form', { name: '我离开了' });
    await userEvent.click(within(form).getByRole('button', { name: '记下' }));
    const on = dayIn(Date.now());
    expect(sent).toHaveBeenLastCalledWith('changeSettings', { left: { community: KEY, on } });
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    expect(sent).toHaveBeenLastCalledWith('changeSettings', { left: { community: KEY, on: null } });
  });

  it('lists what was put aside, and puts it back', async () => {
    const [proposal] = viewOfRows({ fees: [] }).proposals;
    const id = proposalId(KEY, proposal ?? { key: '' });
    const settings = { ...defaultSettings(), notBooked: [id] };
    show(<LedgerRecord community={KEY} inUse={{ ...inUse, settings }} />);
    await userEvent.click(await screen.findByRole('button', { name: '先不记的' }));
    await userEvent.click(screen.getByRole('button', { name: '放回来' }));
    expect(sent).toHaveBeenLastCalledWith('changeSettings', { notBooked: { id, not: false } });
  });

  it('what-if changes a copy: nothing is sent', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '如果换个数' }));
    expect(screen.getAllByRole('slider')).toHaveLength(5);
    expect(sent).not.toHaveBeenCalled();
  });
});
