/**
 * Reminders: what is due is shown once, and one alarm is set for the next. Checked at every start of
 * the worker, after every write that may change something, and when an alarm comes; an alarm may
 * come late or be lost, and the worker may be dead at any moment. Nothing is set while nothing lies
 * ahead.
 */
import { backupsSoFar } from '../../storage/backupRuns.ts';
import { markReminders, reminderRows } from '../../storage/reminders.ts';
import { getSettings } from '../../storage/settings.ts';
import { browser } from '../../utils/browser.ts';
import type { MessageType } from '../../utils/messages.ts';
import { type Due, remindersOf } from '../../utils/reminders/due.ts';
import type { ReminderInputs } from '../../utils/reminders/types.ts';
import { together } from './gate.ts';
import { ready } from './ready.ts';
import { clearNotices, clearStale, showNotice } from './remindersShow.ts';

/** At the next due time. */
export const NEXT = 'reminders';
/** Once a day while something lies ahead: clocks and zones move, and alarms get lost. */
export const AGAIN = 'reminders-again';
const DAY_MINUTES = 24 * 60;
/** Readings come in bursts; a worker lives longer than this. */
const SETTLE = 3000;

/** At the start of the worker or the browser, and when an alarm came. Never rejects. */
export function checkReminders(): Promise<void> {
  return ready().then(checkInTurn, (error: unknown) => console.warn('reminders wait', error));
}

/** After a message was handled. */
export function remindersAfter(type: MessageType): void {
  if (QUIET.has(type)) return;
  clearTimeout(settling);
  if (type === 'deleteEverything') void forgetReminders();
  else if (type === 'observe')
    settling = setTimeout(() => void inTurn(() => together(check)), SETTLE);
  else void inTurn(() => together(check));
}

/** Messages that change nothing a reminder is made from. */
const QUIET: ReadonlySet<MessageType> = new Set(['attention', 'dismissHealth', 'ready']);

async function check(): Promise<void> {
  const now = Date.now();
  const [rows, settings, backups] = await Promise.all([
    reminderRows(),
    getSettings(),
    backupsSoFar(),
  ]);
  const inputs: ReminderInputs = { ...rows, settings, backups, now };
  const { due, nextAt } = remindersOf(inputs);
  let failed = false;
  for (const one of due) {
    try {
      await showNotice(one.show, inputs, settings);
      // Only now: what was not shown is not marked, and tried again.
      await markReminders(marksOf(one, now));
    } catch (error) {
      failed = true;
      console.warn('reminder not shown', error);
    }
  }
  await clearStale(inputs);
  await arm(nextAt, failed, now);
}

function marksOf({ show, passed }: Due, sentAt: number) {
  return [show, ...passed].map(({ community, what, on }) => ({ community, what, on, sentAt }));
}

/** Set anew at each check: the next time may have moved. The daily one is left as it is, or it never came. */
async function arm(nextAt: number | undefined, failed: boolean, now: number): Promise<void> {
  if (nextAt === undefined) await browser.alarms.clear(NEXT);
  else {
    // Browsers make it half a minute at least; an alarm a moment early asks again then.
    const delayInMinutes = Math.max(0.5, (nextAt - now) / 60_000);
    browser.alarms.create(NEXT, { delayInMinutes });
  }
  if (nextAt === undefined && !failed) await browser.alarms.clear(AGAIN);
  else if (!(await browser.alarms.get(AGAIN))) {
    browser.alarms.create(AGAIN, { delayInMinutes: DAY_MINUTES, periodInMinutes: DAY_MINUTES });
  }
}

async function forgetReminders(): Promise<void> {
  await inTurn(async () => {
    await browser.alarms.clear(NEXT);
    await browser.alarms.clear(AGAIN);
    await clearNotices();
  });
}

/** A check that has not begun yet does for all that ask meanwhile. */
function checkInTurn(): Promise<void> {
  asked ??= inTurn(() => {
    asked = undefined;
    return together(check);
  });
  return asked;
}

/** One after the other: two at once would show the same twice. Never rejects. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work).catch((error: unknown) => console.warn('reminders not checked', error));
  return turn;
}

let turn: Promise<void> = Promise.resolve();
let asked: Promise<void> | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;
