/**
 * The reading plan spread over the days a payment can still be given back: what today, what tomorrow,
 * and which of it is done. Enough to judge by, not everything. Pure; days in the user's zone.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import { HOUR } from '../days.ts';
import { addDays } from '../payoff/calendar.ts';
import type { Say } from '../payoff/types.ts';
import type { ReadingStep } from './reading.ts';

/** What says how a place is; more of it says little more. */
export const ENOUGH = { digests: 12, ownerTopics: 12, questions: 6 } as const;
/** A last day that ends before nine in the morning is none to read on. */
const FIRST_HOURS = 9;

export interface ReadingTask {
  id: ReadingStep['id'] | 'answers' | 'decide';
  n: number;
  /** Of `n`; may be more; absent: nobody can tell. */
  done?: number;
  /** Topics it names, those read first. */
  topics: { id: string; read: boolean }[];
  says: Say;
}

export interface ReadingDay {
  day: string;
  when: 'today' | 'tomorrow' | 'later';
  tasks: ReadingTask[];
}

/** From today to the end of the window at `endsAt`; none once it is over. */
export function readingDays(
  steps: readonly ReadingStep[],
  { now, endsAt, zone }: { now: number; endsAt: number; zone?: string | undefined },
): ReadingDay[] {
  if (now >= endsAt || steps.length === 0) return [];
  const today = dayIn(now, zone);
  const days = [today];
  for (let day = addDays(today, 1); dayStart(day, zone) + FIRST_HOURS * HOUR < endsAt; ) {
    days.push(day);
    day = addDays(day, 1);
  }
  const since = dayStart(today, zone);
  const tasks: ReadingTask[][] = days.map(() => []);
  for (const step of steps) {
    const all = isSpread(step) ? spread(step, ENOUGH[step.id], days.length, since) : once(step);
    all.forEach((task, i) => {
      // One look is for the second day, where there is one.
      const on = step.id === 'columns' || step.id === 'files' ? Math.min(1, days.length - 1) : i;
      if (task) tasks[on]?.push(task);
    });
  }
  const asked = steps.find(({ id }) => id === 'ask')?.read ?? 0;
  const last = tasks.at(-1);
  if (asked > 0 && days.length > 1) last?.push(task('answers', asked, undefined));
  last?.push({ ...task('decide', 1, undefined), says: { id: 'reading.do.decide', params: {} } });
  return days.flatMap((day, i) => {
    const when = i === 0 ? 'today' : i === 1 ? 'tomorrow' : 'later';
    const own = tasks[i] ?? [];
    return own.length ? [{ day, when, tasks: own }] : [];
  });
}

type Spread = ReadingStep & { id: keyof typeof ENOUGH };

function isSpread(step: ReadingStep): step is Spread {
  return step.id in ENOUGH;
}

/**
 * What was left as the day began, in equal parts, the larger ones first: what is read today moves
 * nothing of today's, and what is read beyond it makes the other days lighter.
 */
function spread(
  step: Spread,
  enough: number,
  days: number,
  since: number,
): (ReadingTask | undefined)[] {
  const today = step.done.filter((one) => one.at >= since);
  const before = Math.max(0, (step.read ?? 0) - today.length);
  const left = Math.max(0, Math.min(step.count, enough) - before);
  const first = Math.ceil(left / days);
  const rest = Math.max(0, left - Math.max(first, today.length));
  const unread = [...step.topics];
  return Array.from({ length: days }, (_, i) => {
    const n = i === 0 ? first : Math.floor((rest + days - 1 - i) / (days - 1));
    const read = i === 0 ? today : [];
    const next = unread.splice(0, Math.max(0, n - read.length));
    if (n === 0 && read.length === 0) return undefined;
    return {
      ...task(step.id, n || read.length, i === 0 ? read.length : 0),
      topics: [
        ...read.map(({ topic }) => ({ id: topic, read: true })),
        ...next.map((id) => ({ id, read: false })),
      ],
    };
  });
}

function once(step: ReadingStep): ReadingTask[] {
  const done = step.opened === undefined ? step.read : step.opened ? step.count : undefined;
  return [task(step.id, step.count, done)];
}

function task(id: ReadingTask['id'], n: number, done: number | undefined): ReadingTask {
  return {
    id,
    n,
    ...(done === undefined ? {} : { done }),
    topics: [],
    says: { id: `reading.do.${id}`, params: { n } },
  };
}
