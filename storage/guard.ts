/**
 * Where the ledger stands, in two stores. The browser answers a damaged or wiped database with a
 * new empty one and no error; only the other store can tell.
 */
import { browser } from '../utils/browser.ts';
import type { Guard, LedgerChangeRow } from './rows.ts';

const KEY = 'guard';

/** What the other store remembers: the guard, and how many rows the tables had at least. */
export interface Witness extends Guard {
  counts: Record<string, number>;
  at: number;
}

export function freshGuard(): Guard {
  return { generation: crypto.randomUUID(), seq: 0, hash: '' };
}

/** The guard after a change. */
export async function chained(guard: Guard, change: LedgerChangeRow): Promise<Guard> {
  const { seq, table, id, before, after } = change;
  const text = JSON.stringify([guard.hash, seq, table, id, before, after]);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
  return { generation: guard.generation, seq, hash };
}

export async function readWitness(): Promise<Witness | undefined> {
  const value: unknown = (await browser.storage.local.get(KEY))[KEY];
  return isWitness(value) ? value : undefined;
}

export function writeWitness(witness: Witness): Promise<void> {
  return browser.storage.local.set({ [KEY]: witness });
}

function isWitness(value: unknown): value is Witness {
  const w = value as { [K in keyof Witness]?: unknown } | null;
  return (
    typeof w === 'object' &&
    w !== null &&
    typeof w.generation === 'string' &&
    typeof w.seq === 'number' &&
    typeof w.hash === 'string' &&
    typeof w.counts === 'object' &&
    w.counts !== null
  );
}
