/**
 * All of the popup in one script of its own: shared chunks would come one after the other, and each
 * costs more to fetch than to run. What it shows was asked for before (entrypoints/popup-early).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { started } from '../popup/early.ts';
import { show } from '../popup/show.tsx';

export default defineUnlistedScript(async () => {
  show(await started().things);
});
