/** The ledger's part of the card: its code and rows are asked for once the card is on the screen. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { CommunityKey } from '../../utils/words.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';

const LedgerSection = lazy(() =>
  import('../pages/LedgerSection.tsx').then((m) => ({ default: m.LedgerSection })),
);

interface Props {
  community: CommunityKey;
  inUse: SettingsInUse;
  /** The topic whose page the user is on. */
  here?: string | undefined;
}

export function Ledger({ community, inUse, here }: Props) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // A frame, then what comes after it: the card is painted by then.
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  if (!painted) return null;
  return (
    <Suspense fallback={null}>
      <LedgerSection community={community} inUse={inUse} here={here} />
    </Suspense>
  );
}
