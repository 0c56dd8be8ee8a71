/** What the ledger's components are given of one community. Types only. */

import type { HandDeed } from '../../utils/payoff/entries.ts';
import type { Payoff } from '../../utils/payoff/payoff.ts';
import type { Proposal } from '../../utils/payoff/proposal.ts';
import type { AttentionDay, DeedDay, Fee, Gain, PayoffInputs } from '../../utils/payoff/types.ts';
import type { TimeView } from './TimeLine.tsx';

export interface LedgerView {
  inputs: PayoffInputs;
  payoff: Payoff;
  proposals: readonly Proposal[];
  /** Those the user does not want booked. */
  asides: readonly Proposal[];
  time: TimeView;
  fees: readonly Fee[];
  gains: readonly Gain[];
  attention: readonly AttentionDay[];
  deeds: readonly DeedDay[];
  handDeeds: readonly HandDeed[];
}
