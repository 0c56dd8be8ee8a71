/** From a message to its handler: type, sender and body are checked here, once, for all of them. */
import { isFull } from '../../storage/open.ts';
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
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (e) => (e as { name?: unknown } | null)?.name,
  );
  if (names.includes('TooManyCommunities')) return { ok: false, error: 'too-many-communities' };
  if (names.includes('ChangedSince')) return { ok: false, error: 'changed-since' };
  if (names.includes('NewerData')) return { ok: false, error: 'newer-data' };
  if (names.includes('UpgradeBlocked')) return { ok: false, error: 'upgrade-blocked', again: true };
  console.error('not written', error);
  if (await isFull(error)) {
    return { ok: false, error: 'storage-full', again: true };
  }
  return { ok: false, error: 'storage-broken', again: true };
}

function isMessageType(type: unknown): type is MessageType {
  return typeof type === 'string' && Object.hasOwn(MESSAGES, type);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
