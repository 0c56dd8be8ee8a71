/** The worked example of docs/marks.md, recomputed from the numbers printed there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { scoreActivity } from '../../../utils/scoring/activity.ts';
import { againstPrinted, PRINTED } from '../../../utils/scoring/anchors.ts';
import { emptyMeasures, type Measures, measure } from '../../../utils/scoring/measures.ts';
import { AIM_WEIGHTS } from '../../../utils/scoring/overall.ts';
import { scoreOwner } from '../../../utils/scoring/owner.ts';
import { scorePrice } from '../../../utils/scoring/price.ts';
import type { Mark, Scored } from '../../../utils/scoring/types.ts';
import { ACTIVITY_WEIGHTS, OWNER_WEIGHTS } from '../../../utils/scoring/yardstick.ts';
import { FACTS, fact, NOW, PEOPLE, planet } from './planet.ts';

const page = readFileSync(new URL('../../../docs/marks.md', import.meta.url), 'utf8');

/** The numbers of `<!-- example:name a=1 b=2 -->`, the table and the sentence after it. */
function example(name: string) {
  const [, given, after] =
    new RegExp(`<!-- example:${name} (.*?) -->([\\s\\S]*?confidence \\w+\\.)`).exec(page) ?? [];
  if (!given || !after) throw new Error(`no example ${name}`);
  const params = Object.fromEntries(
    given.split(' ').map((pair) => {
      const [key = '', value] = pair.split('=');
      return [key, Number(value)];
    }),
  );
  const rows = [...after.matchAll(/^\| (\w+) \| ?([\d.]*) \| ?([\d.]*) \| ([\d.]+) \|$/gm)].map(
    ([, part = '', x, t, share]) => ({ part, x: Number(x), t: Number(t), share }),
  );
  const printed = /score ([\d.]+), half-width ([\d.]+), from ([\d.]+) to ([\d.]+), confidence (\w+)/
    .exec(after)
    ?.slice(1);
  return { n: (key: string) => params[key] ?? Number.NaN, rows, printed, after };
}

function whole(mark: Mark): Scored {
  if (mark.state !== 'scored') throw new Error(mark.state);
  return mark;
}

const printedOf = (mark: Scored) => [
  mark.score.toFixed(1),
  ((mark.high - mark.low) / 2).toFixed(1),
  mark.low.toFixed(1),
  mark.high.toFixed(1),
  mark.confidence,
];
const sharesOf = (mark: Scored, names: Record<string, string[]>) =>
  Object.entries(names).map(([part, ids]) => ({
    part,
    share: mark.evidence
      .filter((e) => ids.includes(e.id))
      .reduce((sum, e) => sum + e.share, 0)
      .toFixed(1),
  }));

/** Printed x · t · weight is the printed share. */
function expectProducts(rows: ReturnType<typeof example>['rows'], weights: Record<string, number>) {
  const parts = Object.values(weights);
  expect(rows).toHaveLength(parts.length + 1);
  for (const [i, weight] of parts.entries()) {
    const row = rows[i];
    expect(Math.abs((row?.x ?? 0) * (row?.t ?? 0) * weight - Number(row?.share))).toBeLessThan(
      0.08,
    );
  }
}

/** Measures of the right shape, to be overwritten by the example's own numbers. */
const shape = measure(planet({ days: 60, members: 2, owner: 1 }));

