/** The isolated world's part: what the page fetched, stored and shows becomes observations here. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReading } from './read.ts';

export default defineUnlistedScript(() => {
  // In private windows nothing is read; the wire has not woken the tap there.
  if (!chrome.extension.inIncognitoContext) startReading();
});
