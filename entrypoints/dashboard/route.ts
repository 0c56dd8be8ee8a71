/** Which view of the dashboard an address asks for: `#/`, `#/community/<key>`, `#/settings`, `#/about`. */
import { useEffect, useState } from 'react';
import { type CommunityKey, SITES } from '../../utils/words.ts';

export type Route =
  | { view: 'planets' | 'settings' | 'about' }
  | { view: 'community'; key: CommunityKey };

const COMMUNITY = new RegExp(`^#/community/((?:${SITES.join('|')}):[\\w-]{1,64})$`);

export function routeOf(hash: string): Route {
  const key = COMMUNITY.exec(decoded(hash))?.[1];
  if (key) return { view: 'community', key: key as CommunityKey };
  if (hash === '#/settings') return { view: 'settings' };
  return hash === '#/about' ? { view: 'about' } : { view: 'planets' };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}

export function hrefOf(key: string): string {
  return `#/community/${key}`;
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
