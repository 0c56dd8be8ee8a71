/** Observations on their way to the background: in batches, each of one page. */
import type { MessageBody } from '../../utils/messages.ts';
import type { Observation } from '../../utils/observations.ts';

/** What one message may carry, see MAX_OBSERVATIONS in utils/messages.ts. */
const BATCH = 200;
/** After so many ms without anything new the batch goes. */
const QUIET = 1000;

export interface Outbox {
  add(url: string, observations: readonly Observation[]): void;
  flush(): void;
}

export function createOutbox(send: (body: MessageBody<'observe'>) => void): Outbox {
  let page = '';
  let batch: Observation[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!batch.length) return;
    const observations = batch;
    batch = [];
    send({ url: page.slice(0, 2000), at: Date.now(), observations });
  };

  return {
    add(url, observations) {
      if (!observations.length) return;
      if (url !== page) flush();
      page = url;
      for (const observation of observations) {
        batch.push(observation);
        if (batch.length >= BATCH) flush();
      }
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET);
    },
    flush,
  };
}
