/** The page comes first: work waits until it has nothing to do, two seconds at most. */
export const whenIdle = (work: () => void) => requestIdleCallback(work, { timeout: 2000 });
