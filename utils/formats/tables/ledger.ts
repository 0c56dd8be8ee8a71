/** Tables of what the user confirmed or noted: one line an entry, as it is kept. */
import type { Claim, Decision, HandDeed, OwnQuestion } from '../../payoff/entries.ts';
import { feeFen } from '../../payoff/fees.ts';
import type { Fee, Gain, Plan, Term } from '../../payoff/types.ts';
import { type Column, hundredths } from '../cells.ts';

const id = { key: 'id', kind: 'text', of: (row: { id: string }) => row.id } as const;
const community = {
  key: 'community',
  kind: 'code',
  of: (row: { community: string }) => row.community,
} as const;
const note = {
  key: 'note',
  kind: 'text',
  of: (row: { note?: string | undefined }) => row.note,
} as const;

const dates = (term: Fee['term'] | undefined): Partial<Term> =>
  typeof term === 'object' ? term : {};

export const FEES: readonly Column<Fee>[] = [
  id,
  community,
  { key: 'kind', kind: 'code', of: (fee) => fee.kind },
  { key: 'paid', kind: 'money', of: (fee) => hundredths(fee.paid, fee.currency) },
  {
    key: 'listed',
    kind: 'money',
    of: (fee) => (fee.listed === undefined ? undefined : hundredths(fee.listed, fee.currency)),
  },
  { key: 'currency', kind: 'code', of: (fee) => fee.currency },
  { key: 'paid_cny', kind: 'money', of: feeFen },
  { key: 'rate', kind: 'number', of: (fee) => fee.rate },
  { key: 'paid_on', kind: 'day', of: (fee) => fee.paidOn },
  { key: 'paid_at', kind: 'time', of: (fee) => fee.paidAt },
  { key: 'term', kind: 'code', of: ({ term }) => (typeof term === 'object' ? 'dates' : term) },
  { key: 'term_begin', kind: 'day', of: (fee) => dates(fee.term).begin },
  { key: 'term_end', kind: 'day', of: (fee) => dates(fee.term).end },
  { key: 'method', kind: 'code', of: (fee) => fee.method },
  { key: 'coupon', kind: 'text', of: (fee) => fee.coupon },
  { key: 'refunds', kind: 'text', of: (fee) => fee.refunds },
  note,
];

export const GAINS: readonly Column<Gain>[] = [
  id,
  community,
  { key: 'kind', kind: 'code', of: (gain) => gain.kind },
  { key: 'worth_low', kind: 'money', of: (gain) => gain.worth?.lowFen },
  { key: 'worth_high', kind: 'money', of: (gain) => gain.worth?.highFen },
  { key: 'currency', kind: 'code', of: (gain) => gain.worth && 'CNY' },
  { key: 'at', kind: 'time', of: (gain) => gain.at },
  { key: 'topic', kind: 'text', of: (gain) => gain.topic },
  note,
];

export const PLANS: readonly Column<Plan>[] = [
  id,
  community,
  { key: 'made_at', kind: 'time', of: (plan) => plan.madeAt },
  { key: 'aims', kind: 'code', of: (plan) => plan.aims.join(';') },
  { key: 'hours_per_week', kind: 'number', of: (plan) => plan.hoursPerWeek },
  { key: 'term_begin', kind: 'day', of: (plan) => plan.term?.begin },
  { key: 'term_end', kind: 'day', of: (plan) => plan.term?.end },
  { key: 'questions', kind: 'text', of: (plan) => plan.questions.join('\n') },
  { key: 'worth_it', kind: 'text', of: (plan) => plan.worthIt },
  { key: 'stop_rule', kind: 'text', of: (plan) => plan.stopRule },
  { key: 'feeling', kind: 'code', of: (plan) => plan.feeling },
  { key: 'item_worth', kind: 'money', of: (plan) => plan.itemWorthFen },
  {
    key: 'currency',
    kind: 'code',
    of: (plan) => (plan.itemWorthFen === undefined ? undefined : 'CNY'),
  },
  { key: 'items', kind: 'number', of: (plan) => plan.items },
  { key: 'deadline_on', kind: 'day', of: (plan) => plan.deadlineOn },
  { key: 'remind_at', kind: 'time', of: (plan) => plan.remindAt },
];

export const HAND_DEEDS: readonly Column<HandDeed>[] = [
  id,
  community,
  { key: 'deed', kind: 'code', of: (row) => row.deed },
  { key: 'day', kind: 'day', of: (row) => row.on },
  { key: 'count', kind: 'number', of: (row) => row.count },
  note,
];

export const QUESTIONS: readonly Column<OwnQuestion>[] = [
  id,
  community,
  { key: 'topic', kind: 'text', of: (row) => row.topic },
  { key: 'asked_at', kind: 'time', of: (row) => row.askedAt },
  { key: 'answered_at', kind: 'time', of: (row) => row.answeredAt },
  { key: 'worth', kind: 'code', of: (row) => row.worth },
  note,
];

export const CLAIMS: readonly Column<Claim>[] = [
  id,
  community,
  { key: 'kind', kind: 'code', of: (row) => row.kind },
  { key: 'text', kind: 'text', of: (row) => row.text },
  { key: 'thing', kind: 'code', of: (row) => row.thing },
  { key: 'count', kind: 'number', of: (row) => row.count },
  { key: 'per', kind: 'code', of: (row) => row.per },
  { key: 'hours', kind: 'number', of: (row) => row.hours },
  { key: 'members', kind: 'number', of: (row) => row.members },
  { key: 'name', kind: 'text', of: (row) => row.name },
  { key: 'source', kind: 'code', of: (row) => row.source },
  { key: 'kept_at', kind: 'time', of: (row) => row.keptAt },
  { key: 'terms_hash', kind: 'code', of: (row) => row.termsHash },
  { key: 'tick', kind: 'code', of: (row) => row.tick },
  note,
];

export const DECISIONS: readonly Column<Decision>[] = [
  id,
  community,
  { key: 'at', kind: 'time', of: (row) => row.at },
  { key: 'moment', kind: 'code', of: (row) => row.moment },
  { key: 'choice', kind: 'code', of: (row) => row.choice },
  { key: 'reason', kind: 'text', of: (row) => row.reason },
  { key: 'term_end', kind: 'day', of: (row) => row.termEnd },
];

interface ChangeLike {
  seq: number;
  at: number;
  table: string;
  id: string;
  community: string;
  before: object | null;
  after: object | null;
  undoes?: number;
}

export const LEDGER_CHANGES: readonly Column<ChangeLike>[] = [
  { key: 'seq', kind: 'number', of: (row) => row.seq },
  { key: 'at', kind: 'time', of: (row) => row.at },
  { key: 'table', kind: 'code', of: (row) => row.table },
  id,
  community,
  { key: 'undoes', kind: 'number', of: (row) => row.undoes },
  { key: 'before', kind: 'text', of: (row) => row.before && JSON.stringify(row.before) },
  { key: 'after', kind: 'text', of: (row) => row.after && JSON.stringify(row.after) },
];
