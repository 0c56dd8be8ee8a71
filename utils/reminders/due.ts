/**
 * Which reminders are due, and when to look again. Each is shown once; of several about one thing that
 * were missed only the most pressing is, the others are passed over. Pure: the same rows, the same answer.
 */
import { isSameEnd } from '../payoff/calendar.ts';
import { REFUND_HOURS } from '../payoff/life.ts';
import type { CommunityKey } from '../words.ts';
import { type ReminderKind, rowOf } from './kinds.ts';
import { isRemindOff } from './off.ts';
import { backupOccasions, planOccasions } from './plans.ts';
import { refundOccasions } from './refunds.ts';
import { renewalOccasions } from './renewals.ts';
import { thingOf } from './things.ts';
import type { Occasion, ReminderInputs, Sent } from './types.ts';

export interface Due {
  show: Occasion;
  /** To be marked with it: about the same thing, missed, and less pressing. */
  passed: Occasion[];
}

export interface Reminders {
  due: Due[];
  /** The next moment anything falls due; absent: nothing lies ahead. */
  nextAt?: number;
}

export function remindersOf(inputs: ReminderInputs): Reminders {
  const { now } = inputs;
  const due: Due[] = [];
  let nextAt = Number.POSITIVE_INFINITY;
  for (const own of apart(inputs)) {
    const open = own.occasions.filter((occasion) => !isDone(occasion, own.inputs));
    const here = open
      .filter((occasion) => occasion.at <= now && now < occasion.until)
      .sort(byPressure);
    for (const [show, ...passed] of Map.groupBy(here, thingOf).values()) {
      if (show) due.push({ show, passed });
    }
    for (const { at } of open) if (at > now) nextAt = Math.min(nextAt, at);
  }
  return { due, ...(nextAt < Number.POSITIVE_INFINITY ? { nextAt } : {}) };
}

/** All that the user wants to be reminded of, shown already or not. Sorted by time. */
export function occasionsOf(inputs: ReminderInputs): Occasion[] {
  return apart(inputs)
    .flatMap(({ occasions }) => occasions)
    .sort((a, b) => a.at - b.at);
}

/** A community's occasions, with its rows alone: years of 200 communities are gone through once. */
interface Own {
  occasions: Occasion[];
  inputs: ReminderInputs;
}

function apart(inputs: ReminderInputs): Own[] {
  const { settings } = inputs;
  if (!settings.reminders) return [];
  const off = settings.remindersOff;
  const [fees, plans, decisions, sent] = [
    Map.groupBy(inputs.fees, (row) => row.community),
    Map.groupBy(inputs.plans, (row) => row.community),
    Map.groupBy(inputs.decisions, (row) => row.community),
    Map.groupBy(inputs.sent, (row) => row.community),
  ];
  const communities = communitiesOf(inputs).flatMap((key): Own[] => {
    const own: ReminderInputs = {
      ...inputs,
      fees: fees.get(key) ?? [],
      plans: plans.get(key) ?? [],
      decisions: decisions.get(key) ?? [],
      sent: sent.get(key) ?? [],
    };
    const all = [
      ...refundOccasions(own, key),
      ...renewalOccasions(own, key),
      ...planOccasions(own, key),
    ];
    const occasions = all.filter(({ what }) => !isRemindOff(off, key, rowOf(what)));
    return [{ occasions, inputs: own }];
  });
  const none = { ...inputs, sent: sent.get('') ?? [] };
  return [...communities, { occasions: backupOccasions(inputs), inputs: none }];
}

/** Communities with anything to remind of: what is paid or planned there, or was read. */
export function communitiesOf({ fees, plans, facts }: ReminderInputs): CommunityKey[] {
  const keys = [...fees, ...plans].map((row) => row.community);
  return [...new Set([...keys, ...facts.keys()])].sort();
}

/** Most pressing first. */
const PRESSURE: readonly ReminderKind[] = [
  'refund-66',
  'refund-48',
  'renewal-0',
  'renewal-1',
  'renewal-7',
  'renewal-30',
  'plan',
  'backup',
];

function byPressure(a: Occasion, b: Occasion): number {
  return PRESSURE.indexOf(a.what) - PRESSURE.indexOf(b.what) || b.at - a.at;
}

/** Shown, passed over, or overtaken by a later one about the same thing. */
function isDone(occasion: Occasion, inputs: ReminderInputs): boolean {
  return inputs.sent.some(
    (sent) =>
      sent.community === occasion.community &&
      isAtLeast(sent.what, occasion.what) &&
      isSameThing(sent, occasion, inputs),
  );
}

/** The same kind, or a more pressing one of its row: after "one day left" nobody needs "30 days". */
function isAtLeast(sent: ReminderKind, what: ReminderKind): boolean {
  return rowOf(sent) === rowOf(what) && PRESSURE.indexOf(sent) <= PRESSURE.indexOf(what);
}

function isSameThing(sent: Sent, occasion: Occasion, { fees }: ReminderInputs): boolean {
  if (sent.on === occasion.on) return true;
  if (rowOf(occasion.what) === 'renewal') return isSameEnd(sent.on, occasion.on);
  if (rowOf(occasion.what) !== 'refund') return false;
  // The same payment under another name: read first and booked later, or booked anew.
  const gone = !fees.some((fee) => fee.id === sent.on);
  const paidAt = occasion.until - REFUND_HOURS * 3_600_000;
  return gone && paidAt <= sent.sentAt && sent.sentAt < occasion.until;
}
