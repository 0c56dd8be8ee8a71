/** Who sent a message: our reader on a site's page, one of our own pages, or nobody we listen to. */
import type { Settings } from '../../utils/settings.ts';
import { sites } from '../../utils/sites/index.ts';

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | {
        id?: number | undefined;
        url?: string | undefined;
        incognito?: boolean | undefined;
        openerTabId?: number | undefined;
      }
    | undefined;
}

/** The extension itself: `runtime.id`, and `runtime.getURL('/')`. */
export interface Own {
  id: string;
  root: string;
}

export type SenderKind = 'page' | 'extension';

/** Whether it is of a private window that the user does not let us read. */
export function isSecret(sender: Sender, settings: Settings): boolean {
  return !!sender.tab?.incognito && !settings.privateWindows;
}

/** Undefined: may send nothing at all. */
export function senderKind(sender: Sender, own: Own): SenderKind | undefined {
  if (sender.id !== own.id || !sender.url) return undefined;
  if (sender.url.startsWith(own.root)) return 'extension';
  const inTab = typeof sender.tab?.id === 'number' && sender.frameId === 0;
  return inTab && isSitePage(sender.url) ? 'page' : undefined;
}

/** Whether an address is one of those the manifest lets us read. Ports do not matter, as in match patterns. */
export function isSitePage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return sites.some((site) =>
    site.matches.some((pattern) => pattern.startsWith(`${protocol}//${hostname}/`)),
  );
}
