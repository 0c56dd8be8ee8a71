/** What goes out and what comes in. */
import type { SettingsInUse } from '../pages/useSettings.ts';

export function TakePage(_: { inUse: SettingsInUse }) {
  return null;
}
