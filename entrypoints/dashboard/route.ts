/**
 * Which view of the dashboard an address asks for: `#/`, `#/planets`, `#/compare?with=<key>,<key>`,
 * `#/ledger/<table>`, `#/plots`, `#/take`, `#/settings`, `#/about`, `#/community/<key>` and a part of
 * it, `#/community/<key>/renewal`.
 */
import { useEffect, useState } from 'react';
import { type CommunityKey, SITES } from '../../utils/words.ts';

export const VIEWS = [
  'overview',
  'planets',
  'compare',
  'ledger',
  'plots',
  'take',
  'settings',
  'about',
] as const;
export type View = (typeof VIEWS)[number];

/** Parts of a record an address may point at; the page scrolls there. */
export const PARTS = ['plan', 'promises', 'refund', 'renewal', 'fees', 'gains', 'time'] as const;
export type RecordPart = (typeof PARTS)[number];

export type Route =
  | { view: Exclude<View, 'compare' | 'ledger'> }
  | { view: 'compare'; keys: CommunityKey[] }
  | { view: 'ledger'; table?: string }
  | { view: 'community'; key: CommunityKey; part?: RecordPart };

const KEY = `(?:${SITES.join('|')}):[\\w-]{1,64}`;
const COMMUNITY = new RegExp(`^#/community/(${KEY})(?:/(${PARTS.join('|')}))?$`);
const COMPARE = new RegExp(`^#/compare(?:\\?with=((?:${KEY})(?:,${KEY})*))?$`);
const LEDGER = /^#\/ledger(?:\/([a-z]{1,20}))?$/;

export function routeOf(hash: string): Route {
  const at = decoded(hash);
  const [, key, part] = COMMUNITY.exec(at) ?? [];
  if (key) {
    return {
      view: 'community',
      key: key as CommunityKey,
      ...(part && { part: part as RecordPart }),
    };
  }
  const compare = COMPARE.exec(at);
  if (compare) {
    return { view: 'compare', keys: (compare[1]?.split(',') ?? []) as CommunityKey[] };
  }
  const ledger = LEDGER.exec(at);
  if (ledger) return { view: 'ledger', ...(ledger[1] && { table: ledger[1] }) };
  const view = VIEWS.find((name) => at === `#/${name}`);
  return view && view !== 'compare' && view !== 'ledger' ? { view } : { view: 'overview' };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}

export function hrefOf(key: string, part?: RecordPart): string {
  return `#/community/${key}${part ? `/${part}` : ''}`;
}

export function viewHref(view: View): string {
  return view === 'overview' ? '#/' : `#/${view}`;
}

export function compareHref(keys: readonly string[]): string {
  return keys.length ? `#/compare?with=${keys.join(',')}` : '#/compare';
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = () => setHash(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return routeOf(hash);
}
