/**
 * Years in one planet, made up: what the user does there, what the site then shows, and what the book
 * is told of it. For the laws that hold whatever is done, and in whatever order (`lived.test.ts`).
 */
import fc from 'fast-check';
import { KEPT } from '../../../storage/facts.ts';
import { dayIn } from '../../../utils/attention/split.ts';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { addDays } from '../../../utils/payoff/calendar.ts';
import { entriesOf, type FactChange, type Proposal } from '../../../utils/payoff/proposal.ts';
import { proposeFees } from '../../../utils/payoff/propose.ts';
import type { Fee, Term } from '../../../utils/payoff/types.ts';
import { at, facts as factsOf, HOUR, PLANET, ZONE } from './make.ts';

const DAY = 24 * HOUR;
const LENGTH = 90;
const PRICE = 9_000;
const PERCENT = { early: 50, grace: 55, later: 60 };
const TRIAL = 7 * DAY;
const GRACE = 30 * DAY;
const WINDOW = 72 * HOUR;

/** `quit`: leaves the planet, and says so; `leave`: only says so. */
export type Act = 'trial' | 'join' | 'renew' | 'refund' | 'quit' | 'leave' | 'wait';
export interface Step {
  act: Act;
  /** After the one before. */
  days: number;
  hour: number;
  /** Where not all is: whether the planet is then opened, and what it shows confirmed. */
  visit: boolean;
  confirm: boolean;
}

/** When what is true is confirmed: at once, with the last visit, or now and then, as planets are opened. */
export type Care = 'always' | 'last' | 'sometimes';

/** How the site shows things: whether the time of payment, and whether a term begins with its renewal. */
export interface Site {
  payTime: boolean;
  moving: boolean;
}

export interface Paid {
  kind: 'join' | 'renewal';
  at: number;
  on: string;
  fen: number;
  term: Term;
  back: boolean;
}

/** What is true. */
export interface Truth {
  now: number;
  at: 'out' | 'trial' | 'in';
  paid: Paid[];
  /** When the trial or the last term ends. */
  end: number;
  /** Every day the user said they left on, in order; whether they really did, the last time. */
  left: string[];
  quit: boolean;
}

export type Stand = 'never' | 'trial' | 'refunded' | 'left' | 'member' | 'grace' | 'lapsed';

const two = (number: number) => String(number).padStart(2, '0');
const day = (moment: number) => dayIn(moment, ZONE);
export const standing = ({ paid }: Truth) => paid.filter(({ back }) => !back);

export function standOf(truth: Truth): Stand {
  const { now, end, left, paid } = truth;
  const leftOn = left.at(-1);
  const stands = standing(truth);
  if (leftOn !== undefined && !stands.some(({ on }) => on > leftOn)) return 'left';
  if (truth.at === 'trial') return 'trial';
  if (truth.at === 'out') return paid.length > 0 ? 'refunded' : 'never';
  if (now < end) return 'member';
  return now <= end + GRACE ? 'grace' : 'lapsed';
}

/** Payments that can still be given back. */
export function refundable(truth: Truth): Paid[] {
  const leftOn = truth.left.at(-1) ?? '';
  return standing(truth).filter(({ at: paidAt, on }) => truth.now < paidAt + WINDOW && on > leftOn);
}

/** What one does there at a moment, where it can be done. */
function act(what: Act, truth: Truth): void {
  const { now, end, paid } = truth;
  const last = paid.at(-1);
  const pay = (kind: Paid['kind'], fen: number, from: number) => {
    truth.end = from + LENGTH * DAY;
    const term = { begin: day(from), end: day(truth.end) };
    paid.push({ kind, at: now, on: day(now), fen, term, back: false });
    truth.at = 'in';
  };
  if (what === 'trial' && truth.at === 'out' && paid.length === 0) {
    truth.at = 'trial';
    truth.end = now + TRIAL;
  } else if (what === 'join' && truth.at !== 'in') {
    pay('join', PRICE, now);
  } else if (truth.at !== 'in') {
    return;
  } else if (what === 'renew') {
    const moment = now < end ? 'early' : now <= end + GRACE ? 'grace' : 'later';
    pay('renewal', (PRICE * PERCENT[moment]) / 100, moment === 'later' ? now : end);
  } else if (what === 'refund' && last?.kind === 'join' && now < last.at + WINDOW) {
    last.back = true;
    truth.at = 'out';
  } else if (what === 'quit' || what === 'leave') {
    truth.left.push(day(now));
    truth.quit = what === 'quit';
    if (what === 'quit') truth.at = 'out';
  }
}

