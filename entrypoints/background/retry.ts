/** One more try after the database was closed or aborted under us; the second failure counts. */
import { db } from '../../storage/db.ts';

const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'AbortError',
  'TransactionInactiveError',
  'UnknownError',
  'TimeoutError',
]);

/** `write` must be whole or not at all, and the same when done twice. */
export async function withRetry<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { name, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } };
    if (inner?.name === 'QuotaExceededError' || !CLOSED.has(name ?? '')) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return write();
  }
}
