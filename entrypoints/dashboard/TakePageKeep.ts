/** Writes what the user ticked, step by step; what was written is taken back as one, the last step first. */
import { send } from '../../utils/client.ts';
import type { ImportedSession } from '../../utils/imports/timeSessions.ts';
import { type Answer, SESSIONS_MOST } from '../../utils/messages.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';
import { type Fresh, makeCommunity, unmakeCommunity } from './TakePageFresh.ts';

/** Fees one message may carry. */
const FEES_MOST = 500;

export interface KeepWords {
  kept: string;
  undoing: string;
  undone: string;
  wrong(error: string, where?: string): string;
}

/** One message, and how it is taken back. */
interface Step {
  run(): Promise<Answer>;
  back(answer: Answer & { ok: true }): Promise<Answer>;
}

/**
 * True when all steps were done. What was done before a failure can be taken back, too. `done`: told
 * after each step.
 */
export async function keep(
  steps: readonly Step[],
  doing: Doing,
  words: KeepWords,
  done: (steps: number) => void = () => undefined,
): Promise<boolean> {
  const ways: (() => Promise<Answer>)[] = [];
  const undo = () => (ways.length ? { undo: () => void takeBack() } : {});
  const failed = (answer: Answer & { ok: false }) =>
    doing.tell({ text: words.wrong(answer.error, answer.where), wrong: true, ...undo() });
  const takeBack = async () => {
    doing.tell({ text: words.undoing });
    for (let way = ways.at(-1); way; way = ways.at(-1)) {
      const answer = await way();
      if (!answer.ok) return failed(answer);
      ways.pop();
    }
    doing.tell({ text: words.undone });
  };
  for (const [i, step] of steps.entries()) {
    const answer = await step.run();
    if (!answer.ok) {
      failed(answer);
      return false;
    }
    ways.push(() => step.back(answer));
    done(i + 1);
  }
  doing.tell({ text: words.kept, ...undo() });
  return true;
}

/** Those of these communities that are not there yet. */
export function communitySteps(keys: Iterable<CommunityKey>, fresh: Fresh): Step[] {
  return [...new Set(keys)].flatMap((key) => {
    const name = fresh.nameOf(key);
    if (!name) return [];
    return [{ run: () => makeCommunity(key, name), back: () => unmakeCommunity(key) }];
  });
}

export function feeSteps(fees: readonly Fee[]): Step[] {
  return partsOf(fees, FEES_MOST).map((part) => ({
    run: () =>
      send('changeEntries', { put: part.map((row) => ({ table: 'fees', row })), drop: [] }),
    back: async ({ seq, seqTo }) =>
      seq === undefined ? { ok: true } : send('undoChanges', { seq, seqTo: seqTo ?? seq }),
  }));
}

export function sessionSteps(sessions: readonly ImportedSession[]): Step[] {
  return partsOf(sessions, SESSIONS_MOST).map((part) => ({
    run: () => send('putSessions', { sessions: part }),
    back: () => send('dropSessions', { ids: part.map(({ id }) => id) }),
  }));
}

function partsOf<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < all.length; i += most) parts.push(all.slice(i, i + most));
  return parts;
}
