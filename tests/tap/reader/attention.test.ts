// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { splitByDay } from '../../../utils/attention/split.ts';
import type { Interval } from '../../../utils/attention/types.ts';
import { MESSAGES } from '../../../utils/messages.ts';
import {
  active,
  asked,
  type Body,
  background,
  bodies,
  change,
  closePage,
  focus,
  go,
  hide,
  left,
  listened,
  lost,
  MIN,
  medium,
  OTHER,
  openPage,
  PLANET,
  pass,
  runtime,
  S,
  setClock,
  sleep,
  T0,
  topicText,
  touch,
} from './attentionPage.ts';

beforeEach(() => openPage());
afterEach(closePage);

/** Somebody reads: a touch each `every` ms. */
async function read(ms: number, every = 5 * S): Promise<void> {
  for (let done = 0; done < ms; done += every) {
    touch();
    await pass(Math.min(every, ms - done));
  }
}
const intervalsOf = (body: Body) =>
  body.intervals.map(
    ({ url: _, ...piece }): Interval => ({ ...piece, community: 'zsxq:1', pageKind: 'feed' }),
  );
const leave = () => {
  hide();
  return pass(0);
};

describe('what counts', () => {
  test.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'])(
    '%s is input: the grace counts and no more, however late the next one is',
    async (type) => {
      touch(type);
      await pass(40 * MIN);
      touch(type);
      await pass(5 * S);
      await leave();
      expect(active()).toBe(65 * S);
      expect(bodies()[3]?.intervals.at(-1)?.toWall).toBe(T0 + 1 + 60 * S);
      expect(lost('idle')).toBe(39 * MIN);
    },
  );

  test('the page scrolls, or a box in it does', async () => {
    touch('scroll', document.body);
    await pass(MIN);
    touch('scroll', document);
    await pass(10 * S);
    await leave();
    expect(active()).toBe(10 * S);
  });

  test('untouched, nothing counts and no timer runs', async () => {
    await pass(60 * MIN);
    expect(vi.getTimerCount()).toBe(0);
    expect(bodies()).toEqual([]);
  });

  test('idle: no timer, no message', async () => {
    touch();
    await pass(2 * MIN);
    const before = bodies().length;
    expect(vi.getTimerCount()).toBe(0);
    await pass(60 * MIN);
    expect(bodies()).toHaveLength(before);
  });

  test('inputs in a burst all count: the last one moves the grace', async () => {
    touch();
    for (let i = 0; i < 9; i += 1) {
      await pass(100);
      touch('pointermove');
    }
    await pass(10 * MIN);
    await leave();
    expect(active()).toBe(60.9 * S);
  });

  test('a burst after a long rest does not make the rest count', async () => {
    touch();
    await pass(10 * MIN);
    focus(true);
    await pass(100);
    touch();
    touch();
    await pass(S);
    await leave();
    expect(active()).toBe(61 * S);
  });

  test('hidden tab', async () => {
    touch();
    await pass(7 * S);
    await leave();
    expect(active()).toBe(7 * S);
    await read(10 * MIN);
    expect(active()).toBe(7 * S);
    hide(false);
    touch();
    await pass(2 * S);
    await leave();
    expect(active()).toBe(9 * S);
  });

  test('says when the page is hidden or goes, for what else waits there', () => {
    touch();
    expect(left).not.toHaveBeenCalled();
    hide();
    expect(left).toHaveBeenCalledTimes(1);
    hide(false);
    dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledTimes(2);
  });

  test('lost focus; a field that loses it changes nothing', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    touch();
    await pass(3 * S);
    field.dispatchEvent(new Event('blur'));
    await pass(4 * S);
    focus(false);
    await read(5 * MIN);
    focus(true);
    touch();
    await pass(S);
    await leave();
    expect(active()).toBe(8 * S);
    expect(lost('unfocused')).toBe(5 * MIN);
  });

  test('a page that goes, and comes back from the cache', async () => {
    touch();
    await pass(3 * S);
    dispatchEvent(new Event('pagehide'));
    await pass(MIN);
    dispatchEvent(new Event('pageshow'));
    touch();
    await pass(2 * S);
    dispatchEvent(new Event('pagehide'));
    await pass(0);
    expect(active()).toBe(5 * S);
  });

  test('video: plays without a touch, stops, is taken out of the page', async () => {
    const video = medium();
    video.play();
    await pass(10 * MIN);
    video.pause();
    await pass(MIN);
    expect(active()).toBe(10 * MIN);
    video.play();
    await pass(20 * S);
    video.remove();
    await pass(10 * MIN);
    await leave();
    expect(active()).toBe(10 * MIN + 15 * S);
  });

  test('a loop plays to nobody', async () => {
    const video = medium();
    video.element.setAttribute('loop', '');
    video.play();
    await pass(10 * MIN);
    await leave();
    expect(active()).toBe(0);
  });
});

