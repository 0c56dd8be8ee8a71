/**
 * A worker that can die: each life loads the background anew over the same browser and database,
 * and the clock goes from alarm to alarm. Times are the machine's own.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cleanStores } from '../storage/database.ts';
import { mockAction } from './browser.ts';
import { ownPage } from './senders.ts';

type Database = typeof import('../../storage/db.ts')['db'];

export interface Notice {
  at: number;
  id: string;
  title: string;
  message: string;
}

/** All that was ever shown, oldest first. */
export const shown: Notice[] = [];
/** Calls of the browser until the worker dies, and whether before or after it is done; 0: it lives. */
export const fate = { calls: 0, done: false };

interface Life {
  own: { dead: boolean };
  db: Database;
  /** Resolves when whatever was asked before is checked. */
  checked(): Promise<void>;
}
let life: Life | undefined;

/** Forgets what was shown, lets the worker live, and notes what is shown from now on. */
export function newBrowser(): void {
  shown.length = 0;
  fate.calls = 0;
  const { notifications } = fakeBrowser;
  const create = notifications.create.bind(notifications) as Call;
  vi.spyOn(notifications, 'create').mockImplementation((async (id: string, options: Notice) => {
    shown.push({ at: Date.now(), id, title: options.title, message: options.message });
    return create(id, options);
  }) as never);
}

/** An empty profile whose clock stands at `now`; what it returns ends the worker and the clock. */
export async function freshAt(now: number): Promise<() => Promise<void>> {
  await cleanStores();
  mockAction();
  newBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now });
  return async () => {
    await sleep();
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
}

/** The browser as one life of the worker has it: a dead one waits for ever. */
function browserOf(own: { dead: boolean }) {
  const never = () => new Promise<never>(() => undefined);
  const die = () => {
    own.dead = true;
    fate.calls = 0;
    onDeath?.();
    return never();
  };
  const mortal =
    (call: Call) =>
    async (...all: unknown[]) => {
      if (own.dead) return never();
      if (fate.calls === 1 && !fate.done) return die();
      const answer = await call(...all);
      if (fate.calls === 1) return die();
      if (fate.calls > 0) fate.calls -= 1;
      return answer;
    };
  const part = <T extends object>(of: T, names: readonly (keyof T)[]): T =>
    new Proxy(of, {
      get: (target, name) => {
        const value = target[name as keyof T];
        const is = names.includes(name as keyof T) && typeof value === 'function';
        return is ? mortal((value as Call).bind(target)) : value;
      },
    });
  const notifications = part(fakeBrowser.notifications, ['create', 'getAll', 'clear']);
  const alarms = part(fakeBrowser.alarms, ['create', 'get', 'clear']);
  return new Proxy(fakeBrowser, {
    get: (target, name) => {
      if (name === 'notifications') return notifications;
      if (name === 'alarms') return alarms;
      return target[name as keyof typeof target];
    },
  });
}

type Call = (...all: unknown[]) => Promise<unknown>;
let onDeath: (() => void) | undefined;

/** Resolves when the worker dies, or `work` is done. */
function orDeath(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([
    work,
    new Promise<void>((dead) => {
      onDeath = dead;
    }),
  ]);
}

/** A new life; the old one hears nothing any more. Resolves when its first check is done. */
export async function wake(): Promise<void> {
  await sleep();
  vi.resetModules();
  const own = { dead: false };
  vi.doMock('webextension-polyfill', () => ({ default: browserOf(own) }));
  const background = (await import('../../entrypoints/background/index.ts')).default;
  const { checkReminders } = await import('../../entrypoints/background/reminders.ts');
  const { db } = await import('../../storage/db.ts');
  life = { own, db, checked: checkReminders };
  background.main();
  await orDeath(checkReminders());
}

export async function sleep(): Promise<void> {
  if (life) {
    life.own.dead = true;
    // Closed while it opens, it would stay open for ever.
    await life.db.open().catch(() => undefined);
    life.db.close();
  }
  life = undefined;
  for (const event of [
    fakeBrowser.alarms.onAlarm,
    fakeBrowser.notifications.onClicked,
    fakeBrowser.notifications.onClosed,
    fakeBrowser.runtime.onMessage,
    fakeBrowser.runtime.onInstalled,
    fakeBrowser.runtime.onStartup,
    fakeBrowser.storage.onChanged,
  ]) {
    event.removeAllListeners();
  }
}

export function now(): Life {
  if (!life) throw new Error('the worker is dead');
  return life;
}

/** A message of one of our pages. */
export async function tell(type: string, body: unknown): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(
    { type, body },
    ownPage() as never,
    () => undefined,
  );
  await now().checked();
  return answer;
}

/** Times of the alarms set, by name. */
export async function alarmsSet(): Promise<Record<string, number>> {
  const all = await fakeBrowser.alarms.getAll();
  return Object.fromEntries(all.map((alarm) => [alarm.name, alarm.scheduledTime]));
}

/**
 * Lets time pass up to `to`, alarms of `name` waking the worker as they come, others lost; `lives`:
 * each in a new life. Answers how often it was woken.
 */
export async function passTo(to: number, lives = false, name = 'reminders'): Promise<number> {
  for (let wakes = 0; ; wakes++) {
    const next = await fakeBrowser.alarms.get(name);
    if (!next || next.scheduledTime > to) {
      vi.setSystemTime(to);
      return wakes;
    }
    vi.setSystemTime(Math.max(Date.now(), next.scheduledTime));
    // As the browser does: one that repeats is set on, any other is gone.
    if (next.periodInMinutes) next.scheduledTime = Date.now() + next.periodInMinutes * 60_000;
    else await fakeBrowser.alarms.clear(name);
    if (lives || !life) await wake();
    else await orDeath(fakeBrowser.alarms.onAlarm.trigger(next));
  }
}
