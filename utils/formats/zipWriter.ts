/**
 * A zip written as a stream, one entry after the other, deflated by the browser's own
 * `CompressionStream` (twice as fast as any script), which as gzip sums it up, too. Sizes and sums follow
 * each entry, as the format allows where they are not known before. No zip64: the caller's data is far below 4 GB, and more is
 * refused. Times are left at 1980, so that the same data gives the same file.
 */
import type { Sink } from './sink.ts';

const MOST = 0xffff_ffff;
/** Bit 3: sizes follow; bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980. */
const DATE = 0x21;

export interface ZipEntry {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export interface ZipWriter {
  /** The one before must have ended. */
  entry(name: string): ZipEntry;
  end(): void;
}

export class TooLarge extends Error {
  override name = 'TooLarge';
}

interface Written {
  name: Uint8Array<ArrayBuffer>;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

export function zipInto(sink: Sink): ZipWriter {
  const encoder = new TextEncoder();
  const entries: Written[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array<ArrayBuffer>) => {
    sink.write(bytes);
    offset += bytes.length;
    if (offset > MOST) throw new TooLarge('zip');
  };
  return {
    entry(name) {
      const now: Written = { name: encoder.encode(name), crc: 0, packed: 0, size: 0, offset };
      entries.push(now);
      put(record([[4, 0x0403_4b50], ...common(0, 0, 0, now.name)], now.name));
      const gzip = new CompressionStream('gzip');
      const input = gzip.writable.getWriter();
      const emptied = deflated(gzip.readable, (bytes) => {
        now.packed += bytes.length;
        put(bytes);
      }).then((crc) => {
        now.crc = crc;
      });
      // A failure is heard where the entry ends; here it must only not go unheard.
      emptied.catch(() => undefined);
      return {
        async write(text) {
          const bytes = encoder.encode(text);
          now.size += bytes.length;
          if (now.size > MOST) throw new TooLarge(name);
          await input.write(bytes);
        },
        async end() {
          await input.close();
          await emptied;
          const { crc, packed, size } = now;
          put(
            record([
              [4, 0x0807_4b50],
              [4, crc],
              [4, packed],
              [4, size],
            ]),
          );
        },
      };
    },
    end() {
      const begin = offset;
      for (const one of entries) put(central(one));
      const size = offset - begin;
      put(
        record([
          [4, 0x0605_4b50],
          [2, 0],
          [2, 0],
          [2, entries.length],
          [2, entries.length],
          [4, size],
          [4, begin],
          [2, 0],
        ]),
      );
    },
  };
}

type Field = readonly [bytes: 2 | 4, value: number];

function common(crc: number, packed: number, size: number, name: Uint8Array): Field[] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

function central({ name, crc, packed, size, offset }: Written): Uint8Array<ArrayBuffer> {
  const rest: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ];
  const head: Field[] = [
    [4, 0x0201_4b50],
    [2, VERSION],
  ];
  return record([...head, ...common(crc, packed, size, name), ...rest], name);
}

function record(fields: readonly Field[], name?: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const out = new Uint8Array(length + (name?.length ?? 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  if (name) out.set(name, at);
  return out;
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
