/** The tables of what the user confirmed. Every one of their rows may be changed. */
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
import { DEEDS, GAIN_KINDS, type Gain, type Plan } from '../../../utils/payoff/types.ts';
import { parseWorth, showWorth } from '../../ledger/parse.ts';
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
import type { TableSpec } from '../spec.ts';
import { always, says, texts } from './texts.ts';
import { sums, worths } from './totals.ts';

export { fees } from './fees.ts';

export const gains: TableSpec<Gain> = {
  name: 'gains',
  entry: 'gains',
  editable: always,
  filters: {
    kinds: ['kind'],
    day: { key: 'at', of: (gain) => gain.at },
    amount: { key: 'worth', of: (gain) => gain.worth && [gain.worth.lowFen, gain.worth.highFen] },
  },
  totals: worths,
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
  filters: { kinds: ['deed'], day: { key: 'on', of: (deed) => deed.on } },
  totals: sums({ count: (deed) => deed.count }, String),
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
  filters: { kinds: ['worth'], day: { key: 'askedAt', of: (question) => question.askedAt } },
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
  filters: { day: { key: 'madeAt', of: (plan) => plan.madeAt } },
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
  filters: { kinds: ['kind', 'tick'], day: { key: 'keptAt', of: (claim) => claim.keptAt } },
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
  filters: { kinds: ['choice', 'moment'], day: { key: 'at', of: (decision) => decision.at } },
  sortBy: 'at',
  columns: [
    timeColumn('at', (decision) => decision.at),
    communityColumn(),
    choiceColumn<Decision, 'moment'>('moment', DECISION_MOMENTS, texts('moment')),
    choiceColumn<Decision, 'choice'>('choice', CHOICES, texts('choice')),
    textColumn<Decision, 'reason'>('reason', 2000),
  ],
};
