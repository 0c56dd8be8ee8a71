/**
 * The same text gives the same id, in the form of a UUID: for rows that must not come twice, however
 * often and from wherever they are sent. At once, unlike the browser's digests; not for secrets.
 */
export function stableId(text: string): string {
  const lanes = [0x811c_9dc5, 0x9e37_79b9, 0x85eb_ca6b, 0xc2b2_ae35];
  const stir = (code: number) => {
    for (const [i, lane] of lanes.entries()) {
      const mixed = Math.imul(lane ^ (code + i), 0x0100_0193 + 2 * i) ^ (lanes[(i + 3) % 4] ?? 0);
      lanes[i] = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) ^ (mixed >>> 13);
    }
  };
  for (let i = 0; i < text.length; i++) stir(text.charCodeAt(i));
  for (let i = 0; i < 8; i++) stir(text.length);
  const hex = lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  // Version 8, of one's own making.
  const uuid = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17)}`;
  return uuid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
