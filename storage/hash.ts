/**
 * User ids of the sites as salted hashes: HMAC-SHA-256 with a secret made once in this browser,
 * cut to 12 bytes (base64url, 16 characters). The secret is kept in the database, whose rows rest on
 * it, and in `storage.local`: with a new one nobody would be recognised any more, so either store
 * alone brings it back.
 */
import { browser } from '../utils/browser.ts';
import type { SiteId } from '../utils/words.ts';
import { db } from './db.ts';

const KEY = 'salt';
const BYTES = 12;
const REMEMBERED = 50_000;

/** The hash of each id. Call it before a transaction: what it awaits would end one. */
export async function hashIds(site: SiteId, ids: Iterable<string>): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  const secret = await secretKey();
  await Promise.all(
    [...new Set(ids)].map(async (id) => out.set(id, await hashOne(secret, `${site}:${id}`))),
  );
  return out;
}

/** Forgets what is in memory, after everything was deleted. */
export function forgetSalt(): void {
  key = undefined;
  remembered.clear();
}

/** After a restore: the database's salt is the one that counts, in both stores and in memory. */
export async function adoptSalt(): Promise<void> {
  const stored = readableSalt((await db.meta.get(KEY))?.value);
  if (stored) await browser.storage.local.set({ [KEY]: stored });
  forgetSalt();
}

async function hashOne(secret: CryptoKey, text: string): Promise<string> {
  const known = remembered.get(text);
  if (known) return known;
  const mac = await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(text));
  const hash = toBase64(new Uint8Array(mac, 0, BYTES))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, hash);
  return hash;
}

function secretKey(): Promise<CryptoKey> {
  key ??= findSalt()
    .then((salt) =>
      crypto.subtle.importKey('raw', fromBase64(salt), { name: 'HMAC', hash: 'SHA-256' }, false, [
        'sign',
      ]),
    )
    .catch((error: unknown) => {
      key = undefined;
      throw error;
    });
  return key;
}

/** The database's salt, else the other store's, else a new one; written to whichever lacks it. */
async function findSalt(): Promise<string> {
  const kept = readableSalt((await browser.storage.local.get(KEY))[KEY]);
  const fresh = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const salt = await db.transaction('rw', db.meta, async () => {
    const stored = readableSalt((await db.meta.get(KEY))?.value);
    if (stored) return stored;
    await db.meta.put({ key: KEY, value: kept ?? fresh });
    return kept ?? fresh;
  });
  if (salt !== kept) await browser.storage.local.set({ [KEY]: salt });
  return salt;
}

function readableSalt(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w+/]{43}=$/.test(value) ? value : undefined;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

let key: Promise<CryptoKey> | undefined;
const remembered = new Map<string, string>();
