import { describe, expect, it } from 'vitest';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { AT, type Body, bad, comment, GID, good, talk } from './bodies.ts';
import { G, KEY, of, pick } from './picking.ts';

const T = '45811854122111588';
const made = (over: Body = {}) =>
  good({ topic: talk('2025-12-10T16:29:59.000+0800', { topic_id: T, topic_uid: T, ...over }) });
const deed = (path: string, body: Body, method = '', site = createZsxq()) =>
  pick(path, body, { over: { method }, site });
const is = (what: string, topic?: string) => [
  { kind: 'deed', community: KEY, seenAt: AT, deed: what, ...(topic && { topic }) },
];

describe("the user's own writes", () => {
  it.each<[string, string, Body, string]>([
    ['a post', `${G}/topics`, made(), 'posted'],
    ['a question', `${G}/topics`, made({ type: 'q&a' }), 'asked'],
    ['a question, by its own path', `${G}/questions`, made({ type: 'q&a' }), 'asked'],
    ['homework', `${G}/topics`, made({ type: 'solution' }), 'submitted'],
    ['homework, by its task', `/v2/tasks/${T}/solutions`, made(), 'submitted'],
    ['a check-in post', `${G}/topics`, made({ checkin: { checkin_id: 1 } }), 'checked-in'],
    ['a check-in', `${G}/checkins/2424141521/topics`, made(), 'checked-in'],
    ['an answer', `/v2/topics/${T}/answer`, made({ type: 'q&a' }), 'answered'],
    [
      'a comment',
      `/v2/topics/${T}/comments`,
      good({ comment: comment('1', '2025-12-10T16:29:59.000+0800') }),
      'commented',
    ],
  ])('%s, with and without a method', (_name, path, body, what) => {
    expect(deed(path, body)).toEqual(is(what, T));
    expect(deed(path, body, 'POST')).toEqual(is(what, T));
  });

  it('says nothing of their text', () => {
    expect(JSON.stringify(deed(`${G}/topics`, made()))).not.toMatch(/练|路人/);
  });

  it.each<[string, string, Body, string]>([
    [
      'reading topics',
      `${G}/topics?scope=all`,
      good({ topics: [talk('2025-12-10T15:51:25.639+0800')] }),
      '',
    ],
    ['reading a topic', `/v2/topics/${T}`, made(), ''],
    ['reading comments', `/v2/topics/${T}/comments`, good({ comments: [] }), ''],
    ['a GET, whatever it answers', `${G}/topics`, made(), 'GET'],
    ['a refused post', `${G}/topics`, bad(1018), 'POST'],
    ['deleting', `/v2/topics/${T}/comments`, good({ comment: {} }), 'DELETE'],
    ['reading likes', `/v2/topics/${T}/likes`, good({ likes: [] }), ''],
    ['a like of a topic never seen, without a method', `/v2/topics/${T}/likes`, good({}), ''],
    ['a write elsewhere', '/v2/users/self', good({ user: { user_id: 1 } }), 'POST'],
    [
      'on another planet than the page',
      `/v2/groups/48888152588828/topics`,
      made({ group: { group_id: 48888152588828 } }),
      'POST',
    ],
  ])('no deed: %s', (_name, path, body, method) => {
    expect(of(deed(path, body, method), 'deed')).toEqual([]);
  });

  it('a like is one the first time, not when it is taken back, and again after', () => {
    const site = createZsxq();
    const topic = talk('2025-12-10T15:51:25.639+0800');
    pick(`${G}/topics`, good({ topics: [topic] }), { site });
    const path = `/v2/topics/${topic.topic_uid}/likes`;
    const press = (at: number) => pick(path, good({}), { over: { method: '', at }, site });
    expect(press(AT)).toEqual(is('liked', String(topic.topic_uid)));
    expect(press(AT + 1)).toEqual([]);
    expect(press(AT + 2)).toHaveLength(1);
    expect(deed(path, bad(1059), '', site)).toEqual([]);
    // The clock may have been set back.
    expect(press(AT - 5000)).toEqual([]);
    expect(press(AT + 3)).toHaveLength(1);
    // Sent again, as its batch could not be written: what each was stays.
    expect([AT, AT + 1, AT + 2, AT - 5000, AT + 3].map((at) => press(at).length)).toEqual([
      1, 0, 1, 0, 1,
    ]);
    expect(press(AT + 4)).toEqual([]);
  });

  it('a like with its method needs no memory', () => {
    expect(deed(`/v2/topics/${T}/likes`, good({}), 'POST')).toEqual(is('liked', T));
    expect(deed(`/v2/topics/${T}/likes`, good({}), 'DELETE')).toEqual([]);
  });

  it.each(['', 'GET'])('a file is opened when the page asks where it is (method %j)', (method) => {
    const body = good({ download_url: 'https://files.zsxq.com/x?token=y' });
    expect(deed('/v2/files/455454182288/download_url', body, method)).toEqual(is('opened-file'));
  });

  it.each<[string, string, Body, string, string?]>([
    ['is refused', '/v2/files/1/download_url', bad(1018), 'GET'],
    ['is written to', '/v2/files/1/download_url', good({}), 'POST'],
    ['is listed', `${G}/files`, good({ files: [{ file_id: 1 }] }), 'GET'],
    ['is of nobody knows which planet', '/v2/files/1/download_url', good({}), 'GET', '/topic/1'],
  ])('a file that %s is not opened', (_name, path, body, method, at = `/group/${GID}`) => {
    const url = `https://wx.zsxq.com${at}`;
    expect(of(pick(path, body, { url, over: { method } }), 'deed')).toEqual([]);
  });

  it('a topic seen before tells the planet where the page does not', () => {
    const site = createZsxq();
    const topic = talk('2025-12-10T15:51:25.639+0800', { group: { group_id: Number(GID) } });
    const url = `https://wx.zsxq.com/topic/${topic.topic_uid}`;
    pick(`/v2/topics/${topic.topic_uid}/info`, good({ topic }), { site, url });
    const body = good({ comment: comment('1', '2025-12-10T16:29:59.000+0800') });
    const path = `/v2/topics/${topic.topic_uid}/comments`;
    const over = { method: '' };
    expect(pick(path, body, { site, url, over })).toEqual(is('commented', String(topic.topic_uid)));
    expect(pick(path, body, { url, over })).toEqual([]);
  });
});
