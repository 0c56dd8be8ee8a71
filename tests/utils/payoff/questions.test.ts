/** Own questions: read ones and entered ones as one list. */
import { describe, expect, it } from 'vitest';
import type { OwnQuestion } from '../../../utils/payoff/entries.ts';
import { ownQuestions } from '../../../utils/payoff/questions.ts';
import type { StoredTopic } from '../../../utils/scoring/types.ts';
import { HOUR, NOW, OTHER, PLANET } from './make.ts';

const ASKED = NOW - 100 * HOUR;
const topic = (id: string, more: Partial<StoredTopic> = {}): StoredTopic => ({
  id,
  kind: 'q&a',
  createdAt: ASKED,
  author: 'me',
  firstSeenAt: ASKED + HOUR,
  countsSeenAt: NOW,
  question: { answered: false, openSeenAt: NOW - HOUR },
  ...more,
});
const entry = (more: Partial<OwnQuestion> = {}): OwnQuestion => ({
  id: 'q1',
  community: PLANET,
  askedAt: ASKED - HOUR,
  ...more,
});
/** A talk, which is no question. */
function talk(id: string): StoredTopic {
  const { question: _, ...rest } = topic(id);
  return rest;
}
/** Nobody is known to have asked it. */
function nobody(id: string): StoredTopic {
  const { author: _, ...rest } = topic(id);
  return rest;
}
const list = (
  topics: StoredTopic[],
  entries: OwnQuestion[] = [],
  viewer: string | undefined = 'me',
) => ownQuestions(PLANET, topics, viewer, entries, NOW);

describe('own questions', () => {
  it('read ones are the viewer’s own, open since they were asked', () => {
    const topics = [topic('1'), topic('2', { author: 'other' }), talk('3')];
    expect(list(topics)).toEqual([
      {
        community: PLANET,
        topic: '1',
        askedAt: ASKED,
        state: 'open',
        openMs: 100 * HOUR,
        seenAt: NOW - HOUR,
      },
    ]);
    expect(ownQuestions(PLANET, topics, undefined, [], NOW)).toEqual([]);
  });

  it('an answer lies between two visits', () => {
    const question = {
      answered: true,
      openSeenAt: ASKED + 10 * HOUR,
      answeredSeenAt: ASKED + 30 * HOUR,
      fee: 500,
    };
    expect(list([topic('1', { question })])[0]).toMatchObject({
      state: 'answered',
      answered: { afterAt: ASKED + 10 * HOUR, byAt: ASKED + 30 * HOUR },
      feeFen: 500,
    });
    const first = list([topic('1', { question: { answered: true } })])[0];
    expect(first?.answered).toEqual({ afterAt: ASKED, byAt: ASKED + HOUR });
  });

  it('what the user says of a read one is joined to it, and a told answer outranks', () => {
    const said = entry({ topic: '1', answeredAt: NOW - 2 * HOUR, worth: 'partly', note: '有用' });
    const [one, ...more] = list([nobody('1')], [said]);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      entry: said,
      topic: '1',
      askedAt: ASKED,
      answered: { afterAt: NOW - 2 * HOUR, byAt: NOW - 2 * HOUR },
      worth: 'partly',
      note: '有用',
    });
  });

  it('entered ones stand alone, newest first; those of others are left out', () => {
    const entries = [
      entry({ id: 'old', askedAt: ASKED - 9 * HOUR }),
      entry({ id: 'gone', topic: '77' }),
      entry({ id: 'other', community: OTHER }),
    ];
    expect(list([topic('1')], entries).map((q) => q.entry?.id ?? q.topic)).toEqual([
      '1',
      'gone',
      'old',
    ]);
  });
});
