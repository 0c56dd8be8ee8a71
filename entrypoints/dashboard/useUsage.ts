/** Bytes the browser reports for all of the extension; undefined until known, and where it does not say. */
import { useEffect, useState } from 'react';

export function useUsage(): number | undefined {
  const [usage, setUsage] = useState<number>();
  useEffect(() => {
    const none = () => undefined;
    navigator.storage?.estimate?.().then((estimate) => setUsage(estimate.usage), none);
  }, []);
  return usage;
}
