/** A member's way: open a planet, read its card, move on, scroll; the worker may die between. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../utils/days.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually, openCard, readCard, readOf } from './kit/card.ts';
import { cardOf, moveTo, scrollTo, stored } from './kit/site.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterEach(() => {
  expect(on.requestsOfExtension(), 'requests of the extension').toEqual([]);
  expect(on.replay.foreign, 'requests to anywhere else').toEqual([]);
});
afterAll(() => on?.close());

describe('a visit', () => {
  it('shows the card of the planet on the page, as the site’s truth has it', async () => {
    const truth = on.replay.truth('lively');
    const page = await on.visit(on.replay.urlOf('lively'));
    const popup = await cardOf(on, truth.id, 20);
    const card = await eventually(
      () => readCard(popup),
      (c) => c.marks.activity.score !== undefined && c.marks.owner.score !== undefined,
      'three marks',
    );
    expect(card.name).toBe(truth.name);
    expect(card.perDay).toBe(Math.round(truth.price / 365));
    expect(card.revenueBound).toBe(truth.revenueBound);
    for (const mark of Object.values(card.marks)) {
      expect(mark.role, mark.name).toBe('meter');
      expect(mark.low, mark.name).toBeLessThanOrEqual(mark.score ?? Number.NaN);
      expect(mark.high, mark.name).toBeGreaterThanOrEqual(mark.score ?? Number.NaN);
      expect(['low', 'medium', 'high']).toContain(mark.confidence);
    }
    expect(Object.values(card.marks).map((m) => m.label)).toEqual(['价格', '活跃', '星主投入']);
    await popup.close();
    await page.close();
  });

  it('knows the other planet after a move without a load', async () => {
    const [from, to] = [on.replay.truth('silent'), on.replay.truth('qa')];
    const page = await on.visit(on.replay.urlOf('silent'));
    await stored(on, from.id, 20);
    await page.evaluate(() => {
      (globalThis as { mine?: number }).mine = 1;
    });
    await moveTo(page, to.id);
    const popup = await cardOf(on, to.id, 10);
    const card = await readCard(popup);
    expect(card.name).toBe(to.name);
    expect(card.revenueBound).toBe(to.revenueBound);
    expect(await page.evaluate(() => (globalThis as { mine?: number }).mine), 'no load').toBe(1);
    const first = await readOf(popup, from.id);
    expect(first.row?.readings.name?.[0]?.value).toBe(from.name);
    await popup.close();
    await page.close();
  });

  it('covers more after scrolling, and paces what it covered as the site does', async () => {
    const truth = on.replay.truth('dying');
    const page = await on.visit(on.replay.urlOf('dying'));
    const before = await stored(on, truth.id, 15);
    // A page that is slow to be read may have got more of the list by now.
    const shown = await scrollTo(page, before.topics.length + 40);
    const { row, topics } = await stored(on, truth.id, shown);
    const days = (spans: readonly (readonly [number, number])[] = []) =>
      spans.reduce((sum, [from, to]) => sum + (to - from) / DAY, 0);
    expect(days(row?.coverage.all)).toBeGreaterThan(days(before.row?.coverage.all));
    const span = row?.coverage.all?.at(-1);
    if (!span) throw new Error('nothing covered');
    const planet = on.replay.world.planet(truth.id);
    const there = planet?.timeline.filter((t) => t.at >= span[0] && t.at <= on.replay.world.now);
    const seen = topics.filter((t) => t.createdAt >= span[0] && !t.checkin);
    expect(seen.map((t) => t.id).sort()).toEqual(there?.map((t) => String(t.id)).sort());
    expect(row?.measures?.topics).toBe(there?.filter((t) => !t.stickyAt).length);
    await page.close();
  });

  it('goes on with a worker that was stopped between', async () => {
    const truth = on.replay.truth('swollen');
    const page = await on.visit(on.replay.urlOf('swollen'));
    await stored(on, truth.id, 15);
    for (const wanted of [40, 60, 80]) {
      await on.stopWorker();
      const shown = await scrollTo(page, wanted);
      const { topics } = await stored(on, truth.id, shown);
      expect(new Set(topics.map((t) => t.id)).size).toBe(topics.length);
    }
    await page.close();
  });

  it('says of a planet not joined what can be known, and of its owner nothing', async () => {
    const truth = on.replay.truth('outside-299');
    const page = await on.visit(on.replay.urlOf('outside-299'));
    const popup = await on.open('popup.html');
    await eventually(
      () => readOf(popup, truth.id),
      ({ row }) => Boolean(row?.readings.price && row.readings.members),
      'price and members',
    );
    await popup.close();
    const cardPage = await openCard(on, truth.id);
    const card = await readCard(cardPage);
    expect(card.marks.owner.role).toBe('status');
    expect(card.marks.owner.confidence).toBe('none');
    expect(card.marks.owner.score).toBeUndefined();
    expect(card.standing).toBe('not-joined');
    expect(card.text).toContain('565.11 万');
    await cardPage.close();
    await page.close();
  });

  it('lists the planets seen when it is opened away from one', async () => {
    const popup = await on.open('popup.html');
    await popup.getByText(on.replay.truth('lively').name).first().waitFor();
    const text = await popup.locator('main').textContent();
    for (const key of ['lively', 'silent', 'qa', 'dying', 'swollen'])
      expect(text).toContain(on.replay.truth(key).name);
    await popup.getByText(on.replay.truth('qa').name).first().click();
    await popup.locator('article.card').waitFor();
    expect((await readCard(popup)).name).toBe(on.replay.truth('qa').name);
    await popup.close();
  });
});
