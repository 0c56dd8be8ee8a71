/** Whatever a page forges changes at worst what is shown of its own community. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPlaces } from '../../entrypoints/background/places.ts';
import { answer } from '../../entrypoints/background/router.ts';
import { CAPS } from '../../storage/caps.ts';
import { db } from '../../storage/db.ts';
import { record } from '../../storage/record.ts';
import { getSettings } from '../../storage/settings.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores } from '../storage/database.ts';
import { A, B, facts, NOW, seen, topic, topics } from '../storage/make.ts';
import { mockAction } from './browser.ts';
import { PLANET, pageAt } from './senders.ts';

const key = fc.constantFrom(
  A,
  A,
  B,
  'zsxq:1000003',
  'manual:1',
  'zsxq:',
  '__proto__',
  7,
  undefined,
);
const time = fc.oneof(
  fc.constantFrom(NOW, NOW - 1, NOW + 600_000, -1, 0, 9_999_999_999_999, 1.5, '2025', null),
  fc.integer({ min: NOW - 10_000, max: NOW }),
);
const number = fc.oneof(
  fc.nat(),
  fc.integer(),
  fc.double(),
  fc.constantFrom('1', null, Number.NaN),
);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('<img src=x onerror=alert(1)>', '__proto__', 'x'.repeat(9000), '‮', '\u0000'),
);
const bag = fc.dictionary(
  fc.oneof(fc.constantFrom('price', 'members', 'name', 'type', 'aliveAt', 'viewerState'), text),
  fc.oneof(number, text, time, fc.constantFrom('pay', true, [], {})),
  { maxKeys: 5 },
);
const forgedTopic = fc.record(
  {
    id: fc.oneof(fc.nat().map(String), fc.constantFrom('1', '-1', '1e9', '9'.repeat(40)), number),
    kind: fc.constantFrom('talk', 'q&a', 'spell', 1),
    createdAt: time,
    author: fc.oneof(text, number),
    readers: number,
    commentActs: fc.array(fc.record({ at: time, by: text }), { maxLength: 3 }),
    question: fc.record({ answered: fc.oneof(fc.boolean(), text) }),
  },
  { requiredKeys: ['id', 'kind', 'createdAt'] },
);
/** Every kind, right and wrong in every field, and things that are none. */
const forged = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        kind: fc.constantFrom(
          'facts',
          'people',
          'topics',
          'sighting',
          'changed',
          'problem',
          'deed',
          'x',
        ),
        community: key,
        on: key,
        site: fc.constantFrom('zsxq', 'manual', 'x'),
        seenAt: time,
        via: fc.constantFrom('response', 'page', 'typed', 'x'),
        endpoint: fc.oneof(fc.constantFrom('group', 'topics'), text),
        scope: fc.constantFrom('all', 'x'),
        span: fc.oneof(fc.tuple(time, time), fc.constant([])),
        topics: fc.array(forgedTopic, { maxLength: 4 }),
        facts: bag,
        owner: fc.oneof(text, number),
        guests: fc.array(text, { maxLength: 4 }),
        missing: fc.array(text, { maxLength: 3 }),
        sample: text,
        problem: fc.constantFrom('refused', 'x'),
        deed: fc.constantFrom('liked', 'x'),
      },
      { requiredKeys: ['kind'] },
    ),
  },
  fc.anything(),
);
/** Keeps only the fields its kind has, so that many get past the frame. */
const FIELDS: Record<string, string[]> = {
  facts: ['facts'],
  people: ['owner', 'guests'],
  topics: ['scope', 'span', 'topics'],
  sighting: ['site', 'facts', 'on'],
  changed: ['site', 'missing', 'sample'],
  problem: ['site', 'problem'],
  deed: ['deed'],
};
const fitting = forged.map((raw) => {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return raw;
  const fields = [
    'kind',
    'community',
    'seenAt',
    'via',
    'endpoint',
    ...(FIELDS[String(raw.kind)] ?? []),
  ];
  return Object.fromEntries(Object.entries(raw).filter(([name]) => fields.includes(name)));
});

