/**
 * Which part of a planet's feed is shown. The chips of its menu have no addresses (2026-02), but each
 * asks for something of its own.
 */
import type { PageKind } from '../../words.ts';
import { RESPONSES } from './glean.ts';
import { type PlanetKey, planet } from './pages.ts';

/** Scopes of topics that are not counted as the feed's. */
const SCOPES: Record<string, PageKind> = {
  questions: 'questions',
  unanswered_questions: 'questions',
  with_files: 'files',
  digests: 'digests',
};

/** By the address of a request; undefined where it does not change what the feed shows. */
export function feedPart(url: string): { community: PlanetKey; kind: PageKind } | undefined {
  const path = RESPONSES.exec(url)?.[1] ?? '';
  const [, gid, rest = ''] = /^(?:users\/self\/)?groups\/(\d{6,24})\/(.*)/.exec(path) ?? [];
  const kind = kindOf(rest, new URLSearchParams(/\?([^#]*)/.exec(url)?.[1]));
  return gid && kind ? { community: planet(gid), kind } : undefined;
}

function kindOf(rest: string, asked: URLSearchParams): PageKind | undefined {
  if (rest === 'files') return 'files';
  // The feed itself asks for the list of check-ins; one of them is asked for when it is opened.
  if (/^checkins\/\d/.test(rest)) return 'checkin';
  // "Anything new since" is asked at any time, with a begin alone.
  const probe = asked.has('begin_time') && !asked.has('end_time');
  return rest === 'topics' && !probe ? (SCOPES[asked.get('scope') ?? ''] ?? 'feed') : undefined;
}
