/** What a rule answers: a place in a sentence and what it claims. */
import type { ClaimDraft } from './types.ts';

export interface Hit {
  from: number;
  to: number;
  claim: Omit<ClaimDraft, 'text' | 'source'>;
}

/** Looks at one plain sentence (`sentencesOf`). */
export type Rule = (sentence: string) => Hit[];
