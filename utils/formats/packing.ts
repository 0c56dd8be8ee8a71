/**
 * Text deflated as it comes, by the browser's own `CompressionStream` (twice as fast as any script),
 * which as gzip sums it up, too. Writing waits for nothing, so that it fits between two reads of one
 * transaction; `waiting` tells what was not taken yet. Pure but for the browser's own compression.
 */
import { blobSink } from './sink.ts';

const MOST = 0xffff_ffff;

export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** A part of a zip, deflated. */
export interface Packed {
  name: string;
  crc: number;
  /** Bytes before. */
  size: number;
  blob: Blob;
}

export interface Packing {
  write(text: string): void;
  /** Bytes written and not taken yet. */
  waiting(): number;
  /** Nothing may be written any more. Rejects with the first failure. */
  end(): Promise<Packed>;
}

export function packing(name: string): Packing {
  const encoder = new TextEncoder();
  const sink = blobSink();
  const gzip = new CompressionStream('gzip');
  const input = gzip.writable.getWriter();
  const emptied = deflated(gzip.readable, sink.write);
  // A failure is heard at the end; before it must only not go unheard.
  emptied.catch(() => undefined);
  let size = 0;
  let waiting = 0;
  return {
    write(text) {
      const bytes = encoder.encode(text);
      size += bytes.length;
      if (size > MOST) throw new TooLarge(name);
      waiting += bytes.length;
      const taken = () => {
        waiting -= bytes.length;
      };
      input.write(bytes).then(taken, taken);
    },
    waiting: () => waiting,
    async end() {
      await input.close();
      const crc = await emptied;
      return { name, crc, size, blob: sink.blob('') };
    },
  };
}

/** Bytes before and after the deflated ones in a gzip without a name; the sum is the first of the last. */
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

/** What lies between head and tail of a gzip; answers its CRC-32. */
async function deflated(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<number> {
  const reader = stream.getReader();
  let skip = GZIP_HEAD;
  let held = new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new DataView(held.buffer, held.byteOffset).getUint32(0, true);
    const cut = Math.min(skip, value.length);
    skip -= cut;
    const all = new Uint8Array(held.length + value.length - cut);
    all.set(held);
    all.set(value.subarray(cut), held.length);
    const end = Math.max(0, all.length - GZIP_TAIL);
    if (end > 0) take(all.subarray(0, end));
    held = all.subarray(end);
  }
}
