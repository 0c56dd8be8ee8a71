/** Claims in a planet's published introduction. Pure. */
import type { FoundClaim } from './types.ts';

export function findClaims(_intro: string): FoundClaim[] {
  return [];
}
