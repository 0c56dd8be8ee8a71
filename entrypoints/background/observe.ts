/**
 * A batch from a reader: gleanings become observations, and each goes to the community it is about, if the sender's tab
 * may speak of it. Answered after the commit; the same batch again changes nothing.
 */
import { hashIds } from '../../storage/hash.ts';
import { type Batch, record } from '../../storage/record.ts';
import type { Trouble } from '../../storage/rows.ts';
import { hashPeople, hashTopics, idsIn, type Seen } from '../../storage/seen.ts';
import { getSettings } from '../../storage/settings.ts';
import { recordSightings } from '../../storage/sightings.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import type { Observation, ObservationOf } from '../../utils/observations.ts';
import { expand } from '../../utils/sites/index.ts';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import { articlesOf } from './articles.ts';
import { drawTab } from './badge.ts';
import { type Broken, type Checked, checkEach } from './check.ts';
import { heardIn, keepHeard, noteShown } from './heard.ts';
import { type Allowed, communityAt, placesOf } from './places.ts';
import { withRetry } from './retry.ts';
import { isSecret, type Sender } from './senders.ts';

export async function observe(
  body: ValidBody<'observe'>,
  sender: Sender,
  now: number,
): Promise<Answer> {
  const settings = await getSettings();
  if (isSecret(sender, settings)) return { ok: false, error: 'private-window' };
  const articles = await articlesOf(sender, [body.url], now);
  const { here, all } = await placesOf(sender, now);
  const allowed = { here, all: articles ? new Set([...all, articles]) : all };
  const heard = await heardIn(sender);
  noteShown(heard, body.observations, body.url, now);
  const observations = expand(body.observations, body.url, heard.topics).slice(0, MOST);
  const checked = checkEach(observations, body.at, now);
  const { batches, sightings, refused } = sortOut(checked, allowed, communityAt(body.url));
  for (const [community, { seen, troubles }] of batches) {
    const batch: Batch = { community, seen: await withHashes(community, seen), troubles };
    await withRetry(() => record(batch, now, settings));
  }
  await withRetry(() => recordSightings(allowed.here ?? '', sightings));
  await keepHeard(sender);
  await drawTab(sender.tab?.id, allowed.here);
  if (!refused) return { ok: true };
  const nothingLeft = !batches.size && !sightings.length;
  return nothingLeft ? { ok: false, error: 'other-community' } : { ok: true, refused };
}

/** Observations that may come of one message: some 20 responses, each with a list at most. */
const MOST = 4000;

interface Sorted {
  batches: Map<CommunityKey, { seen: Own[]; troubles: Trouble[] }>;
  sightings: ObservationOf<'sighting'>[];
  refused: number;
}

/** All kinds that go to the record of a community. */
type Own = Exclude<Observation, { kind: 'sighting' }>;

/** `readAt`: the community of the address the batch was read at, as the reader says. */
function sortOut(
  { good, broken }: Checked,
  allowed: Allowed,
  readAt: CommunityKey | undefined,
): Sorted {
  const unnamed = readAt && allowed.all.has(readAt) ? readAt : allowed.here;
  const out: Sorted = { batches: new Map(), sightings: [], refused: 0 };
  const batchOf = (community: CommunityKey) => {
    const batch = out.batches.get(community) ?? { seen: [], troubles: [] };
    out.batches.set(community, batch);
    return batch;
  };
  for (const observation of good) {
    if (observation.kind === 'sighting') {
      // The page does not say on whose page it was: the tab's address does.
      out.sightings.push(observation);
      continue;
    }
    const community = observation.community ?? unnamed;
    // A problem of a page that belongs to no community has no card to be shown on.
    if (!community) continue;
    if (allowed.all.has(community)) batchOf(community).seen.push(observation);
    else out.refused += 1;
  }
  for (const thing of broken) {
    const named = [...allowed.all].find((community) => community === thing.community);
    const community = named ?? (thing.community === undefined ? unnamed : undefined);
    if (community) batchOf(community).troubles.push(troubleOf(thing));
    else out.refused += 1;
  }
  return out;
}

function troubleOf({ endpoint, kind, seenAt, missing }: Broken): Trouble {
  return { endpoint, kind, seenAt, missing };
}

/** User ids become hashes before the transaction: what that awaits would end one. */
async function withHashes(community: CommunityKey, seen: readonly Own[]): Promise<Seen[]> {
  const ids = seen.flatMap((o) => (o.kind === 'people' || o.kind === 'topics' ? idsIn(o) : []));
  const hashes = ids.length ? await hashIds(siteOf(community), ids) : new Map<string, string>();
  const hash = (id: string) => hashes.get(id) as string;
  return seen.map((observation) => {
    if (observation.kind === 'people') return hashPeople(observation, hash);
    if (observation.kind === 'topics') return hashTopics(observation, hash);
    return observation;
  });
}
