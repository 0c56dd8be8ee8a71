/** Which of the paces found are promised, and on how many days of a week. Pure. */
import { type Check, isNone, REPEATED } from './guards.ts';
import type { Hit } from './hit.ts';
import { NO_THING } from './things.ts';
import { onItsDays } from './weekdays.ts';

const CHECKS: readonly Check[] = [...REPEATED, 'duty'];

export function claimed(sentence: string, hits: readonly Hit[]): Hit[] {
  return hits
    .filter(({ to }) => !NO_THING.test(/^[^，。、]{0,8}/.exec(sentence.slice(to))?.[0] ?? ''))
    .filter((hit) => !isNone({ sentence, ...hit }, CHECKS))
    .map((hit) => onItsDays(sentence, hit));
}
