/** Topics read on their own page: time once, an end once, a digest a deed once, whatever comes first. */
import { beforeEach, describe, expect, it } from 'vitest';
import { takeAttention } from '../../storage/attention.ts';
import { db } from '../../storage/db.ts';
import { ownerPostsOf, type ReadPiece, readsOf } from '../../storage/reads.ts';
import { record } from '../../storage/record.ts';
import type { PickedTopic } from '../../utils/observations.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores } from './database.ts';
import { A, B, DAY, NOW, people, seen, topic, topics } from './make.ts';

beforeEach(async () => {
  await cleanStores();
});

const piece = (id: string, from: number, more: Partial<ReadPiece> = {}): ReadPiece => ({
  ...{ community: A, pageKind: 'topic', topic: id },
  ...{ fromWall: NOW + from, toWall: NOW + from + 10_000, ms: 10_000 },
  ...more,
});
const read = (...pieces: ReadPiece[]) => takeAttention(pieces, [], NOW);
const see = (list: PickedTopic[], more: Parameters<typeof topics>[1] = {}) =>
  record(
    {
      community: A,
      seen: [
        seen(people({ owner: '7001' })),
        seen(topics(list, { span: [NOW - 9 * DAY, NOW], ...more })),
      ],
    },
    NOW,
    defaultSettings(),
  );
const deeds = async () =>
  (await db.deedDays.toArray()).map(({ day, deed, times }) => [day, deed, times.length]);

describe('a topic read', () => {
  it('gathers its time over pieces and tabs, each second once', async () => {
    await read(piece('1', -40_000), piece('1', -30_000), piece('2', -20_000));
    await read(piece('1', -40_000), piece('1', -25_000));
    expect(await readsOf(A)).toEqual(
      [
        {
          ...{ community: A, topic: '1', ms: 20_000 },
          firstAt: NOW - 40_000,
          lastAt: NOW - 20_000,
        },
        {
          ...{ community: A, topic: '2', ms: 10_000 },
          firstAt: NOW - 20_000,
          lastAt: NOW - 10_000,
        },
      ].sort((a, b) => b.lastAt - a.lastAt),
    );
    expect(await readsOf(B)).toEqual([]);
  });

  it('is no row where the page is no topic’s, and none for the same time elsewhere', async () => {
    const { topic: _, ...feed } = piece('', -40_000, { pageKind: 'feed' });
    await read(feed, piece('1', -40_000));
    expect(await readsOf(A)).toEqual([]);
    expect((await db.attentionDays.toArray()).map(({ ms }) => ms)).toEqual([10_000]);
  });

  it('keeps the first time its end was reached', async () => {
    await read(piece('1', -40_000));
    expect((await readsOf(A))[0]).not.toHaveProperty('endAt');
    await read(piece('1', -30_000, { end: true }), piece('1', -20_000, { end: true }));
    await read(piece('1', -30_000, { end: true }));
    expect(await readsOf(A)).toMatchObject([{ endAt: NOW - 20_000, ms: 30_000 }]);
  });

  it('keeps an end told with no time of its own, but none of the future', async () => {
    await read(piece('1', 0, { ms: 0, toWall: NOW, end: true }));
    await read(piece('2', 60_000, { end: true }));
    expect(await readsOf(A)).toMatchObject([{ topic: '1', ms: 0, endAt: NOW, lastAt: NOW }]);
  });

  it('knows whose it is and whether a digest, whichever was seen first', async () => {
    const list = [
      topic('1', { digested: true }),
      topic('2', { author: '7002', digested: false }),
      topic('3', { author: undefined, anonymous: true } as never),
    ];
    await read(piece('1', -50_000));
    await see(list);
    await read(piece('2', -40_000), piece('3', -30_000), piece('4', -20_000));
    const rows = Object.fromEntries((await readsOf(A)).map((row) => [row.topic, row]));
    expect(rows['1']).toMatchObject({ owner: true, digest: true });
    expect(rows['2']).toMatchObject({ owner: false, digest: false });
    expect(rows['3']).toMatchObject({ owner: false });
    expect(rows['4']).not.toHaveProperty('owner');
  });
});

describe('a digest read to its end', () => {
  const digest = [topic('1', { digested: true }), topic('2', { digested: false })];

  it('is a deed of that day, once, however often it is read or told', async () => {
    await see(digest);
    const end = piece('1', -40_000, { end: true });
    await read(end, piece('2', -30_000, { end: true }));
    await read(end);
    await read(piece('1', -20_000, { end: true }));
    expect(await deeds()).toEqual([['2025-12-10', 'read-digest', 1]]);
  });

  it('is one too when it is known as a digest only afterwards', async () => {
    await read(piece('1', -40_000, { end: true }));
    expect(await deeds()).toEqual([]);
    await see(digest);
    await see(digest);
    expect(await deeds()).toEqual([['2025-12-10', 'read-digest', 1]]);
  });

  it('not to its end is none', async () => {
    await see(digest);
    await read(piece('1', -40_000));
    expect(await deeds()).toEqual([]);
  });
});

describe('the owner’s posts', () => {
  const list = [
    topic('1', { createdAt: NOW - DAY }),
    topic('2', { createdAt: NOW - 2 * DAY }),
    topic('3', { createdAt: NOW - 3 * DAY, author: '7002' }),
    topic('4', { createdAt: NOW - 4 * DAY, checkin: true }),
    topic('5', { createdAt: NOW - 30 * DAY }),
  ];

  it('are counted within coverage and span, and those read of them', async () => {
    await see(list);
    await read(piece('2', -40_000), piece('3', -30_000), piece('5', -20_000));
    expect(await ownerPostsOf(A, [NOW - 60 * DAY, NOW])).toEqual({ seen: 2, read: 1 });
    expect(await ownerPostsOf(A, [NOW - 1.5 * DAY, NOW])).toEqual({ seen: 1, read: 0 });
  });

  it('are not known without coverage, or without an owner', async () => {
    expect(await ownerPostsOf(A, [NOW - DAY, NOW])).toBeUndefined();
    await record(
      { community: A, seen: [seen(topics(list, { span: [NOW - 9 * DAY, NOW] }))] },
      NOW,
      defaultSettings(),
    );
    expect(await ownerPostsOf(A, [NOW - DAY, NOW])).toBeUndefined();
    await see(list);
    expect(await ownerPostsOf(A, [NOW - 60 * DAY, NOW - 20 * DAY])).toBeUndefined();
  });
});
