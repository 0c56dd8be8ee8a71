/**
 * What the popup is first made from, asked for before any other of its code runs: which community,
 * the settings, and its rows. Nothing heavy may be imported here.
 */
import { firstRows } from '../../storage/firstRows.ts';
import { readHealth } from '../../storage/healthNote.ts';
import { getSettings } from '../../storage/settings.ts';
import type { First } from '../pages/first.ts';
import { askedFor, type Where, whereNow } from './where.ts';

const asked = askedFor(location.search);

export const whereFirst: Promise<Where> = asked
  ? Promise.resolve({ at: 'planet', community: asked, asked: true })
  : whereNow();

/** A page that waits longer shows what it has: its frame, and what is missing then comes by itself. */
const MOST = 1500;

/** Never rejects; what could not be read is absent, and told by who asks for it again. */
export const firstThings: Promise<First & { where?: Where }> = inTime(
  Promise.all([
    whereFirst.then(async (where) => ({ where, ...(await cardAt(where)) })),
    getSettings().then(
      (settings) => ({ settings }),
      () => ({}),
    ),
    readHealth().then(
      (health) => ({ health }),
      () => ({}),
    ),
  ]).then(([card, settings, health]) => ({ ...card, ...settings, ...health })),
);

async function cardAt(where: Where): Promise<Pick<First, 'card'>> {
  if (where.at !== 'planet') return {};
  const { community } = where;
  const rows = await firstRows(community);
  if (!rows) return {};
  const { row, ownPrices, measuredDay, decisions, ...ledger } = rows;
  const measuredSince = measuredDay?.day;
  const known = { ...ledger, row, measuredSince };
  return { card: { community, row, ownPrices, ledger: known, decisions } };
}

function inTime<T extends object>(work: Promise<T>): Promise<T | Record<string, never>> {
  const late = new Promise<Record<string, never>>((resolve) => setTimeout(resolve, MOST, {}));
  return Promise.race([work.catch(() => ({})), late]);
}
