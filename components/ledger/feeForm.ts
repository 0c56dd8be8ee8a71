/** The fee form's fields as text, and back to a fee without an id; errors by field. Pure. */
import type { FeeDraft } from '../../utils/payoff/proposal.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { decimalsOf, isDay, parseAmount, showAmount } from './parse.ts';

export const TERM_KINDS = ['dates', 'forever', 'none'] as const;

export interface FeeFields {
  kind: Fee['kind'];
  paid: string;
  currency: string;
  /** Yuan for one of the currency. */
  rate: string;
  listed: string;
  coupon: string;
  method: NonNullable<Fee['method']> | '';
  paidOn: string;
  term: (typeof TERM_KINDS)[number];
  begin: string;
  end: string;
  note: string;
  refunds: string;
}

export type FeeField = keyof FeeFields;
export type FeeEntry = Omit<Fee, 'id'>;

export function feeFields(draft: Partial<FeeDraft>, today: string): FeeFields {
  const { term, currency = 'CNY', rate } = draft;
  const decimals = decimalsOf(currency);
  const dates = typeof term === 'object' ? term : undefined;
  return {
    kind: draft.kind ?? 'join',
    paid: showAmount(draft.paid, decimals),
    currency,
    rate: rate === undefined ? '' : String(Number(((rate * 10 ** decimals) / 100).toPrecision(12))),
    listed: showAmount(draft.listed, decimals),
    coupon: draft.coupon ?? '',
    method: draft.method ?? '',
    paidOn: draft.paidOn ?? today,
    term: term === 'forever' || term === 'none' ? term : 'dates',
    begin: dates?.begin ?? draft.paidOn ?? today,
    end: dates?.end ?? '',
    note: draft.note ?? '',
    refunds: draft.refunds ?? '',
  };
}

/** A term begins on the day it was paid for, until another day is typed. */
export function begunWith(
  { paidOn, begin }: Pick<FeeFields, 'paidOn' | 'begin'>,
  change: Partial<FeeFields>,
): Partial<FeeFields> {
  return change.paidOn !== undefined && begin === paidOn ? { begin: change.paidOn } : {};
}

/** The entry, or which fields cannot be read. `paidAt` is kept while its day is. */
export function readFee(
  community: CommunityKey,
  fields: FeeFields,
  before: Partial<FeeDraft> = {},
): { fee: FeeEntry } | { wrong: FeeField[] } {
  const wrong: FeeField[] = [];
  const currency = fields.currency.trim().toUpperCase();
  const decimals = decimalsOf(currency);
  if (!/^[A-Z]{3}$/.test(currency)) wrong.push('currency');
  const paid = parseAmount(fields.paid, decimals);
  if (paid === undefined) wrong.push('paid');
  const listed = fields.listed.trim() ? parseAmount(fields.listed, decimals) : undefined;
  if (fields.listed.trim() && listed === undefined) wrong.push('listed');
  const yuan = Number(fields.rate.normalize('NFKC'));
  const foreign = currency !== 'CNY';
  const rate = (yuan * 100) / 10 ** decimals;
  if (foreign && !(fields.rate.trim() && rate > 0 && rate <= 100_000)) wrong.push('rate');
  if (!isDay(fields.paidOn)) wrong.push('paidOn');
  const kindless = fields.kind === 'refund';
  const dates = !kindless && fields.term === 'dates';
  if (dates && !isDay(fields.begin)) wrong.push('begin');
  if (dates && !(isDay(fields.end) && fields.begin < fields.end)) wrong.push('end');
  if (wrong.length > 0 || paid === undefined) return { wrong };
  const [coupon, note] = [fields.coupon.trim(), fields.note.trim()];
  const sameDay = before.paidOn === fields.paidOn;
  return {
    fee: {
      community,
      kind: fields.kind,
      paid,
      currency,
      ...(foreign ? { rate } : {}),
      ...(listed === undefined ? {} : { listed }),
      ...(coupon ? { coupon } : {}),
      ...(fields.method ? { method: fields.method } : {}),
      paidOn: fields.paidOn,
      ...(sameDay && before.paidAt !== undefined ? { paidAt: before.paidAt } : {}),
      term: kindless
        ? 'none'
        : fields.term === 'dates'
          ? { begin: fields.begin, end: fields.end }
          : fields.term,
      ...(note ? { note } : {}),
      ...(kindless && fields.refunds ? { refunds: fields.refunds } : {}),
    },
  };
}

/** Kinds that make one a member: their term is asked for; others fall on the day they were paid. */
export function usualTerm(kind: Fee['kind']): FeeFields['term'] {
  return kind === 'join' || kind === 'renewal' || kind === 'upgrade' ? 'dates' : 'none';
}
