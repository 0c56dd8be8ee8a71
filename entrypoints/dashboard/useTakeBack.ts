/** Changes taken back from their log, the newest first; each taking back is a change of its own. */
import type { TableActs } from '../../components/tables/LedgerTable.tsx';
import type { TableModel } from '../../components/tables/model/TableModel.ts';
import type { ChangeLine } from '../../components/tables/specs/read.ts';
import type { TableWords } from '../../components/tables/words.ts';
import { send } from '../../utils/client.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useWork } from './useWork.ts';

export function useTakeBack(
  model: TableModel<ChangeLine>,
  doing: Doing,
  words: TableWords,
): TableActs<ChangeLine> {
  const { tb } = words;
  const work = useWork(model);
  /** As far as it goes: what was changed after is not taken back, nor is what is older. */
  const takeBack = (rows: readonly ChangeLine[]) =>
    work.alone(async () => {
      const newest = [...rows].sort((a, b) => b.seq - a.seq);
      const acts = new Set<string>();
      for (const [done, { seq, act }] of newest.entries()) {
        // Taken back with the other line of the same.
        if (act !== undefined && acts.has(act)) continue;
        if (act !== undefined) acts.add(act);
        if (rows.length > 1) work.say({ text: tb('work.back'), done, of: rows.length });
        const answer = await send('undoChange', { seq });
        if (!answer.ok) {
          const why = words.wrong(answer.error, answer.where);
          const text = done > 0 ? tb('takenBackOf', { count: done, seq: String(seq), why }) : why;
          doing.tell({ text, wrong: true });
          return;
        }
      }
      doing.tell({ text: tb('takenBack', { count: rows.length }) });
    });
  return {
    takeBack: (rows) => void takeBack(rows),
    say: (text) => doing.tell({ text, wrong: true }),
    progress: work.progress,
  };
}
