/**
 * What an observation changes in the ready record, topics apart. Pure; order, grouping and repeats
 * do not matter, and the keys come out in one order, so that equal records are equal bytes.
 */
import type { Fact, FactSet } from '../utils/facts.ts';
import type { ObservationOf } from '../utils/observations.ts';
import { addReading } from '../utils/resolve.ts';
import { mergeSpans } from '../utils/scoring/spans.ts';
import type { People } from '../utils/scoring/types.ts';
import {
  type CommunityKey,
  SCOPES,
  type Scope,
  type Span,
  siteOf,
  type Via,
} from '../utils/words.ts';
import { CAPS } from './caps.ts';
import { defined, type Loose } from './mergeTopic.ts';
import type { CommunityRow, FactReadings, PeopleSeen, Trouble } from './rows.ts';

export function freshRow(key: CommunityKey, seenAt: number): CommunityRow {
  return {
    key,
    site: siteOf(key),
    readings: {},
    coverage: {},
    troubles: [],
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
  };
}

/** Validated facts: a field may be spelled out as undefined. */
type Facts = { [N in keyof FactSet]: FactSet[N] | undefined };

/** Readings of each fact with these added: at most one per way it came, the newest. */
export function foldFacts(
  readings: FactReadings,
  facts: Facts,
  from: { via: Via; endpoint: string; seenAt: number },
): FactReadings {
  const out: Record<string, Fact[]> = { ...readings };
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const { via, endpoint, seenAt } = from;
    out[name] = addReading(out[name] ?? [], { value, via, endpoint, seenAt });
  }
  return inOrder(out, Object.keys(out).sort()) as FactReadings;
}

/** People merged list by list: of each the newest whole one. */
export function foldPeople(
  people: People | undefined,
  seen: PeopleSeen | undefined,
  news: ObservationOf<'people'>,
): { people: People; peopleSeen: PeopleSeen } {
  const old: Partial<People> = { ...people };
  const at: PeopleSeen = { ...seen };
  for (const list of LISTS) {
    const value = news[list];
    if (value === undefined) continue;
    const before = at[list] ?? Number.NEGATIVE_INFINITY;
    const tie = before === news.seenAt && JSON.stringify(value) > JSON.stringify(old[list]);
    if (before < news.seenAt || tie) {
      Object.assign(old, { [list]: value });
      at[list] = news.seenAt;
    }
  }
  const { owner, partners = [], admins = [], guests = [], viewer, ownerLoginAt } = old;
  const seenAt = Math.max(people?.seenAt ?? 0, news.seenAt);
  return {
    people: defined<Loose<People>>({
      owner,
      partners,
      admins,
      guests,
      viewer,
      ownerLoginAt,
      seenAt,
    }) as People,
    peopleSeen: inOrder(at, LISTS) as PeopleSeen,
  };
}

/** The record with its keys in one order. */
export function ordered(row: CommunityRow): CommunityRow {
  return inOrder(row, ROW) as unknown as CommunityRow;
}

/** Coverage of a scope with one more span; only the newest spans are kept. */
export function foldSpan(
  coverage: CommunityRow['coverage'],
  scope: Scope,
  span: Span,
): CommunityRow['coverage'] {
  const merged = mergeSpans([...(coverage[scope] ?? []), span]).slice(-CAPS.spans);
  return inOrder({ ...coverage, [scope]: merged }, SCOPES) as CommunityRow['coverage'];
}

/** The newest trouble of each endpoint, without those whose endpoint worked later; newest first. */
export function foldTroubles(
  row: Pick<CommunityRow, 'troubles' | 'worked'>,
  troubles: readonly Trouble[],
  worked: readonly { endpoint: string; seenAt: number }[],
): { troubles: Trouble[]; worked: Record<string, number> } {
  const success = new Map(Object.entries(row.worked ?? {}));
  for (const { endpoint, seenAt } of worked) {
    success.set(endpoint, Math.max(success.get(endpoint) ?? 0, seenAt));
  }
  const newest = new Map<string, Trouble>();
  for (const trouble of [...row.troubles, ...troubles]) {
    const old = newest.get(trouble.endpoint);
    if (!old || after(trouble, old)) newest.set(trouble.endpoint, trouble);
  }
  const open = [...newest.values()].filter((t) => t.seenAt >= (success.get(t.endpoint) ?? 0));
  return {
    troubles: open.sort((a, b) => (after(a, b) ? -1 : 1)).slice(0, CAPS.troubles),
    worked: Object.fromEntries(
      [...success].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, CAPS.endpoints),
    ),
  };
}

const LISTS = ['owner', 'partners', 'admins', 'guests', 'viewer', 'ownerLoginAt'] as const;
const ROW: readonly (keyof CommunityRow)[] = [
  'key',
  'site',
  'readings',
  'people',
  'peopleSeen',
  'coverage',
  'measures',
  'troubles',
  'worked',
  'firstSeenAt',
  'lastSeenAt',
  'topicsStored',
  'growth',
];

function after(a: Trouble, b: Trouble): boolean {
  if (a.seenAt !== b.seenAt) return a.seenAt > b.seenAt;
  return JSON.stringify(a) > JSON.stringify(b);
}

function inOrder(value: object, keys: readonly string[]): Record<string, unknown> {
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    keys.filter((key) => record[key] !== undefined).map((key) => [key, record[key]]),
  );
}
