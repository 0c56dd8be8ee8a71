/** Sends messages to the background, whatever happens to it. */
import type { Answer, MessageBody } from '../../utils/messages.ts';

type Type = 'observe' | 'attention';

/** Messages kept while the background does not answer; the oldest go first. Of time some hours: it comes once. */
export const BACKLOG = { observe: 50, attention: 2000 };
/** Waits before trying again, in ms. After the last a message is given up, save time: that is tried on. */
const WAITS = [500, 3000, 15_000, 60_000];

/** The background wants nothing of this page. */
let shut = false;

/**
 * One at a time, in order. Never throws. A worker that died on the way gets it again (the
 * background takes repeats for what they are); after an update of the extension this page's reader
 * is cut off for good, and falls silent until the page is loaded again.
 */
export function createSender<T extends Type>(type: T): (body: MessageBody<T>) => void {
  const backlog: MessageBody<T>[] = [];
  let busy = false;

  const run = async () => {
    if (busy) return;
    busy = true;
    for (let tried = 0; backlog[0] && alive(); ) {
      const wait =
        !(await taken(type, backlog[0])) && (WAITS[tried++] ?? (type === 'attention' && 60_000));
      if (wait) await new Promise((done) => setTimeout(done, wait));
      else {
        backlog.shift();
        tried = 0;
      }
    }
    busy = false;
  };

  return (body) => {
    if (!alive()) return;
    backlog.push(body);
    // The first is on its way.
    if (backlog.length > BACKLOG[type]) backlog.splice(1, 1);
    void run();
  };
}

/**
 * False in private windows, once the background said that these are not read, and when the extension
 * was updated, disabled or removed under this page. Not asked before there is something to do: the
 * browser first makes `chrome` when it is used, and that is the dearest thing we could do on an idle
 * page.
 */
export function alive(): boolean {
  try {
    return !shut && !!chrome.runtime?.id;
  } catch {
    return false;
  }
}

/** True when it is done or sending it again is of no use. */
async function taken<T extends Type>(type: T, body: MessageBody<T>): Promise<boolean> {
  try {
    const answer: Answer | undefined = await chrome.runtime.sendMessage({ type, body });
    if (!answer) return false;
    shut = !answer.ok && answer.error === 'private-window';
    return answer.ok || !answer.again;
  } catch {
    return false;
  }
}
