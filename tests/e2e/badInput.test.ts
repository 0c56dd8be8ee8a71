/**
 * What a site may answer wrongly: the card says so or says nothing, what is stored stays true, and
 * nothing that was there is lost.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommunityRow } from '../../storage/rows.ts';
import type { StoredTopic } from '../../utils/scoring/types.ts';
import type { FaultKind } from '../replay/faults.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually, openCard, readCard, readOf, readStored } from './kit/card.ts';
import { stored } from './kit/site.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on?.close());

interface Found {
  row: CommunityRow | undefined;
  topics: StoredTopic[];
}

/** Everything stored of a planet is what the world itself says, and what is covered is whole. */
function expectTrue(key: string, { row, topics }: Found): void {
  const planet = on.replay.world.planet(key);
  if (!planet || !row) throw new Error(`${key} is not there`);
  const known = new Map(
    [...planet.timeline, ...planet.checkinTopics].map((t) => [String(t.id), t.at]),
  );
  for (const topic of topics) expect(known.get(topic.id), topic.id).toBe(topic.createdAt);
  const ids = new Set(topics.map((t) => t.id));
  for (const [from, to] of row.coverage.all ?? [])
    for (const topic of planet.timeline)
      if (topic.at >= from && topic.at <= to && topic.at <= on.replay.world.now)
        expect(ids, 'a covered topic').toContain(String(topic.id));
  const truth = on.replay.truth(key);
  for (const { value } of row.readings.price ?? []) expect(value).toBe(truth.price);
  for (const { value } of row.readings.members ?? []) expect(value).toBe(truth.members);
  for (const { value } of row.readings.name ?? []) expect(value).toBe(truth.name);
}

/** Visits, waits until the page has asked and the reader has had its time. */
async function visitWith(key: string, settled: (found: Found) => boolean): Promise<Found> {
  const page = await on.visit(on.replay.urlOf(key));
  const popup = await on.open('popup.html');
  await page.bringToFront();
  const found = await eventually(
    () => readOf(popup, on.replay.truth(key).id),
    settled,
    `${key} after a bad answer`,
  );
  await popup.close();
  await page.close();
  return found;
}

/** A trouble of one of these kinds, seen after `since`: an older one proves nothing. */
const says =
  (kinds: string[], since: number) =>
  ({ row }: Found) =>
    row?.troubles.some((t) => kinds.includes(t.kind) && t.seenAt > since) ?? false;

/** Faults of the topic list, and what the card then says; undefined: nothing, for nothing is wrong. */
const TOPICS: [FaultKind, string[] | undefined][] = [
  ['1059', ['refused']],
  ['empty', ['empty']],
  ['truncated', ['truncated', 'not-json']],
  ['html', ['not-json']],
  ['enormous', ['too-large']],
  ['wrong-types', ['changed']],
  ['missing', ['changed']],
  ['other-planet', ['other-community']],
  ['no-uid', undefined],
  ['slow', undefined],
];

describe('a topic list that is wrong', () => {
  it.each(TOPICS)('%s: said, nothing wrong kept, nothing lost', async (kind, kinds) => {
    const key = 'window';
    const { id } = on.replay.truth(key);
    on.replay.heal();
    const before = await visitWith(key, ({ topics, row }) => topics.length >= 15 && Boolean(row));
    expectTrue(key, before);
    const lastSeen = before.row?.lastSeenAt ?? 0;
    on.replay.fail(/\/groups\/\d+\/topics\?/, kind);
    const fresh = ({ row }: Found) => (row?.lastSeenAt ?? 0) > lastSeen;
    const after = await visitWith(key, kinds ? says(kinds, lastSeen) : fresh);
    on.replay.heal();
    expectTrue(key, after);
    const ids = new Set(after.topics.map((t) => t.id));
    for (const topic of before.topics) expect(ids).toContain(topic.id);
    expect(Object.keys(after.row?.readings ?? {})).toEqual(
      expect.arrayContaining(Object.keys(before.row?.readings ?? {})),
    );
    const popup = await openCard(on, id);
    const card = await readCard(popup);
    expect(card.name).toBe(on.replay.truth(key).name);
    expect(card.marks.activity.score).toBeDefined();
    if (kinds) expect(await popup.locator('.notice').count()).toBeGreaterThan(0);
    await popup.close();
  });
});

const BODIES: [FaultKind, string[]][] = [
  ['1059', ['refused']],
  ['truncated', ['truncated', 'not-json']],
  ['html', ['not-json']],
  ['wrong-types', ['changed']],
  ['missing', ['changed']],
  ['negative', ['changed']],
  ['other-planet', ['other-community']],
];

describe('a planet’s body that is wrong', () => {
  it.each(BODIES)('%s: said, nothing wrong kept, nothing lost', async (kind, kinds) => {
    const key = 'trial';
    on.replay.heal();
    const before = await visitWith(key, ({ row }) => Boolean(row?.readings.price && row.measures));
    on.replay.fail(new RegExp(`/v2/groups/${on.replay.truth(key).id}$`), kind);
    const after = await visitWith(key, says(kinds, before.row?.lastSeenAt ?? 0));
    on.replay.heal();
    expectTrue(key, after);
    expect(after.topics.length).toBeGreaterThanOrEqual(before.topics.length);
  });
});

describe('pages that are no planet', () => {
  it('a login page and the home page leave no record of anything', async () => {
    const popup = await on.open('popup.html');
    const before = (await readStored(popup)).communities.map((c) => c.key).sort();
    for (const path of ['login', '']) {
      const page = await on.visit(`https://wx.zsxq.com/${path}`);
      await page.waitForTimeout(2500);
      await page.close();
    }
    const after = (await readStored(popup)).communities.map((c) => c.key).sort();
    expect(after).toEqual(before);
    await popup.close();
  });

  it('signed out, a planet’s record stays as it was', async () => {
    const { id } = on.replay.truth('window');
    const before = await stored(on, id, 15);
    on.replay.world.signedIn = false;
    const page = await on.visit(on.replay.urlOf('window'));
    await page.waitForTimeout(3000);
    on.replay.world.signedIn = true;
    await page.close();
    const after = await stored(on, id, before.topics.length);
    expect(after.row?.readings.price).toEqual(before.row?.readings.price);
    expectTrue('window', after);
  });

  it('dates of 2286 and empty ones are no dates', async () => {
    on.replay.fail(/./, 'dates');
    const found = await visitWith('grace', ({ row }) => Boolean(row?.readings.price));
    on.replay.heal();
    for (const [name, readings] of Object.entries(found.row?.readings ?? {}))
      for (const { value } of readings ?? [])
        if (/(?:At|Begin|End)$/.test(name)) expect(value, name).toBeLessThan(Date.UTC(2200, 0, 1));
  });

  it('a name that is markup is a name', async () => {
    const key = on.replay.world.joined().find((p) => p.plan.name.includes('<'))?.plan.key ?? '';
    const truth = on.replay.truth(key);
    await visitWith(key, ({ row }) => Boolean(row?.readings.name));
    const popup = await openCard(on, truth.id);
    expect((await readCard(popup)).name).toBe(truth.name);
    expect(await popup.locator('h1 b').count()).toBe(0);
    await popup.close();
  });
});
