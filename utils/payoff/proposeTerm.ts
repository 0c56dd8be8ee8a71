/** A join or a renewal found in what was read, drafted with its day, price and term. */
import { dayIn, dayStart } from '../attention/split.ts';
import { addDuration, daysBetween, isSameEnd } from './calendar.ts';
import { momentOf, type TermEnd } from './grace.ts';
import type { Proposal } from './proposal.ts';
import type { Context } from './propose.ts';
import { pricesAt, readAt, type ValueRead } from './readAt.ts';
import { renewalFen } from './renewal.ts';
import type { Say, Term } from './types.ts';

/** `only`: no later end was seen, so that the payment that was read is this one. */
export function proposeJoin(at: Context, term: Term | 'forever', only: boolean): Proposal {
  const { community, facts, zone } = at;
  const dated = typeof term === 'object' ? term : undefined;
  const joinAt = facts.viewerJoinAt?.value;
  const payAt = facts.viewerPayAt?.value;
  const renewed = (facts.viewerRenewals?.value ?? 0) > 0;
  const paidAt = payAt !== undefined && only && !renewed ? payAt : undefined;
  // On trial first, or back later: one joined before the days that were paid for.
  const began =
    dated && (joinAt === undefined || dayIn(joinAt, zone) < dated.begin)
      ? beganAt(at, dated.begin)
      : undefined;
  const seenAt = facts.viewerState?.seenAt ?? 0;
  // Paid ahead, a term is still to begin: by the time it was read it was paid.
  const ahead = began !== undefined && began > seenAt;
  const when = paidAt ?? (ahead ? seenAt : (began ?? joinAt));
  const paidOn = dayIn(when ?? seenAt, zone);
  const unsure = ahead || when === undefined ? say('paidBefore', { seenAt }) : say('noPayTime');
  const price = readAt(at, 'price', when);
  const length = facts.duration?.value;
  const once = length && dated ? addDuration(dated.begin, length) : undefined;
  const several = once !== undefined && dated !== undefined && daysBetween(once, dated.end) > 31;
  const listed = facts.struckPrice?.value;
  return {
    key: dated ? `join:${dated.begin}:${dated.end}` : 'join:forever',
    draft: {
      community,
      kind: 'join',
      ...(price ? { paid: price.value } : {}),
      currency: 'CNY',
      ...(price && listed !== undefined && listed > price.value ? { listed } : {}),
      paidOn,
      ...(paidAt === undefined ? {} : { paidAt }),
      term,
    },
    why: {
      id: 'proposal.join',
      params: { paidDay: paidOn, ...(dated ? { endDay: dated.end } : {}) },
    },
    doubts: [
      ...priceDoubts(price),
      ...(paidAt === undefined && (began !== undefined || when === undefined) ? [unsure] : []),
      ...(several || renewed ? [say('severalTerms')] : []),
    ],
  };
}

/** When a term began that begins on this day: to the moment where it was read. */
function beganAt({ facts, zone }: Context, day: string): number {
  const read = facts.viewerTermBegin?.value;
  return read !== undefined && dayIn(read, zone) === day ? read : dayStart(day, zone);
}

/** The end that grew: its day, when it was seen, and the begin of that term where it was read. */
interface Grown {
  end: string;
  seenAt: number;
  begin: string | undefined;
}

/** `from`: the end of the term before. */
export function proposeRenewal(at: Context, from: TermEnd, grown: Grown): Proposal {
  const { community, facts, history, zone } = at;
  const { seenAt, end } = grown;
  const before = Math.max(
    0,
    ...history.filter((h) => h.fact === 'viewerTermEnd' && h.seenAt < seenAt).map((h) => h.seenAt),
  );
  const payAt = facts.viewerPayAt?.value;
  const sure = payAt !== undefined && payAt > before && payAt <= seenAt;
  // Came back after days without: the term that was read says since when, however late it is seen.
  const back =
    grown.begin !== undefined &&
    grown.begin > from.day &&
    !isSameEnd(from.day, grown.begin) &&
    grown.begin < end
      ? grown.begin
      : undefined;
  const began = back === undefined ? undefined : beganAt(at, back);
  // Paid ahead, it is still to begin.
  const known = began !== undefined && began <= seenAt;
  const when = sure ? payAt : known ? began : seenAt;
  const paidOn = dayIn(when, zone);
  const moment = momentOf(from, when, zone);
  const price = renewalFen(pricesAt(at, when), moment);
  const late = moment === 'later' && paidOn < end ? paidOn : from.day;
  return {
    key: `renewal:${from.day}:${end}`,
    draft: {
      community,
      kind: 'renewal',
      ...(price ? { paid: price.fen } : {}),
      currency: 'CNY',
      paidOn,
      ...(sure ? { paidAt: payAt } : {}),
      term: { begin: back ?? late, end },
    },
    why: { id: 'proposal.renewal', params: { fromDay: from.day, endDay: end } },
    doubts: [
      price ? say(`${moment}Price`, { priceFen: price.fen }) : say('noPrice'),
      ...(sure ? [] : [known ? say('noPayTime') : say('paidBefore', { seenAt })]),
    ],
  };
}

function priceDoubts(price: ValueRead | undefined): Say[] {
  if (!price) return [say('noPrice')];
  return price.later ? [say('priceReadLater', { seenAt: price.seenAt })] : [];
}

function say(id: string, params: Say['params'] = {}): Say {
  return { id: `doubt.${id}`, params };
}
