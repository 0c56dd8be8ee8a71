import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKept } from '../../../../utils/sites/zsxq/kept.ts';
import { keyOf, OWN_TEXT, PLAIN } from '../../../../utils/sites/zsxq/keys.ts';
import { skeleton, strip } from '../../../../utils/sites/zsxq/strip.ts';

const BIG = '45811854122111588';
/** Stripped in the page, read in the background. */
const read = (text: string, key?: string) => readKept(strip(text, true), key);

describe('reading the kept parts of a body', () => {
  it.each<[string, unknown]>([
    ['{"topic_id":45811854122111588}', { topic_id: BIG }],
    ['{"topic_id" : 45811854122111588 }', { topic_id: BIG }],
    ['{"topic_id":\n\t45811854122111588,"code":1}', { topic_id: BIG, code: 1 }],
    ['{"group_id":15555411412112}', { group_id: 15555411412112 }],
    ['{"topic_uid":"45811854122111588"}', { topic_uid: BIG }],
    [
      '{"admin_ids":[1,45811854122111588, 45811854122111589]}',
      { admin_ids: [1, BIG, '45811854122111589'] },
    ],
    ['{"admin_ids":[]}', { admin_ids: [] }],
    [' {"group":{}} ', { group: {} }],
    ['{"count":-5}', { count: -5 }],
    ['{"count":0.12345678901234567}', { count: Number('0.12345678901234567') }],
    [
      '{"count":12e2,"paid":true,"liked":false,"group":null}',
      { count: 1200, paid: true, liked: false },
    ],
    ['[]', []],
    // Text that looks like JSON stays text, at every depth of quoting, and is leapt over.
    ['{"text":"{\\"topic_id\\":45811854122111588}","code":1}', { code: 1 }],
    ['{"text":"\\\\\\"topic_id\\\\\\":1","code":1}', { code: 1 }],
    ['{"text":"\\\\","code":1}', { code: 1 }],
    ['{"text":["}",{"a":"]\\""}],"code":1}', { code: 1 }],
    ['{"topic_id":"topic_id:45811854122111588"}', { topic_id: `topic_id:${BIG}` }],
    // A word that is no plain one cannot pass for a value.
    ['{"type":"张三的话"}', { type: ':' }],
    ['{"topics":["say \\"hi\\"","hi",1]}', { topics: [1] }],
    ['{"张三":{"code":1},"code":2,"a\\"b":[{"code":3}]}', { code: 2 }],
    // Names: of a planet and its owner, and nobody else's.
    [
      '{"group":{"name":"练\\u4e60","owner":{"name":"我","description":"x"}}}',
      { group: { name: '练习', owner: { name: '我' } } },
    ],
    ['{"groups":[{"description":"a\\nb"}]}', { groups: [{ description: 'a\nb' }] }],
    ['{"talk":{"owner":{"name":"张三"}},"title":"话"}', { talk: { owner: {} } }],
    ['{"group":{"category":{"title":"其他"}}}', { group: { category: { title: '其他' } } }],
    ['{"group":{"name":5}}', { group: {} }],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('a whole that stands under a key', () => {
    expect(read('{"name":"练习"}', 'group')).toEqual({ name: '练习' });
    expect(read('{"name":"练习"}')).toEqual({});
  });

  it.each([
    '',
    ' ',
    '{',
    '{"topic_id":45811854122111588',
    '{"a_ids":[458',
    '{"text":"',
    '{"text":"\\"',
    '{"text":[{}',
    '<html>',
    '{"code" 1}',
    '{}{}',
    '{"topics":[1}',
    '{"text":{"a":1',
    'null',
    '{}<html>{"a":1}',
  ])('throws on %j', (text) => {
    expect(() => read(text)).toThrow();
  });

  /** The same, slowly: parsed whole (ids as text), then cut down. */
  function slow(v: unknown, key = '', up = '', upup = ''): unknown {
    if (typeof v === 'string') return PLAIN.test(v) ? v : ':';
    if (Array.isArray(v))
      return v.filter((one) => typeof one !== 'string').map((one) => slow(one, key, up, upup));
    if (typeof v !== 'object' || v === null) return v;
    const out: Record<string, unknown> = {};
    for (const [k, one] of Object.entries(v)) {
      const known = keyOf(k);
      // Of objects and lists more names are known than of values.
      const value = typeof one !== 'object' || one === null;
      if (!known.kept || (value && OBJECTS.test(k))) continue;
      if (value && known.text && typeof one !== 'string') continue;
      if (!known.text || typeof one !== 'string') out[k] = slow(one, k, key, up);
      else if (OWN_TEXT.test(`${up}.${key}.${k}`)) out[k] = one;
    }
    return out;
  }

  const OBJECTS = /^(group|owner|topics)$/;

  const words = fc
    .array(
      fc.constantFrom('"', '\\', '_id', ':', '[', ',', '}', '{', ' ', BIG, '\n', '好', '\u2028'),
    )
    .map((parts) => parts.join(''));
  const keys = fc.oneof(
    fc.constantFrom(
      'group',
      'owner',
      'name',
      'topics',
      'topic_id',
      'text',
      'title',
      'count',
      'type',
      'images',
    ),
    words.map((w) => `k${w}`),
  );

  it('is what a whole parse cut down would be, whatever the body', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.oneof(
          words,
          fc.boolean(),
          fc.constant(null),
          fc.integer(),
          // Long whole ones are ids: below.
          fc.double({ noNaN: true, min: -1e14, max: 1e14 }).map((n) => n / 3),
        ),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, '\t'), (body, space) => {
        const text = JSON.stringify([body], null, space);
        expect(read(text)).toEqual(
          slow(
            JSON.parse(text, (_key, v) =>
              Number.isInteger(v) && v > 1e15 && v < 1e21 ? String(v) : v,
            ),
          ),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no word pass that is not asked for, whatever the text is', () => {
    const parts = fc.constantFrom(
      ...[
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        ' ',
        '好',
        'a',
        '"name":',
        '"count":',
        '"type":"',
      ],
      ...['"text":"', '"group":', '","', '12345678901234567', 'true'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const text = `{${all.join('')}`;
        expect(strip(text)).not.toMatch(/[^ -~]/);
        expect(skeleton(text)).not.toMatch(/[^ -~]/);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps every digit of every id beside any text', () => {
    const id = fc.bigInt({ min: 0n, max: 10n ** 24n });
    fc.assert(
      fc.property(id, fc.array(id, { maxLength: 4 }), words, words, (one, many, before, after) => {
        const source = `{"x":${JSON.stringify(before)}, "topic_id" :${one},"admin_ids": [${many.join(' , ')}],${JSON.stringify(`k${after}`)}:${JSON.stringify(after)}}`;
        const got = read(source) as { topic_id: unknown; admin_ids: unknown[] };
        expect(String(got.topic_id)).toBe(String(one));
        expect(got.admin_ids.map(String)).toEqual(many.map(String));
      }),
      { numRuns: 1000 },
    );
  });

  it('a body that is nothing but brackets cannot hang it', () => {
    expect(() => read('['.repeat(200_000))).toThrow();
    expect(() => read(`{"text":${'['.repeat(200_000)}`)).toThrow();
  });

  it.each(['"', '\\"', '"\\', '"a":"\\"', '{"', ' ', '1', '1234567890123456,', '"张":{', 'e', '-'])(
    'nothing but %j takes no longer than its length',
    (part) => {
      strip(`[${part.repeat(9000)}`);
      strip(`{"text":"${part.repeat(9000)}`, true);
    },
  );
});
