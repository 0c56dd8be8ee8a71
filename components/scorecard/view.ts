/** What a card is given: the ready record's parts and the marks made from them. Types and small readings of them. */
import type { Fact, FactName, FactSet, ResolvedFacts } from '../../utils/facts.ts';
import type { Scorecard, Weights } from '../../utils/scoring/types.ts';
import type { Settings, SettingsPatch } from '../../utils/settings.ts';

/** A thing the card must say; as stored. */
export interface TroubleView {
  endpoint: string;
  kind: string;
  seenAt: number;
  code?: number;
  missing?: string[];
  sample?: string;
}

export interface CardView {
  card: Scorecard;
  readings: { [N in FactName]?: Fact[] };
  troubles: readonly TroubleView[];
  firstSeenAt: number;
  lastSeenAt: number;
  /** The weights in force: the user's, else the aim's own. */
  weights: Weights;
}

export interface CardActions {
  onType(facts: FactSet): void;
  onRelease(fact: FactName): void;
  onSettings(patch: SettingsPatch): void;
  /** Copies a text; true when it is on the clipboard. */
  onCopy(text: string): Promise<boolean>;
}

export type CardSettings = Pick<Settings, 'aim' | 'weights' | 'yardsticks'>;

export type Standing =
  | 'owner'
  | 'staff'
  | 'member'
  | 'trial'
  | 'expired'
  | 'not-joined'
  | 'unknown';

/**
 * How the viewer stands to the planet now; a term that has run out since the reading counts as
 * expired. The dates of a free planet mean nothing.
 */
export function standingOf(facts: ResolvedFacts, now: number): Standing {
  const state = facts.viewerState?.value;
  const end = facts.viewerTermEnd?.value;
  const termed = facts.type?.value !== 'free';
  if (termed && (state === 'member' || state === 'trial') && end !== undefined && end < now)
    return 'expired';
  return state ?? 'unknown';
}

/** Readings older than this are called old. */
export const STALE_DAYS = 30;
