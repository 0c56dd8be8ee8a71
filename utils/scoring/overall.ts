/** The overall line: words out of the three marks, heaviest first. No number of its own. Pure. */
import type { Aim, Mark, MarkName, Missing, Weights } from './types.ts';

/** Weights by aim; the user's own outrank them. Each adds up to 100. */
export const AIM_WEIGHTS: Record<Aim, Weights> = {
  balanced: { price: 34, activity: 33, owner: 33 },
  learn: { price: 20, activity: 30, owner: 50 },
  ask: { price: 15, activity: 20, owner: 65 },
  meet: { price: 20, activity: 65, owner: 15 },
  files: { price: 45, activity: 40, owner: 15 },
};

/** Covered days of silence from which the line says so before anything else about the owner. */
export const QUIET_DAYS = 14;

const WORDS: Record<MarkName, readonly (readonly [from: number, word: string])[]> = {
  price: [
    [67, 'low'],
    [40, 'fair'],
    [0, 'high'],
  ],
  activity: [
    [67, 'lively'],
    [42, 'steady'],
    [0, 'slow'],
  ],
  owner: [
    [62, 'present'],
    [40, 'some'],
    [0, 'little'],
  ],
};

/** Marks of weight 0 are left out; equal weights keep the order price, activity, owner. */
export function overallOf(marks: Record<MarkName, Mark>, weights: Weights): Missing[] {
  const names: MarkName[] = ['price', 'activity', 'owner'];
  return names
    .filter((name) => weights[name] > 0)
    .sort((a, b) => weights[b] - weights[a])
    .map((name) => wordOf(name, marks[name]));
}

function wordOf(name: MarkName, mark: Mark): Missing {
  if (mark.state !== 'scored') return { id: `${name}.${mark.state}`, params: {} };
  const silentDays = name === 'owner' ? silence(mark) : 0;
  if (silentDays >= QUIET_DAYS) return { id: 'owner.quiet', params: { silentDays } };
  const word = WORDS[name].find(([from]) => mark.score >= from)?.[1] ?? 'unknown';
  return { id: `${name}.${word}`, params: {} };
}

function silence(mark: Mark): number {
  const clock = mark.evidence.find((e) => typeof e.params.silentDays === 'number');
  return Number(clock?.params.silentDays ?? 0);
}
