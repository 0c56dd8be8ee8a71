/** Rows that could not be read: skipped by their readers and told here, once each. */
const seen = new Set<string>();
const listeners = new Set<(rows: readonly string[]) => void>();

/** Tells of a bad row, e.g. `reportBadRow('topicWeeks', 'zsxq:1/20000')`. Never throws. */
export function reportBadRow(table: string, key: string): void {
  const row = `${table} ${key}`;
  if (seen.has(row) || seen.size >= 1000) return;
  seen.add(row);
  console.warn(`unreadable row skipped: ${row}`);
  for (const listener of listeners) listener([...seen]);
}

/** Rows found unreadable since this page or worker started. */
export function badRows(): readonly string[] {
  return [...seen];
}

/** Hears of every further one; returns the way to stop. */
export function watchBadRows(listener: (rows: readonly string[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
