// @vitest-environment jsdom
/** Changes taken back from the log: the newest first, what was done in one go once, as far as it goes. */
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { TableModel } from '../../../components/tables/model/TableModel.ts';
import { type ChangeLine, changes } from '../../../components/tables/specs/read.ts';
import { useTakeBack } from '../../../entrypoints/dashboard/useTakeBack.ts';
import type { Doing } from '../../../entrypoints/pages/useDoing.ts';
import { send } from '../../../utils/client.ts';
import { wordsOf } from './words.ts';

vi.mock('../../../utils/client.ts', () => ({ send: vi.fn() }));
const sent = vi.mocked(send);
const tell = vi.fn<Doing['tell']>();
const doing: Doing = { done: undefined, dismiss: () => {}, act: async () => true, tell };
const line = (seq: number, more: Partial<ChangeLine> = {}): ChangeLine => ({
  ...{ id: String(seq), seq, at: seq, table: 'fees', community: 'zsxq:1', did: 'edited' },
  ...more,
});

beforeEach(() => {
  tell.mockClear();
  sent.mockReset().mockResolvedValue({ ok: true });
});

async function takeBack(lines: readonly ChangeLine[]): Promise<number[]> {
  const model = new TableModel(changes, wordsOf());
  model.put(lines);
  const { result } = renderHook(() => useTakeBack(model, doing, wordsOf()));
  act(() => result.current.takeBack?.(lines));
  await act(() => vi.waitFor(() => expect(tell).toHaveBeenCalled()));
  return sent.mock.calls.map(([, body]) => (body as { seq: number }).seq);
}

it('both halves of a split are one, and what is older follows', async () => {
  const split = { table: 'sessions', act: 'x' };
  const lines = [line(1), line(2, split), line(3, split), line(4, { ...split, act: 'y' })];
  expect(await takeBack(lines)).toEqual([4, 3, 1]);
  expect(tell.mock.calls[0]?.[0]).toEqual({ text: 'takenBack' });
});

it('as far as it goes: what is older than one that cannot be stays', async () => {
  sent.mockResolvedValueOnce({ ok: true });
  sent.mockResolvedValueOnce({ ok: false, error: 'changed-since' });
  expect(await takeBack([line(1), line(2), line(3)])).toEqual([3, 2]);
  expect(tell.mock.calls[0]?.[0]).toMatchObject({ text: 'takenBackOf', wrong: true });
});
