/** The time, anew every minute: cards age while they are open. */
import { useEffect, useState } from 'react';
import { MINUTE } from '../../utils/days.ts';

export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
