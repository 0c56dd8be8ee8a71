/** The isolated world's part: what the page fetched, stored and shows is gleaned here. */
import { startReading } from './read.ts';

export function main(): void {
  // The wire, in line before us, gives nothing to listen on where nothing is to be read.
  if (window.heard) startReading(window.heard);
}

export default { main };
