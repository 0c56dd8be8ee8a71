import { describe, expect, it } from 'vitest';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { type Body, comment, GID, good, person, talk } from './bodies.ts';
import { G, KEY, missing, of, pick } from './picking.ts';

describe('topics', () => {
  const topics = (list: Body[], path = `${G}/topics?scope=all&count=20`) =>
    pick(path, good({ topics: list }));
  const one = (over: Body) =>
    of(topics([talk('2025-12-10T15:51:25.639+0800', over)]), 'topics')[0]?.topics[0];

  it('keeps counts, times and ids, and never the dead count', () => {
    const got = one({
      columns: [{ column_id: 1, name: '甲' }],
      latest_likes: [{ create_time: '2025-12-10T15:52:00.000+0800', owner: person(1, '甲') }],
      show_comments: [
        comment('1524444518842552', '2025-12-10T15:53:00.000+0800', { repliee: person(2, '乙') }),
      ],
    });
    expect(got).toEqual({
      id: expect.stringMatching(/^4581185412211\d{4}$/),
      kind: 'talk',
      createdAt: Date.parse('2025-12-10T15:51:25.639+08:00'),
      author: '100000000001032',
      readers: 48,
      likes: 3,
      comments: 2,
      rewards: 0,
      digested: false,
      sticky: false,
      columns: 1,
      commentActs: [
        {
          id: '1524444518842552',
          at: Date.parse('2025-12-10T15:53:00+08:00'),
          by: '100000000001121',
          to: '2',
        },
      ],
      likeActs: [{ at: Date.parse('2025-12-10T15:52:00+08:00'), by: '1' }],
    });
  });

  it.each<[string, Body, Body]>([
    [
      'an article',
      { talk: { owner: person(1, '甲'), text: '', article: { title: 'x', article_id: 'y' } } },
      { kind: 'article' },
    ],
    [
      'a task',
      { type: 'task', talk: undefined, task: { owner: person(1, '甲') } },
      { kind: 'task', author: '1' },
    ],
    [
      'files',
      { talk: { owner: person(1, '甲'), files: [{ file_id: 1, name: 'x' }, { file_id: 2 }] } },
      { files: 2 },
    ],
    ['a check-in post', { checkin: { checkin_id: 1, title: 'x' } }, { checkin: true }],
    [
      'a question to a guest, answered',
      {
        type: 'q&a',
        talk: undefined,
        question: {
          owner: person(1, '甲'),
          questionee: person(2, '乙'),
          fee: { amount: 800 },
          anonymous: false,
        },
        answer: { owner: person(2, '乙') },
        answered: true,
      },
      {
        kind: 'q&a',
        author: '1',
        question: { to: '2', fee: 800, answered: true, answeredBy: '2' },
      },
    ],
    [
      'an open question',
      {
        type: 'q&a',
        talk: undefined,
        question: { owner: person(1, '甲'), questionee: person(2, '乙') },
        answered: false,
      },
      { question: { to: '2', answered: false } },
    ],
    [
      'an answer without the flag',
      {
        type: 'q&a',
        talk: undefined,
        question: { owner: person(1, '甲'), questionee: person(2, '乙') },
        answer: { owner: person(2, '乙') },
      },
      { question: { to: '2', answered: true, answeredBy: '2' } },
    ],
  ])('%s', (_name, over, has) => {
    expect(one(over)).toMatchObject(has);
  });

  it('an anonymous question has no author, even if one were given', () => {
    const got = one({
      type: 'q&a',
      talk: undefined,
      question: { owner: person(1, '甲'), questionee: person(2, '乙'), anonymous: true },
    });
    expect(got).toMatchObject({ anonymous: true });
    expect(got).not.toHaveProperty('author');
  });

  it.each([true, false])('two topics that differ past 2^53 stay two (topic_uid: %s)', (twin) => {
    const ids = ['45811854122111585', '45811854122111586'];
    expect(Number(ids[0])).toBe(Number(ids[1]));
    const list = ids.map((topic_id) =>
      talk('2025-12-10T15:51:25.639+0800', {
        topic_id,
        topic_uid: twin ? topic_id : undefined,
        title: `{"topic_id":${ids[0]}}`,
      }),
    );
    expect(of(topics(list), 'topics')[0]?.topics.map((t) => t.id)).toEqual(ids);
  });

  it('one that cannot be read is a hole: no span, and it is said', () => {
    const list = [
      talk('2025-12-10T15:51:25.639+0800'),
      talk('2025-12-10T14:51:25.639+0800', { type: 'poll' }),
    ];
    const seen = topics(list);
    expect(of(seen, 'topics')[0]).not.toHaveProperty('span');
    expect(of(seen, 'topics')[0]?.topics).toHaveLength(1);
    expect(missing(seen)).toEqual(['topics[].type']);
    expect(of(topics([...list.slice(0, 1), 5 as unknown as Body]), 'topics')[0]).not.toHaveProperty(
      'span',
    );
  });

  it('a wrong count goes missing, the topic stays', () => {
    const seen = topics([
      talk('2025-12-10T15:51:25.639+0800', { readers_count: -1, likes_count: '3' }),
    ]);
    const [t] = of(seen, 'topics')[0]?.topics ?? [];
    expect(t).not.toHaveProperty('readers');
    expect(t).not.toHaveProperty('likes');
    expect(of(seen, 'topics')[0]).toHaveProperty('span');
    expect(missing(seen)).toEqual(['topics[].readers_count', 'topics[].likes_count']);
  });

  it.each([
    [`${G}/topics/sticky?count=10`, 'sticky'],
    ['/v2/hashtags/88888/topics?count=20', 'hashtag'],
    [`${G}/columns/123/topics?count=20`, 'column'],
    [`${G}/topics?scope=with_images&count=20`, 'topics'],
  ])('%s covers no time', (path, endpoint) => {
    const [o] = of(topics([talk('2025-12-10T15:51:25.639+0800')], path), 'topics');
    expect(o).toMatchObject({ endpoint, scope: 'other', community: KEY });
    expect(o).not.toHaveProperty('span');
  });

  it('search results are slim, and what was searched for stays in the page', () => {
    const slim = {
      topic_id: '45811854122111588',
      type: 'talk',
      create_time: '2025-12-10T15:51:25.639+0800',
      talk: { owner: person(1, '甲') },
    };
    const path = `/v2/search/groups/${GID}/topics?keyword=秘密&count=20`;
    const seen = topics([slim], path);
    expect(of(seen, 'topics')[0]?.topics[0]).toMatchObject({ slim: true, id: '45811854122111588' });
    expect(missing(seen)).toEqual([]);
  });

  it('comments find their topic when it was seen before, and only then', () => {
    const site = createZsxq();
    const topic = talk('2025-12-10T15:51:25.639+0800');
    const nested = comment('2', '2025-12-10T15:55:00.000+0800', { repliee: person(3, '丙') });
    const body = good({
      comments: [comment('1', '2025-12-10T15:53:00.000+0800', { replied_comments: [nested] })],
      index: '',
    });
    const path = `/v2/topics/${topic.topic_uid}/comments?count=30`;
    expect(pick(path, body, { site })).toEqual([]);
    pick(`${G}/topics`, good({ topics: [topic] }), { site });
    const [seen] = of(pick(path, body, { site }), 'topics');
    expect(seen?.topics).toEqual([
      {
        id: topic.topic_uid,
        kind: 'talk',
        createdAt: Date.parse('2025-12-10T15:51:25.639+08:00'),
        slim: true,
        commentActs: [
          expect.objectContaining({ id: '1' }),
          expect.objectContaining({ id: '2', to: '3' }),
        ],
      },
    ]);
  });
});
