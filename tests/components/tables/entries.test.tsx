// @vitest-environment jsdom
/** Many rows changed as one: in pieces, held still meanwhile, stopped or refused as if nothing was, undone step by step. */
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { TableModel } from '../../../components/tables/model/TableModel.ts';
import { fees } from '../../../components/tables/specs/fees.ts';
import { useEntries } from '../../../entrypoints/dashboard/useEntries.ts';
import type { Doing } from '../../../entrypoints/pages/useDoing.ts';
import { send } from '../../../utils/client.ts';
import type { Answer } from '../../../utils/messages.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { wordsOf } from './words.ts';

vi.mock('../../../utils/client.ts', () => ({ send: vi.fn() }));
const sent = vi.mocked(send);
const tell = vi.fn<Doing['tell']>();
const doing: Doing = { done: undefined, dismiss: () => {}, act: async () => true, tell };
const fee = (i: number): Fee => ({
  ...{ id: `f${i}`, community: 'zsxq:1', kind: 'join', paid: 100, currency: 'CNY' },
  ...{ paidOn: '2026-01-01', term: 'none' },
});
const rows = Array.from({ length: 1200 }, (_, i) => fee(i));

/** Answers as the background does: numbers that go on. */
let seq = 0;
const answer = async (type: string, body: { put?: unknown[]; drop?: unknown[] }) => {
  if (type !== 'changeEntries') return { ok: true } as Answer;
  const count = (body.put?.length ?? 0) + (body.drop?.length ?? 0);
  seq += count;
  return { ok: true, seq: seq - count + 1, seqTo: seq } as Answer;
};
beforeEach(() => {
  seq = 0;
  tell.mockClear();
  sent.mockReset().mockImplementation(answer as never);
});

function open() {
  const model = new TableModel(fees, wordsOf());
  model.put(rows);
  model.reading(undefined);
  const hook = renderHook(() => useEntries(model, doing, wordsOf()));
  return { model, acts: () => hook.result.current };
}
const calls = () => sent.mock.calls.map(([type, body]) => [type, body] as [string, never]);
const undone = () => calls().flatMap(([type, body]) => (type === 'undoChanges' ? [body] : []));
const idle = async (acts: () => ReturnType<typeof useEntries<Fee>>) => {
  await act(() => vi.waitFor(() => expect(tell).toHaveBeenCalled()));
  expect(acts().progress).toBeUndefined();
};

it('in pieces, with how far it is, and no row moves before all are done', async () => {
  const { model, acts } = open();
  const far: (number | undefined)[] = [];
  sent.mockImplementation(async (type, body) => {
    model.put([], ['f7']);
    far.push(model.current().total);
    return answer(type, body as never);
  });
  act(() => acts().drop?.(rows));
  expect(acts().progress).toMatchObject({ done: 0, of: 1200 });
  await idle(acts);
  expect(calls().map(([type]) => type)).toEqual(Array(3).fill('changeEntries'));
  expect(far).toEqual([1200, 1200, 1200]);
  expect(model.current().total, 'then they do').toBe(1199);
  expect(tell.mock.calls[0]?.[0]).toMatchObject({ text: 'done.drop' });
});

it('stopped, what was done is taken back, the last piece first', async () => {
  const { acts } = open();
  sent.mockImplementation(async (type, body) => {
    if (seq === 500 && type === 'changeEntries') act(() => acts().progress?.stop?.());
    return answer(type, body as never);
  });
  act(() => acts().drop?.(rows));
  await idle(acts);
  expect(undone()).toEqual([
    { seq: 501, seqTo: 1000 },
    { seq: 1, seqTo: 500 },
  ]);
  expect(tell.mock.calls[0]?.[0]).toEqual({ text: 'work.stopped' });
});

it('refused, nothing of it stays and it is said why', async () => {
  const { acts } = open();
  sent.mockImplementation(async (type, body) => {
    if (seq === 500 && type === 'changeEntries') return { ok: false, error: 'full' } as never;
    return answer(type, body as never);
  });
  act(() => acts().drop?.(rows));
  await idle(acts);
  expect(undone()).toEqual([{ seq: 1, seqTo: 500 }]);
  expect(tell.mock.calls[0]?.[0]).toMatchObject({ text: 'full', wrong: true });
});

it('undoes the last thing first, then the one before, then says there is nothing left', async () => {
  const { acts } = open();
  for (const row of [fee(1), fee(2)]) {
    tell.mockClear();
    act(() => acts().put?.([{ ...row, paid: 5 }]));
    await idle(acts);
  }
  for (const said of ['undone', 'undone', 'nothingToUndo']) {
    tell.mockClear();
    act(() => acts().undo?.());
    await idle(acts);
    expect(tell.mock.calls[0]?.[0]).toEqual({ text: said });
  }
  expect(undone()).toEqual([
    { seq: 2, seqTo: 2 },
    { seq: 1, seqTo: 1 },
  ]);
});
