/** Writes change the world, faults change the answer, and nothing answers who may not ask. */
import { describe, expect, it, vi } from 'vitest';
import { answer } from './api.ts';
import { FAULTS, type Fault, type FaultKind } from './faults.ts';
import { makeWorld } from './world.ts';

// The first answer grows the planets.
vi.setConfig({ testTimeout: 60_000 });

const TWIN = 'https://api.zsxq.com/v2/groups/15555411412112';
const LIST = `${TWIN}/topics?scope=all&count=20`;
const body = (data: object) => JSON.stringify({ req_data: data });

describe('writes', () => {
  it('a topic, then a comment under it, a like, and its undoing', () => {
    const world = makeWorld();
    const posted = answer(
      { url: `${TWIN}/topics`, method: 'POST', body: body({ type: 'topic', text: '新的一条' }) },
      world,
    ).text;
    const uid = /"topic_uid":"(\d+)"/.exec(posted)?.[1];
    expect(answer({ url: LIST }, world).text).toContain(`"topic_uid":"${uid}"`);
    const under = `https://api.zsxq.com/v2/topics/${uid}`;
    answer({ url: `${under}/comments`, method: 'POST', body: body({ text: '沙发' }) }, world);
    answer({ url: `${under}/likes`, method: 'POST', body: body({}) }, world);
    const after = answer({ url: `${under}/info` }, world).text;
    expect(after).toMatch(/"comments_count":1/);
    expect(after).toMatch(/"liked":true/);
    answer({ url: `${under}/likes`, method: 'DELETE' }, world);
    expect(answer({ url: `${under}/info` }, world).text).toMatch(/"likes_count":0/);
  });

  it('a question to the owner is open, a check-in stays off the timeline', () => {
    const world = makeWorld();
    const planet = world.planet('twin');
    const count = () =>
      JSON.parse(answer({ url: `${TWIN}/statistics` }, world).text) as {
        resp_data: { topics_count: number };
      };
    const asked = answer(
      {
        url: `${TWIN}/topics`,
        method: 'POST',
        body: `{"req_data":{"type":"q&a","text":"怎么开始？","questionee_id":${planet?.owner.id},"anonymous":true}}`,
      },
      world,
    ).text;
    expect(asked).toMatch(/"answered":false/);
    expect(asked).not.toMatch(/"question":\{"owner"/);
    expect(asked).toContain(`"questionee":{"user_id":${planet?.owner.id}`);
    const camp = `${TWIN}/checkins/${planet?.checkins[0]?.id}/topics`;
    const checked = answer(
      { url: camp, method: 'POST', body: body({ text: '第一天' }) },
      world,
    ).text;
    const uid = /"topic_uid":"(\d+)"/.exec(checked)?.[1] ?? 'none';
    expect(answer({ url: LIST }, world).text).not.toContain(uid);
    expect(answer({ url: camp }, world).text).toContain(uid);
    expect(count().resp_data.topics_count).toBe(64_161);
  });

  it.each([
    ['no text', body({ type: 'topic' })],
    ['no JSON', '{'],
    ['nothing', ''],
  ])('%s: refused, and nothing changed', (_name, sent) => {
    const world = makeWorld();
    const before = answer({ url: LIST }, world).text;
    expect(answer({ url: `${TWIN}/topics`, method: 'POST', body: sent }, world).text).toContain(
      '"succeeded":false',
    );
    expect(answer({ url: LIST }, world).text).toBe(before);
  });
});

describe('faults', () => {
  const world = makeWorld();
  const good = answer({ url: LIST }, world);
  const struck = (kind: FaultKind, faults: Fault[] = [{ match: '/topics', kind, times: 1 }]) =>
    answer({ url: LIST }, world, faults);

  it.each(FAULTS.filter((k) => k !== 'slow'))('%s is not the good answer', (kind) => {
    expect(struck(kind)).not.toEqual(good);
  });
  it('each is what its name says', () => {
    expect(struck('1059')).toMatchObject({ status: 200, text: expect.stringContaining('1059') });
    expect(struck('401').status).toBe(401);
    expect(struck('empty').text).toBe('{"succeeded":true,"resp_data":{"topics":[]}}');
    expect(() => JSON.parse(struck('truncated').text)).toThrow();
    expect(struck('html').text).toMatch(/^<!doctype/);
    expect(struck('enormous').text.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(JSON.parse(struck('enormous').text)).toMatchObject({ succeeded: true });
    expect(struck('other-planet').text).not.toContain('"group_id":15555411412112');
    expect(struck('no-uid').text).not.toContain('topic_uid');
    expect(struck('slow').delay).toBeGreaterThan(0);
    expect(struck('abort').abort).toBe(true);
    for (const kind of ['wrong-types', 'missing', 'no-uid', 'negative', 'dates'] as const)
      expect(() => JSON.parse(struck(kind).text), kind).not.toThrow();
  });
  it('strikes as often as told, only where told', () => {
    const faults: Fault[] = [{ match: '/renewal', kind: '1059', times: 1 }];
    expect(answer({ url: LIST }, world, faults)).toEqual(good);
    expect(answer({ url: `${TWIN}/renewal` }, world, faults).text).toContain('1059');
    expect(answer({ url: `${TWIN}/renewal` }, world, faults).text).toContain('"amount":4080');
  });
});

describe('who may ask', () => {
  it('signed out: 401 from the API, the public host still answers', () => {
    const world = makeWorld({ signedIn: false });
    expect(answer({ url: LIST }, world).status).toBe(401);
    expect(
      answer({ url: 'https://pub-api.zsxq.com/v2/groups/41285518242415' }, world).text,
    ).toContain('"members":{"count":14200}');
  });
  it('a planet not joined is refused; one that does not exist too', () => {
    const world = makeWorld();
    for (const id of ['41285518242415', '99999999'])
      expect(answer({ url: `https://api.zsxq.com/v2/groups/${id}` }, world).text).toContain(
        '"succeeded":false',
      );
  });
  it('an unknown path is 404', () => {
    expect(answer({ url: 'https://api.zsxq.com/v9/anything' }, makeWorld()).status).toBe(404);
  });
});
