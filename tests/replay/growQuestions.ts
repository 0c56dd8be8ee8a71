/** Turns some members' posts into questions: so many answered, so many open, as the plan says. */
import type { People } from './people.ts';
import type { Plan } from './plans.ts';
import type { Rng } from './prng.ts';
import { answerText, questionText } from './texts.ts';
import type { Person, Topic } from './types.ts';
import { DAY, HOUR } from './wire.ts';

export function askQuestions(
  timeline: Topic[],
  plan: Plan,
  people: People,
  anchor: number,
  rng: Rng,
): void {
  const { answered, open, young, toGuests } = plan.questions;
  const free = timeline.filter((t) => t.by.role === 'member' && t.at <= anchor);
  const draw = (from: number, to: number, n: number) => {
    const able = free.filter((t) => !t.question && anchor - t.at >= from && anchor - t.at < to);
    return Array.from({ length: Math.min(n, able.length) }, () =>
      able.splice(rng.int(0, able.length - 1), 1),
    ).flat();
  };
  for (const [i, t] of draw(2 * HOUR, 6 * DAY, young).entries()) {
    ask(t, people.owner, rng);
    // The first is answered two days after the anchor: only a later visit can know.
    if (i === 0 && plan.ownerSeen < DAY && t.question) t.question.answeredAt = anchor + 2 * DAY;
  }
  for (const t of draw(9 * DAY, 200 * DAY, open)) ask(t, people.owner, rng);
  for (const [i, t] of draw(3 * DAY, plan.age, answered).entries()) {
    const late = t.at > anchor - plan.ownerSeen - DAY;
    const guest = people.guests[i % Math.max(1, people.guests.length)];
    const to = guest && (i < toGuests || late) ? guest : people.owner;
    ask(t, to, rng);
    const at = Math.round(t.at + HOUR + rng.wait(22 * HOUR));
    if (t.question) t.question.answeredAt = Math.min(at, anchor - plan.ownerSeen);
  }
}

function ask(topic: Topic, to: Person, rng: Rng): void {
  topic.kind = 'q&a';
  topic.text = questionText(rng);
  topic.images = 0;
  topic.file = false;
  topic.article = false;
  delete topic.hashtag;
  topic.question = {
    to,
    anonymous: rng.chance(0.2),
    ...(rng.chance(0.25) ? { fee: rng.pick([800, 1800, 8800]) } : {}),
    answer: answerText(rng),
  };
}
