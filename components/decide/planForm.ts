/** The plan form's fields as text, and back to a plan; errors by field. Pure. */
import type { Plan, Term } from '../../utils/payoff/types.ts';
import { isDay, parseAmount, showAmount } from '../ledger/parse.ts';

/** What a plan may be for, in the order shown. */
export const AIMS_SHOWN = ['learn', 'ask', 'meet', 'files', 'deadline'] as const;
export const FEELINGS = ['expectation', 'anxiety', 'both', 'neither'] as const;
/** Days a cool-off may take; 0: none. */
export const COOL_OFFS = [0, 1, 3, 7] as const;
/** Days to wait before deciding, 0: none; `keep`: as it was set before. */
export type CoolOff = number | 'keep';

export interface PlanFields {
  aims: Plan['aims'];
  deadlineOn: string;
  hours: string;
  /** One a line. */
  questions: string;
  items: string;
  itemWorth: string;
  worthIt: string;
  stopRule: string;
  feeling: NonNullable<Plan['feeling']> | '';
  /** Whether the days it is for are known. */
  dated: boolean;
  begin: string;
  end: string;
}

export type PlanField = keyof PlanFields;
/** What the form knows; the page adds who, when and the cool-off. */
export type PlanEntry = Omit<Plan, 'id' | 'community' | 'madeAt' | 'remindAt'>;

export function planFields(plan: Partial<Plan>, term: Term | undefined): PlanFields {
  const dates = plan.term ?? term;
  return {
    aims: plan.aims ?? [],
    deadlineOn: plan.deadlineOn ?? '',
    hours: plan.hoursPerWeek === undefined ? '' : String(plan.hoursPerWeek),
    questions: (plan.questions ?? []).join('\n'),
    items: plan.items === undefined ? '' : String(plan.items),
    itemWorth: plan.itemWorthFen === undefined ? '' : showAmount(plan.itemWorthFen),
    worthIt: plan.worthIt ?? '',
    stopRule: plan.stopRule ?? '',
    feeling: plan.feeling ?? '',
    dated: dates !== undefined,
    begin: dates?.begin ?? '',
    end: dates?.end ?? '',
  };
}

/** `2`, `1.5`, full-width digits; undefined when it cannot be read or is outside a week. */
export function parseHours(text: string): number | undefined {
  const clean = text.normalize('NFKC').trim();
  const hours = /^\d{1,3}(\.\d+)?$/.test(clean) ? Number(clean) : Number.NaN;
  return hours >= 0 && hours <= 168 ? hours : undefined;
}

/** A whole number up to 100,000; undefined otherwise. */
export function parseItems(text: string): number | undefined {
  const clean = text.normalize('NFKC').trim();
  const items = /^\d{1,6}$/.test(clean) ? Number(clean) : Number.NaN;
  return items <= 100_000 ? items : undefined;
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 50);
}

export function readPlan(fields: PlanFields): { plan: PlanEntry } | { wrong: PlanField[] } {
  const wrong: PlanField[] = [];
  const hours = parseHours(fields.hours);
  if (hours === undefined) wrong.push('hours');
  const items = fields.items.trim() ? parseItems(fields.items) : undefined;
  if (fields.items.trim() && items === undefined) wrong.push('items');
  const worth = fields.itemWorth.trim() ? parseAmount(fields.itemWorth) : undefined;
  if (fields.itemWorth.trim() && worth === undefined) wrong.push('itemWorth');
  const deadline = fields.aims.includes('deadline');
  if (deadline && !isDay(fields.deadlineOn)) wrong.push('deadlineOn');
  if (fields.dated && !isDay(fields.begin)) wrong.push('begin');
  if (fields.dated && !(isDay(fields.end) && fields.begin < fields.end)) wrong.push('end');
  if (wrong.length > 0 || hours === undefined) return { wrong };
  const [worthIt, stopRule] = [fields.worthIt.trim(), fields.stopRule.trim()];
  return {
    plan: {
      aims: AIMS_SHOWN.filter((aim) => fields.aims.includes(aim)),
      hoursPerWeek: hours,
      questions: linesOf(fields.questions),
      ...(deadline ? { deadlineOn: fields.deadlineOn } : {}),
      ...(items === undefined ? {} : { items }),
      ...(worth === undefined ? {} : { itemWorthFen: worth }),
      ...(worthIt ? { worthIt } : {}),
      ...(stopRule ? { stopRule } : {}),
      ...(fields.feeling ? { feeling: fields.feeling } : {}),
      ...(fields.dated ? { term: { begin: fields.begin, end: fields.end } } : {}),
    },
  };
}
