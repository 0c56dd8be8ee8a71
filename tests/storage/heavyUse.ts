/** Heavy use of 100 communities: three hours of reading a day in some thirty sittings. All invented. */
import { takeAttention } from '../../storage/attention.ts';
import type { PageKind } from '../../utils/words.ts';
import { rngOf } from '../replay/prng.ts';
import { DAY } from './make.ts';

export const VISITS = 30;
const COMMUNITIES = 100;
const MINUTE = 60_000;
const FROM = Date.UTC(2025, 0, 1, 0);
const KINDS: readonly PageKind[] = ['feed', 'topic', 'questions', 'files', 'digests'];

/** Writes so many days of it, by the code that writes it. */
export async function heavyUse(days: number): Promise<void> {
  const rng = rngOf('a year of heavy use');
  for (let day = 0; day < days; day += 1) {
    for (let visit = 0; visit < VISITS; visit += 1) {
      const community = `zsxq:1555541141${1000 + rng.int(0, COMMUNITIES - 1)}` as const;
      let at = FROM + day * DAY + visit * 25 * MINUTE;
      // On two or three kinds of page, with a pause between.
      const intervals = Array.from({ length: rng.int(2, 3) }, () => {
        const ms = rng.int(1, 4) * MINUTE + rng.int(0, 59_999);
        const piece = { community, pageKind: rng.pick(KINDS), fromWall: at, toWall: at + ms, ms };
        at += ms + rng.int(0, 20_000);
        return piece;
      });
      await takeAttention(intervals, [], at);
    }
  }
}
