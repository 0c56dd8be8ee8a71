/** The world repeats, pages as the site does, and its truth is what its bodies say. */
import { describe, expect, it, vi } from 'vitest';
import { answer } from './api.ts';
import { NOW, PLANS } from './plans.ts';
import { truthOf } from './truth.ts';
import type { Planet } from './types.ts';
import { DAY, MINUTE, readSiteTime, siteTime } from './wire.ts';
import { makeWorld, type World } from './world.ts';

// Growing and scrolling whole planets takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface Body {
  topic_uid: string;
  create_time: string;
  type: string;
  answered?: boolean;
  digested: boolean;
  talk?: { owner: { user_id: number } };
  task?: { owner: { user_id: number } };
}

const planetOf = (world: World, key: string): Planet => {
  const planet = world.planet(key);
  if (!planet) throw new Error(key);
  return planet;
};
const ask = (world: World, path: string) => answer({ url: `https://api.zsxq.com${path}` }, world);
const topics = (world: World, path: string): Body[] =>
  (JSON.parse(ask(world, path).text) as { resp_data: { topics: Body[] } }).resp_data.topics;

/** Scrolls to the bottom the way the page does: `end_time` inclusive, repeats dropped. */
function scroll(world: World, key: string, scope = 'all'): Body[] {
  const id = planetOf(world, key).plan.id;
  const seen = new Map<string, Body>();
  let end = '';
  for (;;) {
    const page = topics(
      world,
      `/v2/groups/${id}/topics?scope=${scope}&count=20${end && `&end_time=${encodeURIComponent(end)}`}`,
    );
    const before = seen.size;
    for (const t of page) seen.set(t.topic_uid, t);
    end = page.at(-1)?.create_time ?? end;
    if (seen.size === before || page.length < 20) return [...seen.values()];
  }
}

describe('the world', () => {
  it('is the same for the same seed, another for another', () => {
    const path = '/v2/groups/48885214285142/topics?scope=all&count=20';
    const text = (seed: string) => ask(makeWorld({ seed }), path).text;
    expect(text('a')).toBe(text('a'));
    expect(text('a')).not.toBe(text('b'));
  });

  it('hangs on its anchor alone: shifted by a week, it is the same, a week later', () => {
    const shape = (anchor: number) =>
      planetOf(makeWorld({ anchor }), 'young').timeline.map((t) => [t.at - anchor, String(t.id)]);
    expect(shape(NOW)).toEqual(shape(NOW + 7 * DAY + 12345));
  });

  it('shows more as time passes, and never what has not happened', () => {
    const world = makeWorld();
    const first = scroll(world, 'young');
    expect(first.every((t) => readSiteTime(t.create_time) <= world.now)).toBe(true);
    world.now += 3 * DAY;
    const later = scroll(world, 'young');
    expect(later.length).toBeGreaterThan(first.length);
    expect(later.slice(-first.length).map((t) => t.topic_uid)).toEqual(
      first.map((t) => t.topic_uid),
    );
  });

  it('has an open question that a later visit sees answered', () => {
    const world = makeWorld();
    const before = truthOf(planetOf(world, 'qa'), world.now).ownerQuestions;
    const after = truthOf(planetOf(world, 'qa'), world.now + 3 * DAY).ownerQuestions;
    expect(before).toEqual({ answered: 1040, open: 19, young: 5 });
    expect(after.answered).toBe(before.answered + 1);
  });
});

describe('the lists', () => {
  const world = makeWorld();
  it.each([
    ['young', 'all'],
    ['twin', 'digests'],
    ['dying', 'by_owner'],
    ['qa', 'questions'],
    ['swollen', 'all'],
  ])('%s, %s: scrolled to the end, every post once, newest first', (key, scope) => {
    const { plan, timeline, owner } = planetOf(world, key);
    const all = scroll(world, key, scope);
    const fit = timeline.filter(
      (t) =>
        t.at <= world.now &&
        (scope === 'all' ||
          (scope === 'digests' && t.digest) ||
          (scope === 'by_owner' && t.by === owner) ||
          (scope === 'questions' && t.kind === 'q&a')),
    );
    expect(all.map((t) => t.topic_uid)).toEqual(fit.map((t) => String(t.id)));
    expect(plan.key).toBe(key);
  });

  it('10,000 posts deep is 10,000 posts deep', () => {
    expect(scroll(world, 'deep')).toHaveLength(10_000);
  });

  it('a month is asked by begin_time and end_time, both inclusive', () => {
    const id = planetOf(world, 'twin').plan.id;
    const [first, , third] = topics(world, `/v2/groups/${id}/topics?count=3`);
    const q = `begin_time=${encodeURIComponent(third?.create_time ?? '')}&end_time=${encodeURIComponent(first?.create_time ?? '')}`;
    expect(topics(world, `/v2/groups/${id}/topics?count=20&${q}`)).toHaveLength(3);
  });

  it.each([
    ['count=0', 14001],
    ['count=31', 14001],
    ['count=x', 14001],
    ['scope=nobody', 19301],
  ])('%s is refused with %i', (query, code) => {
    const reply = ask(world, `/v2/groups/15555411412112/topics?${query}`);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({ succeeded: false, code });
  });

  it('comments go on where the index says, each top comment once', () => {
    const { timeline } = planetOf(world, 'lively');
    const busy = timeline.find(
      (t) => t.at < world.now - 9 * DAY && t.comments.filter((c) => !c.parent).length > 6,
    );
    const seen: string[] = [];
    let index = '';
    do {
      const body = JSON.parse(
        ask(world, `/v2/topics/${busy?.id}/comments?count=5&index=${index}`).text,
      ) as { resp_data: { comments: { create_time: string }[]; index: string } };
      seen.push(...body.resp_data.comments.map((c) => c.create_time));
      index = body.resp_data.index;
    } while (index);
    expect(seen).toEqual(
      busy?.comments.filter((c) => !c.parent && c.at <= world.now).map((c) => siteTime(c.at)),
    );
  });
});

