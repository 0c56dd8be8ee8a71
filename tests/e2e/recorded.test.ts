/** The recorded planet's twin, on its day: every figure the record bears out. And returning later. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../utils/days.ts';
import { NOW } from '../replay/plans.ts';
import { type Stage, stage } from './kit/browser.ts';
import { readCard } from './kit/card.ts';
import { cardOf, scrollTo, stored } from './kit/site.ts';

const TWIN = '15555411412112';
let profile: string;
let on: Stage;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'planet-worth-'));
  on = await stage({ profile, now: NOW, moveClock: true });
});
afterAll(async () => {
  await on?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

describe('the recorded planet', () => {
  it('shows its price, renewals, members, bound, age and the viewer’s standing', async () => {
    const page = await on.visit(on.replay.urlOf('twin'));
    await scrollTo(page, 60);
    const popup = await cardOf(on, TWIN, 60);
    const card = await readCard(popup);
    expect(card.perDay).toBe(19);
    for (const figure of ['¥0.19', '¥68.00', '¥34.00', '¥37.40', '¥40.80', '5,243', '356,524'])
      expect(card.text, figure).toContain(figure);
    expect(card.revenueBound).toBe(35_652_400);
    expect(card.standing).toBe('staff');
    await popup.close();
  });

  it('keeps check-ins out of the pace, and the owner’s last post apart from the guest’s', async () => {
    const { row, topics } = await stored(on, TWIN, 60);
    expect(row?.readings.createdAt?.[0]?.value).toBe(Date.UTC(2024, 8, 3, 7, 17, 27, 410));
    expect(row?.readings.paymentMode?.[0]?.value).toBe('period');
    // The validity in the body is "now to now plus a year" for a partner: no term that was paid.
    expect(row?.readings.viewerTermEnd).toBeUndefined();
    const covered = row?.coverage.all?.at(-1);
    if (!covered || !row?.measures) throw new Error('nothing covered');
    const planet = on.replay.world.planet(TWIN);
    const timeline = planet?.timeline.filter((t) => t.at >= covered[0] && t.at <= NOW) ?? [];
    expect(row.measures.topics).toBe(timeline.filter((t) => !t.stickyAt).length);
    const own = topics.filter((t) => t.author && t.author === row.people?.owner);
    const last = Math.max(...own.map((t) => t.createdAt));
    const staff = row.readings.staffLastTopicAt?.[0]?.value as number;
    expect((staff - last) / HOUR).toBeGreaterThan(40);
    expect((staff - last) / HOUR).toBeLessThan(41);
  });

  it('adds to what it knew when the member comes back days later', async () => {
    const before = await stored(on, TWIN, 60);
    await on.close();
    const later = NOW + 3 * DAY;
    on = await stage({ profile, anchor: NOW, now: later, moveClock: true });
    const page = await on.visit(on.replay.urlOf('twin'));
    await scrollTo(page, 60);
    const { row, topics } = await stored(on, TWIN, before.topics.length + 10);
    const ids = new Set(topics.map((t) => t.id));
    for (const topic of before.topics) expect(ids).toContain(topic.id);
    expect(row?.lastSeenAt).toBeGreaterThanOrEqual(later - HOUR);
    expect(row?.firstSeenAt).toBe(before.row?.firstSeenAt);
    expect(row?.coverage.all?.at(-1)?.[1]).toBeGreaterThanOrEqual(later - HOUR);
    expect(on.requestsOfExtension()).toEqual([]);
  });
});

describe('sizes known only in thousands', () => {
  it.each([
    ['outside-150', '213 万'],
    ['outside-299', '565.11 万'],
  ])('%s shows the bound %s', async (key, bound) => {
    const page = await on.visit(on.replay.urlOf(key));
    const popup = await on.open(`popup.html?community=zsxq:${on.replay.truth(key).id}`);
    await popup.getByText(bound).first().waitFor({ timeout: 20_000 });
    expect((await readCard(popup)).revenueBound).toBe(on.replay.truth(key).revenueBound);
    await popup.close();
    await page.close();
  });
});
