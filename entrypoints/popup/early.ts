/** What the popup needs first, asked for before React starts: which community, and its ready record. */
import { readyCommunity } from '../../storage/communities.ts';
import { askedFor, type Where, whereNow } from './where.ts';

const asked = askedFor(location.search);

export const whereFirst: Promise<Where> = asked
  ? Promise.resolve({ at: 'planet', community: asked, asked: true })
  : whereNow();

// Opens the database and brings the row near; the live query then answers at once. Its own failure
// is told by that query.
whereFirst
  .then(async (where) => {
    if (where.at === 'planet') await readyCommunity(where.community);
  })
  .catch(() => undefined);
