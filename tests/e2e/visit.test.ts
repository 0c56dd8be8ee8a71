/** A member's way: open a planet, read its card, move on, scroll, come back; the worker may die. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from './kit/browser.ts';
import { eventually, openCard, readCard, readOf } from './kit/card.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on?.close());

describe('a visit', () => {
  it('shows the card of the planet on the page, as the site’s truth has it', async () => {
    const truth = on.replay.truth('lively');
    await on.visit(on.replay.urlOf('lively'));
    const popup = await eventuallyCard(truth.id);
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
    expect(card.marks.activity.label).toBe('活跃');
    expect(on.requestsOfExtension()).toEqual([]);
  });
});

async function eventuallyCard(id: string) {
  await eventually(
    async () => {
      const page = await on.open('popup.html');
      const { row } = await readOf(page, id).catch(() => ({ row: undefined }));
      await page.close();
      return row;
    },
    (row) => Boolean(row?.measures),
    `a record of ${id}`,
  );
  return openCard(on, id);
}
