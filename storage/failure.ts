/** What an error of the stores means, as what is told: the same for a read as for a write. */
import type { ErrorKey } from '../utils/messages.ts';
import { isFull, namesOf } from './open.ts';

/** The key of the sentence, and whether the same may succeed later. */
export async function failureOf(error: unknown): Promise<{ error: ErrorKey; again?: true }> {
  const names = namesOf(error);
  if (names.includes('TooManyCommunities')) return { error: 'too-many-communities' };
  if (names.includes('ChangedSince')) return { error: 'changed-since' };
  if (names.includes('PlanStands')) return { error: 'plan-stands' };
  if (names.includes('NewerData')) return { error: 'newer-data' };
  if (names.includes('UpgradeBlocked')) return { error: 'upgrade-blocked', again: true };
  if (await isFull(error)) return { error: 'storage-full', again: true };
  return { error: 'storage-broken', again: true };
}
