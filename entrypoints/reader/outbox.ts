/** Gleanings on their way to the background: in batches, each of one page. */
import type { MessageBody } from '../../utils/messages.ts';
import type { Gleaning } from '../../utils/sites/gleaning.ts';

/** Gleanings a message carries: each message costs much, but a large one would be a long piece of work. */
export const BATCH = 3;
/** More than that do not wait for another moment to be sent in. */
const MOST = 50;
/** After so many ms without anything new the batch goes. */
export const QUIET = 1000;

export interface Outbox {
  add(url: string, gleaning: Gleaning | undefined): void;
  flush(): void;
}

export function createOutbox(send: (body: MessageBody<'observe'>) => void): Outbox {
  let page = '';
  let batch: Gleaning[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    if (!batch.length) return;
    const observations = batch;
    batch = [];
    send({ url: page, at: Date.now(), observations });
  };

  return {
    add(url, gleaning) {
      if (!gleaning) return;
      if (url !== page) flush();
      page = url;
      batch.push(gleaning);
      clearTimeout(timer);
      if (batch.length < MOST) timer = setTimeout(flush, batch.length < BATCH ? QUIET : 0);
      else flush();
    },
    flush,
  };
}
