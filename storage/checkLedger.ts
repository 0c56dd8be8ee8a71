/**
 * Whether stored rows of the ledger are what they should be: by hand rather than zod, as in check.ts,
 * because the popup is made from them. They were validated before they were written, so these look
 * only for what a damaged or foreign row would break.
 */

import type { HandDeed } from '../utils/payoff/entries.ts';
import { DEEDS, FEE_KINDS, GAIN_KINDS } from '../utils/payoff/kinds.ts';
import type { AttentionDay, Fee, Gain } from '../utils/payoff/types.ts';
import { PAGE_KINDS, SITES } from '../utils/words.ts';

type Unknown<T> = { [K in keyof T]?: unknown };

export function isFee(value: unknown): value is Fee {
  const row = value as Unknown<Fee>;
  return (
    isEntry(row) &&
    among(FEE_KINDS, row.kind) &&
    isAmount(row.paid) &&
    typeof row.currency === 'string' &&
    /^[A-Z]{3}$/.test(row.currency) &&
    (row.currency === 'CNY') === (row.rate === undefined) &&
    (row.rate === undefined || (isNumber(row.rate) && row.rate > 0)) &&
    (row.listed === undefined || isAmount(row.listed)) &&
    isDay(row.paidOn) &&
    (row.paidAt === undefined || isNumber(row.paidAt)) &&
    isTerm(row.term) &&
    [row.coupon, row.method, row.note, row.refunds].every(isTextOrNone)
  );
}

export function isGain(value: unknown): value is Gain {
  const row = value as Unknown<Gain>;
  const worth = row?.worth as Unknown<NonNullable<Gain['worth']>> | undefined;
  return (
    isEntry(row) &&
    among(GAIN_KINDS, row.kind) &&
    isNumber(row.at) &&
    (worth === undefined ||
      (isObject(worth) &&
        isAmount(worth.lowFen) &&
        isAmount(worth.highFen) &&
        worth.lowFen <= worth.highFen)) &&
    [row.note, row.topic].every(isTextOrNone)
  );
}

export function isAttentionDay(value: unknown): value is AttentionDay {
  const row = value as Unknown<AttentionDay>;
  return (
    isObject(row) &&
    isKey(row.community) &&
    isDay(row.day) &&
    among(PAGE_KINDS, row.pageKind) &&
    isAmount(row.ms) &&
    isAmount(row.byHandMs)
  );
}

/** A deed told by the user. */
export function isHandDeed(value: unknown): value is HandDeed {
  const row = value as Unknown<HandDeed>;
  return (
    isEntry(row) &&
    among(DEEDS, row.deed) &&
    isDay(row.on) &&
    isAmount(row.count) &&
    isTextOrNone(row.note)
  );
}

/** Oldest first, then by id. */
export function feeOrder(a: Fee, b: Fee): number {
  return order(a.paidOn, b.paidOn) || order(a.id, b.id);
}

export function gainOrder(a: Gain, b: Gain): number {
  return a.at - b.at || order(a.id, b.id);
}

export function handDeedOrder(a: HandDeed, b: HandDeed): number {
  return order(a.on, b.on) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEntry(row: { id?: unknown; community?: unknown } | undefined): boolean {
  return isObject(row) && typeof row.id === 'string' && row.id !== '' && isKey(row.community);
}

function isTerm(term: unknown): boolean {
  if (term === 'forever' || term === 'none') return true;
  const { begin, end } = (isObject(term) ? term : {}) as { begin?: unknown; end?: unknown };
  return isDay(begin) && isDay(end) && begin < end;
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' && SITES.some((site) => value.startsWith(`${site}:`));
}

/** A real day of the calendar. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^2[01]\d\d-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** Fen, ms or a count. */
function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function among(names: readonly string[], value: unknown): boolean {
  return names.some((name) => name === value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
