/** With a display: a planet, its card beside it, and the way from one to the other in words. */
import type { Stage } from '../../tests/e2e/kit/browser.ts';
import { stored } from '../../tests/e2e/kit/site.ts';

const WAY = `
  The browser shows the replay site, a local stand-in: no account, nothing leaves this machine.

  1. The tab on the left is a planet. Scroll, or choose another planet on the left.
  2. Click 星值 · Planet Worth in the toolbar (behind the puzzle piece, where it can be pinned):
     the planet's card.
  3. The next tab shows the same card by its address; a mark opens to its evidence.

  Close the browser to end.
`;

export async function showTheWay(on: Stage): Promise<void> {
  const truth = on.replay.truth('lively');
  const planet = on.context.pages()[0] ?? (await on.context.newPage());
  await planet.goto(on.replay.urlOf('lively'));
  await stored(on, truth.id, 10);
  await on.open(`popup.html?community=zsxq:${truth.id}`);
  await planet.bringToFront();
  console.log(WAY);
  await new Promise<void>((resolve) => on.context.on('close', () => resolve()));
}
