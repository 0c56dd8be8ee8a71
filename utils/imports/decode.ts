/** Bytes to text: UTF-8 with or without a mark, UTF-16 with one, else GB18030; nothing is guessed beyond. */
import { Refused } from './types.ts';

const decoders = { 'utf-8': 'utf-8', gb18030: 'gb18030' } as const;
export type Encoding = keyof typeof decoders | 'utf-16le' | 'utf-16be';

/** Throws `Refused('encoding')` where no reading is without an error. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = markOf(bytes);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && plausible(text)) return { text, encoding };
  }
  throw new Refused('encoding');
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that are no text decode too; they show by characters no statement holds. */
function plausible(text: string): boolean {
  const head = text.slice(0, 20_000);
  const odd = head.match(/[^\P{Cc}\t\r\n]|\p{Co}|\p{Cn}|\ufffd/gu)?.length ?? 0;
  return odd * 200 <= head.length;
}
