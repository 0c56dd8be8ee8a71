/** Sends what the user does and says how it went, with the way back: one toast, the newest. */
import { useCallback, useRef, useState } from 'react';
import type { Done } from '../../components/ledger/Toast.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { send } from '../../utils/client.ts';
import type { Answer, MessageBody, MessageType } from '../../utils/messages.ts';

/** How to take a thing back: by the number of its change, or by another message. */
export type Undo = 'change' | (() => Promise<Answer>);

export interface Doing {
  done: Done | undefined;
  dismiss(): void;
  /** True when it was done. `text`: what was done, in words. */
  act<T extends MessageType>(
    type: T,
    body: MessageBody<T>,
    text: string,
    undo?: Undo,
  ): Promise<boolean>;
  /** Says something that needs no message. */
  tell(done: Omit<Done, 'id'>): void;
}

export function useDoing(): Doing {
  const { l, wrong } = useLedgerWords();
  const [done, setDone] = useState<Done>();
  const count = useRef(0);
  const words = useRef({ l, wrong });
  words.current = { l, wrong };
  const tell = useCallback((news: Omit<Done, 'id'>) => {
    count.current += 1;
    setDone({ id: count.current, ...news });
  }, []);
  const dismiss = useCallback(() => setDone(undefined), []);
  const act = useCallback<Doing['act']>(
    async (type, body, text, undo) => {
      const failed = (answer: Answer & { ok: false }) =>
        tell({ text: words.current.wrong(answer.error, answer.where), wrong: true });
      // From here on the way back is the way back from this: pressed early, it waits for the answer.
      let early = false;
      tell({
        text: '',
        undo: () => {
          early = true;
        },
      });
      const mine = count.current;
      const answer = await send(type, body);
      if (!answer.ok) {
        failed(answer);
        return false;
      }
      const back =
        undo === 'change'
          ? answer.seq === undefined
            ? undefined
            : () => undoOf(answer.seq as number, answer.seqTo)
          : undo;
      const takeBack =
        back &&
        (async () => {
          const undone = await back();
          if (undone.ok) tell({ text: words.current.l('toast.undone') });
          else failed(undone);
        });
      if (early && takeBack) await takeBack();
      // What was begun since has its own way back.
      else if (count.current === mine)
        tell({ text, ...(takeBack ? { undo: () => void takeBack() } : {}) });
      return true;
    },
    [tell],
  );
  return { done, dismiss, act, tell };
}

function undoOf(seq: number, seqTo: number | undefined): Promise<Answer> {
  return seqTo === undefined ? send('undoChange', { seq }) : send('undoChanges', { seq, seqTo });
}
