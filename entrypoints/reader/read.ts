/** Wires the reader's parts: ears → queue → picks → outbox, and the page's own looks beside it. */
import type { HeardResponse } from '../../utils/sites/site.ts';
import { createAttention } from './attention.ts';
import { listen } from './listen.ts';
import { createLooks } from './looks.ts';
import { createOutbox } from './outbox.ts';
import { placeOf, watchAddress } from './place.ts';
import { createQueue } from './queue.ts';
import { alive, createSender } from './send.ts';

/** `shared`: where the tap shows requests. */
export function startReading(shared: EventTarget): void {
  const outbox = createOutbox(createSender('observe'));
  const queue = createQueue((place, heard: HeardResponse) => {
    if (alive()) outbox.add(place.url, place.site.pick(heard));
  });
  const look = createLooks(outbox.add);
  const attend = createAttention(createSender('attention'), () => {
    queue.drain();
    outbox.flush();
  });

  const arrive = () => {
    const place = placeOf();
    look(place);
    attend();
  };
  const checkAddress = watchAddress(() => {
    // What was heard before still goes to the page it was heard on; send what is ready.
    outbox.flush();
    arrive();
  });

  listen(shared, (heard) => {
    checkAddress();
    const place = placeOf();
    if (place) queue.add(place, heard);
  });
  arrive();
}
