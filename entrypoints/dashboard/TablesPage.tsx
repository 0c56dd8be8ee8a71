/** The ledger as tables. */
import type { SettingsInUse } from '../pages/useSettings.ts';

export function TablesPage(_: { table?: string; inUse: SettingsInUse }) {
  return null;
}
