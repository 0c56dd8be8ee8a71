import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/days.ts';
import { measure } from '../../../utils/scoring/measures.ts';
import { score } from '../../../utils/scoring/score.ts';
import type { Coverage, MeasureInput, StoredTopic } from '../../../utils/scoring/types.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { cardOf, NOW, PEOPLE } from './planet.ts';

let next = 0;
const topic = (daysAgo: number, extra: Partial<StoredTopic> = {}): StoredTopic => ({
  id: `t${next++}`,
  kind: 'talk',
  createdAt: NOW - daysAgo * DAY,
  author: 'm1',
  firstSeenAt: NOW,
  countsSeenAt: NOW,
  ...extra,
});
const seen = (
  topics: StoredTopic[],
  coverage: Coverage = { all: [[NOW - 60 * DAY, NOW]] },
): MeasureInput => ({
  topics,
  people: PEOPLE,
  coverage,
});
const owner = (topics: StoredTopic[], coverage?: Coverage) => {
  const found = measure(seen(topics, coverage)).owner;
  if (!found) throw new Error('nothing of the owner');
  return found;
};

describe('the silence clock', () => {
  it('counts covered days since the last word, whoever else speaks', () => {
    const topics = [topic(23, { author: 'owner' }), topic(1, { author: 'g1' }), topic(0.5)];
    expect(owner(topics).silentDays).toBeCloseTo(23, 9);
    expect(owner(topics).staffSilentDays).toBeCloseTo(1, 9);
    expect(owner(topics).lastActAt).toBe(NOW - 23 * DAY);
  });

  it('keeps the guest’s later post apart from the owner’s 40 hours older one', () => {
    const guest = topic(0.2, { author: 'g1' });
    const own = topic(0.2 + 40 / 24, { author: 'owner' });
    const comment = [{ by: 'owner', at: NOW - HOUR }];
    const { lastTopicAt, staffLastTopicAt } = owner([{ ...guest, commentActs: comment }, own]);
    expect(((staffLastTopicAt ?? 0) - (lastTopicAt ?? 0)) / HOUR).toBeCloseTo(40, 6);
  });

  it('does not run where nobody looked', () => {
    const gap: Coverage = {
      all: [
        [NOW - 60 * DAY, NOW - 40 * DAY],
        [NOW - 5 * DAY, NOW],
      ],
    };
    expect(owner([topic(41, { author: 'owner' })], gap).silentDays).toBeCloseTo(6, 9);
  });

  it('hears comments, answers, and words under pinned and check-in posts, but no likes', () => {
    const says = (extra: Partial<StoredTopic>) => owner([topic(30, extra)]).silentDays;
    const word = [{ by: 'owner', at: NOW - 2 * DAY }];
    expect(says({ commentActs: word })).toBeCloseTo(2, 9);
    expect(says({ commentActs: word, checkin: true })).toBeCloseTo(2, 9);
    expect(says({ author: 'owner', sticky: true })).toBeCloseTo(30, 9);
    expect(says({ likeActs: word })).toBeCloseTo(60, 9);
    expect(says({ author: 'owner', checkin: true })).toBeCloseTo(60, 9);
    const question = { to: 'owner', answered: true, openSeenAt: NOW - 4 * DAY };
    expect(says({ kind: 'q&a', question })).toBeCloseTo(4, 9);
  });

  it('is told by the owner’s own list alone', () => {
    const list: Coverage = { by_owner: [[NOW - 50 * DAY, NOW]] };
    expect(owner([topic(9, { author: 'owner' })], list).silentDays).toBeCloseTo(9, 9);
    expect(measure(seen([], list)).activity).toBeNull();
  });
});

describe('questions', () => {
  const ask = (daysAgo: number, answered: boolean, to = 'owner', extra = {}) =>
    topic(daysAgo, {
      kind: 'q&a',
      question: { to, answered, ...(answered ? {} : { openSeenAt: NOW }), ...extra },
    });
  it('young ones stay open, those to guests are apart', () => {
    const topics = [
      ask(30, true),
      ask(20, false),
      ask(6.9, false),
      ask(7, false),
      ask(3, true),
      ask(20, false, 'g1'),
      ask(9, true, 'g2'),
      ask(9, false, 'nobody'),
    ];
    expect(owner(topics)).toMatchObject({
      answered: 2,
      open: 2,
      young: 1,
      staffAnswered: 1,
      staffOpen: 1,
    });
  });
  it('answers have no time: the median lies between two visits, or is not told', () => {
    const met = [10, 20, 30, 40, 50].map((daysAgo) => {
      const asked = NOW - daysAgo * DAY;
      return ask(daysAgo, true, 'owner', {
        openSeenAt: asked + 10 * HOUR,
        answeredSeenAt: asked + 20 * HOUR,
      });
    });
    expect(owner(met).answerHours).toEqual({ low: 10, high: 20, n: 5 });
    expect(owner(met.slice(1)).answerHours).toBeNull();
  });
});

describe('replies', () => {
  const by = (who: string, hours: number, daysAgo: number) => ({
    by: who,
    at: NOW - daysAgo * DAY + hours * HOUR,
  });
  it('judges members’ settled topics whose comments were all seen, or one with a reply among them', () => {
    const topics = [
      topic(10, { comments: 2, commentActs: [by('m2', 1, 10), by('owner', 5, 10)] }),
      topic(10, { comments: 30, commentActs: [by('g1', 3, 10)] }),
      topic(10, { comments: 1, commentActs: [by('m2', 3, 10)] }),
      topic(10, { comments: 0 }),
      topic(10, { comments: 30, commentActs: [by('m2', 3, 10)] }),
      topic(10),
      topic(1, { comments: 0 }),
      topic(10, { author: 'owner', comments: 0 }),
      topic(10, { author: 'g2', comments: 0 }),
    ];
    expect(owner(topics)).toMatchObject({
      judged: 4,
      repliedByOwner: 1,
      repliedByStaff: 1,
      replies: 2,
      replyHours: 4,
    });
  });
  it('counts a comment seen twice once', () => {
    const act = { id: '1', by: 'owner', at: NOW - DAY };
    expect(owner([topic(5, { commentActs: [act, act] })]).ownerComments).toBe(1);
    const { id: _, ...bare } = act;
    expect(owner([topic(5, { commentActs: [bare, bare] })]).ownerComments).toBe(1);
  });
});

describe('who writes', () => {
  it('owner, staff, members, anonymous; slim topics belong to nobody', () => {
    const { author: _, ...nobody } = topic(3);
    const topics = [
      topic(1, { author: 'owner' }),
      topic(2, { author: 'g1' }),
      topic(2, { author: 'partner' }),
      topic(3),
      { ...nobody, anonymous: true, id: 'a' },
      { ...nobody, id: 'b' },
    ];
    expect(owner(topics)).toMatchObject({
      mixOwner: 1,
      mixStaff: 2,
      mixMembers: 2,
      guestsListed: 4,
      guestsActive: 1,
    });
  });
  it('nobody said who the owner is: nothing of the owner', () => {
    expect(measure({ ...seen([topic(1)]), people: undefined }).owner).toBeNull();
    const unknown = { ...PEOPLE };
    delete unknown.owner;
    expect(measure({ ...seen([topic(1)]), people: unknown }).owner).toBeNull();
    const card = score(
      { ...cardOf({ ...seen([topic(1)]), people: undefined }) },
      NOW,
      defaultSettings(),
    );
    expect(card.marks.owner).toMatchObject({ state: 'unknown', missing: [{ id: 'owner.who' }] });
  });
});
