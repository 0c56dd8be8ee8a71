/** Seen outside while a paid term should run: most likely given back. */
import { dayIn, dayStart } from '../attention/split.ts';
import type { Fact } from '../facts.ts';
import { endMoment, endOf } from './grace.ts';
import { MEMBER_FEES } from './kinds.ts';
import { REFUND_HOURS } from './life.ts';
import type { BackDraft, Proposal } from './proposal.ts';
import type { Context } from './propose.ts';
import { proposeJoin } from './proposeTerm.ts';
import type { Fee, Say } from './types.ts';
import { readTerm } from './viewer.ts';

export function proposeRefund(at: Context): Proposal[] {
  const state = at.facts.viewerState;
  if (state?.value !== 'not-joined') return [];
  const last = at.standing.filter(({ fee }) => MEMBER_FEES.includes(fee.kind)).at(-1);
  if (!last) return withItsFee(at, state);
  const { fee } = last;
  const from = fee.paidAt ?? dayStart(fee.paidOn, at.zone);
  // Coins bought on iOS are not given back, and nothing is of nothing.
  const barred = last.refundedFen > 0 || fee.method === 'coin' || fee.paid === 0;
  if (barred || state.seenAt < from) return [];
  if (!runs(at, fee, state.seenAt, from)) return [];
  const { draft, doubts } = backOf(at, state, from);
  // In the morning outside, at noon paid: of a day alone known that may be the order.
  const unsure = fee.paidAt === undefined && dayIn(state.seenAt, at.zone) === fee.paidOn;
  return [
    {
      key: `refund:${fee.id}`,
      draft: {
        ...draft,
        paid: fee.paid,
        currency: fee.currency,
        ...(fee.rate === undefined ? {} : { rate: fee.rate }),
        refunds: fee.id,
      },
      why: { id: 'proposal.refund', params: { seenAt: state.seenAt } },
      doubts: [...doubts, ...(unsure ? [{ id: 'doubt.seenBefore', params: {} }] : [])],
    },
  ];
}

/** Whether the user should still be in when seen; of a fee without days, for as long as it can be given back. */
function runs({ zone }: Context, { term }: Fee, seenAt: number, from: number): boolean {
  if (term === 'forever') return true;
  if (term === 'none') return seenAt <= from + REFUND_HOURS * HOUR;
  return seenAt < endMoment({ day: term.end }, zone);
}

/** A payment that was read and never booked, and its refund, in one. */
function withItsFee(at: Context, state: Fact): Proposal[] {
  const { facts, history, bought, zone } = at;
  const states = history.filter((one) => one.fact === 'viewerState' && one.seenAt < state.seenAt);
  const inside = { ...facts, viewerState: { ...state, value: 'member' as const } };
  const term = readTerm({ facts: inside, ...(zone ? { zone } : {}) });
  const payAt = facts.viewerPayAt?.value;
  const free = facts.price?.value === 0 || facts.viewerPaid?.value === false;
  const was = states.findLast((one) => one.value !== 'not-joined')?.value === 'member';
  if (!term || !was || free || payAt === undefined || bought.length > 0) return [];
  const ends = endMoment(endOf(term, { facts, zone }), zone);
  if (state.seenAt < payAt || state.seenAt >= ends) return [];
  const join = proposeJoin(at, term, true);
  const { draft, doubts } = backOf(at, state, payAt);
  return [
    {
      ...join,
      key: `paid-back:${term.begin}:${term.end}`,
      back: { ...draft, currency: join.draft.currency },
      why: {
        id: 'proposal.paidBack',
        params: { paidDay: join.draft.paidOn, seenAt: state.seenAt },
      },
      doubts: [...join.doubts, ...doubts],
    },
  ];
}

const HOUR = 3_600_000;

/** Whoever is seen outside later than a refund is possible may have been removed, or be somebody else. */
function backOf({ community, zone }: Context, { seenAt }: Fact, from: number) {
  const last = from + REFUND_HOURS * HOUR;
  const draft: BackDraft = {
    community,
    kind: 'refund',
    currency: 'CNY',
    paidOn: dayIn(Math.min(seenAt, last), zone),
    term: 'none',
  };
  const doubts: Say[] = seenAt > last ? [{ id: 'doubt.refundLate', params: {} }] : [];
  return { draft, doubts };
}
