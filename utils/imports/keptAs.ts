/** What the user may change of a fee before it is kept: its kind, and the term it bought. Pure. */
import { FEE_KINDS } from '../payoff/kinds.ts';
import { type Fee, type FeeKind, TermSchema } from '../payoff/types.ts';

/** Of a payment: money received is told by the statement, not chosen. */
export const PAID_KINDS = FEE_KINDS.filter((kind) => kind !== 'refund' && kind !== 'commission');

/** As the fields show it; `begin` and `end` count where `term` is `dates`. */
export interface KeptAs {
  kind: FeeKind;
  term: 'dates' | 'forever' | 'none';
  begin: string;
  end: string;
}

/** The fields of a fee as it was drafted, with what the user changed of them. */
export function keptAs({ kind, term, paidOn }: Fee, change: Partial<KeptAs> = {}): KeptAs {
  const dates = typeof term === 'object' ? term : { begin: paidOn, end: '' };
  return { kind, term: typeof term === 'object' ? 'dates' : term, ...dates, ...change };
}

/** The fee as it would be kept; undefined: its dates are none. A refund stays as it is. */
export function feeKeptAs(fee: Fee, change: Partial<KeptAs> | undefined): Fee | undefined {
  if (!change || fee.kind === 'refund') return fee;
  const { kind, term, begin, end } = keptAs(fee, change);
  if (term !== 'dates') return { ...fee, kind, term };
  const dates = TermSchema.safeParse({ begin, end });
  return dates.success ? { ...fee, kind, term: dates.data } : undefined;
}
