/** Names for a page one shows to others: a letter each, the same for the same community. Pure. */

/** `社群 A`, … `社群 Z`, `社群 AA`; `word` is the first half. */
export function letterName(index: number, word: string): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${word} ${letters}`;
}
