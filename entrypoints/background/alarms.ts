/**
 * What each alarm does, by its name. An alarm may come late or be lost with the browser: whoever
 * sets one checks at the start of the worker, too. Nothing is set that nothing is waited for.
 */
import { BACKUP, backUpWhenDue } from './backups.ts';
import { AGAIN, checkReminders, NEXT } from './reminders.ts';

type Work = () => Promise<void>;

/** A line for each name an alarm is created with. */
const WORK: Readonly<Record<string, Work>> = {
  [NEXT]: checkReminders,
  [AGAIN]: checkReminders,
  [BACKUP]: backUpWhenDue,
};

/** Never rejects: the next start of the worker checks again. A name of an older build does nothing. */
export async function ring({ name }: { name: string }): Promise<void> {
  try {
    if (Object.hasOwn(WORK, name)) await WORK[name]?.();
  } catch (error) {
    console.warn('alarm', name, error);
  }
}