describe('docs/marks.md', () => {
  it('activity', () => {
    const { n, rows, printed } = example('activity');
    if (!shape.activity) throw new Error('no shape');
    const measures: Measures = {
      ...emptyMeasures(),
      anchorAt: NOW,
      activity: {
        ...shape.activity,
        recent: { days: n('days'), topics: n('topics') },
        lately: { days: n('latelyDays'), topics: n('latelyTopics') },
        steady: n('steady'),
        depthSum: n('depth'),
        authors: n('authors'),
        digests: n('digests'),
        newestAt: NOW - n('newestDays') * DAY,
      },
    };
    const mark = whole(scoreActivity({}, measures, 'topic', NOW));
    const a = (id: string) => [`activity.${id}`];
    expect(
      sharesOf(mark, {
        pace: a('pace'),
        lately: a('lately'),
        steadiness: a('steady'),
        depth: a('depth'),
        breadth: a('breadth'),
        digests: a('digests'),
        freshness: a('fresh'),
        middle: a('prior'),
      }),
    ).toEqual(rows.map(({ part, share }) => ({ part, share })));
    expectProducts(rows, ACTIVITY_WEIGHTS.topic);
    expect(printedOf(mark)).toEqual(printed);
  });

  it('owner engagement', () => {
    const { n, rows, printed } = example('owner');
    if (!shape.owner) throw new Error('no shape');
    const measures: Measures = {
      ...emptyMeasures(),
      anchorAt: NOW,
      owner: {
        ...shape.owner,
        days: n('days'),
        anchorAt: NOW,
        ownerWeeks: n('ownerWeeks'),
        weeks: n('weeks'),
        silentDays: n('silentDays'),
        ownerTopics: n('topics'),
        ownerComments: n('comments'),
        answered: n('answered'),
        open: n('open'),
        judged: n('judged'),
        repliedByOwner: n('byOwner'),
        repliedByStaff: n('byStaff'),
      },
    };
    const mark = whole(scoreOwner(PEOPLE, measures, 'topic', NOW));
    expect(
      sharesOf(mark, {
        presence: ['owner.presence'],
        silence: ['owner.silence'],
        voice: ['owner.voice'],
        response: ['owner.answers', 'owner.replies'],
        middle: ['owner.prior'],
      }),
    ).toEqual(rows.map(({ part, share }) => ({ part, share })));
    expectProducts(rows, OWNER_WEIGHTS.topic);
    expect(printedOf(mark)).toEqual(printed);
  });

  it('price', () => {
    const { n, printed, after } = example('price');
    const facts = {
      ...FACTS,
      price: fact<'price'>(n('fen')),
      duration: fact<'duration'>(`${n('days')}D`),
    };
    const { mark, priceADay } = scorePrice(facts, undefined, [], NOW);
    expect(printedOf(whole(mark))).toEqual(printed);
    expect(after).toContain(`¥${((priceADay?.fenPerDay ?? 0) / 100).toFixed(2)} a day`);
  });

  it('prints the anchors and the weights that are used', () => {
    const anchors = [...page.matchAll(/^\| ¥([\d,.]+) \|.*\| (\d+) \|$/gm)].map((m) => [
      Number(m[1]?.replace(',', '')),
      Number(m[2]),
    ]);
    expect(anchors.map(([yuan]) => (yuan ?? 0) * 100)).toEqual([
      PRINTED.rangeLow / 4,
      PRINTED.rangeLow,
      PRINTED.medianLow,
      PRINTED.medianHigh,
      PRINTED.rangeHigh,
      PRINTED.rangeHigh * 4,
    ]);
    for (const [yuan = 0, mark] of anchors)
      expect(againstPrinted((yuan * 100) / 365)).toBeCloseTo(mark ?? -1, 6);
    const weights = [
      ...page.matchAll(/^\| [\w ]+ \| .* \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm),
    ].map((m) => m.slice(1, 5).map(Number));
    const kinds = ['topic', 'network', 'course', 'files'] as const;
    const used = [ACTIVITY_WEIGHTS, OWNER_WEIGHTS].flatMap((all) =>
      Object.keys(all.topic).map((part) =>
        kinds.map((kind) => (all[kind] as Record<string, number>)[part]),
      ),
    );
    expect(weights).toEqual(used);
    for (const all of [ACTIVITY_WEIGHTS, OWNER_WEIGHTS]) {
      for (const kind of kinds) {
        const sum = Object.values(all[kind] as Record<string, number>).reduce((a, b) => a + b, 0);
        expect(sum).toBe(100);
      }
    }
    for (const [aim, w] of Object.entries(AIM_WEIGHTS)) {
      expect(page.replace(/\s+/g, ' ')).toContain(`${aim} ${w.price}/${w.activity}/${w.owner}`);
    }
  });
});
