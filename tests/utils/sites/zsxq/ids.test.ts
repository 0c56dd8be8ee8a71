import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../utils/sites/zsxq/ids.ts';

describe('parsing with whole ids', () => {
  it.each([
    ['{"topic_id":45811854122111588}', { topic_id: '45811854122111588' }],
    ['{"topic_id" : 45811854122111588 }', { topic_id: '45811854122111588' }],
    ['{"topic_id":\n\t45811854122111588,"a":1}', { topic_id: '45811854122111588', a: 1 }],
    ['{"group_id":15555411412112}', { group_id: 15555411412112 }],
    ['{"topic_id":"45811854122111588"}', { topic_id: '45811854122111588' }],
    [
      '{"a_ids":[1,45811854122111588, 45811854122111589]}',
      { a_ids: [1, '45811854122111588', '45811854122111589'] },
    ],
    ['{"a_ids":[]}', { a_ids: [] }],
    ['{"a_id":1234567890123456.5}', { a_id: 1234567890123456.5 }],
    ['{"a_id":1234567890123456e2}', { a_id: 123456789012345600 }],
    ['{"a_id":null}', { a_id: null }],
    // Text that looks like JSON stays text, at every depth of quoting.
    ['{"text":"{\\"topic_id\\":45811854122111588}"}', { text: '{"topic_id":45811854122111588}' }],
    [
      '{"text":"\\\\\\"topic_id\\\\\\":45811854122111588"}',
      { text: '\\"topic_id\\":45811854122111588' },
    ],
    ['{"text":"topic_id\\":45811854122111588"}', { text: 'topic_id":45811854122111588' }],
    ['{"topic_id":"topic_id:45811854122111588"}', { topic_id: 'topic_id:45811854122111588' }],
    ['["topic_id",":45811854122111588,"]', ['topic_id', ':45811854122111588,']],
    ['{"text":"topic_id","b":":45811854122111588"}', { text: 'topic_id', b: ':45811854122111588' }],
    ['{"say \\"topic_id":45811854122111588}', { 'say "topic_id': '45811854122111588' }],
  ])('%s', (text, value) => {
    expect(parseBody(text)).toEqual(value);
  });

  it.each(['', '{', '{"topic_id":45811854122111588', '{"a_ids":[45811854122111588', '<html>'])(
    'throws on %j as JSON.parse does',
    (text) => {
      expect(() => parseBody(text)).toThrow(SyntaxError);
    },
  );

  it('keeps every digit of every id beside any text', () => {
    const id = fc.bigInt({ min: 0n, max: 10n ** 24n });
    // Words made of the pieces that could mislead a scan.
    const text = fc
      .array(
        fc.constantFrom(
          '"',
          '\\',
          '_id',
          '_ids',
          ':',
          '[',
          ',',
          '}',
          '{',
          ' ',
          '45811854122111588',
          '\n',
          '好',
        ),
      )
      .map((parts) => parts.join(''));
    const record = fc.record({
      id,
      ids: fc.array(id, { maxLength: 4 }),
      before: text,
      after: text,
      key: text,
    });
    fc.assert(
      fc.property(record, ({ id, ids, before, after, key }) => {
        const source = `{"x":${JSON.stringify(before)}, "topic_id" :${id},"y_ids": [${ids.join(' , ')}],${JSON.stringify(`k${key}`)}:${JSON.stringify(after)}}`;
        const got = parseBody(source) as Record<string, unknown>;
        const plain = JSON.parse(source);
        expect(String(BigInt(String(got.topic_id)))).toBe(String(id));
        expect((got.y_ids as unknown[]).map(String)).toEqual(ids.map(String));
        expect(got.x).toBe(before);
        expect(got[`k${key}`]).toEqual(plain[`k${key}`]);
      }),
      { numRuns: 1000 },
    );
  });
});
