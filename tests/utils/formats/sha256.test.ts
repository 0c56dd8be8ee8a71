/** The published vectors, and whatever is cut however: the same as the platform's own. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256Of } from '../../../utils/formats/sha256.ts';

function hashed(pieces: readonly Uint8Array[]): string {
  const hash = sha256Of();
  for (const piece of pieces) hash.update(piece);
  return hash.hex();
}

async function own(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('%#', (text, hex) => expect(hashed([new TextEncoder().encode(text)])).toBe(hex));

it('is the platform’s own, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }),
      async (pieces) => {
        expect(hashed(pieces)).toBe(await own(Uint8Array.from(pieces.flatMap((one) => [...one]))));
      },
    ),
    { numRuns: 500 },
  );
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    expect([length, hashed([bytes])]).toEqual([length, await own(bytes)]);
  }
});
