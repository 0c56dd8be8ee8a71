/** The short decision card of the popup: its code and rows are asked for once the card is on the screen. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { CommunityKey } from '../../utils/words.ts';

const DecideSection = lazy(() =>
  import('../pages/decide/DecideSection.tsx').then((m) => ({ default: m.DecideSection })),
);

export function Decide({ community }: { community: CommunityKey }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // A frame, then what comes after it: the card is painted by then.
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  if (!painted) return null;
  return (
    <Suspense fallback={null}>
      <DecideSection community={community} />
    </Suspense>
  );
}
