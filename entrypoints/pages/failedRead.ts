/** What is to be done about a read that failed, or does not end: ask again, or say why. */
import { upgradeIsLeft } from '../../storage/db.ts';
import { send } from '../../utils/client.ts';

export type Verdict = { again: true } | { again: false; reason: string };

/** Times a question is asked again by itself, and after how many ms. */
const TRIES = 3;
export const PAUSE = 300;
/** Ms without an answer after which the background is asked what is wrong. */
export const SLOW = 4000;

/** Closed under us, as when everything is deleted or restored: open again at the next question. */
const CLOSED = ['DatabaseClosedError', 'AbortError', 'InvalidStateError'];

/** `failed`: how often in a row by now. Never rejects. */
export async function judgeFailure(error: unknown, failed: number): Promise<Verdict> {
  const verdict = await judge(error);
  return verdict.again && failed > TRIES ? { again: false, reason: 'storage-broken' } : verdict;
}

/** Data of an older version is first brought up to date by the background. */
async function judge(error: unknown): Promise<Verdict> {
  if (upgradeIsLeft()) return (await whyNotReady()) ?? { again: true };
  const name = (error as { name?: string } | null)?.name ?? '';
  if (CLOSED.includes(name)) return { again: true };
  // Hardly ever needed: not loaded with the page.
  const { failureOf } = await import('../../storage/failure.ts');
  return { again: false, reason: (await failureOf(error)).error };
}

/** Why the background cannot use the records; undefined: it can, or does not say. */
export async function whyNotReady(): Promise<(Verdict & { again: false }) | undefined> {
  const answer = await send('ready', {});
  if (answer.ok || answer.error === 'gone' || answer.error === 'sample') return undefined;
  return { again: false, reason: answer.error };
}