describe('clocks', () => {
  test.each([
    ['stands still', false, 'jump'],
    ['runs on', true, 'gap'],
  ] as const)('asleep, the monotonic clock %s', async (_how, runs, why) => {
    await read(20 * S, S);
    sleep(3 * 60 * MIN, runs);
    await pass(500);
    await read(5 * S, S);
    await leave();
    expect(active()).toBeGreaterThanOrEqual(24 * S);
    expect(active()).toBeLessThanOrEqual(25.5 * S);
    expect(lost(why)).toBeGreaterThanOrEqual(3 * 60 * MIN);
  });

  test.each([-60 * MIN, 24 * 60 * MIN])('the clock is set by %d ms', async (by) => {
    await read(30 * S, S);
    setClock(by);
    await read(30 * S, S);
    await leave();
    expect(active()).toBeGreaterThanOrEqual(58 * S);
    expect(active()).toBeLessThanOrEqual(60 * S);
  });

  test('midnight: pieces that the background can split, none lost', async () => {
    await read(30 * MIN);
    await leave();
    const days = bodies()
      .flatMap(intervalsOf)
      .flatMap((interval) => splitByDay(interval, 'Asia/Shanghai'));
    expect(days.every(({ day }) => day === '2025-12-10')).toBe(true);
    const zone = 'Pacific/Kiritimati';
    const there = bodies()
      .flatMap(intervalsOf)
      .flatMap((interval) => splitByDay(interval, zone));
    expect(there.reduce((sum, { ms }) => sum + ms, 0)).toBe(30 * MIN);
  });
});

describe('places', () => {
  test('moves without a load: each piece with its own place and address', async () => {
    touch();
    await pass(4 * S);
    go(OTHER);
    await pass(6 * S);
    go('/');
    await pass(10 * S);
    expect(
      bodies().map((b) => [new URL(b.url).pathname, new URL(b.intervals[0]?.url ?? '').pathname]),
    ).toEqual([
      [PLANET, PLANET],
      [OTHER, OTHER],
    ]);
    expect(bodies().map((b) => b.intervals[0]?.ms)).toEqual([4 * S, 6 * S]);
  });

  test('the same address again is no move', async () => {
    touch();
    await pass(3 * S);
    for (let i = 0; i < 20; i += 1) go(PLANET);
    expect(bodies()).toEqual([]);
  });
});

describe('the end of a topic', () => {
  const ends = () => bodies().flatMap((b) => b.intervals.map(({ end }) => end));

  test('told once it was scrolled into view, with the piece that was active there', async () => {
    const topic = topicText();
    go(OTHER);
    await read(15 * S, S);
    topic.scroll(2180);
    await read(15 * S, S);
    topic.scroll(2200);
    await read(15 * S, S);
    expect(ends()).toEqual([undefined, undefined, true]);
    for (const body of bodies())
      expect(MESSAGES.attention.body.safeParse(body)).toMatchObject({ success: true });
  });

  test('told of the page that is left, before the next one is there', async () => {
    topicText().scroll(2500);
    go(OTHER);
    touch();
    await pass(4 * S);
    go(PLANET);
    expect(ends()).toEqual([true]);
    expect(bodies()[0]?.intervals[0]?.url).toContain(OTHER);
  });

  test('not of a text that is cut, nor of a page that shows none, nor of one not used', async () => {
    topicText(true).scroll(2500);
    go(OTHER);
    await read(15 * S, S);
    document.body.innerHTML = '';
    await read(15 * S, S);
    expect(ends()).toEqual([undefined, undefined]);
    closePage();
    openPage();
    topicText().scroll(2500);
    go(OTHER);
    await pass(60 * S);
    await leave();
    expect(ends()).toEqual([]);
  });

  test('the layout is looked at once a message, however much the page is used', async () => {
    const topic = topicText();
    go(OTHER);
    await read(60 * S, 100);
    expect(topic.looks()).toBe(bodies().length);
  });
});

