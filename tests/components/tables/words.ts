/** Words by their keys: what is asked of a table is not in them. */
import type { TableWords } from '../../../components/tables/words.ts';
import type { CommunityKey } from '../../../utils/words.ts';

export function wordsOf(names: Record<string, string> = {}): TableWords {
  return {
    lang: 'zh-CN',
    tb: (key: string) => key,
    l: (key: string) => key,
    say: ({ id }: { id: string }) => id,
    unnamed: (key: CommunityKey) => key,
    nameOf: (key: CommunityKey) => names[key] ?? key,
    communities: Object.keys(names) as CommunityKey[],
    range: () => '',
    span: (ms: number) => `${ms / 60_000} min`,
    moment: (at: number) => new Date(at).toISOString(),
    wrong: (error: string) => error,
  } as TableWords;
}
