/** Names in a picture: as much of each as fits, and none over another. Pure; lengths in px. */
import { LABEL } from './axis.tsx';

/** Wide letters take a whole `LABEL.fontSize`, others about half. */
function letterWidth(letter: string): number {
  return LABEL.fontSize * ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.55);
}

function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** A name in one line of at most `room`. */
export function clipped(name: string, room: number): string {
  if (textWidth(name) <= room) return name;
  let used = LABEL.fontSize;
  let out = '';
  for (const letter of name) {
    used += letterWidth(letter);
    if (used > room) break;
    out += letter;
  }
  return `${out}…`;
}

export interface PlacedName {
  text: string;
  /** It ends before its point instead of beginning behind it. */
  before: boolean;
}

const GAP = 9;
const HIGH = 16;
/** Longer ones are cut: a name is to be known again, not read. */
const MOST = 180;

/** Beside each point its name, on the side with room; undefined where it would lie over one before it. */
export function placeNames(
  points: readonly { x: number; y: number; name: string }[],
  width: number,
): (PlacedName | undefined)[] {
  const taken: { from: number; to: number; y: number }[] = [];
  return points.map(({ x, y, name }) => {
    const sides = x > width / 2 ? [true, false] : [false, true];
    for (const before of sides) {
      const room = Math.min(MOST, (before ? x : width - x) - GAP);
      if (room < 3 * LABEL.fontSize) continue;
      const text = clipped(name, room);
      const wide = textWidth(text);
      const from = before ? x - GAP - wide : x + GAP;
      const box = { from, to: from + wide, y };
      const free = taken.every(
        (one) => Math.abs(one.y - y) >= HIGH || one.to <= box.from || box.to <= one.from,
      );
      if (!free) continue;
      taken.push(box);
      return { text, before };
    }
    return undefined;
  });
}
