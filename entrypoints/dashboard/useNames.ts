/** What each community is called, by key; one not named is called by its number. */
import { useMemo } from 'react';
import { nameOf } from '../../components/planets/nameOf.ts';
import { useWords } from '../../components/words.ts';
import { listCommunities } from '../../storage/communities.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useLive } from '../pages/useLive.ts';

export function useNames(): ReadonlyMap<CommunityKey, string> {
  const { t, lang } = useWords();
  const [live] = useLive(listCommunities, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` changes with the language alone
  return useMemo(() => {
    const rows = live.state === 'ready' ? live.value : [];
    return new Map(rows.map(({ key, name }) => [key, nameOf(key, name, t)]));
  }, [live, lang]);
}
