/** How our own pages ask the background to change something. Reading is done from storage directly. */
import { browser } from './browser.ts';
import type { Answer, Envelope, MessageBody, MessageType } from './messages.ts';
import { inSample } from './sample/mode.ts';

/** Sends one message; never rejects. `error: 'gone'` when nobody answered; from the sample nothing is sent. */
export async function send<T extends MessageType>(type: T, body: MessageBody<T>): Promise<Answer> {
  if (inSample()) return { ok: false, error: 'sample' };
  const envelope: Envelope<T> = { type, body };
  try {
    const answer: unknown = await browser.runtime.sendMessage(envelope);
    return isAnswer(answer) ? answer : { ok: false, error: 'gone' };
  } catch {
    return { ok: false, error: 'gone' };
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
