/**
 * Wires the reader's parts: ears → queue → picks → outbox, and the page's own looks beside it. A page
 * that asks for nothing, shows nothing and is not used makes us do nothing but listen.
 */
import { type Attention, createAttention } from './attention.ts';
import { watchUse } from './attentionEvents.ts';
import { listen } from './listen.ts';
import { createLooks } from './looks.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { placeOf, watchAddress } from './place.ts';
import { createQueue, type Queue } from './queue.ts';
import { alive, createSender } from './send.ts';

interface Parts {
  outbox: Outbox;
  queue: Queue;
  /** Sees whether the address is another one. */
  checkAddress(): void;
}

/** `shared`: where the tap shows requests. */
export function startReading(shared: EventTarget): void {
  let made: Parts | undefined;
  let attention: Attention | undefined;

  /** Made when there is something to do at all. */
  const parts = () => {
    if (made) return made;
    const outbox = createOutbox(createSender('observe'));
    made = {
      outbox,
      queue: createQueue((place, heard) => {
        if (alive()) outbox.add(place.url, place.site.pick(heard));
      }),
      checkAddress: watchAddress(() => {
        // What was heard before still goes to the page it was heard on; send what is ready.
        outbox.flush();
        lookAgain();
        attention?.settle();
      }),
    };
    return made;
  };

  listen(shared, (heard) => {
    const { queue, checkAddress } = parts();
    checkAddress();
    const place = placeOf();
    if (place) queue.add(place, heard);
  });
  watchUse((event) => {
    const { queue, outbox } = parts();
    attention ??= createAttention(() => {
      queue.drain();
      outbox.flush();
    }, event);
    attention.hear(event);
  });
  const lookAgain = createLooks((...seen) => parts().outbox.add(...seen));
}
