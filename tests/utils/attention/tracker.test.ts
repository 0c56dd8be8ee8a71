import { describe, expect, it } from 'vitest';
import { nextWakeAt, step } from '../../../utils/attention/tracker.ts';
import { FakePage, HOUR, MIN, OTHER, PLANET, S, T0 } from './page.ts';

describe('what a second of use is', () => {
  const cases: [string, (p: FakePage) => unknown, number][] = [
    ['nothing before the first input', (p) => p.pass(5 * MIN).send('hidden'), 0],
    [
      'input, then idle: the grace counts',
      (p) =>
        p
          .send('input')
          .pass(10 * MIN)
          .send('hidden'),
      MIN,
    ],
    [
      'input again after 59 s: one stretch',
      (p) =>
        p
          .send('input')
          .pass(59 * S)
          .send('input')
          .pass(10 * MIN)
          .send('hidden'),
      119 * S,
    ],
    [
      'input again after 61 s: two stretches',
      (p) =>
        p
          .send('input')
          .pass(61 * S)
          .send('input')
          .pass(10 * MIN)
          .send('hidden'),
      120 * S,
    ],
    [
      'hidden tab: stops at once',
      (p) =>
        p
          .send('input')
          .pass(7 * S)
          .send('hidden')
          .pass(HOUR)
          .send('visible')
          .pass(S)
          .send('hidden'),
      7 * S,
    ],
    [
      'lost focus: stops at once',
      (p) =>
        p
          .send('input')
          .pass(7 * S)
          .send('blur')
          .pass(HOUR)
          .send('hidden'),
      7 * S,
    ],
    [
      'focus back within the grace: goes on until the grace ends',
      (p) =>
        p
          .send('input')
          .pass(10 * S)
          .send('blur')
          .pass(20 * S)
          .send('focus')
          .pass(HOUR)
          .send('hidden'),
      40 * S,
    ],
    [
      'video playing needs no input',
      (p) =>
        p
          .send('play')
          .pass(20 * MIN)
          .send('hidden'),
      20 * MIN,
    ],
    [
      'video ends: the last input was long ago',
      (p) =>
        p
          .send('input')
          .send('play')
          .pass(20 * MIN)
          .send('stop')
          .pass(10 * MIN)
          .send('hidden'),
      20 * MIN,
    ],
    ['video in a hidden tab', (p) => p.send('hidden').send('play').pass(HOUR).send('flush'), 0],
    [
      'video in an unfocused window',
      (p) => p.send('play').send('blur').pass(HOUR).send('hidden'),
      0,
    ],
    [
      'paused for an hour',
      (p) =>
        p
          .send('input')
          .pass(5 * S)
          .send('pause', { until: p.wall + HOUR })
          .send('input')
          .pass(10 * MIN)
          .send('hidden'),
      5 * S,
    ],
    [
      'a pause ends by itself',
      (p) =>
        p
          .send('pause', { until: p.wall + HOUR })
          .pass(HOUR + S)
          .send('input')
          .pass(9 * S)
          .send('hidden'),
      9 * S,
    ],
    [
      'video goes on counting when a pause ends',
      (p) =>
        p
          .send('play')
          .send('pause', { until: p.wall + HOUR })
          .pass(HOUR + 30 * S)
          .send('hidden'),
      30 * S,
    ],
    ['a page of no community', (p) => p.send('go').send('input').pass(MIN).send('hidden'), 0],
  ];
  it.each(cases)('%s', (_name, play, expected) => {
    const page = new FakePage();
    play(page);
    expect(page.active).toBe(expected);
  });

  it('dates idle back to the last input plus the grace, however late the next event is', () => {
    const page = new FakePage({ graceMs: 30 * S })
      .send('input')
      .pass(40 * MIN)
      .send('input');
    expect(page.active).toBe(30 * S);
    expect(page.intervals.at(-1)?.toWall).toBe(T0 + 30 * S);
    expect(page.lost('idle')).toBe(40 * MIN - 30 * S);
  });

  it('a wake-up that comes a little late still ends at the grace', () => {
    const page = new FakePage({ graceMs: 10 * S }).send('input');
    page.mono += 13 * S;
    page.wall += 13 * S;
    page.send('flush');
    expect(page.intervals).toEqual([{ ...PLANET, fromWall: T0, toWall: T0 + 10 * S, ms: 10 * S }]);
    expect(page.lost('idle')).toBe(3 * S);
  });

  it.each([
    ['monotonic clock stands still', false, 'jump'],
    ['monotonic clock runs on', true, 'gap'],
  ] as const)('sleep is dropped: %s', (_name, monoRuns, why) => {
    const page = new FakePage()
      .send('input')
      .pass(20 * S)
      .send('input')
      .pass(2 * S);
    page
      .sleep(3 * HOUR, monoRuns)
      .send('input')
      .pass(5 * S)
      .send('hidden');
    // The 2 s between the last event and sleep cannot be told from it.
    expect(page.active).toBe(25 * S);
    expect(page.lost(why)).toBe(3 * HOUR + 2 * S);
  });

  it.each([-HOUR, -24 * HOUR, 24 * HOUR])('a clock set by %d ms costs one piece at most', (by) => {
    const page = new FakePage().send('input');
    for (let i = 0; i < 10; i++) page.pass(10 * S).send('input');
    page
      .setClock(by)
      .pass(10 * S)
      .send('input')
      .pass(10 * S)
      .send('hidden');
    expect(page.active).toBeGreaterThanOrEqual(120 * S - 15 * S);
    expect(page.active).toBeLessThanOrEqual(120 * S);
    expect(page.intervals.at(-1)?.toWall).toBe(page.wall);
  });

  it('moves between planets and page kinds without a load', () => {
    const page = new FakePage().send('input').pass(4 * S);
    page.send('go', { place: OTHER }).pass(6 * S);
    page
      .send('go', { place: { ...OTHER, pageKind: 'topic' } })
      .pass(2 * S)
      .send('hidden');
    expect(page.intervals.map((i) => [i.community, i.pageKind, i.ms])).toEqual([
      [PLANET.community, 'feed', 4 * S],
      [OTHER.community, 'feed', 6 * S],
      [OTHER.community, 'topic', 2 * S],
    ]);
  });

  it('hands over every 15 s, four messages a minute, none while idle', () => {
    const page = new FakePage().send('play').pass(10 * MIN);
    expect(page.messages).toBe(40);
    expect(Math.max(...page.intervals.map((i) => i.ms))).toBe(15 * S);
    const idle = new FakePage().send('input').pass(2 * MIN);
    const before = idle.messages;
    expect(nextWakeAt(idle.track)).toBeUndefined();
    expect(idle.pass(HOUR).messages).toBe(before);
  });

  it('loses at most 15 s when the page is killed', () => {
    const page = new FakePage().send('play').pass(47 * S);
    expect(page.active).toBe(45 * S);
  });

  it('tells at most a day of one stretch that did not count', () => {
    const page = new FakePage()
      .send('blur')
      .pass(72 * HOUR)
      .send('focus');
    expect(page.lost('unfocused')).toBe(24 * HOUR);
  });

  it('a shorter grace takes nothing back', () => {
    const page = new FakePage().send('input').pass(14 * S);
    const out = step(page.track, { mono: page.mono, wall: page.wall, graceMs: 5 * S });
    expect(out.intervals).toEqual([{ ...PLANET, fromWall: T0, toWall: T0 + 14 * S, ms: 14 * S }]);
    expect(nextWakeAt(out.track)).toBeUndefined();
  });

  it('tells an unfocused stretch once, whatever moves over it', () => {
    const page = new FakePage().send('blur');
    for (let i = 0; i < 100; i++) page.pass(100).send('input');
    page.send('focus');
    expect(page.discarded).toEqual([{ ...PLANET, why: 'unfocused', ms: 10 * S }]);
  });
});
