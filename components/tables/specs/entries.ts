/** The tables of what the user confirmed. Every one of their rows may be changed. */
import { foreignMoney, money } from '../../../utils/format.ts';
import { isReceived } from '../../../utils/payoff/budget.ts';
import {
  CHOICES,
  CLAIM_KINDS,
  type Claim,
  DECISION_MOMENTS,
  type Decision,
  type HandDeed,
  type OwnQuestion,
  WORTHS,
} from '../../../utils/payoff/entries.ts';
import { feeFen } from '../../../utils/payoff/fees.ts';
import {
  DEEDS,
  FEE_KINDS,
  type Fee,
  GAIN_KINDS,
  type Gain,
  METHODS,
  type Plan,
} from '../../../utils/payoff/types.ts';
import { decimalsOf, parseAmount, parseWorth, showAmount, showWorth } from '../../ledger/parse.ts';
import {
  choiceColumn,
  communityColumn,
  countColumn,
  dayColumn,
  fenColumn,
  textColumn,
  timeColumn,
  withField,
} from '../columns.ts';
import type { Column, TableSpec } from '../spec.ts';
import type { TableWords } from '../words.ts';

const says = (family: string) => (choice: string, words: TableWords) =>
  words.say({ id: `${family}.${choice}`, params: {} });
const texts = (family: string) => (choice: string, words: TableWords) =>
  words.tb(`${family}.${choice}`);
const always = () => true;

/** Paid, in its own currency; sorted by what it came to in fen, money received below nothing. */
const paid: Column<Fee> = {
  key: 'paid',
  value: (fee) => (isReceived(fee) ? feeFen(fee) : -feeFen(fee)),
  show: (fee) => `${isReceived(fee) ? '+' : ''}${paidText(fee)}`,
  numeric: true,
  width: [104, 0],
  edit: {
    typed: (fee) => showAmount(fee.paid, decimalsOf(fee.currency)),
    read: (fee, typed) => {
      const amount = parseAmount(typed, decimalsOf(fee.currency));
      return amount === undefined ? undefined : { ...fee, paid: amount };
    },
  },
};

function paidText(fee: Fee): string {
  if (fee.currency === 'CNY') return money(fee.paid);
  const own = foreignMoney(showAmount(fee.paid, decimalsOf(fee.currency)), fee.currency);
  return `${own} (${money(feeFen(fee))})`;
}

const term: Column<Fee> = {
  key: 'term',
  value: ({ term }) => (typeof term === 'object' ? term.end : term),
  show: ({ term }, { l }) =>
    typeof term === 'object' ? `${term.begin} – ${term.end}` : l(`fee.term${term}`),
  width: [184, 0],
};

/** A refund has no term and may point at its fee: its kind is not changed in a cell. */
const kind = choiceColumn<Fee, 'kind'>('kind', FEE_KINDS, says('fee'));
const feeKind: Column<Fee> = {
  ...kind,
  edit: {
    ...(kind.edit as NonNullable<typeof kind.edit>),
    choices: FEE_KINDS.filter((one) => one !== 'refund'),
    read: (fee, typed) =>
      fee.kind === 'refund' || typed === 'refund' ? undefined : kind.edit?.read(fee, typed),
  },
};

export const fees: TableSpec<Fee> = {
  name: 'fees',
  entry: 'fees',
  editable: always,
  filterBy: 'kind',
  sortBy: 'paidOn',
  columns: [
    dayColumn<Fee, 'paidOn'>('paidOn'),
    communityColumn(),
    feeKind,
    paid,
    fenListed(),
    term,
    choiceColumn<Fee, 'method'>('method', ['', ...METHODS], says('method')),
    textColumn<Fee, 'coupon'>('coupon', 100),
    textColumn<Fee, 'note'>('note', 2000),
  ],
};

/** Before discounts, in the fee's currency. */
function fenListed(): Column<Fee> {
  return {
    key: 'listed',
    value: (fee) => fee.listed,
    show: (fee) => (fee.listed === undefined ? '' : paidText({ ...fee, paid: fee.listed })),
    numeric: true,
    width: [96, 0],
    edit: {
      typed: (fee) => showAmount(fee.listed, decimalsOf(fee.currency)),
      read: (fee, typed) => {
        if (!typed.trim()) return withField(fee, 'listed', undefined);
        const amount = parseAmount(typed, decimalsOf(fee.currency));
        return amount === undefined ? undefined : { ...fee, listed: amount };
      },
    },
  };
}

