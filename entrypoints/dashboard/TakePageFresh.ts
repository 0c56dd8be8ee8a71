/** Communities a dry run would make: named beside the rows they are for, made when those are kept. */
import { useMemo, useState } from 'react';
import type { Choice, Picked } from '../../components/take/CommunityPick.tsx';
import { db, LEDGER, ofCommunity } from '../../storage/db.ts';
import { send } from '../../utils/client.ts';
import type { Answer } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';

export interface Fresh {
  /** Those known, and after them those to be made. */
  choices: readonly Choice[];
  /** Those to be made alone. */
  news: readonly Choice[];
  /** The community that was picked; a new one of a name that was picked before is the same. */
  pick(picked: Picked, suggested: string): CommunityKey | '';
  onRename(key: CommunityKey, name: string): void;
  /** True: still without a name, so that it cannot be made. */
  isNameless(key: CommunityKey | ''): boolean;
  /** The name of one that is to be made. */
  nameOf(key: CommunityKey): string | undefined;
}

export function useFresh(known: readonly Choice[]): Fresh {
  const [names, setNames] = useState<ReadonlyMap<CommunityKey, string>>(new Map());
  const onRename = (key: CommunityKey, name: string) =>
    setNames((before) => new Map(before).set(key, name));
  const { choices, news } = useMemo(() => {
    const there = new Set(known.map(({ key }) => key));
    const made = [...names]
      .filter(([key]) => !there.has(key))
      .map(([key, name]) => ({ key, name, fresh: true }));
    return { news: made, choices: [...known, ...made] };
  }, [known, names]);
  return {
    choices,
    news,
    onRename,
    pick(picked, suggested) {
      if (picked !== 'new') return picked;
      const same = news.find(({ name }) => suggested !== '' && name === suggested);
      if (same) return same.key;
      const key: CommunityKey = `manual:${crypto.randomUUID()}`;
      onRename(key, suggested);
      return key;
    },
    isNameless: (key) => news.some((one) => one.key === key && one.name.trim() === ''),
    nameOf: (key) => news.find((one) => one.key === key)?.name.trim(),
  };
}

/** Makes a community by hand. */
export function makeCommunity(key: CommunityKey, name: string): Promise<Answer> {
  return send('addCommunity', { id: key.slice('manual:'.length), name });
}

/** Takes one back that was made: it stays where something was noted for it since. */
export async function unmakeCommunity(community: CommunityKey): Promise<Answer> {
  const counts = await Promise.all([
    ...LEDGER.map((table) => db.table(table).where({ community }).count()),
    ofCommunity(db.attentionDays, community).count(),
  ]);
  return counts.some((count) => count > 0) ? { ok: true } : send('forgetCommunity', { community });
}
