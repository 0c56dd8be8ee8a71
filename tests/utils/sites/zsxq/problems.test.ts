import { describe, expect, it } from 'vitest';
import type { HeardResponse } from '../../../../utils/sites/site.ts';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { AT, bad, GID, good, group, person, talk } from './bodies.ts';
import { facts, G, heard, KEY, pick } from './picking.ts';

describe('bodies that are no answer', () => {
  const problem = (path: string, text: unknown, over: Partial<HeardResponse> = {}) =>
    pick(path, text, { over }).map((o) =>
      o.kind === 'problem' ? [o.problem, o.code, o.community] : o,
    );

  it.each<[string, unknown, Partial<HeardResponse>, string, number?]>([
    ['1059', bad(1059), {}, 'refused', 1059],
    ['401 in the body', bad(401), {}, 'signed-out', 401],
    ['HTTP 401', 'Unauthorized', { status: 401 }, 'signed-out', 401],
    ['HTML', '<!doctype html><p>hi</p>', {}, 'not-json'],
    ['nothing', '', {}, 'not-json'],
    ['half a body', '{"succeeded":true,"resp_data":{"group":{"group_id":155', {}, 'truncated'],
  ])('%s', (_name, text, over, what, code) => {
    expect(problem(G, text, over)).toEqual([[what, code, KEY]]);
  });

  it('too large: left alone and said so', () => {
    const site = createZsxq();
    const { text: _text, ...rest } = heard(G, '', { size: 5_000_000 });
    expect(
      site.pick(rest, { site: 'zsxq', kind: 'feed', community: KEY as `zsxq:${string}` }),
    ).toEqual([
      {
        kind: 'problem',
        site: 'zsxq',
        community: KEY,
        seenAt: AT,
        endpoint: 'group',
        problem: 'too-large',
      },
    ]);
  });

  it('an empty list with 200 is said, but "nothing new since" is fine', () => {
    const empty = good({ topics: [] });
    expect(problem(`${G}/topics?scope=all&count=20`, empty)).toEqual([['empty', undefined, KEY]]);
    expect(
      problem(`${G}/topics?count=1&begin_time=2025-12-10T15%3A51%3A25.639%2B0800`, empty),
    ).toEqual([]);
  });

  it.each([52010, 15403])('everyday code %d says nothing', (code) => {
    expect(problem(`${G}/topics`, bad(code))).toEqual([]);
  });

  it.each([
    [`/v2/groups/48888152588828`, good({ group: group({ group_id: 48888152588828 }) })],
    [G, good({ group: group({ group_id: 48888152588828 }) })],
    ['/v2/groups/48888152588828/renewal', good({ amount: 4080 })],
    ['/v2/groups/48888152588828/topics', good({ topics: [] })],
    [
      `${G}/topics`,
      good({
        topics: [
          talk('2025-12-10T15:51:25.639+0800'),
          talk('2025-12-10T15:50:25.639+0800', { group: { group_id: 48888152588828 } }),
        ],
      }),
    ],
    [
      '/v2/topics/45811854122111588/info',
      good({
        topic: talk('2025-12-10T15:51:25.639+0800', { group: { group_id: 48888152588828 } }),
      }),
    ],
    ['/v2/groups/48888152588828/role_members', good({ owner: person(1, '甲') })],
  ])('another planet than the address: only that (%s)', (path, body) => {
    expect(problem(path, body)).toEqual([['other-community', undefined, KEY]]);
  });

  it.each([
    '/v2/groups/unread_topics_count',
    `${G}/menus`,
    `${G}/members`,
    `${G}/topics/sticky/x`,
    '/v2/settings',
    '/',
    '/v2',
    '/v2/groups/abc',
  ])('an unknown path says nothing: %s', (path) => {
    expect(pick(path, bad(1059))).toEqual([]);
    expect(pick(path, good({ group: group() }))).toEqual([]);
    expect(pick(path, '<html>')).toEqual([]);
  });

  it.each(['v1.10', 'v2', 'v3'])('the version is no matter: %s', (version) => {
    expect(facts(pick(`/${version}/groups/${GID}`, good({ group: group() }))).price).toBe(6800);
  });
});
