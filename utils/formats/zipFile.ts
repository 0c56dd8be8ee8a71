/**
 * A zip put together of parts that are deflated already. No zip64: the caller's data is far below 4 GB,
 * and more is refused. Times are left at 1980, so that the same data gives the same file. Pure.
 */
import { type Packed, TooLarge } from './packing.ts';

const MOST = 0xffff_ffff;
/** Bit 11: names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980. */
const DATE = 0x21;

export function zipOf(parts: readonly Packed[], type: string): Blob {
  const encoder = new TextEncoder();
  const pieces: BlobPart[] = [];
  const contents: BlobPart[] = [];
  let offset = 0;
  let listed = 0;
  for (const part of parts) {
    const name = encoder.encode(part.name);
    const both = common(part, name);
    const head = record([[4, 0x0403_4b50], ...both], name);
    const entry = record(
      [[4, 0x0201_4b50], [2, VERSION], ...both, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]],
      name,
    );
    pieces.push(head, part.blob);
    contents.push(entry);
    listed += entry.length;
    offset += head.length + part.blob.size;
    if (offset + listed > MOST) throw new TooLarge(part.name);
  }
  const end = record([
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, listed],
    [4, offset],
    [2, 0],
  ]);
  return new Blob([...pieces, ...contents, end], { type });
}

type Field = readonly [bytes: 2 | 4, value: number];

function common({ crc, size, blob }: Packed, name: Uint8Array): Field[] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, blob.size],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
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
