/** From stored rows to what the pay-off is computed from and what its components are given. Pure. */
import type { LedgerView } from '../../components/ledger/view.ts';
import type { CommunityRow, DeedDayRow, FactChangeRow } from '../../storage/rows.ts';
import { isOver, offSince } from '../../utils/attention/off.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { addDays, within } from '../../utils/payoff/calendar.ts';
import type { HandDeed } from '../../utils/payoff/entries.ts';
import { PAYOFF_DEFAULTS } from '../../utils/payoff/kinds.ts';
import { payoff } from '../../utils/payoff/payoff.ts';
import { type Proposal, proposalId } from '../../utils/payoff/proposal.ts';
import { proposeFees } from '../../utils/payoff/propose.ts';
import { measuredDays } from '../../utils/payoff/time.ts';
import type {
  AttentionDay,
  DeedDay,
  Fee,
  Gain,
  PayoffInputs,
  PayoffSettings,
  Plan,
  Term,
} from '../../utils/payoff/types.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Settings } from '../../utils/settings.ts';
import { isRead } from '../../utils/sites/address.ts';
import type { CommunityKey } from '../../utils/words.ts';

/** The rows of one community, as the repositories answer them. */
export interface LedgerRows {
  /** Absent: never seen, or forgotten. */
  row: CommunityRow | undefined;
  fees: readonly Fee[];
  gains: readonly Gain[];
  plans: readonly Plan[];
  attention: readonly AttentionDay[];
  deeds: readonly DeedDayRow[];
  handDeeds: readonly HandDeed[];
  changes: readonly FactChangeRow[];
  /** First day any page was measured; absent: none was yet. */
  measuredSince: string | undefined;
}

export function payoffSettingsOf(settings: Settings): PayoffSettings {
  const { hourLostFen, hourGainedFen, yearBudgetFen, foreverDays } = settings;
  return {
    ...PAYOFF_DEFAULTS,
    ...(hourLostFen === undefined ? {} : { hourLostFen }),
    ...(hourGainedFen === undefined ? {} : { hourGainedFen }),
    ...(yearBudgetFen === undefined ? {} : { yearBudgetFen }),
    ...(foreverDays === undefined ? {} : { foreverDays }),
  };
}

export function inputsOf(
  community: CommunityKey,
  rows: LedgerRows,
  settings: Settings,
  now: number,
  zone?: string,
): PayoffInputs {
  const { row, fees, gains, plans, attention, handDeeds } = rows;
  const leftOn = settings.leftOn[community];
  const tomorrow = addDays(dayIn(now, zone), 1);
  const byHandOnly = !isRead(community);
  // Never measured: every day up to today is unknown, none is a zero.
  const measuredSince = byHandOnly ? tomorrow : (rows.measuredSince ?? tomorrow);
  const unmeasured = unmeasuredOf(community, attention, measuredSince, settings, zone);
  return {
    community,
    fees,
    gains,
    plans,
    attention,
    deeds: deedDaysOf(rows.deeds),
    handDeeds,
    ...(leftOn === undefined ? {} : { leftOn }),
    ...(row ? { facts: resolveFacts(row.readings) } : {}),
    measuredSince,
    ...(byHandOnly ? { byHandOnly } : {}),
    ...(unmeasured.length ? { unmeasured } : {}),
    settings: payoffSettingsOf(settings),
    now,
    ...(zone ? { zone } : {}),
  };
}

const EVER = '9999-12-31';

/** The days on which it was switched off, if only for part of them. */
function unmeasuredOf(
  community: CommunityKey,
  attention: readonly AttentionDay[],
  measuredSince: string,
  { attentionOff, offSpans }: Settings,
  zone?: string,
): Term[] {
  const over = (offSpans[community] ?? []).filter(isOver).map(({ from, to }) => ({
    begin: dayIn(from, zone),
    end: addDays(dayIn(to, zone), 1),
  }));
  if (!attentionOff.includes(community)) return over;
  const since = offSince(offSpans, community);
  const begin = since === undefined ? afterLast(attention) : dayIn(since, zone);
  return [...over, { begin: begin ?? measuredSince, end: EVER }];
}

/** Since when is not known: what follows the last day measured there is unknown. */
function afterLast(attention: readonly AttentionDay[]): string | undefined {
  const last = attention.reduce((day, row) => (row.ms > 0 && row.day > day ? row.day : day), '');
  return last ? addDays(last, 1) : undefined;
}

/** First day with measured time over all communities: what came before is unknown. */
export function measuredSinceOf(attention: readonly AttentionDay[]): string | undefined {
  const days = attention.filter((row) => row.ms > 0).map((row) => row.day);
  return days.reduce<string | undefined>(
    (least, day) => (least === undefined || day < least ? day : least),
    undefined,
  );
}

/** Rows of times to counts. */
export function deedDaysOf(rows: readonly DeedDayRow[]): DeedDay[] {
  return rows.map(({ community, day, deed, times }) => ({
    community,
    day,
    deed,
    count: times.length,
  }));
}

export function ledgerViewOf(
  community: CommunityKey,
  rows: LedgerRows,
  settings: Settings,
  now: number,
  zone?: string,
): LedgerView {
  const inputs = inputsOf(community, rows, settings, now, zone);
  const made = payoff(inputs);
  const today = dayIn(now, zone);
  const inSpan = rows.attention.filter((one) => within(one.day, made.verdict.span));
  const left = inputs.leftOn === undefined ? undefined : { on: inputs.leftOn, now };
  const found = inputs.facts
    ? proposeFees(community, inputs.facts, rows.changes, rows.fees, zone, left)
    : [];
  const isAside = (one: Proposal) => settings.notBooked.includes(proposalId(community, one));
  const sum = (all: readonly AttentionDay[], of: (one: AttentionDay) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  return {
    inputs,
    payoff: made,
    proposals: found.filter((one) => !isAside(one)),
    asides: found.filter(isAside),
    time: {
      todayMs: sum(
        rows.attention.filter((one) => one.day === today),
        (one) => one.ms + one.byHandMs,
      ),
      termMs: sum(inSpan, (one) => one.ms + one.byHandMs),
      byHandMs: sum(inSpan, (one) => one.byHandMs),
      unmeasured: measuredDays(inputs, made.verdict.span) === 0,
    },
    fees: rows.fees,
    gains: rows.gains,
    attention: rows.attention,
    deeds: inputs.deeds,
    handDeeds: rows.handDeeds,
  };
}

/** Whether a card has a ledger: the user belongs there, belonged, pays, or has noted anything. */
export function hasLedger(row: CommunityRow | undefined, noted: boolean): boolean {
  if (noted || row?.site === 'manual') return true;
  if (!row) return false;
  const { viewerState, viewerPaid } = resolveFacts(row.readings);
  const state = viewerState?.value;
  return (
    state === 'member' || state === 'trial' || state === 'expired' || viewerPaid?.value === true
  );
}
