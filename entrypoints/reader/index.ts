/** The isolated world's part: what the page fetched, stored and shows is gleaned here. */
import { startReading } from './read.ts';

export function main(): void {
  // The wire, in line before us, gives nothing to listen on in private windows: nothing is read there.
  if (window.heard) startReading(window.heard);
}

export default { main };
