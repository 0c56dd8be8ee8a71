/** Fills the sample before anything is shown, and takes it away when the page goes. */
import { db } from '../../storage/db.ts';
import { deleteSample, dropSample, fillSample, holdSample } from '../../storage/sample.ts';
import type { Language } from '../../utils/format.ts';
import { sampleRows } from '../../utils/sample/sample.ts';

/** Rejects when the browser keeps no database at all. */
export async function startSample(language: Language): Promise<void> {
  holdSample();
  await fillSample(sampleRows(Date.now(), language));
  // Somebody deletes it (everything is wiped, another such page was left): there is nothing to show.
  db.on('versionchange', () => {
    db.close();
    leave();
  });
  // Closed or gone elsewhere. Not certain to end in time: the worker looks after it at its next start.
  addEventListener('pagehide', () => {
    db.close();
    void deleteSample();
  });
  // A page out of the browser's own store would be without its database.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

/** The way out: the sample is deleted, the user's own dashboard opened. */
export async function leaveSample(): Promise<void> {
  db.close();
  await deleteSample().catch(() => undefined);
  leave();
}

function leave(): void {
  location.replace('dashboard.html');
}

/** What another page of the sample left, when the user's own dashboard opens. */
export { dropSample };