describe('before the first input', () => {
  test('nothing is asked of the browser', async () => {
    focus(false);
    focus(true);
    go(OTHER);
    await pass(MIN);
    expect(asked).toEqual([]);
    touch();
    expect(asked).toContain('settings');
  });

  test('a burst of input while the grace is asked for makes no time before it count', async () => {
    closePage();
    openPage({}, { answerIn: 300 });
    await pass(MIN);
    for (let i = 0; i < 5; i += 1) {
      touch();
      await pass(100);
    }
    await pass(5 * S);
    await leave();
    expect(active()).toBe(5.2 * S);
  });

  test('the time before is idle, from the start of the page on', async () => {
    await pass(10 * MIN);
    touch();
    await pass(2 * S);
    await leave();
    expect(active()).toBe(2 * S);
    expect(lost('idle')).toBeGreaterThanOrEqual(10 * MIN);
    expect(lost('idle')).toBeLessThanOrEqual(10 * MIN + S);
  });

  test("a tab opened aside: the time until it is shown is nobody's", async () => {
    closePage();
    openPage();
    await pass(10 * MIN);
    hide(false);
    await pass(MIN);
    await leave();
    expect(active()).toBe(0);
    expect(lost('idle')).toBe(MIN);
  });
});

describe('settings', () => {
  test('paused for an hour, and ends by itself', async () => {
    touch();
    await pass(5 * S);
    change({ pausedUntil: Date.now() + 60 * MIN });
    await read(60 * MIN);
    await read(10 * S);
    await leave();
    expect(active()).toBe(15 * S);
    expect(lost('paused')).toBe(60 * MIN);
  });

  test('a pause for years keeps no timer ticking', async () => {
    change({ pausedUntil: Date.now() + 10 * 365 * 24 * 60 * MIN });
    const wakes = vi.spyOn(globalThis, 'setTimeout');
    await pass(24 * 60 * MIN);
    expect(wakes).not.toHaveBeenCalled();
  });

  test('off for this community, not for another', async () => {
    touch();
    await pass(5 * S);
    change({ attentionOff: ['zsxq:15555411412112'] });
    await read(MIN);
    expect(active()).toBe(5 * S);
    go(OTHER);
    await read(10 * S);
    await leave();
    expect(active()).toBe(15 * S);
  });

  test("off for a community whose number is part of this one's", async () => {
    closePage();
    openPage({ attentionOff: ['zsxq:555541141', 'zsxq:1555541141211'] });
    await read(10 * S);
    await leave();
    expect(active()).toBe(10 * S);
  });

  test('off from the start', async () => {
    closePage();
    openPage({ attentionOff: ['zsxq:15555411412112'] });
    await read(MIN);
    await leave();
    expect(bodies()).toEqual([]);
  });

  test('a shorter grace does not take away what counted', async () => {
    touch();
    await pass(40 * S);
    change({ graceMs: 15 * S });
    touch();
    await pass(MIN);
    await leave();
    expect(active()).toBe(55 * S);
  });
});

describe('the way to the background', () => {
  test('a message every 15 s, each valid', async () => {
    await read(10 * MIN);
    expect(bodies()).toHaveLength(40);
    for (const body of bodies()) {
      expect(MESSAGES.attention.body.safeParse(body)).toMatchObject({ success: true });
    }
  });

  test('valid after days aside, in parts', async () => {
    touch();
    await pass(2 * S);
    for (let i = 0; i < 60; i += 1) {
      focus(false);
      await pass(2 * 24 * 60 * MIN);
      focus(true);
      await pass(S);
    }
    await leave();
    await pass(MIN);
    for (const body of bodies()) {
      expect(MESSAGES.attention.body.safeParse(body)).toMatchObject({ success: true });
    }
  });

  test('the worker dies on the way: the same goes again, the rest after it', async () => {
    background.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(undefined);
    await read(45 * S);
    await leave();
    await pass(10 * S);
    expect(active()).toBe(45 * S);
    expect(bodies()[1]).toEqual(bodies()[0]);
    expect(bodies()[2]).toEqual(bodies()[0]);
  });

  test('updated mid-visit: silent, no timer, no error', async () => {
    await read(20 * S);
    runtime.id = undefined;
    const before = bodies().length;
    await read(MIN);
    await leave();
    change({ pausedUntil: 0 });
    expect(bodies()).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('every listener is passive, and hears before the page does', () => {
    expect(listened.length).toBeGreaterThan(10);
    for (const [, how] of listened) expect(how).toEqual({ capture: true, passive: true });
  });
});
