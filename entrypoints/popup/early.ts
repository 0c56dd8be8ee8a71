/**
 * What the popup is first made from: which community, the settings, and its rows. Asked for once,
 * while the popup's code is still on its way: nothing heavy may be imported here.
 */
import { firstRows } from '../../storage/firstRows.ts';
import { readHealth } from '../../storage/healthNote.ts';
import { getSettings } from '../../storage/settings.ts';
import type { First } from '../pages/first.ts';
import { timeSince } from '../pages/timeReach.ts';
import { askedFor, type Where, whereNow } from './where.ts';

export interface Started {
  where: Promise<Where>;
  /** Never rejects; what could not be read is absent, and told by who asks for it again. */
  things: Promise<First & { where?: Where }>;
}

/** A page that waits longer shows what it has: its frame, and what is missing then comes by itself. */
const MOST = 1500;

const page = globalThis as { popupStarted?: Started };
let ours: Started | undefined;

export function started(): Started {
  ours ??= page.popupStarted ?? start();
  return ours;
}

/** To the script that comes later, which has this file too. */
export function handOver(): void {
  page.popupStarted = started();
}

function start(): Started {
  const asked = askedFor(location.search);
  const where: Promise<Where> = asked
    ? Promise.resolve({ at: 'planet', community: asked, asked: true })
    : whereNow();
  const all = Promise.all([where.then(thingsAt), settingsFirst(), healthFirst()]);
  const things = all.then(([card, settings, health]) => ({ ...card, ...settings, ...health }));
  return { where, things: inTime(things) };
}

const none = () => ({});
const settingsFirst = () => getSettings().then((settings) => ({ settings }), none);
const healthFirst = () => readHealth().then((health) => ({ health }), none);
const thingsAt = async (where: Where) => ({ where, ...(await cardAt(where)) });

async function cardAt(where: Where): Promise<Pick<First, 'card'>> {
  if (where.at !== 'planet') return {};
  const { community } = where;
  const rows = await firstRows(community, (row, fees) =>
    timeSince(community, row, fees, Date.now()),
  );
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
