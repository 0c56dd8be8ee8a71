/**
 * Whether the disk is full. Chromium (156) then fails with errors that look like a broken database;
 * only its estimate tells: what may be used is what is used.
 */
const LEAST = 1_000_000;

export async function hasNoRoom(): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < LEAST;
}
