/** Saves a backup made of the copies alone, of a database that cannot be opened. */
import { dayIn } from '../../utils/attention/split.ts';
import { saveFile } from './saveFile.ts';

/** Rejects when it could not be written; the copies stay as they are. */
export async function rescueToFile(): Promise<void> {
  // Hardly ever needed: not loaded with the page.
  const { rescueText } = await import('../../storage/rescue.ts');
  const at = Date.now();
  saveFile(await rescueText(at), `planet-worth-${dayIn(at)}.json`);
}
