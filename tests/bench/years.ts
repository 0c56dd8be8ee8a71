/** Years of use of very many planets, written past our own code into the database of a profile. */
import type { Stage } from '../e2e/kit/browser.ts';

export interface Years {
  /** Planets besides the one shown, whose ready record they are given. */
  planets: number;
  days: number;
}

/** Three years: 200,000 rows, counting topics. */
export const THREE_YEARS: Years = { planets: 200, days: 1095 };

/** The shown planet alone, for a month: the same card. */
export const MONTH_ALONE: Years = { planets: 0, days: 30 };

/**
 * What a heavy reader leaves: each day a dozen planets visited, the shown one among them, half of
 * them on two kinds of page; before that a year that a time tracker brought in, by hand.
 */
export async function fillYears(on: Stage, shown: string, years: Years): Promise<number> {
  const page = await on.open('popup.html');
  const rows = await page.evaluate(
    async ([key, { planets, days }]) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await answer(indexedDB.open('planet-worth'));
      const names = ['communities', 'topicWeeks', 'attentionDays', 'sessions', 'deedDays'];
      const tx = db.transaction([...names, 'fees', 'gains'], 'readwrite');
      const store = (name: string) => tx.objectStore(name);
      const own = await answer(store('communities').get(key));
      let count = 0;
      const put = (name: string, row: unknown) => {
        store(name).put(row);
        count += 1;
      };
      const DAY = 86_400_000;
      const today = Math.floor(Date.now() / DAY);
      const dayOf = (n: number) => new Date(n * DAY).toISOString().slice(0, 10);
      const keys = [key, ...Array.from({ length: planets }, (_, n) => `zsxq:7000${n}`)];
      for (const [n, community] of keys.entries()) {
        if (community !== key) put('communities', { ...own, key: community });
        for (let y = 0; y * 365 < days; y++) {
          const begin = today - days + y * 365;
          put('fees', {
            ...{ id: `fee-${n}-${y}`, community, kind: y ? 'renewal' : 'join' },
            ...{ paid: 19_900, currency: 'CNY', paidOn: dayOf(begin) },
            term: { begin: dayOf(begin), end: dayOf(begin + 365) },
          });
          const at = (begin + 100) * DAY;
          put('gains', { id: `gain-${n}-${y}`, community, kind: 'skill', at });
        }
        for (let w = 0; w * 7 < days && community !== key; w += 10) {
          const week = today - days + w * 7;
          const topics = Array.from({ length: 50 }, (_, t) => ({
            ...{ id: `${n}${w}${t}00000000000`, kind: 'talk', author: 'abcdefghijklmnop' },
            ...{ createdAt: week * DAY + t * 600_000, readers: 120, likes: 7, comments: 3 },
            ...{ firstSeenAt: week * DAY, countsSeenAt: week * DAY },
          }));
          store('topicWeeks').put({ community, week, topics });
          count += topics.length;
        }
      }
      const brought = Math.min(365, days);
      for (let d = -brought; d < days; d++) {
        const [day, at] = [dayOf(today - days + d + 1), (today - days + d + 1) * DAY + 36_000_000];
        for (let v = 0; v < 12; v++) {
          const community = v === 0 ? key : keys[1 + (((d + brought) * 11 + v) % planets)];
          if (!community) break;
          const [byHand, ms] = [d < 0, 900_000];
          const time = byHand ? { ms: 0, byHandMs: ms } : { ms, byHandMs: 0 };
          const kinds = v % 2 ? ['feed'] : ['feed', 'topic'];
          for (const pageKind of kinds) put('attentionDays', { community, day, pageKind, ...time });
          put('sessions', {
            ...{ id: `s-${d}-${v}`, community, fromAt: at + v * 1_800_000, byHand, day },
            ...{ toAt: at + v * 1_800_000 + 1_000_000, ms: { feed: ms } },
          });
          if (v % 3 === 0) put('deedDays', { community, day, deed: 'liked', times: [at] });
        }
      }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = reject;
      });
      db.close();
      return count;
    },
    [shown, years] as const,
  );
  await page.close();
  return rows;
}
