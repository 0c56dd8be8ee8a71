/** How the owner meets questions and members' topics: one part, two pieces of evidence. Pure. */
import type { Part, Piece } from './mark.ts';
import { trustOf } from './mark.ts';
import type { OwnerMeasures } from './measures.ts';
import { wilson } from './stats.ts';

/** A question to the owner weighs as much as five members' topics that could be replied to. */
export const QUESTION_WORTH = 5;
/** Replying to this share of members' topics is all that is expected. */
export const REPLY_EXPECTED = 0.3;
/** Units of evidence that weigh as much as the middle. */
const HALFWAY = 10;

/**
 * x = min(1, (5·answered + replied) / (5·asked + 0.3·judged)), where a topic only staff replied to
 * counts `staffWorth`. Questions younger than 7 days are in neither number. An answer more adds the
 * same to both, a reply more to the upper one: neither ever lowers it, trust included.
 */
export function responsePart(
  seen: OwnerMeasures,
  weight: number,
  staffWorth: number,
  piece: (id: string, params: Piece['params']) => Piece,
): Part {
  const answered = QUESTION_WORTH * seen.answered;
  const replied = seen.repliedByOwner + staffWorth * seen.repliedByStaff;
  const expected = QUESTION_WORTH * (seen.answered + seen.open) + REPLY_EXPECTED * seen.judged;
  const pieces: Piece[] = [];
  if (seen.answered + seen.open + seen.young > 0) {
    pieces.push({ ...answersPiece(seen, piece), split: answered });
  }
  if (seen.judged > 0) pieces.push({ ...repliesPiece(seen, piece), split: replied });
  return {
    weight,
    value: expected > 0 ? Math.min(1, (answered + replied) / expected) : 0,
    trust: trustOf(expected, HALFWAY),
    half: Math.min(0.5, 1 / Math.sqrt(4 + expected)),
    pieces,
  };
}

function answersPiece(seen: OwnerMeasures, piece: (id: string, params: Piece['params']) => Piece) {
  const asked = seen.answered + seen.open;
  const [low, high] = wilson(seen.answered, asked);
  const counts = { answered: seen.answered, asked, young: seen.young };
  if (!asked) return piece('answersYoung', counts);
  return piece(seen.young ? 'answers' : 'answersAll', {
    ...counts,
    sharePct: (100 * seen.answered) / asked,
    lowPct: 100 * low,
    highPct: 100 * high,
  });
}

function repliesPiece(seen: OwnerMeasures, piece: (id: string, params: Piece['params']) => Piece) {
  const replied = seen.repliedByOwner + seen.repliedByStaff;
  const [low, high] = wilson(replied, seen.judged);
  return piece('replies', {
    judged: seen.judged,
    replied,
    byOwner: seen.repliedByOwner,
    lowPct: 100 * low,
    highPct: 100 * high,
  });
}
