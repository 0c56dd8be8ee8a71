/**
 * Changes rows of a table as one change that can be taken back as one, however many messages it takes;
 * what was done last is taken back first, as long as the page is open.
 */
import { useRef } from 'react';
import type { TableActs } from '../../components/tables/LedgerTable.tsx';
import type { TableModel } from '../../components/tables/model/TableModel.ts';
import type { AnyRow } from '../../components/tables/spec.ts';
import type { TableWords } from '../../components/tables/words.ts';
import { send } from '../../utils/client.ts';
import type { Answer, MessageBody } from '../../utils/messages.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useWork } from './useWork.ts';

type Change = MessageBody<'changeEntries'>;
/** Numbers of changes that were made by one message. */
type Range = MessageBody<'undoChanges'>;

/** Rows one message may carry. */
const MOST = 500;

export function useEntries<Row extends AnyRow>(
  model: TableModel<Row>,
  doing: Doing,
  words: TableWords,
): TableActs<Row> {
  const { tb } = words;
  const work = useWork(model);
  /** What can be taken back, the newest last; each the ranges of one change. */
  const past = useRef<Range[][]>([]);
  const failed = (answer: Answer & { ok: false }) =>
    doing.tell({ text: words.wrong(answer.error, answer.where), wrong: true });

  /** Takes ranges back, the last first, off the list as it goes. */
  const takeBack = async (ranges: Range[]): Promise<Answer> => {
    const of = ranges.length;
    for (let range = ranges.at(-1); range; range = ranges.at(-1)) {
      if (of > 1) {
        const done = (of - ranges.length) * MOST;
        work.say({ text: tb('work.back'), done, of: of * MOST });
      }
      const answer = await send('undoChanges', range);
      if (!answer.ok) return answer;
      ranges.pop();
    }
    return { ok: true };
  };

  const undo = (change = past.current.at(-1)) =>
    work.alone(async () => {
      if (!change) return doing.tell({ text: tb('nothingToUndo') });
      past.current = past.current.filter((one) => one !== change);
      const answer = await takeBack(change);
      if (answer.ok) doing.tell({ text: tb('undone') });
      else failed(answer);
    });

  /** All pieces, or none: what was done before a refusal, or before being stopped, is taken back. */
  const change = (pieces: readonly Change[], of: number, text: string) =>
    work.alone(async () => {
      const done: Range[] = [];
      let stopped = false;
      const stop = () => {
        stopped = true;
      };
      for (const [i, piece] of pieces.entries()) {
        if (pieces.length > 1) work.say({ text: tb('work.on'), done: i * MOST, of, stop });
        const answer = stopped ? undefined : await send('changeEntries', piece);
        if (!answer?.ok) {
          await takeBack(done);
          if (answer) failed(answer);
          else doing.tell({ text: tb('work.stopped') });
          return;
        }
        const { seq, seqTo = seq } = answer;
        if (seq !== undefined && seqTo !== undefined) done.push({ seq, seqTo });
      }
      if (done.length > 0) past.current.push(done);
      doing.tell({ text, ...(done.length > 0 && { undo: () => void undo(done) }) });
    });

  const table = model.spec.entry;
  const put = async (rows: readonly Row[]) => {
    if (!table) return;
    const all = model.spec.along?.(rows, model.rows) ?? { rows };
    if ('wrong' in all) {
      doing.tell({ text: tb(`cannot.${all.wrong}`), wrong: true });
      return;
    }
    const entries = all.rows.map((row) => ({ table, row })) as unknown as Change['put'];
    const pieces = sliced(entries).map((some) => ({ put: some, drop: [] }));
    await change(pieces, entries.length, tb('done.put', { count: entries.length }));
  };
  const drop = async (rows: readonly Row[]) => {
    if (!table) return;
    const pieces = sliced(rows.map(({ id }) => ({ table, id }))).map((some) => ({
      put: [],
      drop: some,
    }));
    await change(pieces, rows.length, tb('done.drop', { count: rows.length }));
  };
  return {
    put: model.spec.name === 'plans' ? undefined : (rows) => void put(rows),
    drop: (rows) => void drop(rows),
    undo: () => void undo(),
    say: (text) => doing.tell({ text, wrong: true }),
    progress: work.progress,
  };
}

function sliced<T>(all: readonly T[]): T[][] {
  const pieces: T[][] = [];
  for (let i = 0; i < all.length; i += MOST) pieces.push(all.slice(i, i + MOST));
  return pieces;
}
