/** Changes rows of a table as one change that can be taken back as one. */
import type { AnyRow, TableSpec } from '../../components/tables/spec.ts';
import type { TableWords } from '../../components/tables/words.ts';
import { send } from '../../utils/client.ts';
import type { Answer, MessageBody } from '../../utils/messages.ts';
import type { Doing } from '../pages/useDoing.ts';

type Change = MessageBody<'changeEntries'>;

/** Rows one message may carry. */
const MOST = 500;

export function useEntries<Row extends AnyRow>(
  spec: TableSpec<Row>,
  doing: Doing,
  { tb, wrong }: TableWords,
) {
  /** All pieces, or none: what was done before a refusal is taken back. */
  const change = async (pieces: readonly Change[], text: string) => {
    const done: { seq: number; seqTo: number }[] = [];
    const back = async (): Promise<Answer> => {
      let last: Answer = { ok: true };
      for (const range of [...done].reverse()) {
        last = await send('undoChanges', range);
        if (!last.ok) return last;
      }
      return last;
    };
    for (const piece of pieces) {
      const answer = await send('changeEntries', piece);
      if (!answer.ok) {
        await back();
        doing.tell({ text: wrong(answer.error, answer.where), wrong: true });
        return;
      }
      const { seq, seqTo = seq } = answer;
      if (seq !== undefined && seqTo !== undefined) done.push({ seq, seqTo });
    }
    const undo = async () => {
      const answer = await back();
      doing.tell(
        answer.ok
          ? { text: tb('undone') }
          : { text: wrong(answer.error, answer.where), wrong: true },
      );
    };
    doing.tell({ text, ...(done.length > 0 && { undo: () => void undo() }) });
  };
  const table = spec.entry;
  return {
    put: async (rows: readonly Row[]) => {
      if (!table) return;
      const put = rows.map((row) => ({ table, row })) as unknown as Change['put'];
      await change(
        sliced(put).map((some) => ({ put: some, drop: [] })),
        tb('done.put', { count: rows.length }),
      );
    },
    drop: async (rows: readonly Row[]) => {
      if (!table) return;
      const drop = rows.map(({ id }) => ({ table, id }));
      await change(
        sliced(drop).map((some) => ({ put: [], drop: some })),
        tb('done.drop', { count: rows.length }),
      );
    },
  };
}

function sliced<T>(all: readonly T[]): T[][] {
  const pieces: T[][] = [];
  for (let i = 0; i < all.length; i += MOST) pieces.push(all.slice(i, i + MOST));
  return pieces;
}
