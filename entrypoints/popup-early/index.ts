/**
 * The popup's first script, small and there long before the others: its look, and what its card is
 * made from is asked for.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstLook } from '../pages/firstLook.ts';
import { handOver } from '../popup/early.ts';

export default defineUnlistedScript(() => {
  firstLook();
  handOver();
});
