import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../storage/db.ts';
import { forgetSalt, hashIds } from '../../storage/hash.ts';
import { cleanStores } from './database.ts';

beforeEach(cleanStores);

const hashOf = async (id: string) => (await hashIds('zsxq', [id])).get(id);

describe('hashes of user ids', () => {
  it('are short, steady, and differ by person and by site', async () => {
    const one = await hashOf('7001');
    expect(one).toMatch(/^[\w-]{16}$/);
    forgetSalt();
    expect(await hashOf('7001')).toBe(one);
    expect(await hashOf('7002')).not.toBe(one);
    expect((await hashIds('dedao', ['7001'])).get('7001')).not.toBe(one);
  });

  it('differ past 2^53', async () => {
    const ids = ['99999999999999991', '99999999999999992'];
    expect(new Set((await hashIds('zsxq', ids)).values()).size).toBe(2);
  });

  it('are HMAC-SHA-256 of the salt', async () => {
    const hash = await hashOf('7001');
    const { createHmac } = await import('node:crypto');
    const { salt } = (await fakeBrowser.storage.local.get('salt')) as { salt: string };
    const mac = createHmac('sha256', Buffer.from(salt, 'base64')).update('zsxq:7001').digest();
    expect(hash).toBe(mac.subarray(0, 12).toString('base64url'));
    expect(Buffer.from(salt, 'base64')).toHaveLength(32);
  });

  it.each(['local', 'database'])('outlive the loss of %s', async (lost) => {
    const before = await hashOf('7001');
    if (lost === 'local') await fakeBrowser.storage.local.clear();
    else await db.meta.clear();
    forgetSalt();
    expect(await hashOf('7001')).toBe(before);
    expect((await fakeBrowser.storage.local.get('salt')).salt).toBe(
      (await db.meta.get('salt'))?.value,
    );
  });

  it('are made anew when both are gone, and once however many ask', async () => {
    const before = await hashOf('7001');
    await fakeBrowser.storage.local.clear();
    await db.meta.clear();
    forgetSalt();
    const [a, b] = await Promise.all([hashOf('7001'), hashOf('7001')]);
    expect(a).not.toBe(before);
    expect(a).toBe(b);
  });
});
