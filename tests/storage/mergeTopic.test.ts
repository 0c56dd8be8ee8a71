import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MAX_COMMENT_ACTS, mergeTopic, mergeTopics, tidy } from '../../storage/mergeTopic.ts';
import { hashTopics } from '../../storage/seen.ts';
import type { PickedTopic } from '../../utils/observations.ts';
import type { StoredTopic } from '../../utils/scoring/types.ts';
import { DAY, hash, NOW, topic, topics, view } from './make.ts';

// On a busy machine: a test given up would go on writing into the next one's database.
vi.setConfig({ testTimeout: 60_000 });

const at = (picked: PickedTopic, seenAt: number) =>
  hashTopics(topics([picked], { seenAt }), hash).topics[0] as StoredTopic;
const bytes = (value: unknown) => JSON.stringify(value);

describe('one topic seen several times', () => {
  it('takes the newest counts and the earliest first sight', () => {
    const old = at(topic('1', { readers: 10, likes: 9 }), NOW - DAY);
    const late = at(topic('1', { readers: 30, likes: 2 }), NOW);
    expect(mergeTopic(late, old)).toMatchObject({
      readers: 30,
      likes: 2,
      countsSeenAt: NOW,
      firstSeenAt: NOW - DAY,
    });
  });

  it('never lets a slim view erase what a full one told', () => {
    const full = at(topic('1', { digested: true, kind: 'article', columns: 1 }), NOW - DAY);
    const slim = at({ id: '1', kind: 'talk', createdAt: NOW - DAY, slim: true }, NOW);
    const merged = mergeTopic(full, slim);
    expect(merged).toMatchObject({ readers: 10, digested: true, kind: 'article', columns: 1 });
    expect(merged.countsSeenAt).toBe(NOW - DAY);
    expect(merged.author).toBe('h7001');
  });

  it('follows a topic that lost its digest mark', () => {
    const before = at(topic('1', { digested: true }), NOW - DAY);
    const after = at(topic('1', { digested: false }), NOW);
    expect(mergeTopic(before, after).digested).toBe(false);
  });

  it('brackets the answer between the last visit open and the first answered', () => {
    const q = (answered: boolean) =>
      topic('1', { kind: 'q&a', question: { answered, to: '7001' } });
    const visits = [
      at(q(false), NOW - 9 * DAY),
      at(q(false), NOW - 5 * DAY),
      at(q(true), NOW - 3 * DAY),
      at(q(true), NOW),
    ];
    expect(visits.reduce(mergeTopic).question).toEqual({
      to: 'h7001',
      answered: true,
      openSeenAt: NOW - 5 * DAY,
      answeredSeenAt: NOW - 3 * DAY,
    });
  });

  it('joins comments by id, else by who and when, and keeps the newest', () => {
    const acts = (ids: number[]) =>
      ids.map((n) => ({ id: `${n}`, by: '7002', at: NOW - 1_000_000 + n }));
    const many = Array.from({ length: 150 }, (_, i) => i + 1);
    const a = at(topic('1', { commentActs: acts(many) }), NOW);
    const b = at(topic('1', { commentActs: acts(many.map((n) => n + 100)) }), NOW);
    const merged = mergeTopic(a, b).commentActs;
    expect(merged).toHaveLength(MAX_COMMENT_ACTS);
    expect(merged?.at(-1)?.id).toBe('250');
    const likes = [
      { by: '7002', at: NOW },
      { by: '7003', at: NOW },
    ];
    const c = at(topic('2', { likeActs: likes }), NOW);
    expect(mergeTopic(c, at(topic('2', { likeActs: likes }), NOW)).likeActs).toHaveLength(2);
  });

  it('keeps apart ids that differ only past 2^53', () => {
    const page = ['99999999999999991', '99999999999999992'].map((id) => at(topic(id), NOW));
    expect(mergeTopics([], page)).toHaveLength(2);
  });
});

describe('laws of merging', () => {
  it('does not depend on order, grouping or repeats, to the byte', () => {
    fc.assert(
      fc.property(view('1'), view('1'), view('1'), (a, b, c) => {
        const one = bytes(mergeTopic(mergeTopic(a, b), c));
        expect(bytes(mergeTopic(a, mergeTopic(b, c)))).toBe(one);
        expect(bytes(mergeTopic(mergeTopic(c, a), b))).toBe(one);
        expect(bytes(mergeTopic(mergeTopic(mergeTopic(b, b), mergeTopic(a, c)), a))).toBe(one);
        expect(bytes(mergeTopic(a, a))).toBe(bytes(tidy(a)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives back topics that can be read', () => {
    fc.assert(
      fc.property(view('1'), view('1'), (a, b) => {
        expect(bytes(tidy(mergeTopic(a, b)))).toBe(bytes(mergeTopic(a, b)));
      }),
    );
  });
});
