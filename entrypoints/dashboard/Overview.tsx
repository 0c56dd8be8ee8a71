/** What I pay, hours, verdicts, and what needs a decision. */
import { BadRows } from '../pages/BadRows.tsx';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { LedgerOverview } from './LedgerOverview.tsx';

export function Overview({ inUse }: { inUse: SettingsInUse }) {
  return (
    <>
      <BadRows />
      <LedgerOverview inUse={inUse} />
    </>
  );
}
