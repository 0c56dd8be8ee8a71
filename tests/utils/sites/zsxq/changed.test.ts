import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GID, good, group } from './bodies.ts';
import { G, KEY, missing, of, pick } from './picking.ts';

describe('a shape we do not know', () => {
  it('is said, with a sample of keys and types and no values', () => {
    const seen = pick(G, good({ planet: { ...group(), 张三: '李四', '100000000000001': 1 } }));
    const [changed] = of(seen, 'changed');
    expect(changed).toMatchObject({ community: KEY, endpoint: 'group', missing: ['group'] });
    const sample = JSON.parse(changed?.sample ?? '');
    expect(sample).toMatchObject({
      succeeded: 'boolean',
      resp_data: { planet: { name: 'string', admin_ids: ['number'], '…': 'number' } },
    });
    expect(changed?.sample).not.toMatch(/练习|张三|李四|\d/);
  });

  it.each<[string, unknown, string]>([
    ['no envelope', { group: group() }, 'succeeded'],
    ['a list', [1, 2], 'succeeded'],
    ['a number', 5, 'succeeded'],
    ['no resp_data', { succeeded: true }, 'resp_data'],
    ['resp_data a list', { succeeded: true, resp_data: [] }, 'resp_data'],
  ])('%s', (_name, body, path) => {
    expect(missing(pick(G, JSON.stringify(body)))).toEqual([path]);
  });

  it.each([
    [`${G}/topics`, 'topics'],
    [`${G}/columns`, 'columns'],
    [`${G}/checkins?scope=ongoing`, 'checkins'],
    [`${G}/public_info`, 'public_info'],
    [`${G}/renewal`, 'amount'],
    [`${G}/statistics`, 'topics_count'],
    [`${G}/role_members`, 'owner.user_id'],
    ['/v2/groups', 'groups'],
    ['/v3/users/self', 'user.user_id'],
    ['/v2/topics/1/info', 'topic'],
    ['/v2/topics/1/comments', 'comments'],
  ])('%s without what is needed', (path, key) => {
    expect(missing(pick(path, good({})))).toEqual([key]);
  });

  it('never throws and never says what is not valid, whatever comes', () => {
    const paths = [
      G,
      '/v2/groups',
      `${G}/topics?scope=all`,
      `${G}/role_members`,
      `${G}/columns`,
      '/v2/topics/1/info',
      '/v2/users/self',
      '/v2/topics/1/comments',
      '/v2/topics/1/likes',
    ];
    const key = fc.constantFrom(
      'group',
      'groups',
      'topics',
      'topic',
      'owner',
      'user_id',
      'group_id',
      'policies',
      'payment',
      'amount',
      'create_time',
      'comments',
      'type',
      'user',
      'columns',
      'talk',
      'name',
      '__proto__',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.constantFrom(GID, 'talk', 'pay', '2025-12-10T15:51:25.639+0800', -1, 1e30),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        value,
        fc.constantFrom('', 'GET', 'POST'),
        (path, data, method) => {
          pick(path, JSON.stringify({ succeeded: true, resp_data: data }), { over: { method } });
        },
      ),
      { numRuns: 1500 },
    );
  });
});
