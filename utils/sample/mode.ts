/** Whether this page shows the sample: its address says so (`dashboard.html?sample`), nothing is stored for it. */

/** The sample's own database; the user's is never opened by a page that shows the sample. */
export const SAMPLE_DB = 'planet-worth-sample';

/** `search`: of the page's address. The worker has none. */
export function inSample(search = globalThis.location?.search ?? ''): boolean {
  return new URLSearchParams(search).has('sample');
}
