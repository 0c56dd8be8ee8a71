/**
 * Active time from a reader, for the community its tab belongs to; what is not counted is noted.
 * Answered after the commit and its second copy; the same again counts nothing twice. Of private
 * windows nothing is kept, not even how long, unless the user lets them be read.
 */
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention } from '../../storage/attentionMirror.ts';
import type { ReadPiece } from '../../storage/reads.ts';
import { getSettings } from '../../storage/settings.ts';
import type { Lost, Place } from '../../utils/attention/types.ts';
import type { Answer, ValidBody } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { siteAt } from '../../utils/sites/index.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { articlesOf } from './articles.ts';
import { heardIn, type Shown } from './heard.ts';
import { placesOf } from './places.ts';
import { withRetry } from './retry.ts';
import { isSecret, type Sender } from './senders.ts';

export async function attend(
  { url, at, intervals, discarded }: ValidBody<'attention'>,
  sender: Sender,
  now: number,
): Promise<Answer> {
  const settings = await getSettings();
  if (isSecret(sender, settings)) return { ok: false, error: 'private-window' };
  const articles = await articlesOf(sender, urlsOf([...intervals, ...discarded]), now);
  const { all } = await placesOf(sender, now);
  const { shown } = await heardIn(sender);
  const off = new Set<string>(settings.attentionOff);
  const own = <T extends Place>(pieces: readonly T[]) =>
    pieces.filter(({ community }) => all.has(community) || community === articles);
  // Where the user wants nothing counted, what was not is not told either.
  const counted = <T extends Place>(pieces: readonly T[]) =>
    pieces.filter(({ community }) => !off.has(community));
  const [time, rest] = [own(placed(intervals, articles)), own(placed(discarded, articles))];
  const mine = counted(time);
  const wanted = mine.flatMap((piece) => beforePause(piece, settings, now));
  const lost: Lost[] = [
    ...counted(rest),
    { why: 'elsewhere', ms: length(intervals) - length(time) },
    { why: 'paused', ms: length(mine) - length(wanted) },
  ];
  const told = lost.filter(({ ms }) => ms > 0);
  const message = await nameOf([at, url, intervals, discarded]);
  const parts = wanted.flatMap((piece) => byPart(piece, shown));
  const days = await withRetry(() => takeAttention(parts, told, now, message));
  await mirrorAttention(days);
  const refused = intervals.length - wanted.length;
  if (refused && !wanted.length) {
    return { ok: false, error: time.length ? 'not-counted' : 'other-community' };
  }
  return refused ? { ok: true, refused } : { ok: true };
}

const urlsOf = (pieces: readonly { url: string }[]) => pieces.map(({ url }) => url);

function length(pieces: readonly { ms: number }[]): number {
  return pieces.reduce((sum, { ms }) => sum + ms, 0);
}

/** What of a piece came before a pause that is on; all of it when none is. */
function beforePause<T extends ReadPiece>(
  piece: T,
  { pausedUntil, pausedFrom }: Settings,
  now: number,
): T[] {
  if (pausedUntil <= now || piece.toWall <= pausedFrom) return [piece];
  if (piece.fromWall >= pausedFrom) return [];
  // When in the piece its end was reached is not known.
  const { end: _, ...rest } = piece;
  const ms = Math.min(piece.ms, pausedFrom - piece.fromWall);
  return [{ ...rest, toWall: pausedFrom, ms } as T];
}

/** The same name for the same message only. */
async function nameOf(message: readonly unknown[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Each piece with the community, kind and topic of the page it was counted at; others are left out. */
function placed<T extends { url: string }>(
  pieces: readonly T[],
  articles: CommunityKey | undefined,
): (Omit<T, 'url'> & At)[] {
  return pieces.flatMap(({ url, ...piece }) => {
    const page = siteAt(url)?.pageAt(url);
    const community = page?.community ?? (page?.kind === 'article' ? articles : undefined);
    if (!page || !community) return [];
    const { kind: pageKind, topic } = page;
    return [{ ...piece, community, pageKind, ...(topic && { topic }) }];
  });
}

type At = Place & { topic?: string };

/** A piece on the feed by the parts of it that were shown meanwhile. */
function byPart(piece: ReadPiece, shown: readonly Shown[]): ReadPiece[] {
  if (piece.pageKind !== 'feed') return [piece];
  const own = shown.filter(({ community }) => community === piece.community);
  const end = piece.fromWall + piece.ms;
  let from = piece.fromWall;
  let pageKind = own.findLast(({ at }) => at <= from)?.kind ?? 'feed';
  const out: ReadPiece[] = [];
  const cut = (to: number) => {
    if (to > from) out.push({ ...piece, pageKind, fromWall: from, toWall: to, ms: to - from });
    from = to;
  };
  for (const { at, kind } of own) {
    if (at <= from || at >= end) continue;
    cut(at);
    pageKind = kind;
  }
  cut(end);
  return out;
}
