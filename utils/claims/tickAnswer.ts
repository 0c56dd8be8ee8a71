/**
 * Answers within so many hours, or to every question. Each question's answer lies between two
 * visits: in time, too late, or not known which. Without `hours`, a question open for a week is late.
 */
import { DAY, HOUR } from '../days.ts';
import type { AskedSeen } from './asked.ts';
import { type ClaimSeen, cannotTell, lacks, type Tickable } from './seen.ts';
import type { Tick } from './types.ts';

/** Fewer questions tell nothing. */
export const LEAST_QUESTIONS = 3;
/** Such a share in time is enough. */
const ENOUGH = 0.9;
const WEEK_OPEN = 7 * DAY;

interface Met {
  inTime: number;
  late: number;
  unknown: number;
}

export function tickAnswer(claim: Tickable, seen: ClaimSeen): Tick {
  const met = seen.questions
    ? metOf(seen.questions, claim.hours, seen.since ?? 0)
    : ofMeasures(claim, seen);
  if (!met) return cannotTell('noQuestions', {}, [lacks('questions', { n: 0, least: 3 })]);
  const asked = met.inTime + met.late + met.unknown;
  const params = {
    ...met,
    asked,
    ...(claim.hours === undefined ? {} : { withinHours: claim.hours }),
  };
  const suffix = claim.hours === undefined ? 'Every' : '';
  const tick = (state: Tick['state'], id: string, missing: Tick['missing'] = []): Tick => ({
    state,
    by: 'seen',
    seen: { low: met.inTime, high: met.inTime + met.unknown },
    wanted: asked,
    says: { id: `claim.tick.answer.${id}${suffix}`, params },
    missing,
  });
  if (asked < LEAST_QUESTIONS) {
    const few = lacks('questions', { n: asked, least: LEAST_QUESTIONS });
    return tick('cannotTell', 'few', [few]);
  }
  if (met.inTime >= ENOUGH * asked) return tick('kept', 'kept');
  if (met.late > (1 - ENOUGH) * asked && met.late >= 2) return tick('behind', 'behind');
  return tick('cannotTell', 'unsure', [lacks('visits')]);
}

function metOf(questions: readonly AskedSeen[], hours: number | undefined, since: number): Met {
  const met: Met = { inTime: 0, late: 0, unknown: 0 };
  const limit = hours === undefined ? WEEK_OPEN : hours * HOUR;
  for (const { askedAt, answered, openSeenAt, answeredSeenAt } of questions) {
    if (askedAt < since) continue;
    const openFor = openSeenAt === undefined ? 0 : openSeenAt - askedAt;
    if (hours === undefined && answered) met.inTime++;
    else if (openFor > limit) met.late++;
    else if (answered && answeredSeenAt !== undefined && answeredSeenAt - askedAt <= limit) {
      met.inTime++;
    } else if (answered) met.unknown++;
    // Still open and young: neither in time nor late, and not asked long enough ago to count.
  }
  return met;
}

/** Without the questions themselves: those answered and those left open for a week or more. */
function ofMeasures({ hours }: Tickable, { measures }: ClaimSeen): Met | undefined {
  const owner = measures?.owner;
  if (!owner) return undefined;
  const answered = owner.answered + owner.staffAnswered;
  const late = owner.open + owner.staffOpen;
  if (hours === undefined) return { inTime: answered, late, unknown: 0 };
  // A week is longer than most claims; of the answered it is not known when.
  return { inTime: 0, late: hours * HOUR <= WEEK_OPEN ? late : 0, unknown: answered };
}
