/** How a restore tells our pages how far it is. */

/** `checking`: rows of the file; `copying`: what was there; `writing`: rows, in one transaction. */
export interface RestoreProgress {
  step: 'checking' | 'copying' | 'writing';
  /** Rows so far, and of how many; of `copying` 0 of 0. */
  done: number;
  of: number;
}

export type Tell = (progress: RestoreProgress) => void;

export const RESTORE_CHANNEL = 'restore';
/** Ms between two of the same step; the first and the last of a step always go. */
const OFTEN = 100;

/** Tells all open pages; call `end` when it is over. */
export function teller(): { tell: Tell; end(): void } {
  const channel = new BroadcastChannel(RESTORE_CHANNEL);
  let last: { step: string; at: number } = { step: '', at: 0 };
  return {
    tell(progress) {
      const { step, done, of } = progress;
      const now = Date.now();
      if (step === last.step && done < of && Math.abs(now - last.at) < OFTEN) return;
      last = { step, at: now };
      channel.postMessage(progress);
    },
    end: () => channel.close(),
  };
}
