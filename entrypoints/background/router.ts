/** From a message to its handler: type, sender and body are checked here, once, for all of them. */
import { failureOf } from '../../storage/failure.ts';
import { browser } from '../../utils/browser.ts';
import { type Answer, MESSAGES, type MessageType, type ValidBody } from '../../utils/messages.ts';
import { handlers } from './handlers.ts';
import { remindersAfter } from './reminders.ts';
import { type Sender, senderKind } from './senders.ts';

/** Answers every message; never rejects. */
export async function answer(message: unknown, sender: Sender): Promise<Answer> {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const kind = senderKind(sender, own);
  if (!kind) return { ok: false, error: 'not-allowed' };
  const { type, body } = (isObject(message) ? message : {}) as { type?: unknown; body?: unknown };
  if (!isMessageType(type)) return { ok: false, error: 'unknown-message' };
  if (MESSAGES[type].from !== kind) return { ok: false, error: 'not-allowed' };
  const done = await handle(type, body, sender);
  if (done.ok) remindersAfter(type);
  return done;
}

async function handle<T extends MessageType>(
  type: T,
  body: unknown,
  sender: Sender,
): Promise<Answer> {
  const parsed = MESSAGES[type].body.safeParse(body);
  if (!parsed.success) {
    return { ok: false, error: 'bad-message', where: parsed.error.issues[0]?.path.join('.') ?? '' };
  }
  try {
    return await handlers[type](parsed.data as ValidBody<T>, sender);
  } catch (error) {
    return failed(error);
  }
}

/** Nothing was written; a sentence for the user, and whether the same may succeed later. */
async function failed(error: unknown): Promise<Answer> {
  const failure = await failureOf(error);
  if (failure.error.startsWith('storage-')) console.error('not written', error);
  return { ok: false, ...failure };
}

function isMessageType(type: unknown): type is MessageType {
  return typeof type === 'string' && Object.hasOwn(MESSAGES, type);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
