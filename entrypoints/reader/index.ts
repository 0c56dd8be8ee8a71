/** The isolated world's part: what the page fetched, stored and shows is gleaned here. */
import { startReading } from './read.ts';

export default {
  main() {
    // In private windows nothing is read; the wire has not woken the tap there.
    if (!chrome.extension.inIncognitoContext) startReading();
  },
};