/** What a reader sends of a body that a page forged: right in shape, wrong in anything else. */
const gleaning = fc
  .record({
    path: fc.constantFrom(
      'groups/1000001',
      'groups/1000002',
      'groups/1000002/topics?scope=all&count=20',
      'groups',
      'topics/5/comments',
      'x',
    ),
    body: fc.oneof(
      bag.map((group) => ({
        succeeded: true,
        resp_data: { group: { group_id: 1000001, ...group } },
      })),
      fc.array(forgedTopic).map((list) => ({
        succeeded: true,
        resp_data: {
          topics: list.map(({ id, kind, createdAt, ...t }) => ({
            ...t,
            topic_id: id,
            type: kind,
            create_time: createdAt,
            group: { group_id: 1000002 },
          })),
        },
      })),
      fc.anything(),
    ),
    about: fc.anything(),
    at: time,
  })
  .map(({ path, ...rest }) => ({
    kind: 'gleaning',
    site: 'zsxq',
    via: 'response',
    url: `https://api.zsxq.com/v2/${path}`,
    method: 'GET',
    status: 200,
    ...rest,
  }));

/** All rows that are about, or came from a page of, anything but A. */
async function beyondA(): Promise<string> {
  const tables = await Promise.all(
    db.tables
      .filter((table) => table.name !== 'meta')
      .map(async (table) => {
        const rows: { key?: string; community?: string; on?: string }[] = await table.toArray();
        return rows.filter((row) => (row.on ?? row.key ?? row.community) !== A);
      }),
  );
  return JSON.stringify(tables);
}

beforeEach(async () => {
  await cleanStores();
  forgetPlaces();
  mockAction();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

describe('forged and poisoned messages', () => {
  it('reach no other community, no settings, and get an answer each', async () => {
    const page = seen(topics([topic('1')], { community: B }));
    const planet = facts({ price: 5000, type: 'pay' }, { community: B });
    await record({ community: B, seen: [planet, page] }, NOW, defaultSettings());
    const before = await beyondA();
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(forged, fitting, gleaning), { maxLength: 8 }),
        async (observations) => {
          const body = { url: PLANET, at: NOW, observations };
          const done = await answer({ type: 'observe', body }, pageAt(PLANET));
          expect(typeof done.ok).toBe('boolean');
          expect(done).not.toMatchObject({ error: 'storage-broken' });
          if (done.ok) stored += 1;
        },
      ),
      { numRuns: 800 },
    );
    expect(stored).toBeGreaterThan(200);
    expect(await beyondA()).toBe(before);
    expect(await getSettings()).toEqual(defaultSettings());
    expect((await db.communities.toArray()).map((row) => row.key)).toEqual([A, B]);
    expect(await db.sightings.count()).toBeLessThanOrEqual(CAPS.sightings);
    const row = await db.communities.get(A);
    expect(row?.troubles.length).toBeLessThanOrEqual(CAPS.troubles);
    expect(Object.keys(row?.worked ?? {}).length).toBeLessThanOrEqual(CAPS.endpoints);
  }, 60_000);

  it('cannot send any other message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.string(), async (body, type) => {
        for (const message of [{ type, body }, { type: 'deleteEverything', body }, body]) {
          expect(await answer(message, pageAt(PLANET))).toMatchObject({ ok: false });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('fill no more sightings than the cap, and only their own', async () => {
    const sighting = (n: number) => ({
      ...facts({ name: `planet ${n}`, price: n }),
      kind: 'sighting',
      site: 'zsxq',
      community: `zsxq:${2_000_000 + n}`,
    });
    await answer(
      { type: 'observe', body: { url: PLANET, at: NOW, observations: [sighting(1)] } },
      pageAt(PLANET.replace('1000001', '1000002')),
    );
    for (let n = 0; n < 1000; n += 200) {
      const observations = Array.from({ length: 200 }, (_, i) => sighting(n + i));
      await answer(
        { type: 'observe', body: { url: PLANET, at: NOW, observations } },
        pageAt(PLANET),
      );
    }
    expect(await db.sightings.where('on').equals(A).count()).toBe(CAPS.sightings);
    expect(await db.sightings.where('on').equals(B).count()).toBe(1);
  });
});
