/**
 * The dry run of a statement: each payment found with the community proposed for it, what would be kept,
 * and whether the ledger has it already. Pure; nothing is kept before the user says so.
 */
import { daysBetween } from '../payoff/calendar.ts';
import type { Fee } from '../payoff/types.ts';
import type { CommunityKey } from '../words.ts';
import { feeFrom, idOf } from './drafts.ts';
import { feeKeptAs, type KeptAs, keptAs } from './keptAs.ts';
import { bookedAs, type Known, type Match, matchOf } from './match.ts';
import type { Found } from './planetPayments.ts';
import type { Payment } from './statement.ts';

/** A payment or refund with an id of its own. */
export interface RunItem {
  id: string;
  payment: Payment;
  match?: Match;
  /** Of a refund: the item of the payment it gives back. */
  refundOf?: string;
  /** A refund without a line of its own: this much. */
  refundFen?: number;
}

/** What the user changed of a row. */
export interface RunChoice {
  community?: CommunityKey | '';
  ticked?: boolean;
  as?: Partial<KeptAs>;
}

export interface RunRow {
  item: RunItem;
  community: CommunityKey | '';
  /** As it would be kept; absent without a community, or without a term that can be one. */
  fee?: Fee;
  /** Its kind and term, to be changed; absent without a community, and of refunds. */
  as?: KeptAs;
  /** In the ledger already: the id of the fee there. */
  booked?: string;
  ticked: boolean;
}

/** Items of what was found, oldest first. */
export async function itemsOf(
  found: readonly Found[],
  known: readonly Known[],
): Promise<RunItem[]> {
  const ids = new Map<number, string>();
  for (const { payment } of found) {
    ids.set(payment.line, await idOf(payment, payment.flow === 'refund' ? 'refund' : 'fee'));
  }
  const items: RunItem[] = [];
  for (const { payment, refundOf, refundUnlisted } of found) {
    const id = ids.get(payment.line) ?? '';
    const match =
      refundOf === undefined
        ? matchOf(
            { text: `${payment.who}\n${payment.what}`, fen: payment.fen, at: payment.at },
            known,
          )
        : undefined;
    const paidId = refundOf === undefined ? undefined : ids.get(refundOf);
    items.push({
      id,
      payment,
      ...(match ? { match } : {}),
      ...(paidId ? { refundOf: paidId } : {}),
    });
    if (refundUnlisted === undefined) continue;
    const refundId = await idOf(payment, 'refund');
    items.push({ id: refundId, payment, refundOf: id, refundFen: refundUnlisted });
  }
  return items;
}

/** `fees`: of the ledger. `ticked`: whether what can be kept is ticked to begin with. */
export function runOf(
  items: readonly RunItem[],
  choices: ReadonlyMap<string, RunChoice>,
  known: readonly Known[],
  fees: readonly Fee[],
  ticked: boolean,
  zone?: string,
): RunRow[] {
  const rows: RunRow[] = [];
  const rowOf = new Map<string, RunRow>();
  const chosen: Fee[] = [];
  // A fee of the ledger is one line and no more: by its id, else the first that is like it.
  const taken = new Set(items.map((item) => item.id));
  for (const item of items) {
    const choice = choices.get(item.id) ?? {};
    const paid = item.refundOf === undefined ? undefined : rowOf.get(item.refundOf);
    const community = choice.community ?? paid?.community ?? item.match?.community ?? '';
    const row = community
      ? keptRow(item, community, choice, paid, { known, fees, chosen, taken, ticked, zone })
      : { item, community, ticked: false };
    rows.push(row);
    rowOf.set(item.id, row);
    if (row.booked) taken.add(row.booked);
    if (row.ticked && row.fee) chosen.push(row.fee);
  }
  return rows;
}

interface Context {
  known: readonly Known[];
  fees: readonly Fee[];
  chosen: readonly Fee[];
  taken: ReadonlySet<string>;
  ticked: boolean;
  zone: string | undefined;
}

function keptRow(
  item: RunItem,
  community: CommunityKey,
  choice: RunChoice,
  paid: RunRow | undefined,
  { known, fees, chosen, taken, ticked, zone }: Context,
): RunRow {
  const all = [...fees, ...chosen];
  const { id, payment, refundFen } = item;
  const draft = feeFrom(
    { id, payment, community, ...(refundFen === undefined ? {} : { refundFen }) },
    known.find((one) => one.key === community),
    all,
    zone,
  );
  const refunds = draft.kind === 'refund' ? refundedFee(draft, paid, all) : undefined;
  const booked = bookedAs(draft, fees, taken)?.id;
  const fee = feeKeptAs(refunds ? { ...draft, refunds } : draft, choice.as);
  return {
    ...{ item, community, ...(booked ? { booked } : {}) },
    // The line itself was kept before: kept again it would overwrite what was changed of it since.
    ticked: fee !== undefined && booked !== id && (choice.ticked ?? (ticked && !booked)),
    ...(fee ? { fee } : {}),
    ...(draft.kind === 'refund' ? {} : { as: keptAs(draft, choice.as) }),
  };
}

/** The fee a refund gives back: that of its payment, as booked or as ticked; else the one of just that sum. */
function refundedFee(
  refund: Fee,
  paid: RunRow | undefined,
  fees: readonly Fee[],
): string | undefined {
  if (paid) {
    const id = paid.booked ?? paid.fee?.id;
    const own = fees.find((fee) => fee.id === id);
    return own?.community === refund.community ? id : undefined;
  }
  return fees
    .filter(
      (fee) =>
        fee.community === refund.community &&
        fee.kind !== 'refund' &&
        fee.paid === refund.paid &&
        fee.currency === refund.currency &&
        daysBetween(fee.paidOn, refund.paidOn) >= 0,
    )
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
    .at(-1)?.id;
}