/** What the site shows of it. */
function shownOf(truth: Truth, site: Site, joinedAt: number): object {
  const last = truth.paid.at(-1);
  const always = {
    ...{ type: 'pay', price: PRICE, duration: `${LENGTH}D` },
    ...{ renewalAdvancePct: PERCENT.early, renewalGracePct: PERCENT.grace },
    renewalPct: PERCENT.later,
  };
  if (truth.at === 'out') return { ...always, viewerState: 'not-joined' };
  const own = { ...always, viewerJoinAt: joinedAt, viewerTermEnd: truth.end };
  if (truth.at === 'trial' || !last) {
    return { ...own, viewerState: 'trial', viewerPaid: false, viewerTermBegin: joinedAt };
  }
  // Without a gap the site may show the first day of all, or that of the last term.
  const first = truth.paid.findLast(
    (one, i, all) => one.kind === 'join' || one.term.begin !== all[i - 1]?.term.end,
  );
  const began = site.moving ? truth.end - LENGTH * DAY : (first ?? last).at;
  return {
    ...own,
    viewerPaid: true,
    viewerState: truth.end < truth.now ? 'expired' : 'member',
    viewerTermBegin: began,
    ...(site.payTime ? { viewerPayAt: last.at } : {}),
  };
}

/** What the book knows, and the truth beside it, after a visit. */
export interface Seen {
  truth: Truth;
  facts: ResolvedFacts;
  fees: Fee[];
  /** Proposed and neither booked nor put aside. */
  open: Proposal[];
  log: string[];
}

/** `look`: after each visit on which the user confirms. */
export function live(steps: readonly Step[], site: Site, care: Care, look: (seen: Seen) => void) {
  const truth: Truth = {
    now: at('2024-01-01', '08:00'),
    at: 'out',
    paid: [],
    end: 0,
    left: [],
    quit: false,
  };
  let [facts, fees, joinedAt]: [ResolvedFacts, Fee[], number] = [{}, [], 0];
  const history: FactChange[] = [];
  const log: string[] = [];
  for (const [i, step] of steps.entries()) {
    // Days alone are known of leaving, and without a time of paying: what is done of one day has no order.
    const days = Math.max(step.days, !site.payTime || truth.left.at(-1) === day(truth.now) ? 1 : 0);
    const then = at(addDays(day(truth.now), days), `${two(step.hour)}:${two(i)}`);
    truth.now = Math.max(then, truth.now + HOUR / 2);
    const was = truth.at;
    act(step.act, truth);
    if (was === 'out' && truth.at !== 'out') joinedAt = truth.now;
    const last = i === steps.length - 1;
    log.push(`${new Date(truth.now + 8 * HOUR).toISOString().slice(0, 16)} ${step.act}`);
    // What ends a membership is seen and confirmed, for it is not to be told later.
    const ends = step.act === 'refund' || step.act === 'quit';
    if (care === 'sometimes' && !step.visit && !ends && !last) continue;
    const shown = factsOf(shownOf(truth, site, joinedAt), truth.now);
    for (const fact of KEPT) {
      const [old, now] = [facts[fact], shown[fact]];
      if (!now || old?.value === now.value) continue;
      history.push({ fact, seenAt: truth.now, value: now.value as number });
    }
    facts = { ...facts, ...shown };
    const leftOn = truth.left.at(-1);
    const left = leftOn === undefined ? undefined : { on: leftOn, now: truth.now };
    const found = () =>
      proposeFees(PLANET, facts, history, fees, ZONE, left).filter(isTrue(truth, fees));
    if (!last && (care === 'last' || (care === 'sometimes' && !step.confirm && !ends))) continue;
    const booked = found().flatMap((one) => entriesOf(one, one.draft.paid ?? 0));
    log.push(...booked.map(({ kind, paidOn }) => `    ${kind} ${paidOn}`));
    fees = [...fees, ...booked];
    look({ truth, facts, fees, open: found(), log });
  }
}

/** Outside though a term should run: the user knows whether it was given back. */
function isTrue(truth: Truth, fees: readonly Fee[]) {
  return ({ draft }: Proposal) => {
    const of = fees.find((fee) => fee.id === draft.refunds);
    const isOf = ({ on, at: paidAt }: Paid) =>
      (of?.paidAt ?? paidAt) === paidAt && on === of?.paidOn;
    return !of || truth.paid.some((one) => one.back && isOf(one));
  };
}

const anyStep = (acts: readonly Act[]): fc.Arbitrary<Step> =>
  fc.record({
    act: fc.constantFrom(...acts),
    days: fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 140 })),
    hour: fc.integer({ min: 8, max: 20 }),
    visit: fc.boolean(),
    confirm: fc.boolean(),
  });
export const anySteps = (...acts: Act[]) =>
  fc.array(anyStep(acts), { minLength: 2, maxLength: 8 }).map((steps): Step[] => [
    ...steps,
    // A last visit with nothing done, on which what was not booked before is.
    { act: 'wait', days: 1, hour: 12, visit: true, confirm: true },
  ]);
