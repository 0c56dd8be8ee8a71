/** Our own first page, once, when the extension is installed by the user. */
import { browser } from '../../utils/browser.ts';

export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
