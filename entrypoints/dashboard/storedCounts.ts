/** How many rows of each kind are stored. Reads counts only; topics from the ready records. */
import type { StoredCounts } from '../../components/settings/Stored.tsx';
import { listCommunities } from '../../storage/communities.ts';
import { db } from '../../storage/db.ts';

export async function storedCounts(): Promise<StoredCounts> {
  const [planets, changes, sightings, markDays] = await Promise.all([
    listCommunities(),
    db.factChanges.count(),
    db.sightings.count(),
    db.markDays.count(),
  ]);
  const topics = planets.reduce((sum, planet) => sum + planet.topics, 0);
  return { communities: planets.length, topics, changes, sightings, markDays };
}
