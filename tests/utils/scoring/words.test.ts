/** Every sentence a card can ask for is there, in both languages, with values for its blanks. */
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/marks.json';
import zh from '../../../locales/zh-CN/marks.json';
import { DAY, HOUR } from '../../../utils/days.ts';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { formatParams } from '../../../utils/format.ts';
import { score } from '../../../utils/scoring/score.ts';
import type { MeasureInput, Scorecard, StoredTopic } from '../../../utils/scoring/types.ts';
import { YARDSTICKS } from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { cardOf, FACTS, fact, KEY, NOW, PEOPLE, PLANS, planet } from './planet.ts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}
const texts = { zh: flat(zh), en: flat(en) };
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

const rich: ResolvedFacts = {
  ...FACTS,
  struckPrice: fact<'struckPrice'>(9900),
  coupon: fact<'coupon'>(800),
  renewalAdvancePct: fact<'renewalAdvancePct'>(50),
  renewalGracePct: fact<'renewalGracePct'>(55),
  questionFeeMin: fact<'questionFeeMin'>(1000),
  freeQuestions: fact<'freeQuestions'>(3),
  members: fact<'members'>(5243),
  createdAt: fact<'createdAt'>(NOW - 400 * DAY),
  aliveAt: fact<'aliveAt'>(NOW - 3 * HOUR),
  topicsTotal: fact<'topicsTotal'>(900),
};
const loggedIn = { ...PEOPLE, ownerLoginAt: NOW - DAY };
const pinned: StoredTopic = {
  id: 'p',
  kind: 'talk',
  createdAt: NOW - DAY,
  sticky: true,
  firstSeenAt: NOW,
  countsSeenAt: NOW,
};
const toGuest: StoredTopic = {
  id: 'q',
  kind: 'q&a',
  author: 'm1',
  createdAt: NOW - DAY,
  firstSeenAt: NOW,
  countsSeenAt: NOW,
  question: { to: 'g1', answered: true, answeredBy: 'g1' },
  likeActs: [{ by: 'owner', at: NOW - HOUR }],
};
const cut = (input: MeasureInput, days: number): MeasureInput => ({
  ...input,
  people: loggedIn,
  topics: [...input.topics, pinned, toGuest],
  coverage: { all: [[NOW - days * DAY, NOW]] },
});

const cards: Scorecard[] = [
  ...Object.values(PLANS).flatMap((plan) =>
    YARDSTICKS.flatMap((kind) =>
      [2, 30, 180].map((days) =>
        score(
          cardOf(cut(planet(plan), days), rich),
          NOW,
          { ...defaultSettings(), yardsticks: { [KEY]: kind } },
          { pricesPerDay: days > 100 ? [1, 2, 3, 4, 5] : [] },
        ),
      ),
    ),
  ),
  ...[
    rich,
    {},
    FACTS,
    { ...rich, type: fact<'type'>('free') },
    { ...rich, duration: fact<'duration'>('infinite') },
    { ...rich, duration: fact<'duration'>('') },
    { ...rich, renewalGraceAmount: fact<'renewalGraceAmount'>(100) },
    { ...rich, renewalAmount: fact<'renewalAmount'>(100) },
    { ...rich, paymentMode: fact<'paymentMode'>('deadline') },
    {
      ...rich,
      paymentMode: fact<'paymentMode'>('deadline'),
      windowEnd: fact<'windowEnd'>(NOW + 90 * DAY),
    },
    {
      ...rich,
      paymentMode: fact<'paymentMode'>('deadline'),
      windowEnd: fact<'windowEnd'>(NOW - 90 * DAY),
    },
    { ...rich, intro: fact<'intro'>('一个训练营') },
    { ...rich, filesTotal: fact<'filesTotal'>(800) },
    { ...rich, columnsTopicsTotal: fact<'columnsTopicsTotal'>(600) },
    { ...rich, price: fact<'price'>(600_000) },
    { ...rich, price: fact<'price'>(25_000) },
  ].map((facts) => score({ community: KEY, facts, coverage: {} }, NOW, defaultSettings())),
  score(
    {
      ...cardOf({ ...cut(planet(PLANS.lively ?? { days: 1 }), 30), people: undefined }),
      facts: rich,
    },
    NOW,
    defaultSettings(),
  ),
];

const still = planet({ days: 40 });
const bursts = Array.from(
  { length: 30 },
  (_, i): StoredTopic => ({
    id: `b${i}`,
    kind: 'talk',
    createdAt: NOW - (i < 15 ? 30 : 2) * DAY - i * HOUR,
    firstSeenAt: NOW,
    countsSeenAt: NOW,
  }),
);
const fresh: StoredTopic = {
  ...pinned,
  sticky: false,
  kind: 'q&a',
  question: { to: 'owner', answered: false },
};
for (const kind of YARDSTICKS) {
  const settings = { ...defaultSettings(), yardsticks: { [KEY]: kind } };
  cards.push(
    score(cardOf(still), NOW, settings),
    score(cardOf({ ...still, topics: bursts }), NOW, settings),
    score(cardOf({ ...still, topics: [fresh] }), NOW, settings),
    score(cardOf(planet({ days: 180, members: 20 })), NOW, settings),
    score({ ...cardOf({ ...still, people: undefined }), people: PEOPLE }, NOW, settings),
    score(
      cardOf({
        ...still,
        coverage: {
          all: [
            [NOW - 90 * DAY, NOW - 50 * DAY],
            [NOW - DAY, NOW],
          ],
        },
      }),
      NOW,
      settings,
    ),
  );
}

const asked = cards.flatMap((card) => [
  ...Object.values(card.marks).flatMap((m) => [
    ...m.evidence.map((e) => ['evidence', e.id, e.params] as const),
    ...m.missing.map((e) => ['missing', e.id, e.params] as const),
  ]),
  ...card.overall.map((o) => ['overall', o.id, o.params] as const),
  ['yardstick', card.yardstick.reason.id, card.yardstick.reason.params] as const,
  ...(card.seen.more ? [['more', card.seen.more.id, card.seen.more.params] as const] : []),
]);

describe('sentences', () => {
  it('are the same set with the same blanks in both languages', () => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.zh).sort());
    for (const [key, text] of Object.entries(texts.zh))
      expect([key, blanks(texts.en[key] ?? '')]).toEqual([key, blanks(text)]);
  });

  it('are there for all that a card asks for, and no blank stays empty', () => {
    const shown = new Set<string>();
    for (const [group, id, params] of asked) {
      const key = `${group}.${id}`;
      const text = texts.zh[key];
      if (text === undefined) throw new Error(`no sentence for ${key}`);
      const empty = blanks(text).filter((blank) => params[blank] === undefined);
      const broken = Object.values(params).filter(
        (v) => typeof v === 'number' && !Number.isFinite(v),
      );
      if (empty.length || broken.length) throw new Error(`${key}: ${JSON.stringify(params)}`);
      if (shown.has(key)) continue;
      shown.add(key);
      const values = Object.values(formatParams({ ...params }, 'zh-CN', 'Asia/Shanghai'));
      expect(values.join(' '), key).not.toMatch(/NaN|∞|undefined/);
    }
    expect(shown.size).toBeGreaterThan(60);
  });

  it('are all asked for by some card', () => {
    const used = new Set(asked.map(([group, id]) => `${group}.${id}`));
    expect(Object.keys(texts.zh).filter((key) => !used.has(key))).toEqual([]);
  });

  it('are calm', () => {
    for (const text of [...Object.values(texts.zh), ...Object.values(texts.en)])
      expect(text).not.toMatch(/[!！]/);
  });
});
