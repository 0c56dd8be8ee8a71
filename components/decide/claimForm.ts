/** The claim form's fields as text, and back to a claim; errors by field. Pure. */
import type { Claim } from '../../utils/payoff/entries.ts';
import { parseItems } from './planForm.ts';

/** By name, every one: the lists of utils/payoff/entries.ts come with zod, which pages do without. */
const named = <T extends string>(all: Record<T, true>) => Object.keys(all) as T[];
export const CLAIM_THINGS = named<NonNullable<Claim['thing']>>({
  posts: true,
  digests: true,
  lectures: true,
  files: true,
  events: true,
  other: true,
});
export const CLAIM_PERIODS = named<NonNullable<Claim['per']>>({
  day: true,
  week: true,
  month: true,
  year: true,
  term: true,
});

export interface ClaimFields {
  kind: Claim['kind'];
  text: string;
  thing: NonNullable<Claim['thing']>;
  count: string;
  per: NonNullable<Claim['per']>;
  hours: string;
  members: string;
  name: string;
}

export type ClaimField = keyof ClaimFields;
/** What the form knows; the page adds who and when. */
export type ClaimEntry = Omit<Claim, 'id' | 'community' | 'keptAt'>;

/** A price rises at so many members, at every so many more, or on a day its words name. */
const OPTIONAL: Partial<Record<Claim['kind'], readonly ClaimField[]>> = {
  'price-rise': ['members', 'count'],
};

/** Fields a kind has besides its words. */
export const FIELDS_OF: Record<Claim['kind'], readonly ClaimField[]> = {
  pace: ['thing', 'count', 'per'],
  total: ['thing', 'count', 'per'],
  live: ['count', 'per'],
  answer: ['hours'],
  'price-rise': ['members', 'count'],
  guest: ['name'],
  refund: [],
  other: [],
};

export const CLAIM_KINDS = Object.keys(FIELDS_OF) as Claim['kind'][];

export function claimFields(claim: Partial<Claim>): ClaimFields {
  const text = (n: number | undefined) => (n === undefined ? '' : String(n));
  return {
    kind: claim.kind ?? 'other',
    text: claim.text ?? '',
    thing: claim.thing ?? 'posts',
    count: text(claim.count),
    per: claim.per ?? 'week',
    hours: text(claim.hours),
    members: text(claim.members),
    name: claim.name ?? '',
  };
}

/** `before`: the claim that is changed; what the form does not show stays as it was. */
export function readClaim(
  fields: ClaimFields,
  before: Partial<Claim> = {},
): { claim: ClaimEntry } | { wrong: ClaimField[] } {
  const wrong: ClaimField[] = [];
  const asked = FIELDS_OF[fields.kind];
  const whole = (name: 'count' | 'members' | 'hours') => {
    if (!asked.includes(name)) return undefined;
    if (OPTIONAL[fields.kind]?.includes(name) && !fields[name].trim()) return undefined;
    const n = parseItems(fields[name]);
    if (n === undefined || n < 1 || (name === 'hours' && n > 10_000)) wrong.push(name);
    return n;
  };
  const text = fields.text.trim().slice(0, 500);
  if (!text) wrong.push('text');
  const [count, members, hours] = [whole('count'), whole('members'), whole('hours')];
  const name = fields.name.trim().slice(0, 100);
  if (asked.includes('name') && !name) wrong.push('name');
  if (wrong.length > 0) return { wrong };
  const { source = 'typed', termsHash, tick, note } = before;
  const asRead = text === before.text;
  return {
    claim: {
      kind: fields.kind,
      text,
      ...(asked.includes('thing') ? { thing: fields.thing } : {}),
      ...(count === undefined ? {} : { count }),
      ...(asked.includes('per') ? { per: fields.per } : {}),
      ...(hours === undefined ? {} : { hours }),
      ...(members === undefined ? {} : { members }),
      ...(asked.includes('name') ? { name } : {}),
      // Changed words are the user's, not the introduction's.
      source: asRead ? source : 'typed',
      ...(asRead && termsHash !== undefined ? { termsHash } : {}),
      ...(tick === undefined ? {} : { tick }),
      ...(note === undefined ? {} : { note }),
    },
  };
}
