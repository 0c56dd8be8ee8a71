/** The owner engagement mark. See docs/marks.md. Pure. */
import { falling, rising } from './curves.ts';
import {
  ageing,
  combine,
  FORMULA_VERSION,
  halfAfter,
  type Part,
  type Piece,
  trustOf,
} from './mark.ts';
import type { Measures, OwnerMeasures } from './measures.ts';
import { ownerContext } from './ownerContext.ts';
import { responsePart } from './ownerResponse.ts';
import type { Mark, Missing, People, Yardstick } from './types.ts';
import { OWNER_WEIGHTS } from './yardstick.ts';

/** Own posts a week at which the part is full; a comment counts a fifth of a post. */
export const FULL_VOICE = 7;
export const COMMENT_WORTH = 0.2;
/** Covered days of silence at which the clock has run out, and its unit. */
export const GONE_DAYS = 60;
export const SILENCE_UNIT = 2;
const MIN_DAYS = 1;
const MIN_TOPICS = 10;
const SHORT_DAYS = 7;
const GOOD_DAYS = 28;

export function scoreOwner(
  people: People | undefined,
  measures: Measures | undefined,
  yardstick: Yardstick,
  now: number,
): Mark {
  const seen = measures?.owner;
  if (!measures || !seen) return unknown(whyUnknown(people, measures));
  const topics = seen.mixOwner + seen.mixStaff + seen.mixMembers;
  if (seen.days < MIN_DAYS && topics < MIN_TOPICS)
    return unknown({ id: 'owner.short', params: {} });
  const piece = (id: string, params: Piece['params']): Piece => ({
    id: `owner.${id}`,
    params,
    via: 'response',
    endpoint: 'topics',
    seenAt: seen.anchorAt,
    ...coverageOf(id, measures, seen),
  });
  const missing: Missing[] = [];
  if (seen.days < GOOD_DAYS) {
    missing.push({ id: 'owner.short', params: { coveredDays: seen.days, wantedDays: GOOD_DAYS } });
  }
  if (seen.answered + seen.open === 0) missing.push({ id: 'owner.questions', params: {} });
  if (seen.judged === 0) missing.push({ id: 'owner.replies', params: {} });
  return combine(partsOf(seen, yardstick, piece), {
    context: ownerContext(seen, people, piece),
    missing,
    prior: { ...piece('prior', {}), via: 'estimated' },
    widen: ageing(now - seen.anchorAt),
    atMost: seen.days < SHORT_DAYS ? 'low' : seen.days < GOOD_DAYS ? 'medium' : 'high',
  });
}

/** Told of the whole window rather than the last 90 covered days. */
const OF_WINDOW = /^(answers|replies|staffAnswers|mix|replyDelay|answerDelay)/;
/** Told of all time covered: a silence may be longer than any window. */
const OF_ALL_TIME = /^(silence|heard|unseen|lastTopic|staffTopic)/;

function coverageOf(id: string, measures: Measures, seen: OwnerMeasures) {
  if (OF_ALL_TIME.test(id)) return { coveredDays: Math.max(seen.days, seen.silentDays) };
  if (OF_WINDOW.test(id)) {
    return { coveredDays: Math.max(seen.days, measures.coveredDays), topics: measures.topics };
  }
  const topics = measures.activity?.recent.topics;
  return { coveredDays: seen.days, ...(topics !== undefined && { topics }) };
}

function partsOf(
  seen: OwnerMeasures,
  yardstick: Yardstick,
  piece: (id: string, params: Piece['params']) => Piece,
): Part[] {
  const weights = OWNER_WEIGHTS[yardstick];
  const network = yardstick === 'network';
  const present = network ? seen.staffWeeks : seen.ownerWeeks;
  const ofWeeks = network ? seen.anyWeeks : seen.weeks;
  const silentDays = network ? seen.staffSilentDays : seen.silentDays;
  const lastActAt = network ? seen.staffLastActAt : seen.lastActAt;
  const weeks = seen.days / 7;
  const perWeek = weeks > 0 ? seen.ownerTopics / weeks : 0;
  const voice = weeks > 0 ? perWeek + (COMMENT_WORTH * seen.ownerComments) / weeks : 0;
  const half = halfAfter(seen.days);
  const suffix = network ? 'Staff' : '';
  const parts: Part[] = [
    {
      weight: weights.presence,
      value: ofWeeks > 0 ? present / ofWeeks : 0,
      trust: trustOf(ofWeeks, 2),
      half,
      pieces: [piece(`presence${suffix}`, { activeWeeks: present, weeks: ofWeeks })],
    },
    {
      weight: weights.silence,
      value: falling(silentDays, GONE_DAYS, SILENCE_UNIT),
      trust: trustOf(seen.days, 7),
      half,
      pieces: [
        lastActAt === null
          ? piece(`unseen${suffix}`, { silentDays })
          : piece(`${silentDays < 1 ? 'heard' : 'silence'}${suffix}`, { silentDays, lastActAt }),
      ],
    },
    {
      weight: weights.voice,
      value: rising(voice, FULL_VOICE),
      trust: trustOf(seen.days, 7),
      half,
      pieces: [piece('voice', { topics: seen.ownerTopics, comments: seen.ownerComments, perWeek })],
    },
    responsePart(seen, weights.response, network ? 1 : 0.5, piece),
  ];
  return parts.filter((part) => part.weight > 0);
}

/** A visitor's view, or one that never said who the owner is, proves nothing: never a low mark. */
function whyUnknown(people: People | undefined, measures: Measures | undefined): Missing {
  if (!measures || measures.anchorAt === null) return { id: 'owner.visitor', params: {} };
  return people?.owner ? { id: 'owner.topics', params: {} } : { id: 'owner.who', params: {} };
}

const unknown = (missing: Missing): Mark => ({
  state: 'unknown',
  confidence: 'none',
  evidence: [],
  missing: [missing],
  formulaVersion: FORMULA_VERSION,
});