export const gains: TableSpec<Gain> = {
  name: 'gains',
  entry: 'gains',
  editable: always,
  filterBy: 'kind',
  sortBy: 'at',
  columns: [
    timeColumn('at', (gain) => gain.at),
    communityColumn(),
    choiceColumn<Gain, 'kind'>('kind', GAIN_KINDS, says('gain')),
    {
      key: 'worth',
      value: (gain) => gain.worth?.highFen,
      show: (gain, { l, range }) => (gain.worth ? range(gain.worth) : l('gain.unpriced')),
      numeric: true,
      width: [136, 0],
      edit: {
        typed: (gain) => showWorth(gain.worth),
        read: (gain, typed) => {
          if (!typed.trim()) return withField(gain, 'worth', undefined);
          const worth = parseWorth(typed);
          return worth && { ...gain, worth };
        },
      },
    },
    textColumn<Gain, 'note'>('note', 2000),
  ],
};

export const handDeeds: TableSpec<HandDeed> = {
  name: 'handDeeds',
  entry: 'handDeeds',
  editable: always,
  filterBy: 'deed',
  sortBy: 'on',
  columns: [
    dayColumn<HandDeed, 'on'>('on'),
    communityColumn(),
    choiceColumn<HandDeed, 'deed'>('deed', DEEDS, says('deed')),
    countColumn<HandDeed, 'count'>('count', 1, 1000, true),
    textColumn<HandDeed, 'note'>('note', 2000),
  ],
};

export const questions: TableSpec<OwnQuestion> = {
  name: 'questions',
  entry: 'questions',
  editable: always,
  filterBy: 'worth',
  sortBy: 'askedAt',
  columns: [
    timeColumn('askedAt', (question) => question.askedAt),
    communityColumn(),
    timeColumn('answeredAt', (question) => question.answeredAt),
    choiceColumn<OwnQuestion, 'worth'>('worth', ['', ...WORTHS], texts('worthOf')),
    textColumn<OwnQuestion, 'note'>('note', 2000),
  ],
};

/** A plan is kept as it was: nothing of it is changed here. */
export const plans: TableSpec<Plan> = {
  name: 'plans',
  entry: 'plans',
  editable: () => false,
  sortBy: 'madeAt',
  columns: [
    timeColumn('madeAt', (plan) => plan.madeAt),
    communityColumn(),
    {
      key: 'hoursPerWeek',
      value: (plan) => plan.hoursPerWeek,
      show: (plan) => String(plan.hoursPerWeek),
      numeric: true,
      width: [96, 0],
    },
    {
      key: 'aims',
      value: (plan) => plan.aims.join(' '),
      show: (plan, words) => plan.aims.map((aim) => words.tb(`aim.${aim}`)).join(words.l('comma')),
      width: [120, 1],
    },
    fenColumn<Plan, 'itemWorthFen'>('itemWorthFen'),
    textColumn<Plan, 'worthIt'>('worthIt', 2000),
    textColumn<Plan, 'stopRule'>('stopRule', 2000),
  ],
};

export const claims: TableSpec<Claim> = {
  name: 'claims',
  entry: 'claims',
  editable: always,
  filterBy: 'kind',
  sortBy: 'keptAt',
  columns: [
    timeColumn('keptAt', (claim) => claim.keptAt),
    communityColumn(),
    choiceColumn<Claim, 'kind'>('kind', CLAIM_KINDS, texts('claimKind')),
    textColumn<Claim, 'text'>('text', 500, true),
    choiceColumn<Claim, 'tick'>('tick', ['', 'kept', 'broken'], texts('tick')),
    textColumn<Claim, 'note'>('note', 2000),
  ],
};

export const decisions: TableSpec<Decision> = {
  name: 'decisions',
  entry: 'decisions',
  editable: always,
  filterBy: 'choice',
  sortBy: 'at',
  columns: [
    timeColumn('at', (decision) => decision.at),
    communityColumn(),
    choiceColumn<Decision, 'moment'>('moment', DECISION_MOMENTS, texts('moment')),
    choiceColumn<Decision, 'choice'>('choice', CHOICES, texts('choice')),
    textColumn<Decision, 'reason'>('reason', 2000),
  ],
};
