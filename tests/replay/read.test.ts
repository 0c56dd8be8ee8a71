/** The site's own reader over these bodies finds what the world knows. */
import { describe, expect, it, vi } from 'vitest';
import type { Observation, ObservationOf } from '../../utils/observations.ts';
import { createZsxq } from '../../utils/sites/zsxq/index.ts';
import { answer } from './api.ts';
import { truthOf } from './truth.ts';
import { DAY, siteTime } from './wire.ts';
import { makeWorld } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const world = makeWorld();
const STATES: Record<string, string> = { partner: 'staff' };

function read(key: string, paths: readonly string[]): Observation[] {
  const site = createZsxq();
  const id = world.planet(key)?.plan.id;
  const page = site.pageAt(`https://wx.zsxq.com/group/${id}`);
  if (!page) throw new Error('not a planet page');
  return paths.flatMap((path) => {
    const url = `https://api.zsxq.com${path.replace('{id}', String(id))}`;
    const { text, status } = answer({ url }, world);
    return site.pick({ url, method: 'GET', status, text, at: world.now }, page);
  });
}

const factsOf = (list: readonly Observation[]) =>
  Object.assign(
    {},
    ...list.filter((o) => o.kind === 'facts').map((o) => o.facts),
  ) as ObservationOf<'facts'>['facts'];

describe('read back', () => {
  it.each(world.joined().map((p) => [p.plan.key, p] as const))('%s: facts', (key, planet) => {
    const { plan } = planet;
    const seen = read(key, ['/v3/users/self', '/v2/groups/{id}', '/v2/groups/{id}/statistics']);
    const facts = factsOf(seen);
    const truth = truthOf(planet, world.now);
    expect(facts).toMatchObject({
      name: plan.name,
      type: plan.type,
      price: plan.amount,
      members: plan.members,
      topicsTotal: truth.topicsTotal,
      digestsTotal: truth.digests,
      answersTotal: truth.allQuestions.answered,
      createdAt: planet.createdAt,
      staffLastTopicAt: truth.lastStaffTopicAt,
      viewerState: STATES[plan.viewer.state] ?? plan.viewer.state,
    });
    expect(seen.filter((o) => o.kind === 'changed' || o.kind === 'problem')).toEqual([]);
  });

  it.each(['lively', 'silent', 'qa', 'young'])('%s: a week of topics', (key) => {
    const planet = world.planet(key);
    if (!planet) throw new Error(key);
    const ids = new Map<string, ObservationOf<'topics'>['topics'][number]>();
    for (let end = world.now; ; ) {
      const query = `scope=all&count=20&end_time=${encodeURIComponent(siteTime(end))}`;
      const pages = read(key, [`/v2/groups/{id}/topics?${query}`]).filter(
        (o) => o.kind === 'topics',
      );
      const list = pages.flatMap((o) => o.topics);
      for (const t of list) ids.set(t.id, t);
      const last = Math.min(...list.map((t) => t.createdAt));
      if (last < world.now - 7 * DAY || last >= end) break;
      end = last;
    }
    const recent = [...ids.values()].filter((t) => t.createdAt >= world.now - 7 * DAY);
    const real = planet.timeline.filter((t) => t.at <= world.now && t.at >= world.now - 7 * DAY);
    expect(recent.map((t) => t.id).sort()).toEqual(real.map((t) => String(t.id)).sort());
    const owner = String(planet.owner.id);
    expect(recent.filter((t) => t.author === owner).length).toBe(
      real.filter((t) => t.by === planet.owner).length,
    );
    expect(recent.filter((t) => t.anonymous).length).toBe(
      real.filter((t) => t.question?.anonymous).length,
    );
  });
});
