/** Writes fees the user ticked, as a group that is taken back as one. */
import { send } from '../../utils/client.ts';
import type { Answer } from '../../utils/messages.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { Doing } from '../pages/useDoing.ts';

/** What one message may carry. */
const MOST = 500;

/** True when all were written; what was written before a failure can be taken back, too. */
export async function keepFees(
  fees: readonly Fee[],
  doing: Doing,
  say: {
    kept(count: number): string;
    undone: string;
    wrong(error: string, where?: string): string;
  },
): Promise<boolean> {
  const groups: { seq: number; seqTo: number }[] = [];
  const failed = (answer: Answer & { ok: false }) =>
    doing.tell({ text: say.wrong(answer.error, answer.where), wrong: true, ...undoing() });
  const undoing = () => (groups.length ? { undo: () => void takeBack() } : {});
  const takeBack = async () => {
    for (const group of [...groups].reverse()) {
      const answer = await send('undoChanges', group);
      if (!answer.ok) {
        doing.tell({ text: say.wrong(answer.error, answer.where), wrong: true });
        return;
      }
      groups.pop();
    }
    doing.tell({ text: say.undone });
  };
  for (let i = 0; i < fees.length; i += MOST) {
    const put = fees.slice(i, i + MOST).map((row) => ({ table: 'fees' as const, row }));
    const answer = await send('changeEntries', { put, drop: [] });
    if (!answer.ok) {
      failed(answer);
      return false;
    }
    if (answer.seq !== undefined) {
      groups.push({ seq: answer.seq, seqTo: answer.seqTo ?? answer.seq });
    }
  }
  doing.tell({ text: say.kept(fees.length), ...undoing() });
  return true;
}
