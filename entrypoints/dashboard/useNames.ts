/** What each community is called, by key; one not named is called by its number. The same map while names are. */
import { useMemo, useRef } from 'react';
import { nameOf } from '../../components/planets/nameOf.ts';
import { useWords } from '../../components/words.ts';
import { listCommunities } from '../../storage/communities.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useLive } from '../pages/useLive.ts';

export function useNames(): ReadonlyMap<CommunityKey, string> {
  const { t, lang } = useWords();
  const [live] = useLive(listCommunities, []);
  const before = useRef<ReadonlyMap<CommunityKey, string>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` changes with the language alone
  const names = useMemo(() => {
    const rows = live.state === 'ready' ? live.value : [];
    const next = new Map(rows.map(({ key, name }) => [key, nameOf(key, name, t)]));
    return same(before.current, next) ? before.current : next;
  }, [live, lang]);
  before.current = names;
  return names;
}

/** A visit rewrites the record of its community all the time, and its name hardly ever. */
function same<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...b].every(([key, value]) => a.get(key) === value);
}
