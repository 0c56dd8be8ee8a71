/** What never lowers activity and owner engagement, on generated input. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { score } from '../../../utils/scoring/score.ts';
import {
  type Mark,
  type MeasureInput,
  type Scored,
  YARDSTICKS,
} from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import * as any from './arbitrary.ts';
import { cardOf, FACTS, fact, KEY, marksOf, NOW } from './planet.ts';

const yardstick = fc.constantFrom(...YARDSTICKS);
const marks = (input: MeasureInput, kind: (typeof YARDSTICKS)[number], now = NOW) =>
  score(cardOf(input), now, { ...defaultSettings(), yardsticks: { [KEY]: kind } }).marks;
const scored = (mark: Mark): Scored | undefined => (mark.state === 'scored' ? mark : undefined);
const points = (mark: Mark): number => scored(mark)?.score ?? Number.NaN;
/** Never lower; a mark that only now can be given is no fall. */
const notLower = (after: Mark, before: Mark) => {
  if (!scored(before)) return;
  expect(points(after)).toBeGreaterThanOrEqual(points(before) - 1e-9);
};

describe('activity', () => {
  it('never falls for a topic more', () => {
    fc.assert(
      fc.property(any.either, any.topic, yardstick, (input, extra, kind) => {
        const more = { ...input, topics: [...input.topics, { ...extra, id: '0' }] };
        notLower(marks(more, kind).activity, marks(input, kind).activity);
      }),
    );
  });

  it('does not take time nobody saw for silence', () => {
    fc.assert(
      fc.property(any.either, fc.integer({ min: 1, max: 400 }), (input, days) => {
        const later = marksOf(input, FACTS, NOW + days * DAY);
        expect(points(later.activity)).toBe(points(marksOf(input).activity));
      }),
    );
  });
});

describe('owner engagement', () => {
  it('never falls for a post, a comment or a like of the owner more', () => {
    fc.assert(
      fc.property(
        any.covered,
        any.topic,
        any.moment(),
        yardstick,
        fc.nat(),
        (input, extra, at, kind, pick) => {
          const { question: _, ...talk } = extra;
          const post = { ...talk, id: '0', kind: 'talk' as const, author: 'owner' };
          const before = marks(input, kind).owner;
          notLower(marks({ ...input, topics: [...input.topics, post] }, kind).owner, before);
          const i = pick % Math.max(1, input.topics.length);
          const change = (part: 'commentActs' | 'likeActs') =>
            input.topics.map((t, n) =>
              n === i ? { ...t, [part]: [...(t[part] ?? []), { by: 'owner', at }] } : t,
            );
          notLower(marks({ ...input, topics: change('commentActs') }, kind).owner, before);
          notLower(marks({ ...input, topics: change('likeActs') }, kind).owner, before);
        },
      ),
    );
  });

  it('never falls for an answer more, to an open question or to a new one', () => {
    fc.assert(
      fc.property(any.either, any.topic, yardstick, (input, extra, kind) => {
        const before = marks(input, kind).owner;
        const asked = { ...extra, id: '0', author: 'm1', kind: 'q&a' as const };
        const answered = { to: 'owner', answered: true, openSeenAt: asked.createdAt };
        const added = { ...input, topics: [...input.topics, { ...asked, question: answered }] };
        notLower(marks(added, kind).owner, before);
        const open = {
          ...input,
          topics: [...input.topics, { ...asked, question: { to: 'owner', answered: false } }],
        };
        notLower(marks(added, kind).owner, marks(open, kind).owner);
      }),
    );
  });

  it('does not fail a question younger than a week', () => {
    fc.assert(
      fc.property(any.covered, fc.integer({ min: 0, max: 6 }), yardstick, (input, age, kind) => {
        const young = {
          id: '0',
          kind: 'q&a' as const,
          author: 'm1',
          createdAt: NOW - age * DAY,
          question: { to: 'owner', answered: false, openSeenAt: NOW },
          firstSeenAt: NOW,
          countsSeenAt: NOW,
        };
        const after = marks({ ...input, topics: [...input.topics, young] }, kind).owner;
        expect(points(after)).toBe(points(marks(input, kind).owner));
      }),
    );
  });

  it('never falls for a shorter silence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 119 }),
        fc.integer({ min: 0, max: 119 }),
        yardstick,
        (a, b, kind) => {
          const at = (back: number) => ({
            topics: [
              {
                id: '1',
                kind: 'talk' as const,
                author: 'owner',
                createdAt: NOW - back * DAY - 1,
                firstSeenAt: NOW,
                countsSeenAt: NOW,
              },
            ],
            people: { owner: 'owner', partners: [], admins: [], guests: [], seenAt: NOW },
            coverage: { by_owner: [[NOW - 120 * DAY, NOW] as const] },
          });
          if (Math.max(a, b) > 80 && Math.min(a, b) <= 80) return;
          notLower(marks(at(Math.min(a, b)), kind).owner, marks(at(Math.max(a, b)), kind).owner);
        },
      ),
    );
  });

  it('of a network does not hang on how much of it the owner writes', () => {
    fc.assert(
      fc.property(any.covered, (input) => {
        const byStaff = input.topics.map((t) =>
          t.author === 'owner' ? { ...t, author: 'partner' } : t,
        );
        const kept = {
          id: '0',
          kind: 'talk' as const,
          author: 'owner',
          createdAt: NOW,
          firstSeenAt: NOW,
          countsSeenAt: NOW,
        };
        const a = marks({ ...input, topics: [...input.topics, kept] }, 'network').owner;
        const b = marks({ ...input, topics: [...byStaff, kept] }, 'network').owner;
        expect(points(b)).toBeCloseTo(points(a), 9);
      }),
    );
  });

  it('is unknown, with the reason, where a visitor cannot know', () => {
    const facts = fc.record({
      members: fc.nat(100_000),
      days: fc.integer({ min: 1, max: 3000 }),
      posts: fc.nat(100_000),
    });
    fc.assert(
      fc.property(facts, ({ members, days, posts }) => {
        const visitor = {
          ...FACTS,
          members: fact<'members'>(members),
          createdAt: fact<'createdAt'>(NOW - days * DAY),
          topicsTotal: fact<'topicsTotal'>(posts),
          staffLastTopicAt: fact<'staffLastTopicAt'>(NOW),
          ownerName: fact<'ownerName'>('某人'),
        };
        const card = score(
          { community: KEY, facts: visitor, coverage: {} },
          NOW,
          defaultSettings(),
        );
        expect(card.marks.owner).toMatchObject({
          state: 'unknown',
          missing: [{ id: 'owner.visitor' }],
        });
        expect(card.marks.activity).toMatchObject({ state: 'scored', confidence: 'low' });
        const rough = scored(card.marks.activity);
        if (rough) expect(any.width(rough)).toBeGreaterThanOrEqual(60);
      }),
    );
  });
});
