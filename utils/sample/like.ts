/** The ready record as storage keeps it, told here again: what is below storage knows nothing of it. */
import type { Fact } from '../facts.ts';
import type { Measures } from '../scoring/measures.ts';
import type { Coverage, People } from '../scoring/types.ts';
import type { CommunityKey, SiteId } from '../words.ts';

export interface CommunityRowLike {
  key: CommunityKey;
  site: SiteId;
  readings: { [name: string]: Fact[] };
  people?: People;
  coverage: Coverage;
  measures?: Measures;
  troubles: never[];
  topicsStored?: number;
  firstSeenAt: number;
  lastSeenAt: number;
}
