/**
 * Cheaper ways to the same thing, only where they were seen: a free planet that shows the same
 * owner's name, a trial, a back issue, a coupon, a gift, waiting for the next window. Each with its
 * source and date. Money in fen, lengths in days, times epoch ms.
 */
import type { Fact, ResolvedFacts } from '../facts.ts';
import { feeFen } from '../payoff/fees.ts';
import { makesMember } from '../payoff/kinds.ts';
import type { Fee, Say } from '../payoff/types.ts';
import { fenPerDay, isIn, isTerm, termOf } from '../scoring/term.ts';
import type { CommunityKey } from '../words.ts';
import { boughtOf } from './bought.ts';
import { type Source, type Sourced, sourceOf } from './source.ts';

export interface Way extends Sourced {
  kind: 'same-name' | 'trial' | 'back-issue' | 'coupon' | 'gift' | 'window';
  /** Another community it leads to. */
  community?: CommunityKey;
}

/** A community of one's own records, or one seen in a list. */
export interface Other {
  community: CommunityKey;
  facts: ResolvedFacts;
}

/** Of a window at least so much must be gone before waiting for the next is named. */
const LATE_SHARE = 0.25;

export function cheaperWays(
  community: CommunityKey,
  facts: ResolvedFacts,
  others: readonly Other[],
  fees: readonly Fee[],
  now: number,
): Way[] {
  return [
    ...sameNames(community, facts, others),
    ...trials(facts),
    ...booked(community, fees),
    ...mentioned('back-issue', 'backIssueMentioned', BACK_ISSUE, facts),
    ...mentioned('gift', 'giftMentioned', GIFT, facts),
    ...coupons(community, facts, fees),
    ...windows(facts, now),
  ];
}

/** The owner's name is all there is to go by: the same name need not be the same person. */
function sameNames(here: CommunityKey, facts: ResolvedFacts, others: readonly Other[]): Way[] {
  const name = facts.ownerName?.value.trim();
  if (!name) return [];
  const best = new Map<CommunityKey, Way>();
  for (const { community, facts: theirs } of others) {
    const free = theirs.type?.value === 'free' ? theirs.type : undefined;
    if (community === here || !free || theirs.ownerName?.value.trim() !== name) continue;
    const way: Way = {
      kind: 'same-name',
      id: 'ways.sameName',
      params: { name: theirs.name?.value ?? '', owner: name, seenAt: free.seenAt },
      source: sourceOf(free),
      community,
    };
    const old = best.get(community);
    if (!old || old.source.seenAt < free.seenAt) best.set(community, way);
  }
  return [...best.values()].sort((a, b) => ((a.community ?? '') < (b.community ?? '') ? -1 : 1));
}

function trials(facts: ResolvedFacts): Way[] {
  const { viewerState, trialsTotal, viewerTermEnd } = facts;
  if (viewerState?.value === 'trial') {
    const ends = viewerTermEnd ? { endAt: viewerTermEnd.value } : undefined;
    return [way('trial', ends ? 'trialOn' : 'trialOnOpen', ends ?? {}, viewerState)];
  }
  if (trialsTotal?.value) {
    return [way('trial', 'trials', { trials: trialsTotal.value }, trialsTotal)];
  }
  return mentioned(
    'trial',
    'trialMentioned',
    /免费(试读|体验|试用)|(试读|体验)卡|free trial/i,
    facts,
  );
}

function booked(community: CommunityKey, fees: readonly Fee[]): Way[] {
  const kinds = { 'back-issue': 'backIssue', gift: 'gift' } as const;
  return fees.flatMap((fee): Way[] => {
    if (fee.community !== community || (fee.kind !== 'back-issue' && fee.kind !== 'gift'))
      return [];
    // Without a term it let nobody in: a present that was bought there.
    if (fee.kind === 'gift' && !makesMember(fee)) return [];
    const at = paidAt(fee);
    const params = { fen: feeFen(fee), seenAt: at };
    return [{ kind: fee.kind, id: `ways.${kinds[fee.kind]}`, params, source: typed(at) }];
  });
}

function coupons(community: CommunityKey, facts: ResolvedFacts, fees: readonly Fee[]): Way[] {
  if (facts.coupon?.value) {
    return [way('coupon', 'coupon', { couponFen: facts.coupon.value }, facts.coupon)];
  }
  const used = fees
    .filter((fee) => fee.community === community && fee.coupon)
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
    .at(-1);
  const said = mentioned('coupon', 'couponMentioned', /优惠[券卷]|coupon/i, facts);
  if (!used) return said;
  const seenAt = paidAt(used);
  return [
    { kind: 'coupon', id: 'ways.couponUsed', params: { seenAt }, source: typed(seenAt) },
    ...said,
  ];
}

/** Whether there is a next window, and at what price, nobody has said: only what a whole one would be. */
function windows(facts: ResolvedFacts, now: number): Way[] {
  const { late, fen } = boughtOf(facts, undefined, now);
  const term = termOf(facts, now);
  const end = facts.windowEnd;
  if (!late || fen === undefined || !end || !isTerm(term)) return [];
  if (late.lostDays < LATE_SHARE * late.windowDays || isIn(facts, now)) return [];
  const params = {
    endAt: end.value,
    perDayFen: fenPerDay(fen, term),
    fullPerDayFen: late.fullPerDayFen,
  };
  return [way('window', 'window', params, end)];
}

/** A part of it sold by itself: 轻读 is what the site calls it. */
const BACK_ISSUE =
  /轻读|合订本|过刊|往[期年](?:精华|内容|主题)?(?:合集|合订|单[独买卖]|打包)|(?:单独|单期|单篇)(?:购买|出售|售卖|买)|back issues?/i;
/** A place given away. The site's gift cards cost as much as joining, and the owner giving 20 files is none. */
const GIFT =
  /(?:免费|赠送|赠|抽|送)[^，。；\n]{0,8}(?:名额|门票|席位|体验券|兑换码|入场券|年卡|月卡|会员资格)|(?:赠送|免费送|抽奖送|送)[^，。；\n]{0,4}(?:星球会员|一年会员|本星球)|买一[送赠]一|free (?:seats?|spots?|memberships?)/i;
/** It was so, or is so for something else. */
const NO_MORE = /^[^，。；\n]{0,6}(?:已[经]?)?(?:送完|抢完|领完|用完|截止|结束|停[止办]|下架|没了)/;

/** Words of the introduction that name it, and neither deny it nor say that it is over. */
function mentioned(kind: Way['kind'], id: string, words: RegExp, { intro }: ResolvedFacts): Way[] {
  if (!intro) return [];
  const told = [...intro.value.matchAll(new RegExp(words, 'gi'))].some(({ 0: word, index }) => {
    const denied = /[不没无][^，。\n]{0,4}$/.test(intro.value.slice(0, index));
    return !denied && !NO_MORE.test(intro.value.slice(index + word.length));
  });
  return told ? [way(kind, id, { seenAt: intro.seenAt }, intro)] : [];
}

function way(kind: Way['kind'], id: string, params: Say['params'], from: Fact): Way {
  return { kind, id: `ways.${id}`, params, source: sourceOf(from) };
}

/** What the user booked: told by them. */
function typed(seenAt: number): Source {
  return { via: 'typed', endpoint: 'fees', seenAt };
}

function paidAt(fee: Fee): number {
  return fee.paidAt ?? Date.parse(`${fee.paidOn}T00:00:00Z`);
}
