/** An own question: its fields as text and back, and the entry that keeps what the user says of one. Pure. */
import type { OwnQuestion } from '../../utils/payoff/entries.ts';
import type { QuestionState } from '../../utils/payoff/questions.ts';
import { isDay } from './parse.ts';

export interface QuestionFields {
  /** `YYYY-MM-DD`. */
  askedOn: string;
  /** '' while open. */
  answeredOn: string;
  note: string;
}

/** Without id and community. Times are noon of the day, local. */
export type QuestionDraft = Pick<OwnQuestion, 'askedAt' | 'answeredAt' | 'note'>;

export function readQuestion(
  { askedOn, answeredOn, note }: QuestionFields,
  today: string,
): { draft: QuestionDraft } | { wrong: 'askedOn' | 'answeredOn' } {
  if (!isDay(askedOn) || askedOn > today) return { wrong: 'askedOn' };
  const answered = answeredOn !== '';
  if (answered && (!isDay(answeredOn) || answeredOn < askedOn || answeredOn > today)) {
    return { wrong: 'answeredOn' };
  }
  const said = note.trim().slice(0, 2000);
  return {
    draft: {
      askedAt: noonOf(askedOn),
      ...(answered ? { answeredAt: noonOf(answeredOn) } : {}),
      ...(said ? { note: said } : {}),
    },
  };
}

/** The entry that says whether it was worth asking; of a read question without one a new one under `id`. */
export function judged(
  question: QuestionState,
  worth: OwnQuestion['worth'],
  id: string,
): OwnQuestion {
  const { community, topic, askedAt, entry } = question;
  const { worth: _, ...rest } = entry ?? {
    ...{ id, community, askedAt },
    ...(topic ? { topic } : {}),
  };
  return { ...rest, ...(worth ? { worth } : {}) };
}

function noonOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}