describe('the ids', () => {
  it('pass 2^53, differ in text and collide as numbers', () => {
    const world = makeWorld();
    const text = ask(world, '/v2/groups/15555411412112/topics?scope=all&count=30').text;
    const bare = [...text.matchAll(/"topic_id":(\d+)/g)].map((m) => m[1] ?? '');
    expect(bare.length).toBeGreaterThan(29);
    expect(bare.every((id) => BigInt(id) > 2n ** 53n)).toBe(true);
    expect(new Set(bare).size).toBeGreaterThan(new Set(bare.map(Number)).size);
    for (const [, id, uid] of text.matchAll(/"topic_id":(\d+),"topic_uid":"(\d+)"/g))
      expect(id).toBe(uid);
  });
});

describe('the truth', () => {
  const world = makeWorld();
  it.each(['twin', 'silent', 'dying'])('%s: counted again from the bodies', (key) => {
    const planet = planetOf(world, key);
    const truth = truthOf(planet, world.now);
    const all = scroll(world, key);
    const at = (t: Body) => readSiteTime(t.create_time);
    const mine = all.filter(
      (t) => String((t.talk ?? t.task)?.owner.user_id) === String(planet.owner.id),
    );
    const recent = all.filter((t) => at(t) >= world.now - 90 * DAY);
    expect(truth.timelineTotal).toBe(all.length);
    expect(truth.last90.topics).toBe(recent.length);
    expect(truth.last90.perWeek).toBeCloseTo((recent.length / 90) * 7, 6);
    expect(truth.last90.ownerTopics).toBe(mine.filter((t) => recent.includes(t)).length);
    expect(truth.lastOwnerTopicAt).toBe(mine[0] && at(mine[0]));
    expect(truth.digests).toBe(all.filter((t) => t.digested).length);
    const asked = all.filter((t) => t.type === 'q&a');
    expect(truth.allQuestions.answered).toBe(asked.filter((t) => t.answered).length);
    expect(truth.allQuestions.open).toBe(asked.filter((t) => !t.answered).length);
  });

  it('the twin shows what the recorded planet showed', () => {
    const truth = truthOf(planetOf(world, 'twin'), world.now);
    const group = ask(world, '/v2/groups/15555411412112').text;
    expect(truth).toMatchObject({
      members: 5243,
      price: 6800,
      topicsTotal: 64_159,
      digests: 455,
      revenueBound: 35_652_400,
    });
    expect(truth.pricePerDay).toBeCloseTo(18.63, 2);
    const gap = (truth.lastStaffTopicAt ?? 0) - (truth.lastOwnerTopicAt ?? 0);
    expect(gap / 3_600_000).toBeGreaterThan(40);
    expect(gap / 3_600_000).toBeLessThan(41);
    expect(group).toContain(
      '"privilege_user_last_topic_create_time":"2025-12-10T15:51:25.639+0800"',
    );
    expect(group).toContain('"latest_topic_create_time":"2025-12-10T16:25:15.663+0800"');
    expect(group).toContain('"create_time":"2024-09-03T15:17:27.410+0800"');
    expect(group).toContain('"end_time":"2286-11-21T01:46:39.999+0800"');
    expect(truth.checkinShare).toBeGreaterThan(0.9);
  });

  it('every kind shows what it is for', () => {
    const of = (key: string) => truthOf(planetOf(world, key), world.now);
    const silence = (key: string) => (world.now - (of(key).lastOwnerActAt ?? 0)) / DAY;
    expect(of('lively').last28.perWeek).toBeGreaterThan(150);
    expect(of('dying').last28.perWeek).toBeLessThan(3);
    expect(silence('dying')).toBeGreaterThan(60);
    expect(silence('silent')).toBeCloseTo(61, 0);
    expect(of('silent').last28.staffTopics).toBeGreaterThan(80);
    expect(of('silent').last28.ownerTopics).toBe(0);
    expect(of('swollen').checkinShare).toBeGreaterThan(0.98);
    expect(of('network').last90.ownerTopics / of('network').last90.topics).toBeLessThan(0.03);
    expect(of('free').daysBought).toBeUndefined();
    expect(of('window')).toMatchObject({ price: 29_900, daysBought: 120 });
    expect(of('young').last90.from).toBe(world.now - 9 * DAY);
    expect(of('outside-150').revenueBound).toBe(213_000_000);
    expect(of('outside-299').revenueBound).toBe(565_110_000);
  });

  it.each(PLANS.map((p) => p.key))('%s: the body carries its figures', (key) => {
    const { plan } = planetOf(world, key);
    const truth = truthOf(planetOf(world, key), world.now);
    const host = plan.viewer.state === 'not-joined' ? 'pub-api' : 'api';
    const { text } = answer({ url: `https://${host}.zsxq.com/v2/groups/${plan.id}` }, world);
    expect(text).toContain(`"topics_count":${truth.topicsTotal}`);
    expect(text).toContain(`"amount":${plan.amount}`);
    expect(text).toContain(`"members":{"count":${plan.members}}`);
    expect(truth.lastTopicAt ?? 0).toBeLessThanOrEqual(world.now - MINUTE);
  });
});
