/**
 * Parts of a zip, read by its table of contents and unpacked as a stream that is cut off at a cap:
 * neither what a part claims to be nor what it unpacks to can fill the memory. Works on the file
 * itself; only the parts asked for are read.
 */
import { CAPS, Refused } from './types.ts';

const END = 0x0605_4b50;
const CENTRAL = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
const END_SIZE = 22;
const COMMENT_MOST = 0xffff;
/** Parts a file of ours to read may have. */
const ENTRIES_MOST = 2000;

export interface ZipPart {
  name: string;
  method: number;
  packed: number;
  offset: number;
  locked: boolean;
}

export async function zipParts(file: Blob): Promise<ZipPart[]> {
  const tailAt = Math.max(0, file.size - END_SIZE - COMMENT_MOST);
  const tail = await viewOf(file, tailAt, file.size);
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Refused('zip-broken', 'end');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const begin = tail.getUint32(end + 16, true);
  if (count > ENTRIES_MOST) throw new Refused('zip-bomb', String(count));
  if (begin + size > file.size) throw new Refused('zip-broken', 'contents');
  const contents = await viewOf(file, begin, begin + size);
  const parts: ZipPart[] = [];
  for (let at = 0, n = 0; n < count; n++) {
    if (at + 46 > contents.byteLength || contents.getUint32(at, true) !== CENTRAL)
      throw new Refused('zip-broken', 'contents');
    const length = contents.getUint16(at + 28, true);
    const name = new Uint8Array(
      contents.buffer,
      at + 46,
      Math.min(length, contents.byteLength - at - 46),
    );
    parts.push({
      name: new TextDecoder().decode(name),
      locked: (contents.getUint16(at + 8, true) & 1) === 1,
      method: contents.getUint16(at + 10, true),
      packed: contents.getUint32(at + 20, true),
      offset: contents.getUint32(at + 42, true),
    });
    at += 46 + length + contents.getUint16(at + 30, true) + contents.getUint16(at + 32, true);
  }
  return parts;
}

/** The part's text, piece by piece; throws `zip-bomb` once it comes to more than `cap` bytes. */
export async function* partText(
  file: Blob,
  part: ZipPart,
  cap: number = CAPS.unpacked,
): AsyncGenerator<string> {
  if (part.locked) throw new Refused('zip-locked', part.name);
  if (part.method !== 0 && part.method !== 8) throw new Refused('zip-broken', part.name);
  const head = await viewOf(file, part.offset, part.offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL)
    throw new Refused('zip-broken', part.name);
  const begin = part.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(begin, Math.min(begin + part.packed, file.size)).stream();
  const bytes =
    part.method === 8 ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > cap) throw new Refused('zip-bomb', part.name);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('zip-broken', part.name);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}
