/** A member's ledger in a real browser: a fee confirmed, a gain noted by keyboard, time counted, all of it kept. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fee, Gain } from '../../utils/payoff/types.ts';
import { type Stage, stage } from './kit/browser.ts';
import { eventually, openCard } from './kit/card.ts';
import { rowsOf } from './kit/rows.ts';
import { scrollTo, stored } from './kit/site.ts';

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on?.close());

it('keeps what the member confirms, and says what it comes to', async () => {
  const truth = on.replay.truth('lively');
  const site = await on.visit(on.replay.urlOf('lively'));
  await stored(on, truth.id, 20);
  await site.bringToFront();
  await scrollTo(site, 60);

  const popup = await openCard(on, truth.id);
  const proposed = popup.getByRole('list', { name: '待确认的费用' });
  await proposed.waitFor();
  expect(await rowsOf<Fee>(popup, 'fees'), 'nothing is booked silently').toEqual([]);
  await proposed.getByRole('button', { name: '记下' }).click();
  const [fee] = await eventually(
    () => rowsOf<Fee>(popup, 'fees'),
    (rows) => rows.length === 1,
    'the fee',
  );
  expect(fee).toMatchObject({
    community: `zsxq:${truth.id}`,
    kind: 'join',
    paid: truth.price,
    currency: 'CNY',
  });
  await proposed.waitFor({ state: 'detached' });

  await popup.keyboard.press('Alt+g');
  await popup.keyboard.press('3');
  await popup.keyboard.type('5000-6000');
  await popup.keyboard.press('Enter');
  const [gain] = await eventually(
    () => rowsOf<Gain>(popup, 'gains'),
    (rows) => rows.length === 1,
    'the gain',
  );
  expect(gain).toMatchObject({ kind: 'skill', worth: { lowFen: 500_000, highFen: 600_000 } });

  await popup.keyboard.press('Alt+z');
  await eventually(
    () => rowsOf<Gain>(popup, 'gains'),
    (rows) => rows.length === 0,
    'the gain taken back',
  );

  const mirrored = () =>
    popup.evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('ledger/')),
    );
  await eventually(
    mirrored,
    (keys) => keys.join() === `ledger/fees/${fee?.id}`,
    'the second copy of what is confirmed, and of nothing else',
  );

  await on.stopWorker();
  await popup.reload();
  await popup.locator('article.card').waitFor();
  expect(await rowsOf<Fee>(popup, 'fees')).toEqual([fee]);
  expect(on.requestsOfExtension()).toEqual([]);
  await popup.close();
  await site.close();
});
