/** Where an export goes: bytes put into blobs piece by piece, so that the page's own memory stays flat. */

export interface Sink {
  write(bytes: Uint8Array<ArrayBuffer>): void;
  /** The whole of it. */
  blob(type: string): Blob;
}

/** Held at most, before the browser takes it. */
const HELD = 1 << 20;

export function blobSink(): Sink {
  let blobs: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const hand = () => {
    if (held.length) blobs.push(new Blob(held));
    held = [];
    size = 0;
  };
  return {
    write(bytes) {
      held.push(bytes);
      size += bytes.length;
      if (size >= HELD) hand();
    },
    blob(type) {
      hand();
      const whole = new Blob(blobs, { type });
      blobs = [whole];
      return whole;
    },
  };
}

/** Writes texts as UTF-8. */
export function utf8Into(sink: Pick<Sink, 'write'>): (text: string) => void {
  const encoder = new TextEncoder();
  return (text) => sink.write(encoder.encode(text));
}
