/** From rows to all that the record shows of deciding. Pure; days in the user's zone. */
import type { RenewalAmount } from '../../../components/decide/RenewalCard.tsx';
import { dayIn } from '../../../utils/attention/split.ts';
import { askedOf } from '../../../utils/claims/asked.ts';
import { findClaims } from '../../../utils/claims/find.ts';
import { judgedFrom, saidSince } from '../../../utils/claims/judgedFrom.ts';
import { notKept } from '../../../utils/claims/notKept.ts';
import type { ClaimSeen } from '../../../utils/claims/seen.ts';
import { tickClaim } from '../../../utils/claims/tick.ts';
import type { FoundClaim, Tick } from '../../../utils/claims/types.ts';
import { lastPaid, type Paid } from '../../../utils/decide/paid.ts';
import { type PlanFact, planAgainstFact } from '../../../utils/decide/planFact.ts';
import {
  isFor,
  type PlanFacts,
  type PlanLock,
  type PlanVersion,
  planLock,
  planVersions,
} from '../../../utils/decide/planKept.ts';
import { type PlanPrice, planPriceOf } from '../../../utils/decide/planPrice.ts';
import type { ReadingStep } from '../../../utils/decide/reading.ts';
import { type ReadingDay, readingDays } from '../../../utils/decide/readingDays.ts';
import { waitingPlans } from '../../../utils/decide/waiting.ts';
import type { ResolvedFacts } from '../../../utils/facts.ts';
import { overlap } from '../../../utils/payoff/calendar.ts';
import type { Claim } from '../../../utils/payoff/entries.ts';
import { charges } from '../../../utils/payoff/fees.ts';
import { type Forecast, forecastFactor } from '../../../utils/payoff/forecast.ts';
import { type Load, loadOf } from '../../../utils/payoff/load.ts';
import { apart, membershipOf, membershipsOf } from '../../../utils/payoff/memberships.ts';
import { type Payoff, payoff } from '../../../utils/payoff/payoff.ts';
import { planOf } from '../../../utils/payoff/plans.ts';
import { ownQuestions } from '../../../utils/payoff/questions.ts';
import { renewalFen } from '../../../utils/payoff/renewal.ts';
import type { PayoffInputs, Plan, Term } from '../../../utils/payoff/types.ts';
import type { Settings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { hasLedger, inputsOf } from '../payoffInputs.ts';
import { planInputs } from '../planInputs.ts';
import { readingOf } from './readingOf.ts';
import type { WholeRows } from './rows.ts';
import { newestFirst, type ShortView, shortViewOf } from './shortView.ts';

export interface WholeView extends ShortView {
  facts: ResolvedFacts;
  today: string;
  member: boolean;
  payoff: Payoff;
  inputs: PayoffInputs;
  plans: Plan[];
  waitingIds: ReadonlySet<string>;
  /** Plans that cannot be changed any more, and what those that were changed said before; by id. */
  locks: ReadonlyMap<string, PlanLock>;
  versions: ReadonlyMap<string, readonly PlanVersion[]>;
  forecast: Forecast;
  load: Load;
  /** What a plan would be paid with, and for how many days. */
  price: PlanPrice;
  /** The days of the term that runs, which a new plan is taken to be for; absent: none runs. */
  term?: Term;
  /** The days an undated plan may have been for, by its id; absent: none. */
  bindable: ReadonlyMap<string, Term>;
  /** The newest payment that makes a member; absent: none is known. */
  paid?: Paid;
  /** The plan of this term against what came of it. */
  fact?: { plan: Plan; fact: PlanFact };
  found: FoundClaim[];
  kept: { claim: Claim; tick: Tick }[];
  reading: ReadingStep[];
  /** The same, spread over the days of the window. */
  readingDays: ReadingDay[];
  amounts: RenewalAmount[];
  pastFen: number;
}

export function wholeViewOf(
  community: CommunityKey,
  rows: WholeRows,
  settings: Settings,
  now: number,
  zone?: string,
): WholeView {
  const short = shortViewOf(community, rows, now, settings.leftOn[community]);
  const inputs = inputsOf(community, rows.ledger, settings, now, zone);
  const made = payoff(inputs);
  const { facts = {} } = inputs;
  const today = dayIn(now, zone);
  const plans = newestFirst(rows.plans);
  const joined = membershipOf(inputs, made.life.term);
  const everywhere = planInputs(rows.everywhere, settings, now, zone);
  const since = { fees: rows.fees, facts, zone };
  const paid = lastPaid(community, rows.fees, facts, zone);
  const reading = readingOf(
    community,
    { ...rows, attention: rows.ledger.attention },
    { now, paidAt: short.refund.paidAt, zone },
  );
  // Without a word of the site each moment would be the price again.
  const told = facts.type?.value !== 'free' && RENEWALS.some((name) => facts[name]);
  return {
    ...short,
    facts,
    today,
    // A plan alone makes no member.
    member: hasLedger(rows.row, rows.fees.length > 0),
    payoff: made,
    inputs,
    plans,
    waitingIds: new Set(
      waitingPlans(rows.plans, { ...since, decisions: rows.decisions }).map(({ id }) => id),
    ),
    locks: locksOf(plans, { ...since, decisions: rows.decisions, joined, today }),
    versions: new Map(plans.map(({ id }) => [id, planVersions(id, rows.planChanges)])),
    forecast: forecastFactor(everywhere, today, inputs.settings),
    load: loadOf(everywhere, today),
    price: planPriceOf(short.card.bought, made, rows.fees),
    ...(made.life.term && joined && today < joined.end ? { term: made.life.term } : {}),
    bindable: bindableOf(plans, made.life.term, joined, zone),
    ...factOf(plans, rows, inputs, joined),
    ...(paid ? { paid } : {}),
    ...claimsOf(rows, inputs, paid),
    reading,
    readingDays:
      short.refund.endsAt === undefined
        ? []
        : readingDays(reading, { now, endsAt: short.refund.endsAt, zone }),
    amounts: (['early', 'grace', 'later'] as const).flatMap((moment) => {
      const price = told ? renewalFen(facts, moment) : undefined;
      return price ? [{ moment, ...price }] : [];
    }),
    pastFen: charges(rows.fees).reduce((sum, one) => sum + one.fen, 0),
  };
}

const RENEWALS = [
  'renewalAdvanceAmount',
  'renewalAdvancePct',
  'renewalGraceAmount',
  'renewalGracePct',
  'renewalAmount',
  'renewalPct',
] as const;

/** Of an undated plan only the membership that was not over when it was made may have been meant. */
function bindableOf(
  plans: readonly Plan[],
  term: Term | undefined,
  joined: Term | undefined,
  zone: string | undefined,
): ReadonlyMap<string, Term> {
  const all = plans.filter((plan) => !plan.term && joined && isFor(joined, plan, zone));
  return new Map(all.flatMap(({ id }) => (term ? [[id, term] as const] : [])));
}

/** Against the membership: of a plan for a term to come there is nothing to tell yet. */
function factOf(
  plans: readonly Plan[],
  rows: WholeRows,
  inputs: PayoffInputs,
  joined: Term | undefined,
): Pick<WholeView, 'fact'> {
  const plan = joined && planOf(plans, joined, apart(membershipsOf(inputs)), inputs.zone);
  if (!plan) return {};
  const days = overlap(plan.term ?? joined, joined);
  return { fact: { plan, fact: planAgainstFact(plan, inputs, asked(rows, inputs), days) } };
}

function locksOf(plans: readonly Plan[], facts: PlanFacts): ReadonlyMap<string, PlanLock> {
  const all = plans.map((plan) => [plan.id, planLock(plan, facts)] as const);
  return new Map(all.filter((one): one is readonly [string, PlanLock] => one[1] !== undefined));
}

/** Questions that were read and those entered, each once. */
function asked({ row, topics, questions }: WholeRows, { community, now }: PayoffInputs) {
  return ownQuestions(community, topics, row?.people?.viewer, questions, now).map((one) => ({
    community,
    askedAt: one.askedAt,
    ...(one.answered ? { answeredAt: one.answered.byAt } : {}),
  }));
}

function claimsOf(
  { row, changes, claims, topics, terms }: WholeRows,
  inputs: PayoffInputs,
  paid: Paid | undefined,
): Pick<WholeView, 'found' | 'kept'> {
  const { facts = {}, now } = inputs;
  const from = judgedFrom(inputs, paid);
  const seen: ClaimSeen = {
    facts,
    ...(row?.measures ? { measures: row.measures } : {}),
    history: changes,
    questions: askedOf(topics, row?.people),
    now,
  };
  const intro = facts.intro?.value ?? '';
  return {
    found: notKept(findClaims(intro), claims),
    kept: [...claims]
      .sort((a, b) => a.keptAt - b.keptAt || (a.id < b.id ? -1 : 1))
      .map((claim) => {
        const since = saidSince(claim, terms, from);
        const tick = tickClaim(claim, { ...seen, ...(since === undefined ? {} : { since }) });
        return { claim, tick };
      }),
  };
}
