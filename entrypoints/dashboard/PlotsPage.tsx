/** The ledger as plots. */
import type { SettingsInUse } from '../pages/useSettings.ts';

export function PlotsPage(_: { inUse: SettingsInUse }) {
  return null;
}
